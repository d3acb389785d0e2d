import { fromWin32 } from '../decoding/equivalentCodes.ts';
import { numbersNamed } from '../tables/codeNames.ts';
import { codeInFamily, toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';
import type { Listing } from '../listing.ts';
import { readNumber } from './readNumber.ts';
import type { NumberSpelling } from './readNumber.ts';

/** Every code that one folded word may mean, best first; empty where it is neither a number nor a known name. */
export function readingsOfWord(word: string, listing: Listing): readonly ErrorCode[] {
  const number = readNumber(word);
  return number === null ? readingsOfName(word, listing) : readingsOfNumber(number, listing);
}

/**
 * Codes that a number may mean: itself, and for 1 … 65535 the HRESULT that carries the Win32 error of
 * that number, unless it was written out with all eight hexadecimal digits. A reading that is listed
 * stands first. Then, for a decimal, one with the failure bit; a hexadecimal number is first of all itself.
 */
export function readingsOfNumber(spelling: NumberSpelling, listing: Listing): readonly ErrorCode[] {
  const codes: ErrorCode[] = [];
  for (const value of spelling.values) {
    codes.push(toErrorCode(value));
    if (value > 0 && value <= 0xffff && spelling.form !== 'signed' && spelling.digits < 8) codes.push(fromWin32(value));
  }
  return bestFirst(codes, listing, spelling.form !== 'hex');
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
  const codes = [...listing.codesNamed(name)];
  // A word in small letters is a name only if it looks like one: "busy" is not.
  if (!name.includes('_') && !name.startsWith('WSA') && typed === typed.toLowerCase()) return codes;
  for (const table of ['hresult', 'ntstatus'] as const) codes.push(...numbersNamed(table, name).map(toErrorCode));
  for (const win32 of numbersNamed('win32', name)) {
    if (win32 > 0 && win32 <= 0xffff) codes.push(fromWin32(win32));
    codes.push(toErrorCode(win32));
  }
  for (const [place, { names }] of codeFamilies.entries()) {
    codes.push(...(names?.numbers(name) ?? []).map((number) => codeInFamily(place, number)));
  }
  return bestFirst(codes, listing, true);
}

/** Without repeats; listed codes first, then (where asked) failure codes, otherwise as given. */
function bestFirst(codes: readonly ErrorCode[], listing: Listing, failuresFirst: boolean): readonly ErrorCode[] {
  if (codes.length < 2) return codes;
  const rank = (code: ErrorCode) => (listing.lists(code) ? 0 : failuresFirst && code < 0x80000000 ? 2 : 1);
  return [...new Set(codes)].sort((a, b) => rank(a) - rank(b));
}
