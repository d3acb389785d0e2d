import type { ErrorCode } from './errorCode.ts';

/**
 * What the reading of codes needs to know of the guidance: which codes some guide lists. The
 * catalogue implements it; each question costs at most logarithmic time.
 */
export interface Listing {
  /** True if a published entry lists the code. */
  lists(code: ErrorCode): boolean;
  /** Listed codes whose row names this symbol, in ascending order. `symbol` is upper-case. */
  codesNamed(symbol: string): readonly ErrorCode[];
  /** Listed Windows codes with this low word (status, 0 … 65535), whatever their other bits; ascending. */
  codesWithStatus(status: number): readonly ErrorCode[];
  /** Listed codes next to `code` (itself left out), nearest first in each direction; `count` of each at most. */
  neighbours(code: ErrorCode, count: number): { below: readonly ErrorCode[]; above: readonly ErrorCode[] };
}
