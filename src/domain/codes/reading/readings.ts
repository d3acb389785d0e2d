import { fromWin32, isPublished } from '../decoding/equivalentCodes.ts';
import { isWin32Success } from '../decoding/win32Success.ts';
import { isNamedIn, numbersNamed } from '../tables/codeNames.ts';
import { codeInFamily, isWindowsCode, toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';
import type { Listing } from '../listing.ts';
import { codesNamed } from './codesNamed.ts';
import type { NumberContext } from './numberContext.ts';
import { readNumber } from './readNumber.ts';
import type { NumberSpelling } from './readNumber.ts';

/** Every code that one folded word may mean, best first; empty if it is neither a number nor a known name. */
export function readingsOfWord(word: string, listing: Listing, context: NumberContext = null): readonly ErrorCode[] {
  const number = readNumber(word);
  return number === null ? readingsOfName(word, listing) : readingsOfNumber(number, listing, context);
}

/**
 * Codes that a number may mean, the likeliest first: itself, and for 1 … 65535 the HRESULT that carries the Win32 error
 * of that number. A reading that a guide lists stands first, then those that have a name; of a decimal, then failures.
 *
 * A small number is first of all a Win32 error, in hexadecimal, too (0x5, 0x00000005), unless `context`, or its not being
 * one, says that it is a status: STATUS_WAIT_2 stands behind ERROR_FILE_NOT_FOUND. A Win32 number that means success
 * (3010) is itself. Last of all it may be a bug check, if hexadecimal, or an Entra sign-in code, that has a name.
 */
export function readingsOfNumber(
  spelling: NumberSpelling,
  listing: Listing,
  context: NumberContext = null,
): readonly ErrorCode[] {
  const codes = windowsCodesOf(spelling, context);
  if (context === null && spelling.form !== 'signed')
    codes.push(...spelling.values.flatMap((value) => codesOfFamilies(value, spelling.form)));
  return likeliestFirst(codes, spelling, listing, context);
}

/** The readings of readingsOfNumber that are Windows codes: in a text, the other families have spellings of their own. */
export function windowsReadingsOf(
  spelling: NumberSpelling,
  listing: Listing,
  context: NumberContext,
): readonly ErrorCode[] {
  return likeliestFirst(windowsCodesOf(spelling, context), spelling, listing, context);
}

function likeliestFirst(
  codes: readonly ErrorCode[],
  { form }: NumberSpelling,
  listing: Listing,
  context: NumberContext,
): readonly ErrorCode[] {
  const [first, second] = codes;
  if (first === undefined || second === undefined) return codes;
  const isLessIfSmall = form !== 'hex' && context === null && !isWin32Success(first);
  const isNamed = codes.some(isPublished);
  const rank = (code: ErrorCode) => {
    if (listing.lists(code)) return 0;
    return 1 + (isNamed && !isPublished(code) ? 2 : 0) + Number(isLessIfSmall && code < 0x80000000);
  };
  if (codes.length === 2 && first !== second) return rank(first) <= rank(second) ? codes : [second, first];
  return [...new Set(codes)].sort((a, b) => rank(a) - rank(b));
}

function windowsCodesOf(spelling: NumberSpelling, context: NumberContext): ErrorCode[] {
  const codes: ErrorCode[] = [];
  for (const value of spelling.values) {
    const itself = toErrorCode(value);
    if (spelling.form === 'signed' || value === 0 || value > 0xffff) codes.push(itself);
    else if (isFirstItself(value, spelling, context)) codes.push(itself, fromWin32(value));
    else codes.push(fromWin32(value), itself);
  }
  return codes;
}

/** Whether a number of 16 bits is itself rather than a Win32 error. */
function isFirstItself(value: number, { form, digits }: NumberSpelling, context: NumberContext): boolean {
  if (context === 'NTSTATUS' || context === 'HRESULT' || isWin32Success(toErrorCode(value))) return true;
  if (context === 'WIN32' || isNamedIn('win32', value)) return false;
  // Dialogs pad Win32 errors to eight digits, those too that no header names: 0x0000011B.
  const isPadded = form === 'hex' && digits === 8 && context === null;
  return !isPadded || isNamedIn('hresult', value) || isNamedIn('ntstatus', value);
}

/** Codes of families with this number that their tables name. */
function codesOfFamilies(value: number, form: NumberSpelling['form']): ErrorCode[] {
  return codeFamilies.flatMap(({ names, mayBeBare, isDecimal }, place) =>
    mayBeBare && names?.has(value) === true && isDecimal === (form === 'decimal') ? [codeInFamily(place, value)] : [],
  );
}

/**
 * Codes that a name may mean, in any case and with Markdown's escapes (`nte\_perm`): those that the
 * guidance calls so, then the published values, in the order of the tables. A Win32 name means its HRESULT and its bare
 * number.
 */
export function readingsOfName(word: string, listing: Listing): readonly ErrorCode[] {
  const typed = word.replaceAll('\\', '');
  const name = typed.toUpperCase();
  if (!/^[A-Z][A-Z0-9_]{2,79}$/.test(name)) return [];
  // Samba puts the layout before the name: NT_STATUS_LOGON_FAILURE.
  if (name.startsWith('NT_STATUS_')) return readingsOfName(name.slice('NT_'.length), listing);
  const codes = [...listing.codesNamed(name)];
  // A word in small letters is a name only if it looks like one: "busy" is not.
  if (!name.includes('_') && !name.startsWith('WSA') && typed === typed.toLowerCase()) return codes;
  const published = publishedReadings(name);
  return codes.length + published.length === 0 ? none : bestFirst([...codes, ...published], listing);
}

/** The readings that tables give a name in capitals. Tables of a text name the same few codes thousands of times, and no code as often. */
function publishedReadings(name: string): readonly ErrorCode[] {
  const known = readingsByName.get(name);
  if (known !== undefined) return known;
  const published = codesNamed(name);
  const codes = published.filter(isWindowsCode);
  for (const win32 of numbersNamed('win32', name)) {
    if (win32 > 0 && win32 <= 0xffff) codes.push(fromWin32(win32));
    codes.push(toErrorCode(win32));
  }
  codes.push(...published.filter((code) => !isWindowsCode(code)));
  if (readingsByName.size >= mostNames) readingsByName.clear();
  readingsByName.set(name, codes);
  return codes;
}

/** The last that were asked for. Some 100 KB. */
const readingsByName = new Map<string, readonly ErrorCode[]>();
const mostNames = 1_000;
const none: readonly ErrorCode[] = [];

/** Without repeats; listed codes first, then failure codes, otherwise as given. */
function bestFirst(codes: readonly ErrorCode[], listing: Listing): readonly ErrorCode[] {
  if (codes.length < 2) return codes;
  const rank = (code: ErrorCode) => (listing.lists(code) ? 0 : code < 0x80000000 ? 2 : 1);
  return [...new Set(codes)].sort((a, b) => rank(a) - rank(b));
}
