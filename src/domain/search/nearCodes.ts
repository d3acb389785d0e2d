import { isPublished } from '../codes/decoding/equivalentCodes.ts';
import { toErrorCode, type ErrorCode } from '../codes/errorCode.ts';
import { readFamilyCode } from '../codes/families/familyCodesIn.ts';
import type { Listing } from '../codes/listing.ts';
import { ownWordsFor } from '../codes/meaning/ownWords.ts';
import { parseErrorCode } from '../codes/parse.ts';
import { brokenCodeAt } from '../codes/reading/brokenCode.ts';
import { foldText } from '../codes/reading/foldText.ts';
import { codesMissedBy } from '../codes/reading/misspelledName.ts';
import { attemptIn } from '../codes/reading/misspelling.ts';
import { nearMisses, suggestCodes } from '../codes/reading/nearMiss.ts';
import { signInCodesMeantBy } from '../codes/reading/signInSlip.ts';
import { readCodes } from '../codes/readCodes.ts';
import { trimEndOf } from '../trimEdges.ts';

/** A word of a query that looks like a code, and the codes that it may have been meant as. */
export interface NearCodes {
  /** As written in the query. */
  readonly typed: string;
  /** The code that it is, if it has all its digits and nothing is known of it; null if it is none. */
  readonly code: ErrorCode | null;
  /** Listed codes first; at most 8, and none if nothing is near. */
  readonly codes: readonly ErrorCode[];
}

export interface CodeAttempts {
  readonly attempts: readonly NearCodes[];
  /** The query without them, and with a code that was typed in pieces as one word. */
  readonly rest: string;
}

const mostNear = 8;
/** Characters of a query that are looked at. */
const longestRead = 1_000;
/** Words of a query that are looked at. */
const mostWords = 16;

/**
 * What in a query looks like a code, or nearly, and is none: a digit is missing, or too many, or a letter stands for
 * a digit, or a name is a letter away from a published one. Such words are no search for words and never stand for another code, but a name stays in `rest`. A whole code that no table names and
 * no guide lists comes with its listed neighbours, too, but stays in `rest`.
 */
export function readCodeAttempts(query: string, listing: Listing): CodeAttempts {
  const { text, originOf } = foldText(query.slice(0, longestRead));
  const attempts: NearCodes[] = [];
  const gone: Stretch[] = [];
  const isInBroken = placesInBrokenCodes(query.slice(0, longestRead), listing);
  let after = 0;
  let count = 0;
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    if (index < after || (count += 1) > mostWords) continue;
    const { word, start } = bare(run, index);
    if (isInBroken(originOf(start))) continue;
    const broken = brokenCodeAt(text, start);
    const end = broken === null ? start + word.length : broken.end;
    const typed = text.slice(start, end);
    after = end;
    if (broken !== null && broken.joined !== null) {
      gone.push({ start: originOf(start), end: originOf(end), instead: broken.joined });
      continue;
    }
    const attempt = typed.replace(/\s+/g, '');
    const state = stateOf(attempt, listing);
    if (state === 'OTHER') {
      // A name with a slip may be the beginning of another: it stays in the query, too.
      const meant = codesMissedBy(attempt, listing).slice(0, mostNear);
      if (meant.length > 0)
        attempts.push({ typed: query.slice(originOf(start), originOf(end)), code: null, codes: meant });
      continue;
    }
    const codes = state === 'WHOLE' ? nearWhole(attempt, listing) : nearAttempt(attempt, listing);
    if (state === 'WHOLE' && codes.length === 0) continue;
    const [whole = null] = state === 'WHOLE' ? parseErrorCode(attempt, listing).readings : [];
    attempts.push({ typed: query.slice(originOf(start), originOf(end)), code: whole, codes });
    if (state === 'ATTEMPT') gone.push({ start: originOf(start), end: originOf(end), instead: '' });
  }
  return { attempts, rest: without(query, gone) };
}

/** Tells whether a place of a query belongs to a code that was broken at the end of a line: its pieces are no attempts. */
function placesInBrokenCodes(query: string, listing: Listing): (place: number) => boolean {
  if (!/[\r\n]/.test(query)) return () => false;
  const broken = readCodes(query, listing).found.filter(({ input }) => /[\r\n]/.test(input));
  return (place) => broken.some(({ index, input }) => place >= index && place < index + input.length);
}

/** A word without the quotes, brackets and punctuation around it; a sign or the ampersand of &H stays. */
function bare(run: string, index: number): { word: string; start: number } {
  const lead = /^[^\w&\p{L}\p{N})-]*/u.exec(run)?.[0].length ?? 0;
  return { word: trimEndOf(run.slice(lead), /[^\w\p{L}\p{N}]/u), start: index + lead };
}

/** A part of the query that is not searched for as words; `instead` is the code that its pieces make, if they make one. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

function without(query: string, stretches: readonly Stretch[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end, instead } of stretches) {
    rest += `${query.slice(from, start)}${instead} `;
    from = end;
  }
  return rest + query.slice(from);
}

/**
 * ATTEMPT looks like a code and is none; WHOLE is a code with all its digits that nothing is known of; OTHER is a code
 * that is listed or named, or something else altogether.
 */
function stateOf(word: string, listing: Listing): 'ATTEMPT' | 'WHOLE' | 'OTHER' {
  if (!/\d/.test(word) || word.length > 40 || readFamilyCode(word) !== null) return 'OTHER';
  const isWhole = /^(?:(?:0x|&h)?[0-9a-f]{8}[hl]*|-?\d{10})$/i.test(word);
  if (!isWhole && !looksLikeCode(word, listing)) return 'OTHER';
  const { readings } = parseErrorCode(word, listing);
  if (readings.some((code) => listing.lists(code) || isPublished(code))) return 'OTHER';
  return isWhole && readings.length > 0 ? 'WHOLE' : 'ATTEMPT';
}

function looksLikeCode(word: string, listing: Listing): boolean {
  if (/^(?:0x|&h)[0-9a-f]{3,7}$/i.test(word)) return true;
  if (attemptIn(word) !== null || joined(word) !== null || signInCodesMeantBy(word).length > 0) return true;
  // Letters of another script that look like digits.
  if (/[^\x00-\x7f]/.test(word) && parseErrorCode(word, listing).suggestions.length > 0) return true;
  if (!/^[0-9a-f]{5,7}$/i.test(word) || !/\d.*\d/.test(word)) return false;
  return word.startsWith('8') || listedUnder(word, listing).length > 0;
}

/** 801-03ED, 0x801C.03ED */
function joined(word: string): string | null {
  const [, first = '', second = ''] =
    /^(?:(?:0x)?(?=[^.]+$)|0x)([8c][0-9a-f]{2,6})[-_.]([0-9a-f]{2,6})$/i.exec(word) ?? [];
  const digits = first + second;
  return digits.length >= 6 && digits.length <= 9 && /\d/.test(second) ? digits : null;
}

function nearAttempt(word: string, listing: Listing): ErrorCode[] {
  const digits = (joined(word) ?? word.replace(/[_.-]/g, '')).replace(/^(?:0x|&h)/i, '');
  const isHex = /^[0-9a-f]{3,7}$/i.test(digits);
  const mended = [
    ...suggestCodes(word, listing),
    ...(joined(word) === null ? [] : suggestCodes(`0x${digits}`, listing)),
    ...parseErrorCode(word, listing).suggestions,
  ];
  const begun = isHex ? listedUnder(digits, listing) : [];
  const listedOrMended = [...new Set([...begun, ...mended])];
  const near = listedOrMended.length > 0 || !isHex ? listedOrMended : namedUnder(digits);
  const listed = near.filter((code) => listing.lists(code));
  return [...listed, ...near.filter((code) => !listing.lists(code))].slice(0, mostNear);
}

function nearWhole(word: string, listing: Listing): ErrorCode[] {
  const [code] = parseErrorCode(word, listing).readings;
  return code === undefined ? [] : [...nearMisses(code, listing)];
}

/** Named failures that begin with six hex digits or seven, those with words of our own first: "0xC19001". */
function namedUnder(digits: string): ErrorCode[] {
  if (digits.length < 6 || !/^[8c]/i.test(digits)) return [];
  const lowest = parseInt(digits.padEnd(8, '0'), 16);
  const named: ErrorCode[] = [];
  for (let value = lowest; value < lowest + 16 ** (8 - digits.length); value++)
    if (isPublished(toErrorCode(value))) named.push(toErrorCode(value));
  const isWellKnown = (code: ErrorCode) => Number(ownWordsFor('windows', code) !== undefined);
  return named.sort((a, b) => isWellKnown(b) - isWellKnown(a) || a - b).slice(0, mostNear);
}

/** Listed codes that begin with some hex digits: the word may be a code typed so far. */
function listedUnder(digits: string, listing: Listing): ErrorCode[] {
  const lowest = toErrorCode(parseInt(digits.padEnd(8, '0'), 16));
  const highest = parseInt(digits.padEnd(8, 'f'), 16);
  const above = listing.neighbours(lowest, mostNear).above.filter((code) => code <= highest);
  return listing.lists(lowest) ? [lowest, ...above] : above;
}
