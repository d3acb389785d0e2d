import { counterpartOf } from './decoding/equivalentCodes.ts';
import { familyPlaceOf, isWindowsCode } from './errorCode.ts';
import type { ErrorCode } from './errorCode.ts';
import type { Listing } from './listing.ts';

/**
 * Listed codes that may help with one that is not listed, or along with one that is; at most 5, without
 * the code itself and without repeats. In this order:
 *
 * 1. the same failure in another spelling: the Win32 or NTSTATUS twin (1753 and 0x800706D9), then
 *    codes of the same facility and low word whose upper bits differ (0xC01C03ED and 0x801C03ED);
 * 2. the nearest in the same facility (the same high word), by distance, the lower one first.
 *
 * Of a code that is none of Windows: the nearest of its family, by distance, the lower one first.
 */
export function relatedCodes(code: ErrorCode, listing: Listing): readonly ErrorCode[] {
  if (!isWindowsCode(code)) return nearestOfKind(code, listing).slice(0, most);
  const twin = counterpartOf(code);
  const twins = twin !== null && listing.lists(twin) ? [twin] : [];
  const respelt = listing.codesWithStatus(code & 0xffff).filter((other) => facilityBits(other) === facilityBits(code));
  const ranked = [...twins, ...respelt, ...nearestOfKind(code, listing)];
  return [...new Set(ranked)].filter((other) => other !== code).slice(0, most);
}

const most = 5;

/** The nearest in the same facility (the same high word), or in the same family if that is not Windows. */
function nearestOfKind(code: ErrorCode, listing: Listing): readonly ErrorCode[] {
  const { below, above } = listing.neighbours(code, most);
  return (
    [...below, ...above]
      .filter((other) => familyPlaceOf(other) === familyPlaceOf(code))
      .filter((other) => !isWindowsCode(code) || other >>> 16 === code >>> 16)
      // Of two at the same distance the lower one comes first, as it stands first already.
      .sort((a, b) => Math.abs(a - code) - Math.abs(b - code))
  );
}

/** The 11 bits that HRESULT and NTSTATUS share as the facility. */
function facilityBits(code: ErrorCode): number {
  return (code >>> 16) & 0x7ff;
}
