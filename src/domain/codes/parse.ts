import { toErrorCode, type ErrorCode } from './errorCode.ts';
import type { Listing } from './listing.ts';
import type { FoundCodes } from './logs/foundCodes.ts';
import { readPlainHex } from './reading/readNumber.ts';
import { readCodes } from './readCodes.ts';

export interface ParsedCode {
  /** Every plausible reading, the best first, without repeats; empty if the text holds no code. */
  readonly readings: readonly ErrorCode[];
  /** Windows Setup's second number, if the first reading stands before one: "0xC1900101 - 0x4000D"; else null. */
  readonly extend: ErrorCode | null;
  /** What a text without a code may mean, listed codes first, at most 5. */
  readonly suggestions: readonly ErrorCode[];
}

/**
 * Reads what someone typed or pasted where one code was asked for; readCodes says what it finds. Listed readings come
 * first, then the codes in order of appearance, then their other readings. Never throws.
 */
export function parseErrorCode(text: string, listing: Listing): ParsedCode {
  const plain = readPlainHex(text);
  // As readCodes reads it, too: what has more than 16 bits has one reading.
  if (plain !== null && plain > 0xffff) return { readings: [toErrorCode(plain)], extend: null, suggestions: [] };
  return bestOf(readCodes(text, listing), listing);
}

/** The codes of a text as the readings of one, of which the best stands first. */
function bestOf({ found, suspects }: Pick<FoundCodes, 'found' | 'suspects'>, listing: Listing): ParsedCode {
  const all = [...new Set([...found.map(({ code }) => code), ...found.flatMap(({ readings }) => readings)])];
  const readings = all.sort((a, b) => Number(listing.lists(b)) - Number(listing.lists(a)));
  const extend = found.find(({ code }) => code === readings[0])?.extend ?? null;
  const isOpen = found.length === 0 || suspects[0]?.index === found[0]?.index;
  const near = isOpen ? [...new Set(suspects.flatMap(({ suggestions }) => suggestions))] : [];
  return { readings, extend, suggestions: near.filter((code) => !readings.includes(code)).slice(0, mostSuggestions) };
}

const mostSuggestions = 5;
