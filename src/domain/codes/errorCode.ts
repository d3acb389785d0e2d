declare const brand: unique symbol;

/**
 * One error value: an unsigned 32-bit number. Only this module makes them, so whatever carries the
 * type has been checked; text that people paste becomes one in parseErrorCode.
 */
export type ErrorCode = number & { readonly [brand]: 'ErrorCode' };

/** Takes 0 … 4294967295. Throws RangeError for anything else: callers parse before they convert. */
export function toErrorCode(value: number): ErrorCode {
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
    throw new RangeError(`${String(value)} is not an unsigned 32-bit number`);
  }
  return value as ErrorCode;
}

/** "0x801C03ED": 0x and eight upper-case digits, the spelling that this product prints. */
export function hexOf(code: ErrorCode): string {
  return `0x${code.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** -2145647635 for 0x801C03ED: the two's complement reading that logs and MSAL print. */
export function signedOf(code: ErrorCode): number {
  return code | 0;
}
