declare const brand: unique symbol;

/**
 * One error value: a number in a family, as one number that sorts by family first. It is the place of the family in
 * codeFamilies.ts times 2^32, plus the number; so a Windows code, whose family comes first, is its unsigned 32-bit
 * value. Only this module makes them, so whatever carries the type has been checked; text that people paste becomes
 * one in parseErrorCode.
 */
export type ErrorCode = number & { readonly [brand]: 'ErrorCode' };

/** The most families there can be: a code and 16 bits more still fit a double exactly, as countPack.ts needs. */
export const mostFamilies = 32;

/** Numbers in a family. */
const familySize = 2 ** 32;

/**
 * Takes a code as it is stored: 0 … 4294967295 is a Windows code. Throws RangeError for what no code can be: callers
 * parse before they convert.
 */
export function toErrorCode(value: number): ErrorCode {
  if (!Number.isInteger(value) || value < 0 || value >= mostFamilies * familySize) {
    throw new RangeError(`${String(value)} is not an error code`);
  }
  return value as ErrorCode;
}

/** The code with a number, 0 … 4294967295, in the family at a place of codeFamilies.ts. Throws RangeError for any other number. */
export function codeInFamily(place: number, number: number): ErrorCode {
  if (!Number.isInteger(number) || number < 0 || number >= familySize) {
    throw new RangeError(`${String(number)} is not an unsigned 32-bit number`);
  }
  return toErrorCode(place * familySize + number);
}

/** True for the family that HRESULT, NTSTATUS and Win32 error numbers share; only such codes have bits to read. */
export function isWindowsCode(code: ErrorCode): boolean {
  return code < familySize;
}

/** The place of a code's family in codeFamilies.ts. */
export function familyPlaceOf(code: ErrorCode): number {
  return Math.floor(code / familySize);
}

/** The number within the family, 0 … 4294967295: 159 for bug check 0x9F. */
export function numberOf(code: ErrorCode): number {
  return code % familySize;
}

/** "0x801C03ED": 0x and eight upper-case digits of the number, the spelling that this product prints for Windows codes. */
export function hexOf(code: ErrorCode): string {
  const number = numberOf(code);
  return `0x${digitsOf(number >>> 24)}${digitsOf(number >>> 16)}${digitsOf(number >>> 8)}${digitsOf(number)}`;
}

/** Each answer prints several codes; a table takes a fifth of the time that toString(16) takes. */
const digitsOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

/** The two digits of the lowest eight bits. */
function digitsOf(number: number): string {
  return digitsOfByte[number & 0xff] as string;
}

/** -2145647635 for 0x801C03ED: the two's complement reading that logs and MSAL print. */
export function signedOf(code: ErrorCode): number {
  return code | 0;
}
