import { fromWin32, isPublished } from '../decoding/equivalentCodes.ts';
import { toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import type { Listing } from '../listing.ts';
import { ownWordsFor } from '../meaning/ownWords.ts';
import { contextBefore } from '../reading/numberContext.ts';
import type { NumberSpelling } from '../reading/readNumber.ts';
import { windowsReadingsOf } from '../reading/readings.ts';
import { namesIn } from '../tables/codeNames.ts';
import { isKnownFacility } from '../tables/facility.ts';
import { labelBefore, type Before } from './labelBefore.ts';
import { mayBeSignIn, otherFamilyMeant, paddedStop } from './otherFamilies.ts';
import { isObjectedTo, surroundingsOf, type Place } from './place.ts';
import { failure } from './reasons/failureWords.ts';
import { objections } from './reasons/objections.ts';
import type { OtherField } from './reasons/otherFields.ts';
import { isNumbered, isOfOpcUa, isOfOpenSsl, isOfOtherThing, isOtherThing } from './reasons/otherThings.ts';
import { isDescribedByName } from './reasons/describedByName.ts';
import { isOfList } from './reasons/lists.ts';
import { signs } from './reasons/signs.ts';
import { signsOfFailure } from './reasons/signsOfFailure.ts';
import { isToldOfItsSubject } from './reasons/subjects.ts';
import { isMarkedHex, longestMarked } from './words.ts';

/** The codes that a number of a text means, the best first; empty if nothing speaks for it, or something against it. */
export function numberMeant(number: NumberSpelling, place: Place): readonly ErrorCode[] {
  const [value = 0] = number.values;
  if (value === 0) return none;
  return value >= firstFailure ? failureMeant(number, place) : smallNumberMeant(number, place);
}

/** A number with the failure bit is a code by its form, or because someone knows it, unless the field holds another thing. */
function failureMeant(number: NumberSpelling, place: Place): readonly ErrorCode[] {
  const { line, word, listing } = place;
  const { form, digits, values } = number;
  const [value = 0] = values;
  const code = toErrorCode(value);
  const isKnown = isKnownFailure(code, listing);
  // Tickets, rows and phone numbers are never negative.
  const isMarked = form === 'signed' || isMarkedHex(word.text);
  const before = labelBefore(line, word.start, word.end);
  if (before !== null && before.field !== null && speaksAgainst(before.field, isMarked, isKnown)) return none;
  // "paging request at ffffffffc0000005": sixteen digits are an address there, known or not.
  if (before?.field?.unlessKnown === true && word.text.length >= lengthOfAddress) return none;
  // Of the numbers of another program, long negative ones are those of Windows all the same: "run-time error '-2147221239'".
  const isPassedOn = form === 'signed' && before?.field?.smallOnly === true;
  const isLabelled = isPassedOn || before?.label?.takes === 'number';
  // A program that ends with -1 has failed and says no more.
  const isResult = before?.label?.takes === 'result' && value !== 0xffffffff;
  if (maskValues.has(value) && !isLabelled && !isResult) return none;
  if (isOtherThing(word, line)) return none;
  if (!isMarked && !isLabelled && isNumbered(word, line)) return none;
  if (form === 'bareHex' && (isOfOpenSsl(word, line) || (before === null && isOfOtherThing(word, line)))) return none;
  // "LSA 0x80000003": routers number their announcements from 0x80000001 on.
  if (!isLabelled && !isResult && code >>> 16 === 0x8000 && place.isAbout('routing')) return none;
  if (isKnown) return [code];
  if (isOfOpcUa(code, place.isAbout)) return none;
  if (word.isGrouped && form !== 'signed') return none;
  // Nine digits behind a minus are a failure only if someone knows it: of ten, one was lost.
  const isWhole = form !== 'signed' || digits >= 10;
  // "AC_E 0xFE3A0009": only negative numbers have both reserved bits, and those of Windows are small.
  if (!isLabelled && !isResult && (code & reservedBits) === reservedBits && code >>> 16 !== 0xffff) return none;
  // Four bytes of a colour: "0xC0C0C0FF". What a printer shows on its display: "error 83C0000B", "0xc19a0003".
  if (!isLabelled && place.isAbout('colours')) return none;
  if ((form === 'bareHex' || (form === 'hex' && !isInKnownFacility(code))) && place.isAbout('printing')) return none;
  if (
    !isLabelled &&
    !isResult &&
    !isInKnownFacility(code) &&
    assigned.test(line.slice(Math.max(0, word.start - 4), word.start))
  )
    return none;
  if (form === 'hex' && !isLabelled && !isResult && isLikeAddress(code, place)) return none;
  if ((form === 'hex' && digits === 8) || (isWhole && isLabelled)) return [code];
  // Setups end with the failures of their own facilities: "exit code -2068643838". Programs end with other long numbers, too.
  if (form !== 'bareHex' && isResult && code >>> 27 === 0b10000) return [code];
  // Eight bare digits may be the beginning of any identifier: "8007af1c", "8000a31f".
  const isOfAny = code >>> 16 === 0x8007 || (code & 0x07ff0000) === 0;
  if (form === 'bareHex' && (isOfAny || values.length > 1)) return none;
  return form !== 'hex' && isInKnownFacility(code) ? [code] : none;
}

/** "Load Address: 0x80080000", "cpsr 0x800000d3": where another system is named, what no table names and what begins or ends in zeros. */
function isLikeAddress(code: ErrorCode, { world }: Place): boolean {
  return code >>> 28 === 8 && ((code & 0xffff) === 0 || code >>> 16 === 0x8000) && world() === 'others';
}

/** Of 64 bits. */
const lengthOfAddress = 16;
const reservedBits = 0x18000000;

/** "g_version=0xa042ee00": what a program calls by another name is a version, a set of bits or the like, unless someone knows it. */
const assigned = /\w ?=\s?$/;

/** More often masks, invalid handles and "none" than errors, so codes only after a label. */
export const maskValues: ReadonlySet<number> = new Set([0x80000000, 0xc0000000, 0xffffffff]);

/** Whether a field of another kind rules out a number with the failure bit. */
export function speaksAgainst(
  { unlessKnown, unlessMarked, smallOnly }: OtherField,
  isMarked: boolean,
  isKnown: boolean,
): boolean {
  if (smallOnly === true) return false;
  if (unlessMarked === true) return !isMarked || (unlessKnown === true && !isKnown);
  return unlessKnown !== true || !isKnown;
}

/** Any other number is a code only for what stands around it. */
function smallNumberMeant(number: NumberSpelling, place: Place): readonly ErrorCode[] {
  const { form } = number;
  const { word, listing, judged } = place;
  // More than eight digits are an offset or an address.
  if (word.text.length > longestMarked) return none;
  // No one writes a decimal code with a zero before it: "fault code 01314".
  if (form === 'decimal' && word.text.startsWith('0') && word.text.length < 8) return none;
  const isNamed = isNamedNumber(number, listing);
  // Most numbers of a log are none that anyone knows. Any bug check is one all the same.
  if (isNamed !== true && !(form === 'hex' ? place.isAbout('blueScreen') : mayBeSignIn(number))) return none;
  const surroundings = judged.surroundings(place);
  if (surroundings === null) return judgeSmallNumber(number, place, isNamed);
  return judged.of(surroundings, () => judgeSmallNumber(number, place, isNamed));
}

function isListed({ values: [value = 0] }: NumberSpelling, { listing }: Place): boolean {
  return listing.lists(toErrorCode(value));
}

function judgeSmallNumber(number: NumberSpelling, place: Place, isNamed: boolean | null): readonly ErrorCode[] {
  const { line, word, listing } = place;
  const other = otherFamilyMeant(number, place);
  if (other !== null) return [other];
  if (isNamed === null || isOtherField(place)) return none;
  const stop = paddedStop(number, place);
  if (!isNamed || !isMeant(number, place)) return stop !== null && standsAlone(place) ? [stop] : none;
  // Any other bug check or sign-in code has a spelling of its own in a text (families).
  if (stop !== null) return [stop];
  const context = contextBefore(line, word.start);
  const readings = windowsReadingsOf(number, listing, context);
  return context === 'NTSTATUS' || context === 'HRESULT' ? readings : asError(readings, place);
}

/** "Error = 0x00000109" is a Win32 error that has no name: STATUS_VOLUME_MOUNTED, which has the number, is no error. */
function asError(readings: readonly ErrorCode[], { line, word, listing }: Place): readonly ErrorCode[] {
  const [first = 0] = readings;
  if (first > 0xffff || isWin32Error(first) || listing.lists(toErrorCode(first))) return readings;
  if (labelBefore(line, word.start, word.end)?.label?.takes !== 'number') return readings;
  return [fromWin32(first), ...readings.filter((reading) => reading !== fromWin32(first))];
}

/** Not one of the numbers behind a bug check, which are written alike, and without a word before it that says what it is. */
function standsAlone({ line, word }: Place): boolean {
  const before = line.slice(Math.max(0, word.start - 24), word.start);
  const after = line.slice(word.end, word.end + 12);
  if (
    /(?:0x[0-9a-f]+|(?<![a-z]\d{0,4})\d)[^\w]{0,4}$|[=+]\s?$/i.test(before) ||
    /^[^\w]{0,4}(?:0x|[0-9a-f]{8})/i.test(after)
  )
    return false;
  return labelBefore(line, word.start, word.end) === null;
}

/** "Reason Code 12 (0xC)": what the words before the first spelling say holds for the second. */
function isOtherField({ line, word }: Place): boolean {
  const first = /(?<![\w.])(?:0x[\da-f]{1,8}|\d{1,5}) ?\($/i.exec(line.slice(Math.max(0, word.start - 14), word.start));
  if (first === null) return false;
  const start = word.start - first[0].length;
  return labelBefore(line, start, word.start)?.label === null;
}

/** Whether anyone knows the number; null if it cannot be a code: of decimals, only Win32 errors and a few successes are. */
function isNamedNumber({ form, digits, values: [value = 0] }: NumberSpelling, listing: Listing): boolean | null {
  if (isWin32Error(value)) return true;
  // 267009 is SCHED_S_TASK_RUNNING.
  if (form !== 'hex' && digits !== 6) return null;
  const isNamed = isKnown(toErrorCode(value), listing) || (value <= 0xffff && listing.lists(fromWin32(value)));
  return form === 'hex' || isNamed ? isNamed : null;
}

/** One that a header names, or that has none and is well known all the same: 0x11B of printing, 3534 of `net helpmsg`. */
function isWin32Error(value: number): boolean {
  if (value > 0xffff) return false;
  win32Errors[value] ||= isPublished(fromWin32(value)) || ownWordsFor('win32', value) !== undefined ? 2 : 1;
  return win32Errors[value] === 2;
}

/** By number: 0 before it was asked about, 1 for none, 2 for an error. */
const win32Errors = new Uint8Array(0x10000);

function isKnown(code: ErrorCode, listing: Listing): boolean {
  return isPublished(code) || listing.lists(code);
}

/** Whether its label, or what else stands around it, makes a number that someone knows a code. */
function isMeant(number: NumberSpelling, place: Place): boolean {
  const { line, word } = place;
  const before = labelBefore(line, word.start, word.end);
  if (before === null) return hasSign(number, place);
  // Events write the number of a message so, whatever they call it: "service-specific error %%5".
  if (line.endsWith('%%', word.start)) return !isObjectedTo(number, place);
  // No status of the web and no number of a program of its own is so large: "status code 0x41303".
  if (before.field?.smallOnly === true && (number.values[0] ?? 0) > 0xffff) return hasSign(number, place);
  if (before.field !== null)
    return (
      (isMeantInField(before.field, number, place) && !isObjectedTo(number, place)) ||
      isDescribedByName(surroundingsOf(number, place))
    );
  if (!takes(before, number) || isRegister(before, number, place)) return hasSign(number, place);
  return !isObjectedTo(number, place, before.label.isSure);
}

function isMeantInField(field: OtherField, number: NumberSpelling, place: Place): boolean {
  const { unlessSocket, unlessListed, except } = field;
  const [value = 0] = number.values;
  if (unlessSocket === true) return isSocketError(value);
  if (except !== undefined) return value >= except[0] && value <= except[1];
  if (unlessListed !== true) return false;
  const { before, after } = surroundingsOf(number, place);
  return isOfList(before, after);
}

/** Their numbers mean nothing else anywhere. */
function isSocketError(value: number): boolean {
  return value >= 10_000 && namesIn('win32', value).some((name) => name.startsWith('WSA'));
}

function takes(
  { label, isAlone, isMarked }: Extract<Before, { field: null }>,
  { form, digits, values }: NumberSpelling,
): boolean {
  const [value = 0] = values;
  if (label.takes === 'winsock') return form === 'hex' || value >= 10_000;
  if (label.takes === 'number') return true;
  if (label.takes === 'signIn') return false;
  // "status 0x01": a byte; codes are written 0x1.
  if (label.takes === 'hex' && digits === 2 && value < 0x10) return false;
  if (form === 'hex') return true;
  if (label.takes === 'result') return value >= 1_000;
  if (label.isField === true && isSocketError(value)) return true;
  // "Code: 1753" with no other word before it is a field of its own.
  return isAlone && isMarked && label.isField === true && value >= 5;
}

/** "status 0x1F" with no mark between them, where nothing is said to have failed, is a byte that a device holds. */
function isRegister(
  { label, isMarked }: Extract<Before, { field: null }>,
  number: NumberSpelling,
  place: Place,
): boolean {
  if (label.takes !== 'hex' || label.isField === true || isMarked || number.digits !== 2) return false;
  // A line that is no more than that is what someone asks about.
  if (/^\W*\w{2,12} $/.test(place.line.slice(0, place.word.start)) && place.word.end === place.line.length)
    return false;
  const { before, after } = surroundingsOf(number, place);
  return !failure.test(before) && !failure.test(after);
}

/** True if something around a number without a label makes it a code, and nothing speaks against it. */
function hasSign(number: NumberSpelling, place: Place): boolean {
  const surroundings = surroundingsOf(number, place);
  const isTold = () => place.world() === 'windows' && isToldOfItsSubject(surroundings);
  if ([signs, signsOfFailure].some((table) => table.some(({ holds }) => holds(surroundings))) || isTold())
    return !objections.some(({ holds }) => holds(surroundings));
  return number.form === 'hex' && isListed(number, place);
}

/** Values of the shape 0x8xxxxxxx or 0xCxxxxxxx, without the rare bits, whose facility is known. */
function isInKnownFacility(code: ErrorCode): boolean {
  const facility = (code >>> 16) & 0x7ff;
  if ((code & 0x38000000) !== 0) return false;
  return isKnownFacility('HRESULT', facility) || (code >>> 30 === 3 && isKnownFacility('NTSTATUS', facility));
}

/** True for a failure that a guide lists, a table names, or whose facility is known: pieces that make one belong together. */
export function isKnownFailure(code: ErrorCode, listing: Listing): boolean {
  // 0x80070000 carries no error.
  return code >= firstFailure && (listing.lists(code) || (isPublished(code) && code !== 0x80070000));
}

/** An HRESULT from a known facility; not 0x8007xxxx, whose real errors all have names. */
export function isRegularFailure(code: ErrorCode): boolean {
  return code >>> 27 === 0b10000 && code >>> 16 !== 0x8007 && isInKnownFacility(code);
}

const firstFailure = 0x80000000;
const none: readonly ErrorCode[] = [];
