/** How a number was written. `bareHex`: eight hexadecimal digits with no mark of the base. */
type NumberForm = 'hex' | 'bareHex' | 'decimal' | 'signed';

export interface NumberSpelling {
  readonly form: NumberForm;
  /** Unsigned 32-bit numbers that the text may stand for, the most literal first; at least one. */
  readonly values: readonly number[];
  /** Digits as written, without sign, prefix and suffix: "0x0005" has 4. */
  readonly digits: number;
}

/**
 * Reads one word as a 32-bit number; null if it is none. No word longer than 40 characters is read.
 *
 * - `0x` or `&H` and digits. More than eight are read if only zeros precede the last eight, or
 *   if they are a negative number stretched to 64 bits (0xFFFFFFFF80070005). Six or seven digits
 *   that begin with 8 or C are a failure code that lost a digit, so they are no number.
 * - A minus before `0x` negates up to 0x80000000, as Python prints; before more it is a bullet.
 * - Eight bare hexadecimal digits; if all are decimal and the first is not 0, the decimal number too.
 * - Up to eight digits and an `h`, of which the first is decimal, unless there are eight.
 * - `0n` and decimal digits, as debuggers write them; a negative number stretched to 64 bits without its sign.
 * - Decimal digits, 0 … 4294967295, or with a minus down to -2147483648; leading zeros do not count.
 *
 * A C suffix (`L`, `U`, `UL` …) may follow all but `h`.
 */
export function readNumber(word: string): NumberSpelling | null {
  const plain = readPlainHex(word);
  if (plain !== null) return { form: 'hex', values: [plain], digits: 8 };
  const short = readShort(word);
  if (short !== null) return { form: 'decimal', values: [short], digits: word.length };
  if (word.length === 0 || word.length > 40) return null;
  if (word.length === 8 && isHex(word)) return readEightDigits(word);
  const negative = word.startsWith('-');
  const start = negative ? 1 : 0;
  const prefix = word.slice(start, start + 2).toLowerCase();
  if (prefix === '0x' || prefix === '&h') return readPrefixed(word.slice(start + 2), negative);
  if (negative) return readSigned(word);
  if (prefix === '0n') return readUnsigned(word.slice(2));
  if (word.length === 20 && /^1844674407\d{10}$/.test(word)) return readStretched(word);
  if (isHex(word) && word.length === 16) return readPrefixed(word, false, 'bareHex');
  if (/^[0-9a-f]{8}[ul]{1,3}$/i.test(word)) return readEightDigitsOfC(word.slice(0, 8));
  if (/h$/i.test(word)) return readWithH(word);
  return readUnsigned(word);
}

/** The spelling that programs send, 0x and eight digits, read with no detour; null for any other. */
export function readPlainHex(word: string): number | null {
  if (word.length !== 10 || word.charCodeAt(0) !== 0x30 || (word.charCodeAt(1) | 0x20) !== 0x78) return null;
  let value = 0;
  for (let index = 2; index < 10; index++) {
    const unit = word.charCodeAt(index);
    const letter = unit | 0x20;
    if (unit >= 0x30 && unit <= 0x39) value = value * 16 + unit - 0x30;
    else if (letter >= 0x61 && letter <= 0x66) value = value * 16 + letter - 0x57;
    else return null;
  }
  return value;
}

/** One to seven decimal digits, as most numbers of a log are; null for any other word. */
function readShort(word: string): number | null {
  if (word.length === 0 || word.length > 7) return null;
  let value = 0;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (unit < 0x30 || unit > 0x39) return null;
    value = value * 10 + unit - 0x30;
  }
  return value;
}

function readPrefixed(text: string, negative: boolean, form: NumberForm = 'hex'): NumberSpelling | null {
  const digits = isHex(text) ? text : text.replace(/(?:[ul]{1,3}|&)$/i, '');
  if (!isHex(digits)) return null;
  const value = hexValue(digits);
  if (value === null) return null;
  if (negative && value <= 0x80000000) return { form: 'signed', values: [-value >>> 0], digits: digits.length };
  return { form, values: [value], digits: digits.length };
}

function hexValue(digits: string): number | null {
  const significant = digits.replace(/^0+(?=.{8})/, '');
  if (significant.length <= 8) {
    const lostDigit = (significant.length === 6 || significant.length === 7) && /^[8c]/i.test(significant);
    return lostDigit ? null : parseInt(significant, 16);
  }
  return /^f{8}[89a-f].{7}$/i.test(significant) ? parseInt(significant.slice(8), 16) : null;
}

function readSigned(word: string): NumberSpelling | null {
  const digits = word.slice(1).replace(/l{1,2}$/i, '');
  const value = isDecimal(digits) ? Number(digits) : Infinity;
  return value <= 0x80000000 ? { form: 'signed', values: [-value >>> 0], digits: digits.length } : null;
}

/** A negative number of 32 bits, stretched to 64 and written without its sign. */
function readStretched(word: string): NumberSpelling | null {
  const value = BigInt(word) - 0xffffffff00000000n;
  return value >= 0x80000000n && value <= 0xffffffffn ? { form: 'decimal', values: [Number(value)], digits: 20 } : null;
}

function readEightDigits(word: string): NumberSpelling {
  const hex = parseInt(word, 16);
  const values = isDecimal(word) && !word.startsWith('0') ? [hex, Number(word)] : [hex];
  return { form: 'bareHex', values, digits: 8 };
}

/** In C the digits are decimal, but who means a failure code has lost its prefix. */
function readEightDigitsOfC(digits: string): NumberSpelling {
  const read = readEightDigits(digits);
  const [hex = 0] = read.values;
  return hex >= 0x80000000 ? read : { ...read, values: [...read.values].reverse() };
}

function readWithH(word: string): NumberSpelling | null {
  const digits = word.slice(0, -1);
  if (!isHex(digits) || (digits.length !== 8 && !/^\d/.test(digits))) return null;
  const value = hexValue(digits);
  return value === null ? null : { form: 'hex', values: [value], digits: digits.length };
}

function readUnsigned(word: string): NumberSpelling | null {
  const digits = word.replace(/[ul]{1,3}$/i, '');
  const value = isDecimal(digits) ? Number(digits) : Infinity;
  return value <= 0xffffffff ? { form: 'decimal', values: [value], digits: digits.length } : null;
}

function isHex(text: string): boolean {
  return /^[0-9a-f]+$/i.test(text);
}

function isDecimal(text: string): boolean {
  return /^\d+$/.test(text);
}
