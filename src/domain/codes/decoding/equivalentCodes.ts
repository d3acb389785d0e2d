import { isNamedIn } from '../tables/codeNames.ts';
import { isWindowsCode, numberOf, toErrorCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { familyOf } from '../families/codeFamilies.ts';

/**
 * One failure has up to two 32-bit spellings: a Win32 error or an NTSTATUS as it is, and the HRESULT
 * that carries it. [MS-ERREF] 2.1.2 (HRESULT_FROM_WIN32) and the N bit of 2.1 (HRESULT_FROM_NT).
 */

/** The Win32 error number that the value carries (0x8007xxxx); null for any other. */
export function win32Of(code: ErrorCode): number | null {
  return isWindowsCode(code) && code >>> 16 === 0x8007 ? code & 0xffff : null;
}

/** 0x800706D9 for 1753. `win32` is 0 … 65535. */
export function fromWin32(win32: number): ErrorCode {
  return toErrorCode(0x80070000 + win32);
}

/** The NTSTATUS that the value carries: 0xC0000022 for 0xD0000022; null if the N bit is clear. */
export function ntstatusOf(code: ErrorCode): ErrorCode | null {
  return !isWindowsCode(code) || (code & ntBit) === 0 ? null : toErrorCode((code & ~ntBit) >>> 0);
}

/** 0xD0000022 for 0xC0000022. */
export function fromNtstatus(ntstatus: ErrorCode): ErrorCode {
  return toErrorCode((ntstatus | ntBit) >>> 0);
}

/** The same failure spelt the other way; null for 0, for an HRESULT that carries nothing and for other families. */
export function counterpartOf(code: ErrorCode): ErrorCode | null {
  if (!isWindowsCode(code)) return null;
  const win32 = win32Of(code);
  if (win32 !== null) return win32 === 0 ? null : toErrorCode(win32);
  if (code <= 0xffff) return code === 0 ? null : fromWin32(code);
  const ntstatus = ntstatusOf(code);
  if (ntstatus !== null) return ntstatus;
  return code >>> 30 === 3 ? fromNtstatus(code) : null;
}

/**
 * True if the published tables name the code, or the Win32 error or NTSTATUS that it carries. The last answers are kept:
 * a log asks for the same few codes thousands of times.
 */
export function isPublished(code: ErrorCode): boolean {
  const place = Math.imul(code, 0x9e3779b1) >>> (32 - placeBits);
  if (lastCodes[place] !== code) {
    lastAnswers[place] = Number(isNamed(code));
    lastCodes[place] = code;
  }
  return lastAnswers[place] === 1;
}

function isNamed(code: ErrorCode): boolean {
  if (!isWindowsCode(code)) return familyOf(code).names?.has(numberOf(code)) === true;
  const win32 = code <= 0xffff ? code : win32Of(code);
  if (win32 !== null && isNamedIn('win32', win32)) return true;
  if (isNamedIn('hresult', code) || isNamedIn('ntstatus', code)) return true;
  const ntstatus = ntstatusOf(code);
  return ntstatus !== null && isNamedIn('ntstatus', ntstatus);
}

const ntBit = 0x10000000;

/** Each code has one of 16,384 places, and takes it from the last one there. Some 150 KB. */
const placeBits = 14;
const lastCodes = new Float64Array(2 ** placeBits).fill(-1);
const lastAnswers = new Uint8Array(2 ** placeBits);
