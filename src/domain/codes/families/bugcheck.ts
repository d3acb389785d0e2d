import { openNameTable } from '../tables/nameTable.ts';
import type { CodeFamily } from './codeFamily.ts';

const names = openNameTable('bugcheck.tsv');

/**
 * Stop codes: what Windows shows when it stops with a blue screen, 0x9F for DRIVER_POWER_STATE_FAILURE. They have
 * nothing to do with the Win32 error of the same number.
 *
 * Read as hexadecimal: "bug check 0x9F", "BugCheck 9F, {…}" as debuggers write it, "STOP: 0x0000009F (…)", "stop code
 * 0x9F", "bugcheck-0x9F". Four parameters in brackets make any number one, and "ErrorCode0: 0x9F, ErrorCode1: ...", as
 * Hyper-V passes on what a guest said. Read as decimal: "BugcheckCode 159", as the event log writes it.
 */
export const bugcheck: CodeFamily = {
  slug: 'bugcheck',
  name: 'BUGCHECK',
  label: 'bug check',
  documentation: 'Bug checks are documented in the Bug Check Code Reference of the Windows debugging tools.',
  german: {
    label: 'Bugcheck (Stillstandcode)',
    documentation: 'Bugchecks sind in der „Bug Check Code Reference“ der Debugtools für Windows dokumentiert.',
  },
  spellings: new RegExp(
    [
      // The event log writes a field of this name in decimal; with 0x it is hexadecimal there, too.
      String.raw`\bbugcheckcode(?:["']?>|["']?\s{0,30}[:=]|\s)\s{0,30}["']?(?:0x([0-9a-f]{1,8})|(\d{1,10}))\b`,
      String.raw`\bbug[ -]?check(?:\s(?:code|number|value|string|was|is|error)){0,2}(?:\s{0,3}[:=]\s{0,3}|[\s-]{1,3})["'(]{0,2}0x([0-9a-f]{1,8})\b`,
      // Debuggers leave the 0x out; letters alone ("bug check a") are a word unless the parameters follow.
      String.raw`\bbug[ -]?check(?:\scode)?(?:\s{0,3}[:=]\s{0,3}|[\s-]{1,3})\(?((?=[a-f]{0,7}\d)[0-9a-f]{1,8}\b(?![-.])|[a-f]{1,4}(?=,\s?\{))`,
      String.raw`\b(?:stop(?:p?[ -]?(?:codes?|errors?|fehler))?|bug ?checks|stillstandcode|code d.arr[eê]t|c[oó]digo de (?:detenci[oó]n|parada)|codice di arresto|(?:bsods?|blue ?screens?)(?:[ -](?:codes?|errors?|fehler))?)(?:\s{0,3}[:=]\s{0,3}|\s(?:was|is|ist|war)\s|\s{1,3})["'(]{0,2}0x([0-9a-f]{1,8})\b`,
      // Windows Error Reporting leaves the 0x out, too.
      String.raw`\bbccode\s{0,3}[:=]\s{0,3}(?:0x)?([0-9a-f]{1,8})\b`,
      // Debuggers: "BUGCHECK_CODE:  9f", "Fatal System Error: 0x0000009f"; hexadecimal, with or without 0x.
      // The reliability monitor and people: "LiveKernelEvent 141", "LiveKernelEvent Error #117", "LiveKernelEvent (1a8)".
      String.raw`\b(?:(?:bugcheck_(?:code|str)|fatal system error)\s{0,3}[:=]?\s{1,4}|live ?kernel ?events?,?(?:\s(?:hardware\s)?(?:code|error)){0,2}[\s:=(#-]{1,4}(?=(?:0x)?[a-f]{0,7}\d))(?:0x)?([0-9a-f]{1,8})(?![0-9a-z])`,
      // "STOP: c000021a {Fatal System Error}"; "a 0x9F bugcheck".
      String.raw`\bstop:?\s{1,3}(c000[0-9a-f]{4})\b|\b0x([0-9a-f]{1,8})(?=\s(?:bug ?checks?|bsods?|blue ?screens?|stop ?(?:codes?|errors?))\b)`,
      // A list goes on: "stop codes 0x3B, 0x1E and 0xA".
      String.raw`(?<=\b(?:bug ?checks?|bsods?|blue ?screens?|stop ?(?:codes?|errors?))[ :]{1,2}(?:0x[0-9a-f]{1,8}(?:,? (?:and|or|then|und|oder|et|ou|y|o|e) |, ?| ?/ ?)){1,8})0x([0-9a-f]{1,8})\b(?! ?\()`,
      String.raw`\berrorcode0:\s{0,3}0x([0-9a-f]{1,8})\b(?=,?\s{0,3}errorcode1:)`,
      // Its four parameters show what a number is, with no word before it: "0x0000007E (0xC0000005, 0x8A5C, ...)".
      String.raw`\b0x(0{0,6}[1-9a-f][0-9a-f]{0,3})(?=\s?\((?:0x)?[0-9a-f]{1,16}(?:,\s?(?:0x)?[0-9a-f]{1,16}){3}\))`,
    ].join('|'),
    'gi',
  ),
  hint: /stop(?!ped|pin|wat)|bug|bsod|blue|stillstand|arr[eê]s?t|deten|parada|bccode|fatal|live ?kernel|errorcode0|x0{0,6}[1-9a-f][0-9a-f]{0,3} ?\(/i,
  numberIn: ([, marked, decimal, ...others]) => {
    // What goes on a list may be a parameter of the first: "bugcheck 0x1A/0x4477".
    const goesOn = others[goesOnList];
    if (goesOn !== undefined && !names.has(parseInt(goesOn, 16))) return null;
    if (decimal !== undefined) return Number(decimal) <= 0xffffffff ? Number(decimal) : null;
    return stopNumber(parseInt(marked ?? others.filter(Boolean)[0] ?? '', 16));
  },
  headers: /\bbug ?check|\bstop(?:p?[ -]?(?:codes?|errors?))\b|\bblue ?screen/,
  mayBeBare: true,
  isDecimal: false,
  names,
  show: (number) => `0x${digitsOf(number).padStart(8, '0')}`,
  write: (number) => `bug check 0x${digitsOf(number)}`,
  writeSlug: (number) => `bugcheck-0x${digitsOf(number)}`,
};

/** The number of the group with digits that are marked neither as decimal nor as hexadecimal. */
const goesOnList = 7;

/** As small memory dumps write it, with a bit set that the blue screen has not: 0x10000050 for 0x50. */
export const dumpBit = 0x10000000;

/**
 * The bug check that a number stands for. Null for a failure that is none: people call the screens of the boot manager,
 * which show an NTSTATUS, blue screens, too.
 */
function stopNumber(number: number): number | null {
  if (names.has(number)) return number;
  if (number >= 0x80000000) return null;
  const whole = number - dumpBit;
  return names.has(whole) ? whole : number;
}

function digitsOf(number: number): string {
  return number.toString(16).toUpperCase();
}
