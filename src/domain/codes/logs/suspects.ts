import type { Listing } from '../listing.ts';
import type { ErrorCode } from '../errorCode.ts';
import { suggestCodes } from '../reading/nearMiss.ts';

/** A stretch of a line that looks like a mistyped code. */
export interface Attempt {
  readonly start: number;
  readonly end: number;
  /** As it may have been meant: Latin letters, without blanks. */
  readonly spelling: string;
}

/**
 * The slips of a folded line by their form: look-alikes for digits and for the prefix (`Ox801C03ED`, `0x8OO7OOO5`, a
 * Cyrillic С), a blank behind the prefix (`0x 801C 03ED`), six, seven, nine or ten digits that begin as failures do. In order.
 */
export function* attemptsInLine(line: string): Iterable<Attempt> {
  let next = 0;
  for (const { 0: prefix, index } of line.matchAll(prefixes)) {
    if (index < next) continue;
    const attempt = attemptAt(line, index, prefix);
    if (attempt === null) continue;
    yield attempt;
    next = attempt.end;
  }
}

/** Codes that an attempt may have meant, listed ones first; at most 5. */
export function suggestionsFor(spelling: string, listing: Listing): readonly ErrorCode[] {
  return suggestCodes(spelling, listing);
}

function attemptAt(line: string, index: number, prefix: string): Attempt | null {
  const bodyStart = index + prefix.length;
  body.lastIndex = bodyStart;
  const [first = ''] = body.exec(line) ?? [];
  let digits = latin(first);
  // Most are words: "x error". What follows can only add digits.
  const holes = digits.replace(/[0-9A-F]/g, '').length;
  if (holes > 1) return null;
  let end = bodyStart + first.length;
  const isPlain = prefix.toLowerCase() === '0x' && /^[0-9A-F]+$/.test(digits) && digits === first.toUpperCase();
  // A code before a letter: codesInLine reads these.
  if (isPlain && digits.length === 8) return null;
  while (digits.length < 8 && !isPlain) {
    piece.lastIndex = end;
    const more = piece.exec(line)?.[1];
    if (more === undefined || digits.length + more.length > 9) break;
    digits += latin(more);
    end = piece.lastIndex;
  }
  if (digits.length < (isPlain ? 6 : 7) || digits.length > 10 || !/^[8BCE]/.test(digits)) return null;
  if (!isPlain && !/\d.*\d.*\d/.test(digits)) return null;
  return { start: index, end, spelling: `0x${digits}` };
}

/** Upper-case, with the digits that Latin and Cyrillic letters look like. */
export function latin(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-F]/g, (letter) => lookAlikes[letter] ?? letter);
}

const lookAlikes: Readonly<Record<string, string>> = {
  ...{
    O: '0',
    Q: '0',
    T: '7',
    Y: '4',
    О: '0',
    I: '1',
    L: '1',
    '|': '1',
    Z: '2',
    З: '3',
    S: '5',
    Ѕ: '5',
    G: '6',
    Б: '6',
  },
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Α: 'A', Β: 'B', Ε: 'E', Ο: '0', Ф: 'F' },
};

/** `0x` and what looks like it before the first digit of a failure, with or without a blank between; not what is a code or a short number as it stands. */
const prefixes =
  /(?<![0-9a-zа-яё_\\/.-])(?!0x(?:[0-9a-f]{8}|[0-9a-f]{1,5})(?![0-9a-zа-я]))[0oоοq]?[xх×χ] ?(?=[8bceвсе])/gi;
const body = /[0-9a-zавсеозѕбф|]{1,24}/iy;
const piece = /[ .,:·] ?([0-9a-fosilавсео]{1,8})(?![0-9a-zа-я]|[.:,]\d)/iy;
