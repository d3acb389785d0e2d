/** The pieces of a code that someone broke: "0x801C 03ED", "0x801C-03ED", "0x801C_03ED". */
export interface BrokenCode {
  /** All eight digits behind `0x`; null if the pieces do not make eight. */
  readonly joined: string | null;
  /** The place after the last piece that was looked at. */
  readonly end: number;
}

/**
 * What a short `0x…` at `start` is the first piece of; null if it stands for itself. It is a piece if the digits after
 * it, behind a blank, a hyphen or an underscore, make it eight, or if it begins as failure codes do and more digits
 * follow.
 */
export function brokenCodeAt(line: string, start: number): BrokenCode | null {
  pieces.lastIndex = start;
  const match = pieces.exec(line);
  if (match?.[1] === undefined) return null;
  let digits = match[1];
  let end = start + 2 + digits.length;
  let isPiece = false;
  nextPiece.lastIndex = end;
  while (digits.length < 8) {
    const next = nextPiece.exec(line);
    if (next?.[1] === undefined) break;
    isPiece ||= /\d/.test(next[1]) && /^[8c]/i.test(digits);
    digits += next[1];
    end = nextPiece.lastIndex;
  }
  if (digits.length === 8) return { joined: `0x${digits}`, end };
  return isPiece ? { joined: null, end } : null;
}

/** Two words of hexadecimal digits, or one with a hyphen or an underscore inside, as one word; null if they are none. */
export function joinedWord(word: string, next: string): string | null {
  const [, prefix, first = '', second = ''] = twoPieces.exec(word) ?? twoPieces.exec(`${word}_${next}`) ?? [];
  const digits = first + second;
  if (!/\d/.test(second) || !/^[8c]/i.test(digits)) return null;
  if (prefix === undefined) return digits.length === 8 ? digits : null;
  return digits.length >= 7 && digits.length <= 9 ? `0x${digits}` : null;
}

const pieces = /(?:0x|&h)([0-9a-f]{1,7})(?=[ \t_-])/iy;
/** The "E" of "E_ACCESSDENIED" is none. */
const nextPiece = /(?:[ \t]{1,6}|[-_])([0-9a-f]{1,10})(?![0-9a-z]|[.:,]\d|_[0-9a-f_]{0,40}[g-z])/iy;

const twoPieces = /^[^0-9a-z&]{0,3}(0x|&h)?([0-9a-f]{1,7})[-_]([0-9a-f]{1,7})[^0-9a-z_-]{0,3}$/i;
