import { spaceOf } from './codeSpace.ts';
import { facilityOfCode } from './decode.ts';
import { isWindowsCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import type { CodeSpace, Facility } from '../tables/facility.ts';

/** How many codes are of one facility. */
export interface FacilityCount {
  readonly space: CodeSpace;
  readonly facility: Facility;
  readonly count: number;
}

/** The facilities of the Windows codes among some codes: by number, HRESULT before NTSTATUS, which give the same number another meaning. */
export function countFacilities(codes: Iterable<ErrorCode>): readonly FacilityCount[] {
  const counts = new Map<string, FacilityCount>();
  for (const code of codes) {
    if (!isWindowsCode(code)) continue;
    const space = spaceOf(code);
    const facility = facilityOfCode(code, space);
    const key = `${space} ${String(facility.number)}`;
    const { facility: known, count } = counts.get(key) ?? { facility, count: 0 };
    // A value that Microsoft did not define says nothing of the family, so one that names it is kept.
    counts.set(key, { space, facility: known.name === null ? facility : known, count: count + 1 });
  }
  return [...counts.values()].sort((a, b) => a.facility.number - b.facility.number || (a.space < b.space ? -1 : 1));
}
