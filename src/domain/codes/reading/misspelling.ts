/** A word that looks like a code but is not quite one. */
export interface Attempt {
  /** Digits, with obvious look-alikes mended (upper-case) and at most one "?" for a character that is not a digit. */
  readonly digits: string;
  readonly base: 10 | 16;
  readonly sign: 1 | -1;
}

/**
 * Takes a folded word without blanks as a failed attempt to write a code; null if it does not look
 * like one: a time, a date, half a GUID, a word. Looks like one:
 *
 * - `0x` or `&H`, or what a slip makes of it (`)x`, `ox`, `x`), and 6 to 10 characters after it;
 * - 7 to 9 bare characters that begin with 8 or C, at most one of which is no hexadecimal digit;
 * - 9 or 11 decimal digits, with or without a minus; 8 behind a minus that begin as failures do.
 */
export function attemptIn(word: string): Attempt | null {
  if (word.length > 60) return null;
  const prefixed = /(?:^|[^0-9a-z])(?:[0o)]?x|&h)([0-9a-z!@#$%^&*()]{6,20})/i.exec(word);
  if (prefixed?.[1] !== undefined) return hexAttempt(prefixed[1].replace(/[)!(]{1,20}$|(?<=^.{8})[ul]{1,2}$/i, ''));
  const bare = /^[^0-9a-z-]*(-?)([0-9a-z]{7,11})[^0-9a-z]*$/i.exec(word);
  if (bare?.[2] === undefined) return null;
  const digits = bare[2].toUpperCase();
  if (/^[8C]/.test(digits) && /\d.*\d/.test(digits) && bare[1] === '' && digits.length <= 9) return hexAttempt(digits);
  const isShort = bare[1] === '-' && /^(?:2[01]|10)\d{6}$/.test(digits);
  if (!isShort && !/^(?:\d{9}|\d{11})$/.test(digits)) return null;
  return { digits, base: 10, sign: bare[1] === '-' ? -1 : 1 };
}

function hexAttempt(body: string): Attempt | null {
  const digits = body.toUpperCase().replace(/[^0-9A-F]/g, (character) => slipped[character] ?? '?');
  const marked = digits.replace(/^0+(?=.{8})/, '');
  const holes = marked.split('?').length - 1;
  return marked.length >= 6 && marked.length <= 10 && holes <= 1 ? { digits: marked, base: 16, sign: 1 } : null;
}

/** Letters that look like digits, and what the shift key makes of digits on a US keyboard. */
const slipped: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  '!': '1',
  '@': '2',
  '#': '3',
  $: '4',
  '%': '5',
  '^': '6',
  '&': '7',
  '*': '8',
  '(': '9',
  ')': '0',
};
