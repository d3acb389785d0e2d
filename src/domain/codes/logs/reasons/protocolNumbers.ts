import type { LabelledNumber, Objection } from './labelledNumber.ts';
import { isExplained } from './describedByName.ts';

/** Protocols and machines whose errors fit in a byte or two: their numbers are none of Windows, unless its message stands beside one. */
export const protocolNumbers: readonly Objection[] = [
  {
    why: 'brokers, radios, milling machines and remote calls number their errors in a byte: "disconnected with error code: 5" of MQTT, "gatt error 133", "code 0x2" of gRPC',
    holds: unlessExplained(({ value, isAbout }) => value < 0x100 && isAbout('protocols')),
  },
  {
    why: 'Bluetooth numbers its reasons in one or two hexadecimal digits: "error code (0x29)"',
    holds: unlessExplained(({ text, isAbout }) => /^0x[0-9a-f]{1,2}$/i.test(text) && isAbout('bluetooth')),
  },
  {
    why: 'Modbus says so what a device refused: "Exception (2): Illegal Data Address"',
    holds: ({ value, after }) => value < 12 && /^\)?[:,]? ?[-"“(]? ?illegal (?:data|function)\b/i.test(after),
  },
  {
    why: 'a byte is padded to two digits, a code is not: "error code 0x05"',
    holds: unlessExplained(({ text }) => /^0x0[1-9a-f]$/i.test(text)),
  },
  {
    why: 'machines number their faults: "fault code 0x20", "communication error 5", "self diagnostics error 6000"',
    holds: unlessExplained(
      ({ value, before }) =>
        (value < 0x100 && /\b(?:fault code|communication error(?: code)?):? $/i.test(before.slice(-40))) ||
        (value < 10_000 &&
          /\b(?:self[- ]?diagnos\w+|servo|spindle|fuser|inverter) (?:error|fault|alarm)(?: code)?:? $/i.test(
            before.slice(-40),
          )),
    ),
  },
  {
    why: 'printers show their own errors in two hexadecimal digits, and Windows those of printing in eight, or in three and more: "EPSON error 0x97"',
    holds: unlessExplained(
      ({ text, before, after, isAbout }) =>
        isByte(text) && isAbout('printing') && ofPrinter.test(before + after) && !ofWindows.test(before + after),
    ),
  },
  {
    why: 'why a device was cut off or started again is a number of its own, in a byte: "reason=0x0013"',
    holds: unlessExplained(({ value, before }) => value < 0x100 && /\breason(?: code)? ?[:=]? ?$/i.test(before)),
  },
  {
    why: 'servers of mail and of files answer in three digits, and mail adds three numbers: "open: 550 Failed to open file", "550 5.7.1"',
    holds: unlessExplained(
      ({ value, text, after, isAbout }) =>
        replies.has(value) &&
        text.length === 3 &&
        (/^[ -](?:[245]\.\d{1,3}\.\d{1,3}\b|[A-Z][a-z])/.test(after) || isAbout('mail')),
    ),
  },
  {
    why: 'a gate before web sites numbers why it refuses: "403 Forbidden: error code: 1020"',
    holds: ({ value, before, isAbout }) =>
      value >= 1_000 && value <= 1_020 && (/\b(?:403|forbidden)\b/i.test(before) || isAbout('cloudflare')),
  },
  {
    why: 'a small field of data in lower-case letters belongs to whatever program wrote it: {"code": 5}',
    holds: unlessExplained(
      ({ value, text, before }) =>
        value < 100 && /^\d+$/.test(text) && /(?:^\s*|[{,] *)["']?code["']? ?: ?$/.test(before),
    ),
  },
  {
    why: 'a table of other codes explains each beside it, in other words than Windows does: "Code | Meaning", and below it "101 | Grid voltage too high"',
    holds: (number) =>
      number.value < 1_000 &&
      /^\d+$/.test(number.text) &&
      /^codes?: $/i.test(number.before) &&
      /^["']? ?[|;\t] ?["']?[^|;\t]*[a-z]{3} [a-z]/i.test(number.after) &&
      !isExplained(number),
  },
  {
    why: 'Steam numbers its results, whatever it says before them: "Steam: disk write error, download failed (Error code 2)"',
    holds: unlessExplained(
      ({ value, text, before }) =>
        value < 0x100 && /^\d+$/.test(text) && /\bsteam\b[^.;]{1,70}\berror code:? $/i.test(before),
    ),
  },
];

const ofPrinter = /\b(?:printer|drucker|imprimante|epson|canon|brother|paper|toner|cartridge)\b/i;
const ofWindows = /spool|windows|driver|treiber/i;

function unlessExplained(holds: (number: LabelledNumber) => boolean): (number: LabelledNumber) => boolean {
  return (number) => holds(number) && !isExplained(number);
}

function isByte(text: string): boolean {
  return /^0x[0-9a-f]{2}$/i.test(text);
}

/** [RFC 959] 4.2, [RFC 5321] 4.2.3. */
const replies: ReadonlySet<number> = new Set([
  421, 425, 426, 430, 431, 434, 450, 451, 452, 454, 530, 532, 534, 535, 550, 551, 552, 553, 554, 555, 556, 557,
]);
