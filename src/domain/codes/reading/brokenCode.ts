/** The pieces of a code that somebody broke: "0x801C 03ED", "0x801C-03ED", "0x801C_03ED". */
export interface BrokenCode {
  /** All eight digits behind `0x`; null where the pieces do not make eight. */
  readonly joined: string | null;
  /** The place after the last piece that was looked at. */
  readonly end: number;
}

/**
 * What a short `0x…` at `start` is the first piece of; null where it stands for itself. It is a piece
 * where the digits after it, behind a blank, a hyphen or an underscore, make it eight, or where it
 * begins as failure codes do and more digits follow.
 */
export function brokenCodeAt(line: string, start: number): BrokenCode | null {
  const text = line.slice(start, start + longestPieces);
  const first = /^(?:0x|&h)([0-9a-f]{1,7})(?=[ \t_-])/i.exec(text);
  if (first?.[1] === undefined) return null;
  let digits = first[1];
  let at = first[0].length;
  let isPiece = false;
  while (digits.length < 8) {
    const next = /^(?:[ \t]{1,3}|[-_])([0-9a-f]{1,10})(?![0-9a-z]|[.:,]\d)/i.exec(text.slice(at));
    if (next?.[1] === undefined) break;
    isPiece ||= /\d/.test(next[1]) && /^[8c]/i.test(digits);
    digits += next[1];
    at += next[0].length;
  }
  if (digits.length === 8) return { joined: `0x${digits}`, end: start + at };
  return isPiece ? { joined: null, end: start + at } : null;
}

/** Two words of hexadecimal digits, or one with a hyphen or an underscore inside, as one word; null where they are none. */
export function joinedWord(word: string, next: string): string | null {
  const [, prefix, first = '', second = ''] = twoPieces.exec(word) ?? twoPieces.exec(`${word}_${next}`) ?? [];
  const digits = first + second;
  if (!/\d/.test(second) || !/^[8c]/i.test(digits)) return null;
  if (prefix === undefined) return digits.length === 8 ? digits : null;
  return digits.length >= 7 && digits.length <= 9 ? `0x${digits}` : null;
}

/** Eight pieces of one digit with three blanks between, and a look at what follows. */
const longestPieces = 48;

const twoPieces = /^[^0-9a-z&]{0,3}(0x|&h)?([0-9a-f]{1,7})[-_]([0-9a-f]{1,7})[^0-9a-z_-]{0,3}$/i;
