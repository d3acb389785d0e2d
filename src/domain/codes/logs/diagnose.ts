import { brokenCodeAt } from '../reading/brokenCode.ts';
import type { BrokenCode } from '../reading/brokenCode.ts';
import { isPublished, win32Of } from '../decoding/equivalentCodes.ts';
import { toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { isAboutElsewhere, isAfterErrorWord, isInOtherField } from './errorWords.ts';
import { withoutEscapes } from './escapedText.ts';
import { familyCodesIn } from '../families/familyCodesIn.ts';
import { isKnownFacility } from '../tables/facility.ts';
import { cutText, foldText } from '../reading/foldText.ts';
import type { Listing } from '../listing.ts';
import { partsOfOtherThings } from './notCodes.ts';
import { readNumber } from '../reading/readNumber.ts';
import type { NumberSpelling } from '../reading/readNumber.ts';
import { readingsOfName, readingsOfNumber } from '../reading/readings.ts';
import { wordsIn } from './words.ts';
import type { Word } from './words.ts';

export interface FoundCode {
  readonly code: ErrorCode;
  /** Every plausible reading, `code` first. */
  readonly readings: readonly ErrorCode[];
  /** The code as it stood in the text, with its extend code where it has one. */
  readonly input: string;
  /** Where `input` begins, in UTF-16 units. */
  readonly index: number;
  /** Windows Setup's second number, which says in which phase it failed: "0xC1900101 - 0x4000D"; else null. */
  readonly extend: ErrorCode | null;
}

export interface FoundCodes {
  readonly found: readonly FoundCode[];
  /** True where more than 20 codes were found, or the text is longer than what is read. */
  readonly truncated: boolean;
}

/** Characters (UTF-16 units) of a text that are read. */
export const longestLog = 65_536;

/** Codes that one text gives at most. */
export const mostFoundCodes = 20;

/**
 * Finds the error codes in a log, a dialog or a message, in order of appearance, each once. Lines are
 * read one by one, so the codes of two texts joined by a line break are the codes of each. Takes time
 * in proportion to the text.
 *
 * Always a code: `0x` (or `&H`) and a failure value in eight digits, unless it is called an address or
 * the like (errorWords.ts) and has neither a row in a guide nor a name; a negative number of nine or ten digits; a
 * symbolic name that has an underscore (or begins with WSA) and a failure value.
 *
 * A code where something speaks for it, which is that a guide lists it, the tables name it, or an
 * error word stands before it (errorWords.ts): eight bare hexadecimal digits and unsigned decimals
 * with the failure bit (a known facility speaks for those too, unless all eight digits are decimal).
 * Other numbers only after an error word: `0x` with no failure bit (or where a guide lists it), and
 * decimals that are a Win32 error.
 *
 * Codes of families with spellings of their own ("STOP: 0x9F", "AADSTS50076"), whatever stands around them.
 *
 * A code broken in pieces (brokenCode.ts) where a guide lists or the tables name the whole; never its first piece.
 *
 * Never a code: zero, the value of a field that holds something else ("time stamp:", errorWords.ts), and
 * anything in an identifier, a time, a path or the like (partsOfOtherThings.ts). Escaped line breaks count as blanks.
 * A name or a bare number beside the number it may mean, `NTE_BAD_DATA (0x80090005)`, is that code.
 */
export function findErrorCodes(text: string, listing: Listing): FoundCodes {
  const isCut = text.length > longestLog;
  const { text: folded, originOf } = foldText(cutText(text, longestLog));
  const found = new Map<ErrorCode, FoundCode>();
  for (let start = 0; start <= folded.length;) {
    const end = lineEnd(folded, start);
    for (const { start: from, end: to, readings, extend } of codesInLine(
      withoutEscapes(folded.slice(start, end)),
      listing,
    )) {
      const code = readings[0];
      if (code === undefined || found.has(code)) continue;
      if (found.size === mostFoundCodes) return { found: [...found.values()], truncated: true };
      const index = originOf(start + from);
      const input = text.slice(index, originOf(start + to - 1) + 1);
      found.set(code, { code, readings, input, index, extend });
    }
    start = end + 1;
  }
  return { found: [...found.values()], truncated: isCut };
}

function lineEnd(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a || unit === 0x0d) return index;
  }
  return text.length;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The best first; at least one. */
  readonly readings: readonly ErrorCode[];
  /** False for a name or a bare number, which may be another way to say a code beside it. */
  readonly explicit: boolean;
  readonly extend: ErrorCode | null;
}

function codesInLine(line: string, listing: Listing): readonly Candidate[] {
  const ofFamilies = familyCodesIn(line);
  const candidates: Candidate[] = ofFamilies.map(({ start, end, code }) => ({
    start,
    end,
    readings: [code],
    explicit: true,
    extend: null,
  }));
  let isElsewhere: ((word: Word) => boolean) | undefined;
  const seen = new Set<string>();
  let next = 0;
  for (const word of wordsIn(line)) {
    // A line may hold one code thousands of times.
    if (word.start < next || seen.has(word.text)) continue;
    if (ofFamilies.some(({ start, coveredTo }) => word.end > start && word.start < coveredTo)) continue;
    const candidate = candidateFor(word, line, listing);
    if (candidate === null) continue;
    isElsewhere ??= partsOfOtherThings(line);
    if (isElsewhere({ ...word, end: candidate.end })) continue;
    candidates.push(candidate);
    seen.add(word.text);
    next = candidate.end;
  }
  if (ofFamilies.length > 0) candidates.sort((a, b) => a.start - b.start);
  if (candidates.every((one) => one.explicit)) return candidates;
  const explicit = new Set(candidates.filter((one) => one.explicit).flatMap((one) => one.readings));
  return candidates.map((one) => (one.explicit ? one : resolved(one, explicit)));
}

/** Puts the reading first that another number of the line spells out. */
function resolved(candidate: Candidate, explicit: ReadonlySet<ErrorCode>): Candidate {
  const meant = candidate.readings.find((code) => explicit.has(code));
  if (meant === undefined || meant === candidate.readings[0]) return candidate;
  return { ...candidate, readings: [meant, ...candidate.readings.filter((code) => code !== meant)] };
}

function candidateFor(word: Word, line: string, listing: Listing): Candidate | null {
  const { start, end } = word;
  if (word.isName) {
    const readings = readingsOfName(word.text, listing).filter((code) => isFailure(code) || listing.lists(code));
    return readings.length === 0 ? null : { start, end, readings, explicit: false, extend: null };
  }
  const broken = /^(?:0|&h)/i.test(word.text) && word.text.length !== 10 ? brokenCodeAt(line, start) : null;
  if (broken !== null) return joinedCandidate(start, broken, listing);
  // Most numbers of a log are short; only an error word makes such a one a code.
  if (word.text.length < 8 && !isAfterErrorWord(line, start, end)) return null;
  const number = readNumber(word.text);
  const readings = number === null ? [] : codesMeant(number, word, line, listing);
  if (number === null || readings.length === 0) return null;
  const extend = number.digits === 8 ? extendAfter(line, end) : null;
  return { start, end: extend?.end ?? end, readings, explicit: readings.length === 1, extend: extend?.code ?? null };
}

/** Pieces are one code only where somebody knows it; the first of them alone is none. */
function joinedCandidate(start: number, { joined, end }: BrokenCode, listing: Listing): Candidate | null {
  if (joined === null) return null;
  const code = toErrorCode(parseInt(joined, 16));
  if (!isFailure(code) || !(listing.lists(code) || isPublished(code))) return null;
  return { start, end, readings: [code], explicit: true, extend: null };
}

/** The readings of a number that the text around it allows; findErrorCodes says by which rules. */
function codesMeant(number: NumberSpelling, word: Word, line: string, listing: Listing): readonly ErrorCode[] {
  const { form, digits, values } = number;
  const code = toErrorCode(values[0] ?? 0);
  if (code === 0 || (form === 'bareHex' && digits !== 8)) return [];
  if (!isFailure(code)) return smallCodesMeant(number, word, line, listing);
  if (form === 'signed') return digits >= 9 ? [code] : [];
  if (isInOtherField(line, word.start)) return [];
  if (listing.lists(code) || isPublished(code)) return [code];
  if (isAboutElsewhere(line, word.start)) return [];
  if ((form === 'hex' && digits === 8) || isAfterErrorWord(line, word.start, word.end)) return [code];
  return isInKnownFacility(code) && form !== 'hex' && values.length === 1 ? [code] : [];
}

/** The same for a number without the failure bit. */
function smallCodesMeant(number: NumberSpelling, word: Word, line: string, listing: Listing): readonly ErrorCode[] {
  if (number.form === 'bareHex' || number.form === 'signed') return [];
  const readings = readingsOfNumber(number, listing);
  if (isAfterErrorWord(line, word.start, word.end)) {
    return number.form === 'hex' || readings.some(isWin32Error) ? readings : [];
  }
  return number.form === 'hex' && readings.some((code) => code < firstFailure && listing.lists(code)) ? readings : [];
}

function isWin32Error(code: ErrorCode): boolean {
  return win32Of(code) !== null && isPublished(code);
}

/** Values of the shape 0x8xxxxxxx or 0xCxxxxxxx, without the rare bits, whose facility is known. */
function isInKnownFacility(code: ErrorCode): boolean {
  const facility = (code >>> 16) & 0x7ff;
  if ((code & 0x38000000) !== 0) return false;
  return isKnownFacility('HRESULT', facility) || (code >>> 30 === 3 && isKnownFacility('NTSTATUS', facility));
}

function isFailure(code: ErrorCode): boolean {
  return code >= firstFailure;
}

const firstFailure = 0x80000000;

/** "- 0x4000D" after a result code: five digits, of which the first names the phase; "- 4000D" as logs shorten it. */
function extendAfter(line: string, end: number): { code: ErrorCode; end: number } | null {
  if (!/[ \t,-]/.test(line.charAt(end))) return null;
  const text = line.slice(end, end + 32);
  const match = markedExtend.exec(text) ?? bareExtend.exec(text);
  if (match?.[1] === undefined) return null;
  return { code: toErrorCode(parseInt(match[1], 16)), end: end + match[0].length };
}

const markedExtend = /^[ \t]{0,3}[-,][ \t]{0,3}0x(0{0,3}[1-9a-f][0-9a-f]{4})(?!\w)/i;

/** Without its mark it is one only in the shape that Windows Setup gives it, and where it counts nothing. */
const bareExtend =
  /^[ \t]{0,3}-[ \t]{0,3}([1-9]0[0-9a-f]{3})(?![\w-]|[.:,]\d| ?(?:ms|m?sec|seconds?|[kmg]?b|bytes|files?|times|rows|%))/i;
