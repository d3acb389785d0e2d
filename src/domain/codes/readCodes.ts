import { isPublished } from './decoding/equivalentCodes.ts';
import { toErrorCode } from './errorCode.ts';
import type { ErrorCode } from './errorCode.ts';
import type { Listing } from './listing.ts';
import { knownCodeOf } from './logs/brokenAtLineEnd.ts';
import { findErrorCodes } from './logs/findErrorCodes.ts';
import type { FoundCode, FoundCodes, Suspect } from './logs/foundCodes.ts';
import { labelBefore } from './logs/labelBefore.ts';
import { foldText } from './reading/foldText.ts';
import { suggestCodes } from './reading/nearMiss.ts';
import { readNumber, readPlainHex } from './reading/readNumber.ts';
import { readingsOfWord } from './reading/readings.ts';

/**
 * The codes of whatever someone typed or pasted, and what in it only looks like one. The one reader behind look-ups,
 * diagnoses, pages and the command line, so that they agree on every text:
 *
 * - a text that is one number or one name and nothing else is that code, in every reading (readingsOfWord); quotes,
 *   brackets, blanks and punctuation around it do not count;
 * - any other text is read as findErrorCodes reads it; of a few words, the only hexadecimal number is a code, too, and
 *   in a sentence without another code a zero behind a label is the code for success;
 * - a text without a code that is a few words, one of which is nearly a code, is suspected as a whole.
 *
 * Never throws. Takes time in proportion to the text, of which 64 K characters are read.
 */
export function readCodes(text: string, listing: Listing): FoundCodes {
  const plain = readPlainHex(text);
  // What has more than 16 bits has one reading; most questions are such.
  if (plain !== null && plain > 0xffff) return onlyCode(text, [toErrorCode(plain)], listing);
  if (text.length > longestWhole) return readLong(text, listing);
  const folded = foldText(text).text;
  const whole = readWhole(unwrap(folded), listing);
  if (whole.length > 0) return onlyCode(text, whole, listing);
  const found = findErrorCodes(text, listing);
  if (found.found.length > 0 || found.suspects.length > 0) return found;
  const only = isSuccess(folded)
    ? [toErrorCode(0)]
    : (readOnlyDecimal(folded, listing) ?? readOnlyHex(folded, listing));
  if (only.length > 0) return onlyCode(text, only, listing);
  return { ...found, suspects: suspectWhole(text, folded, listing) };
}

/** Characters of a text that may be one code and nothing else, or a few words. */
const longestWhole = 1_000;

/**
 * Pages and the command line ask for the look-up and the diagnosis of one text, one right after the other: it is read once
 * for both. Nothing is kept that the collector of garbage would take.
 */
function readLong(text: string, listing: Listing): FoundCodes {
  const known = lastLong?.deref();
  if (known !== undefined && known.listing === listing && known.text === text) return known.found;
  const found = findErrorCodes(text, listing);
  lastLong = new WeakRef({ text, listing, found });
  return found;
}

let lastLong: WeakRef<{ readonly text: string; readonly listing: Listing; readonly found: FoundCodes }> | undefined;

function readWhole(word: string, listing: Listing): readonly ErrorCode[] {
  const readings = readingsOfWord(word, listing);
  if (readings.length > 0) return readings;
  // "0x801C 03ED": inside a sentence it is a slip, but here nothing else can have been meant.
  // "0x8009002 a" ends in an article, or in its last digit: which of both is asked.
  const pieces = /^0x([0-9a-f]{1,7})[ \t]+(?=[a-f]*\d)([0-9a-f]{1,7})$/i.exec(word);
  const joined = pieces === null ? null : knownCodeOf(`0x${pieces[1] ?? ''}${pieces[2] ?? ''}`, listing);
  return joined === null ? [] : [joined];
}

function onlyCode(text: string, readings: readonly ErrorCode[], listing: Listing): FoundCodes {
  const input = text.trim();
  const index = text.indexOf(input);
  const line = lineOf(text, index);
  const found = readings
    .slice(0, 1)
    .map((code): FoundCode => ({ code, readings, input, index, line, occurrences: 1, extend: null }));
  // A decimal number may be a hexadecimal one with a digit lost: 8007002.
  const isOpen = /^-?\d+$/.test(input) && !readings.some((reading) => listing.lists(reading));
  const suspects = isOpen ? suspectWhole(text, input, listing) : [];
  // Seven decimal digits that begin with 8 have lost one, and eight behind a minus two, unless someone knows the number as it is.
  if (/^(?:8\d{6}|-(?:2[01]|10)\d{6})$/.test(input) && suspects.length > 0 && !readings.some(isPublished))
    return { found: [], total: 0, suspects, truncated: false };
  return { found, total: found.length, suspects, truncated: false };
}

/** "It says error 0x0 when starting": who asks so would find steps for other errors by the other words. */
function isSuccess(folded: string): boolean {
  const zero = folded.length <= longestSentence ? /(?<![\w.])0x0{1,8}(?![\w.])/i.exec(folded) : null;
  // "Error code: 0x204, extended error code: 0x0": another number says that it failed.
  if (zero === null || /(?<![\w.])0x0*[1-9a-f]/i.test(folded)) return false;
  const label = labelBefore(folded, zero.index, zero.index + zero[0].length)?.label;
  return label?.takes === 'number' || label?.takes === 'result';
}

const longestSentence = 200;

/** "code 740", "exit code 740": in a log a program's own number, but whoever asks for nothing else means that of Windows. */
function readOnlyDecimal(folded: string, listing: Listing): readonly ErrorCode[] | null {
  const number = (labelledDecimal.exec(folded) ?? errorOne.exec(folded))?.[1];
  if (number === undefined) return null;
  const readings = readingsOfWord(number, listing);
  return isPublished(readings[0] ?? toErrorCode(0)) ? readings : null;
}

/** Smaller numbers are what programs of every system end with; three digits from 400 on are those of HTTP. */
const labelledDecimal =
  /^\W{0,4}(?:(?:exit|return|result)[ -]?)?(?:code|kode?|c[óo]dig?o|codice|код)[: #]{1,3}((?!4[01]\d$|50\d$)(?:25[6-9]|2[6-9]\d|[3-9]\d\d|[1-9]\d{3,4}))\W{0,4}$/i;

/** "Error code 1": most programs end with it, whatever failed, so that it stands for nothing in a longer text. */
const errorOne =
  /^\W{0,4}(?:error|fehler|erreur|errore|erro|fout|ошибка|错误|錯誤|エラー)(?:[ -]?(?:code|number|nummer))?[: #]{1,3}(1)\W{0,4}$/i;

/** "what is 0x5": in a log it could be anything, but whoever asks in a few words means the only hexadecimal number. */
function readOnlyHex(folded: string, listing: Listing): readonly ErrorCode[] {
  const words = folded.trim().split(/\s+/, mostWords + 1);
  if (words.length > mostWords) return [];
  const numbers = words.map(unwrap).filter((word) => readNumber(word)?.form === 'hex');
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return [];
  const start = folded.indexOf(only);
  if (labelBefore(folded, start, start + only.length)?.label === null) return [];
  // "0x801C 03ED": more digits follow, so the number is only the beginning of what was meant.
  const next = words[words.findIndex((word) => unwrap(word) === only) + 1] ?? '';
  return only.length < 10 && /^[A-F]*\d[\dA-F]*$/i.test(next) ? [] : readingsOfWord(only, listing);
}

function suspectWhole(text: string, folded: string, listing: Listing): readonly Suspect[] {
  if (folded.trim().split(/\s+/, mostWords + 1).length > mostWords) return [];
  const suggestions = suggestCodes(folded, listing);
  const index = text.search(/\S/);
  if (suggestions.length === 0) return [];
  return [{ reason: 'MISTYPED', text: text.trim(), index, line: lineOf(text, index), suggestions }];
}

const mostWords = 4;

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length;
}

/**
 * Without the blanks, quotes, brackets, bullets and punctuation around it. An exponent or a fraction (2³²) stays, and so do
 * letters of any script: "5月" is a month.
 */
function unwrap(folded: string): string {
  let start = 0;
  let end = folded.length;
  while (start < end && !/[\w&\p{N}\p{L}-]/u.test(folded.charAt(start))) start++;
  while (end > start && !/[\w&\p{N}\p{L}]/u.test(folded.charAt(end - 1))) end--;
  return folded.slice(start, end);
}
