import { isPublished, win32Of } from '../decoding/equivalentCodes.ts';
import { isWindowsCode, numberOf, toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { familyOf } from '../families/codeFamilies.ts';
import { dumpBit } from '../families/bugcheck.ts';
import { familyCodesInLine, mayHoldFamilyCodes, type FamilyCode } from '../families/familyCodesIn.ts';
import type { Listing } from '../listing.ts';
import { brokenCodeAt, type BrokenCode } from '../reading/brokenCode.ts';
import { readNumber, type NumberSpelling } from '../reading/readNumber.ts';
import { readingsOfName, readingsOfNumber } from '../reading/readings.ts';
import { isNamedIn } from '../tables/codeNames.ts';
import { mayHoldReport, stopAtHead, stopInReport } from './crashReport.ts';
import { extendAfter } from './extendCode.ts';
import { endOfLabel, labelBefore } from './labelBefore.ts';
import { isKnownFailure, maskValues, numberMeant } from './numberMeant.ts';
import { partsOfLongerTokens, spansOfLongerTokens } from './longerTokens.ts';
import { doubtAt, type JudgedNumbers, type Place } from './place.ts';
import { mayHoldStopNames, stopNamesIn } from './stopNames.ts';
import type { TableColumns } from './tableColumns.ts';
import { isMemoryDump } from './reasons/memoryDump.ts';
import { isRefusedByDirectory } from './reasons/signs.ts';
import type { World } from './reasons/speaksOfWindows.ts';
import type { Topic } from './reasons/topics.ts';
import { isMarkedHex, isPartOfTime, longestMarked, wordsIn, type Word } from './words.ts';

/** A code at a place of a line. */
export interface LineCode {
  readonly start: number;
  readonly end: number;
  /** The best first; at least one. */
  readonly readings: readonly ErrorCode[];
  /** False for a name or a bare number, which may be another way to say a code next to it. */
  readonly explicit: boolean;
  readonly extend: ErrorCode | null;
  /** True for a small number that nothing in the text says to be one of Windows: it is offered, not answered. */
  readonly isInDoubt?: true;
}

/** A line of a text, and what is known about the text around it. */
export interface Line {
  /** Folded, without escaped line breaks. */
  readonly text: string;
  /** The nearest line before it that is not empty. */
  readonly previous: string;
  /** The table that the line is in. */
  readonly columns: TableColumns;
  readonly listing: Listing;
  readonly judged: JudgedNumbers;
  /** Where the line begins in the text. */
  readonly index: number;
  /** Whether the text speaks of something near a place of it. */
  readonly isAbout: (topic: Topic, index: number) => boolean;
  /** Whose numbers the text speaks of. */
  readonly world: () => World;
  /** Whether the text may hold codes of families anywhere: most texts do not, and their lines need not be asked. */
  readonly mayHoldFamilies: boolean;
  /** Whether the place of the text belongs to a code that was broken at a line's end. */
  readonly isTaken: (index: number) => boolean;
}

/** The codes of one line in order. Takes time in proportion to the line. */
export function codesInLine(line: Line): readonly LineCode[] {
  const ofFamilies = line.mayHoldFamilies ? familyCodesOf(line) : none;
  if (isMemoryDump(line.text)) return ofFamilies.map(familyCode);
  const found: LineCode[] = [];
  let family = 0;
  let next = 0;
  let isElsewhere: ((word: Word) => boolean) | undefined;
  // A number in an address or a path need not be judged.
  const isInSpan = spansOfLongerTokens(line.text);
  for (const word of wordsIn(line.text)) {
    while ((ofFamilies[family]?.coveredTo ?? Infinity) <= word.start) family++;
    const around = ofFamilies[family];
    const isCovered = around !== undefined && around.start < word.end;
    if (
      word.start < next ||
      line.isTaken(line.index + word.start) ||
      (isCovered && !isStatusAmongParameters(word, around))
    )
      continue;
    const last = found.at(-1);
    const column = line.columns.labelOf(line.text, word.start, word.end);
    const code =
      last !== undefined && (isInSecondBase(word, last, line.text) || isNumberOfStop(word, last, line.text))
        ? { ...last, start: word.start, end: word.end, extend: null }
        : isPartOfTime(word, line.text) ||
            (isBehindStop(word, last, line.text) && /^\d+$/.test(word.text)) ||
            (column === '' && isInSpan?.(word) === true)
          ? null
          : codeAt(word, line, column);
    if (code === null) continue;
    if (column === '') {
      isElsewhere ??= partsOfLongerTokens(line.text, isInSpan);
      if (isElsewhere(code.end === word.end ? word : { ...word, end: code.end })) continue;
    }
    found.push(code);
    next = code.end;
  }
  if (line.mayHoldFamilies) {
    // Event 41 writes BugcheckCode 0 if there was none.
    for (const code of ofFamilies) if (numberOf(code.code) !== 0) found.push(familyCode(code));
    for (const stop of stopNamesIn(line.text, line.listing, (topic) => line.isAbout(topic, line.index)))
      if (!found.some((one) => one.start < stop.end && one.end > stop.start)) found.push(familyCode(stop));
    found.sort((a, b) => a.start - b.start);
  }
  // Numbers in full mean what they do alone, and most codes are such.
  return found.every(isInFull)
    ? found
    : withMeaningOfNumbers(withStopCodes(withoutOtherNames(found, line.text), line.text));
}

function isInFull({ explicit, readings: [first = toErrorCode(0)] }: LineCode): boolean {
  return explicit && isWindowsCode(first);
}

function familyCodesOf({ text, previous, index, isAbout }: Line): readonly FamilyCode[] {
  const reported = stopInReport(text, (topic) => isAbout(topic, index)) ?? stopAtHead(text);
  return reported === null ? familyCodesInLine(text, previous) : [reported];
}

/** True for a text that may hold codes of families, or the names of some. */
export function mayHoldFamilies(text: string): boolean {
  return mayHoldFamilyCodes(text) || mayHoldStopNames(text) || mayHoldReport(text);
}

const none: readonly never[] = [];

/**
 * "0x88890008 (APOERR_FORMAT_NOT_SUPPORTED)": what a text calls a number in brackets is no second code, though headers know
 * the name of another number.
 */
function withoutOtherNames(found: readonly LineCode[], text: string): readonly LineCode[] {
  return found.filter(({ start, end, explicit }, place) => {
    const before = found[place - 1];
    if (explicit || before?.explicit !== true || !/[A-Z]/i.test(text.charAt(start))) return true;
    const between = text.slice(before.end, start);
    return !(text.charAt(end) === ')' && /^ ?\($/.test(between)) && !calledSo.test(between);
  });
}

const calledSo =
  /^[`"'*)]{0,2},? (?:also |auch |aussi |también )?(?:known as|called|named|bekannt als|genannt|connue? (?:sous le nom )?(?:de |comme )?|appelée? |conocido como|llamado|noto come|chiamato|conhecido como|chamado) [`"'*]{0,2}$/i;

/** A name or a bare number next to the number that it may mean is that code. */
function withMeaningOfNumbers(found: readonly LineCode[]): readonly LineCode[] {
  const explicit = new Set(found.filter((one) => one.explicit).flatMap((one) => one.readings));
  return found.map((one) => (one.explicit ? one : resolved(one, explicit)));
}

/**
 * "WHEA_UNCORRECTABLE_ERROR (0x124)": the number of a bug check that its line names is the bug check. And the name of one is
 * the number next to it with the bit of small memory dumps: "0x1000007e SYSTEM_THREAD_EXCEPTION_NOT_HANDLED".
 */
function withStopCodes(found: readonly LineCode[], text: string): readonly LineCode[] {
  const stops = new Map<number, readonly ErrorCode[]>();
  for (const { readings } of found) {
    const [first = toErrorCode(0)] = readings;
    if (familyOf(first).slug === 'bugcheck') stops.set(numberOf(first), readings);
  }
  return found.map((code) => {
    // "(Code 31), 0x8007001F": a failure that is spelled in full is itself.
    if (isFailureInFull.test(text.slice(code.start, code.end))) return code;
    const [first = toErrorCode(0)] = code.readings;
    const dumped = !code.explicit && !isWindowsCode(first) ? stops.get(numberOf(first) + dumpBit) : undefined;
    const readings = dumped ?? stops.get(win32Of(first) ?? first);
    return readings === undefined ? code : { ...code, readings };
  });
}

const isFailureInFull = /^0x[8c][0-9a-f]{7}/i;

function familyCode({ start, end, code }: Pick<FamilyCode, 'start' | 'end' | 'code'>): LineCode {
  return { start, end, readings: [code], explicit: true, extend: null };
}

/** "1077 (0x435)": in brackets behind a code, the same number once more. */
function isInSecondBase({ start, text }: Word, last: LineCode, line: string): boolean {
  if (line.charCodeAt(start - 1) !== 0x28 || start - last.end > 2) return false;
  return (
    (start - last.end === 1 || line.charCodeAt(last.end) === 0x20) &&
    Number(line.slice(last.start, last.end)) === Number(text)
  );
}

/** "HYPERVISOR_ERROR (20001)": debuggers write the number of a bug check behind its name without 0x. */
function isNumberOfStop({ start, text }: Word, last: LineCode, line: string): boolean {
  const [code] = last.readings;
  if (code === undefined || !isBehindStop({ start }, last, line)) return false;
  return /^[0-9a-f]+$/i.test(text) && parseInt(text, 16) === numberOf(code);
}

/** "HYPERVISOR_ERROR (20002)": what stands in brackets behind the name of a bug check belongs to it. */
function isBehindStop({ start }: Pick<Word, 'start'>, last: LineCode | undefined, line: string): boolean {
  const [code] = last?.readings ?? [];
  return code !== undefined && !isWindowsCode(code) && line.slice(last?.end, start) === ' (';
}

/** The parameters of a bug check are not codes, except an NTSTATUS: which exception it was. */
function isStatusAmongParameters({ start, text }: Word, { end }: FamilyCode): boolean {
  return start >= end && /^0xC000[0-9A-F]{4}$/i.test(text) && isPublished(toErrorCode(Number(text)));
}

/** Puts the reading first that another number of the line spells out. */
function resolved(code: LineCode, explicit: ReadonlySet<ErrorCode>): LineCode {
  const meant = code.readings.find((reading) => explicit.has(reading));
  if (meant === undefined) return code;
  return { ...code, readings: [meant, ...code.readings.filter((reading) => reading !== meant)] };
}

/** `column` is the label that the word has from its table, or empty. */
function codeAt(word: Word, line: Line, column: string): LineCode | null {
  const { start, end } = word;
  const { text, listing } = line;
  if (word.isName) {
    const readings = readingsOfName(word.text, listing).filter(
      (code) => (code >= 0x80000000 && !maskValues.has(code)) || listing.lists(code),
    );
    return readings.length === 0 ? null : { start, end, readings, explicit: false, extend: null };
  }
  const broken = word.text.length !== longestMarked && isMarkedHex(word.text) ? brokenCodeAt(text, start) : null;
  if (broken !== null) {
    const joined = isParted.test(text.slice(start, broken.end)) ? null : joinedCode(start, broken, listing);
    if (joined !== null || /^..[8c]/i.test(word.text)) return joined;
  }
  const number = unmarkedHex(word, text) ?? readNumber(word.text);
  if (number === null) return null;
  const place = placeOf(word, line, column);
  const readings = numberMeant(number, place);
  if (readings.length === 0) return null;
  const doubt = doubtAt(readings, number, place);
  if (doubt === 'foreign') return null;
  if (doubt === 'possible') return { start, end, readings, explicit: true, extend: null, isInDoubt: true };
  const extend = number.digits === 8 ? extendAfter(text, end) : null;
  return { start, end: extend?.end ?? end, readings, explicit: readings.length === 1, extend: extend?.code ?? null };
}

function placeOf(word: Word, line: Line, column: string): Place {
  const { text, listing, judged, world } = line;
  const index = line.index + word.start;
  const isAbout = (topic: Topic) => line.isAbout(topic, index);
  const before = column === '' ? labelAbove(word, line) : column;
  if (before === '') return { line: text, word, listing, judged, index, isAbout, world };
  const shift = before.length + 1 - word.start;
  const moved = { ...word, start: word.start + shift, end: word.end + shift };
  return { line: `${before} ${text.slice(word.start)}`, word: moved, listing, judged, index, isAbout, world };
}

/** "Error code:" on one line, and the number alone on the next, or with its message: "Error value:", "1908 Could not find". */
function labelAbove({ start, end }: Word, { text, previous }: Line): string {
  if (!/^[\s>|*'"-]*$/.test(text.slice(0, start))) return '';
  const label = endOfLabel(previous);
  if (
    /^['"\s.,;]*$/.test(text.slice(end, end + 80)) ||
    (/[\])]/.test(text.charAt(end)) &&
      Math.max(label.lastIndexOf('['), label.lastIndexOf('(')) > label.search(/[\])][^\])]*$/))
  )
    return label;
  return /^:? [A-Z]/.test(text.slice(end, end + 4)) && fieldOfNumber.test(previous.slice(-20)) ? label : '';
}

const fieldOfNumber = /(?:code|value|number|nummer|wert) ?:\s*$/i;

/** Blanks inside a code are a slip of scanning; slipsInLine.ts offers what it may be. */
const isParted = /[ \t]/;

/** Pieces are one code only if the code is known; the first piece alone is none. */
function joinedCode(start: number, { joined, end }: BrokenCode, listing: Listing): LineCode | null {
  const number = joined === null ? null : readNumber(joined);
  const readings =
    number === null
      ? []
      : readingsOfNumber(number, listing).filter((code) => isKnownFailure(code, listing) && !maskValues.has(code));
  return readings.length === 0 ? null : { start, end, readings, explicit: true, extend: null };
}

/**
 * A Win32 error in a few hexadecimal digits without their mark, where only such can stand: "error 4c7",
 * "AcceptSecurityContext error, data 52e"; null anywhere else.
 */
function unmarkedHex({ start, end, text }: Word, line: string): NumberSpelling | null {
  if (!/^\d[0-9a-f]{1,3}$/i.test(text)) return null;
  const isRefusal = isRefusedByDirectory(line.slice(Math.max(0, start - 40), start), line.slice(end, end + 8));
  if (!isRefusal && (text.length < 3 || /^\d+$/.test(text))) return null;
  if (!isRefusal && labelBefore(line, start, end)?.label?.takes !== 'number') return null;
  const value = parseInt(text, 16);
  return isNamedIn('win32', value) ? { form: 'hex', values: [value], digits: text.length } : null;
}
