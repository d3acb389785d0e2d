import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { isNamedIn, numberNamed } from '../../domain/codes/tables/codeNames.ts';
import type { BranchValue } from './branchLabels.ts';
import type { NamedCode } from '../cells/codeCell.ts';

/** What stands around a choice. */
export interface AroundChoice {
  /** Some lines over it, with what is compared; `wide`: more of them. */
  readonly near: string;
  readonly wide: string;
  /** The values of the names that the program declares. */
  readonly declared: ReadonlyMap<string, string>;
  /** True if comments give its numbers names of the program's own. */
  readonly hasOwn: boolean;
}

/**
 * Which values of a choice are error codes: whole results, if the lists know one of them or the program calls them results; the names of
 * codes, if most are published; small numbers among those of Windows Installer, or if the program calls them errors of Windows.
 */
export function codesOfChoice(
  values: readonly BranchValue[],
  { near, wide, declared, hasOwn }: AroundChoice,
): (value: BranchValue) => NamedCode | null {
  const numbers = values.map(({ text }) => numberOf(declared.get(text) ?? text)).filter((number) => number !== null);
  const results = numbers.filter(isResult);
  const known = results.filter((number) => isPublished(toErrorCode(number)));
  // The leaves of CPUID and the roots of the registry begin at 0x80000000, as some statuses do.
  const isFirst = (number: number): boolean => number >= 0x80000000 && number < 0x80000040;
  const areFirst = results.length > 0 && results.filter(isFirst).length * 2 > results.length;
  const callsResult = resultWords.test(near);
  const areResults = !others.test(near) && (areFirst ? callsResult : known.length > 0 || callsResult);
  const small = numbers.filter((number) => number < 0x10000);
  const ofInstaller = small.filter(isInstallers).length;
  const ofSockets = small.filter((number) => number > 10_000 && number < 11_032 && isNamedIn('win32', number)).length;
  const isOther = hasOwn || otherNumbers.test(near);
  const areWin32 = !isOther && (win32Words.test(near) || (ofSockets > 1 && ofSockets === small.length));
  const areInstallers =
    !isOther &&
    ((ofInstaller > 0 && (results.length > 0 || installWords.test(wide))) || (ofInstaller > 1 && exitWords.test(wide)));
  const areMostly = ofInstaller * 2 >= small.filter((number) => number > 0).length;
  const names = values.map(({ text }) => text).filter((text) => /^[A-Z]/.test(text));
  const publishedNames = names.filter((name) => declared.has(name) || valueNamed(name) !== null).length;
  const areNames = publishedNames > 1 && publishedNames * 3 >= names.length * 2;
  return ({ text }) => {
    const isName = /^[A-Z]/.test(text);
    if (isName && !areNames) return null;
    const number = isName
      ? declared.has(text)
        ? numberOf(declared.get(text) ?? '')
        : valueNamed(text)
      : numberOf(text);
    if (number === null) return null;
    const named = { code: toErrorCode(number), symbol: isName ? text : null };
    if (isName) return named;
    if (isResult(number)) return areResults ? named : null;
    // Among results "0x2" is that of Win32 alone.
    if (number < 0x10000 && /^0x/i.test(text) && areResults && small.length * 2 <= numbers.length)
      return isNamedIn('win32', number) ? named : null;
    if (number >= 0x10000) return /^0x/i.test(text) && isPublished(named.code) && areResults ? named : null;
    const isMeant =
      areWin32 ||
      (areInstallers && (isInstallers(number) || number === 0 || (areMostly && number > 4 && number < 1600)));
    return isMeant && isNamedIn('win32', number) ? named : null;
  };
}

/** Null for a name that the lists give no value or several. */
function valueNamed(name: string): number | null {
  const [code, ...more] = codesNamed(name);
  if (code !== undefined && more.length === 0) return Number(code);
  return code === undefined ? (numberNamed('win32', name) ?? null) : null;
}

function numberOf(text: string): number | null {
  if (!/^(?:0x[0-9a-f]{1,8}|-?\d{1,10})$/i.test(text)) return null;
  const number = Number(text);
  return number < -0x80000000 || number > 0xffffffff ? null : number < 0 ? number + 2 ** 32 : number;
}

function isResult(number: number): boolean {
  return number >= 0x80000000 && /^[89cde]/.test(number.toString(16));
}

/** 1601 to 1654, and 3010; what a set-up returns beside them below 5 is its own, and above 1654 are numbers of messages. */
function isInstallers(number: number): boolean {
  return (number > 1600 && number < 1655) || number === 3010;
}

const resultWords =
  /hresult|\bhr\b|ntstatus|\bscode\b|exceptioncode|exception_code|error_?code|errcode|lasttaskresult|win(?:dows)?_?error/i;
const win32Words = /getlasterror|lasterror|win32_?err|win32exception|nativeerrorcode|winerror|\berrno\.win/i;
/** What says that a set-up ran. */
const installWords = /msi|install|set-?up|errorlevel|exit_?code/i;
/** What calls a number the result of a program. */
const exitWords = /exit|errorlevel|error|result|ret(?:urn)?_?(?:val|code)|\brc\b|code|codi[gc]|status|msi|install/i;
const others = /cpuid|\bleaf\b|hkey|registry ?root|\brgb|colou?r|opc ?ua|\bps3\b|cell_/i;
const otherNumbers = /robocopy|rsync|curl|http|\bwm_|keycode|vk_|\bmsg\b/i;
