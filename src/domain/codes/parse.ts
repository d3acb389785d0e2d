import { findErrorCodes } from './logs/diagnose.ts';
import type { FoundCode } from './logs/diagnose.ts';
import { toErrorCode } from './errorCode.ts';
import type { ErrorCode } from './errorCode.ts';
import { cutText, foldText } from './reading/foldText.ts';
import type { Listing } from './listing.ts';
import { suggestCodes } from './reading/nearMiss.ts';
import { labelledNumbers } from './reading/numberContext.ts';
import { readNumber, readPlainHex } from './reading/readNumber.ts';
import { readingsOfWord } from './reading/readings.ts';

export interface ParsedCode {
  /** Every plausible reading, the best first, without repeats; empty where the text holds no code. */
  readonly readings: readonly ErrorCode[];
  /** Windows Setup's second number, where the first reading stands before one: "0xC1900101 - 0x4000D"; else null. */
  readonly extend: ErrorCode | null;
  /** Near misses, listed ones first, at most 5; none where a reading is listed. Their order: suggestCodes. */
  readonly suggestions: readonly ErrorCode[];
}

/** Characters of a text that are read; the rest, and a word that the cut would split, is not looked at. */
export const longestCodeText = 1_000;

/**
 * Reads what somebody typed or pasted where a code was asked for: a number in any spelling that
 * readNumber knows, a name, either of them in blanks, quotes, brackets or full-width characters, or a
 * sentence around codes, which is then read as findErrorCodes reads it. Listed readings come first, then
 * failure codes, then the rest; readingsOfNumber says more. Codes of a sentence keep their order otherwise.
 * Never throws; the cost is bounded by `longestCodeText`.
 */
export function parseErrorCode(text: string, listing: Listing): ParsedCode {
  const plain = readPlainHex(text);
  // What has more than 16 bits has one reading; most questions are such.
  if (plain !== null && plain > 0xffff) return { readings: [toErrorCode(plain)], extend: null, suggestions: [] };
  const folded = foldText(cutText(text, longestCodeText)).text;
  const { readings, extend } = readWhole(folded, listing);
  if (readings.some((code) => listing.lists(code))) return { readings, extend, suggestions: [] };
  const certain = readings.length > 0 && !isUnmarkedNumber(folded);
  const suggestions = certain ? [] : suggestCodes(folded, listing).filter((code) => !readings.includes(code));
  return { readings, extend, suggestions };
}

function readWhole(folded: string, listing: Listing): Pick<ParsedCode, 'readings' | 'extend'> {
  const readings = readingsOfWord(unwrap(folded), listing);
  if (readings.length > 0) return { readings, extend: null };
  const { found } = findErrorCodes(folded, listing);
  const labelled = labelledNumbers(folded).map(({ text, context }) => readingsOfWord(text, listing, context));
  if (found.length === 0 && labelled.length === 0) return { readings: readOnlyHex(folded, listing), extend: null };
  const inOrder = inOrderOf(labelled, found);
  const all = new Set([...inOrder.map(([code]) => code), ...inOrder.flat()].filter((code) => code !== undefined));
  const best = [...all].sort((a, b) => Number(listing.lists(b)) - Number(listing.lists(a)));
  return { readings: best, extend: found.find(({ code }) => code === best[0])?.extend ?? null };
}

/**
 * The readings of each code of a sentence: as found in it, but ranked by its label where it has one ("exit code 3010");
 * what only a label makes a code ("[WinError 5]") stands behind.
 */
function inOrderOf(
  labelled: readonly (readonly ErrorCode[])[],
  found: readonly FoundCode[],
): readonly (readonly ErrorCode[])[] {
  const ranked = found.map(
    ({ readings }) => labelled.find((each) => each.some((code) => readings.includes(code))) ?? readings,
  );
  return [...ranked, ...labelled.filter((each) => each.length > 0 && !ranked.includes(each))];
}

/** "code 0x5": in a log it could be anything, but whoever asks for a code means the only hexadecimal number. */
function readOnlyHex(folded: string, listing: Listing): readonly ErrorCode[] {
  const words = folded.split(/\s+/, 20).map(unwrap);
  const [only, ...others] = words.filter((word) => readNumber(word)?.form === 'hex');
  if (only === undefined || others.length > 0) return [];
  // "0x801C 03ED": more digits follow, so the number is only the beginning of what was meant.
  const next = words[words.indexOf(only) + 1] ?? '';
  return only.length < 10 && /^[0-9a-f]*\d[0-9a-f]*$/i.test(next) ? [] : readingsOfWord(only, listing);
}

/** Without the blanks, quotes, brackets, bullets and punctuation around it; an exponent or a fraction (2³²) stays. */
function unwrap(folded: string): string {
  let start = 0;
  let end = folded.length;
  while (start < end && !/[\w&\p{N}-]/u.test(folded.charAt(start))) start++;
  while (end > start && !/[\w&\p{N}]/u.test(folded.charAt(end - 1))) end--;
  return folded.slice(start, end);
}

/** A decimal number may be a hexadecimal one with a digit lost: 8007002. */
function isUnmarkedNumber(folded: string): boolean {
  return /^-?\d+$/.test(unwrap(folded));
}
