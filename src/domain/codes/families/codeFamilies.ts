import { familyPlaceOf, mostFamilies } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { aadsts } from './aadsts.ts';
import { bugcheck } from './bugcheck.ts';
import type { CodeFamily } from './codeFamily.ts';
import { deviceManager } from './deviceManager.ts';
import { windows } from './windows.ts';

/**
 * Every family, each at the place that its codes carry (see ErrorCode). Stored codes name families by these places:
 * a new family goes to the end, and none is ever taken out.
 */
export const codeFamilies: readonly CodeFamily[] = [windows, bugcheck, aadsts, deviceManager];

if (codeFamilies.length > mostFamilies) throw new RangeError(`More than ${String(mostFamilies)} families.`);

/** The family of a code. Throws RangeError for one that a newer program knows. */
export function familyOf(code: ErrorCode): CodeFamily {
  const family = codeFamilies[familyPlaceOf(code)];
  if (family === undefined) throw new RangeError(`${String(code)} is of a family that this program does not know`);
  return family;
}

/** The place of the family that the header of a column names; 0, Windows, if it names none. `header` is in lower case. */
export function familyPlaceOfHeader(header: string): number {
  return Math.max(
    0,
    codeFamilies.findIndex(({ headers }) => headers?.test(header) === true),
  );
}

/** Undefined if no family has the slug. */
export function familyWithSlug(slug: string): CodeFamily | undefined {
  return codeFamilies.find((family) => family.slug === slug);
}
