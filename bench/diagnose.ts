/**
 * Prints how much processor time findErrorCodes takes for 64 KB of different texts, and parseErrorCode and
 * decodeErrorCode for one code: `npx tsx bench/diagnose.ts`. To hold: 20 ms for each text, once warm
 * (the first of a process compiles); on a busy machine the best of the rounds says most. Run from the sources, closures
 * cost more than in the bundle, whose figures are lower for texts of many short lines, none twice.
 */
import '../test/world/codeTables.ts';
import { decodeErrorCode } from '../src/domain/codes/decoding/decode.ts';
import { findErrorCodes } from '../src/domain/codes/logs/findErrorCodes.ts';
import { longestLog } from '../src/domain/codes/logs/textParts.ts';
import { toErrorCode } from '../src/domain/codes/errorCode.ts';
import type { Listing } from '../src/domain/codes/listing.ts';
import { parseErrorCode } from '../src/domain/codes/parse.ts';

const nothingListed: Listing = {
  lists: () => false,
  codesNamed: () => [],
  codesWithStatus: () => [],
  neighbours: () => ({ below: [], above: [] }),
};

// What costs most is what looks like a code and is none, or is one already found.
const texts: Record<string, string> = {
  'setup log':
    '2024-05-07 09:41:13, Error  SP  Failed C:\\$WINDOWS.~BT\\x.dll, hr=0x80070005, id {6f1a-22} [gle=0x00000002]\n',
  'one line of one code': '0x801C03ED ',
  'numbers after error words': 'error 123456 ',
  'bare numbers': '80000000 2147483648 ',
  'labelled small numbers': 'error 5 ',
  'numbers in doubt': 'the gate shows error 31 ',
  names: 'ERROR_NOT_A_NAME_AT_ALL NTE_BAD_DATA ',
  'paths and codes': 'C:\\a\\b 0x801C03ED a/b/c x@y ',
  slashes: '/',
  backslashes: '\\',
  quotes: '"C:\\',
  underscores: '\\_a',
  'one long word': 'a',
  'full-width': '０ｘ８０１Ｃ０３ＥＤ ',
  digits: '8',
  'at signs': '@a',
  'codes between slashes': '0x80090005/',
  'different codes and slashes': '',
  'codes without an edge': 'é0x8009AB05',
  'escaped line breaks': 'Failed.\\r\\n0x801C03ED\\n',
  'nothing but escapes': 'a\\n',
  'pieces of codes': '0x8 0 0 0 0 0 0 ',
  'broken codes': '0x801C 03E ',
  'extend codes': 'C1900101 - 40017 ',
  'glued error words': 'error0x80090005 ',
  'other fields': 'hash: 0x80090005 ',
  'one digit per line': '1\n',
  'one code per line': '0x801C03ED\n',
  'one name per line': 'NTE_BAD_DATA\n',
  'one piece per line': '0x801C\n',
  'numbers in two bases': '1077 (0x435) ',
};

// Read as codes, rejected as a path: no word of the line has been found before.
const different = Array.from({ length: 5_957 }, (_, index) => `0x8009${index.toString(16).padStart(4, '0')}`).join('/');

/** Texts of one number a line, none twice. */
const perLine: Record<string, (index: number) => string> = {
  'numbers per line': (index) => String((index * 37) % 99_991),
  'labelled numbers per line': (index) => `error ${String((index * 37) % 9_991)}`,
  'numbers in two bases per line': (index) => `${String(index + 1)} (0x${(index + 1).toString(16)})`,
  'short hex per line': (index) => `0x${((index * 37) % 99_991).toString(16)}`,
  'bare hex per line': (index) => `8009${((index * 77) & 0xffff).toString(16).padStart(4, '0')}`,
};
for (const [name, line] of Object.entries(perLine)) {
  texts[name] = Array.from({ length: longestLog / 4 }, (_, index) => `${line(index)}\n`)
    .join('')
    .slice(0, longestLog);
}

for (const [name, piece] of Object.entries(texts)) {
  const text = piece === '' ? different : piece.repeat(Math.ceil(longestLog / piece.length)).slice(0, longestLog);
  const times = Array.from({ length: 21 }, () => timed(() => findErrorCodes(text, nothingListed))).sort(
    (a, b) => a - b,
  );
  console.log(
    `findErrorCodes  ${name.padEnd(26)} best ${milliseconds(times[0])}, median ${milliseconds(times[10])}, worst ${milliseconds(times.at(-1))}`,
  );
}
for (const text of ['0x801C03ED', '-2145647635', 'NTE_BAD_DATA', '0x8007002', '0x800700', 'Error code: 0x801C03ED']) {
  console.log(`parseErrorCode  ${text.padEnd(26)} ${each(() => parseErrorCode(text, nothingListed))}`);
}
for (const value of [0x801c03ed, 0x800706d9, 0xc0000022]) {
  const code = toErrorCode(value);
  console.log(`decodeErrorCode ${value.toString(16).padEnd(26)} ${each(() => decodeErrorCode(code))}`);
}

/** Microseconds a call, after a warm-up. */
function each(work: () => unknown): string {
  const calls = 5_000;
  const round = () => {
    for (let call = 0; call < calls; call++) work();
  };
  timed(round);
  return `${((timed(round) * 1000) / calls).toFixed(2)} us`;
}

function milliseconds(time = NaN): string {
  return `${time.toFixed(2)} ms`;
}

/** Milliseconds of processor time. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
