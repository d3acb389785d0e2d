import { ntstatusOf } from '../codes/decoding/equivalentCodes.ts';
import { spaceOf } from '../codes/decoding/codeSpace.ts';
import { isWindowsCode, type ErrorCode } from '../codes/errorCode.ts';
import { isKnownFacility, type CodeSpace } from '../codes/tables/facility.ts';
import { sharedFacilities } from './sharedFacilities.ts';

/** A facility by its number, in the layout that gives the number its meaning. */
export interface FacilityNumber {
  readonly space: CodeSpace;
  /** HRESULT: 0 to 2047. NTSTATUS: 0 to 4095. */
  readonly number: number;
}

/**
 * The facility of a code if it belongs to one subject, such as 28 (device registration); null if everything shares
 * it (see sharedFacilities), if no subject is known for it, if it is no Windows code, or if the bits do not say for certain which one it is:
 * with the customer bit the number means what its maker says, and with bit X of an HRESULT the header files count one
 * bit more, so 0x887A0005 may be facility 122 or 2170.
 */
export function subjectFacilityOf(code: ErrorCode): FacilityNumber | null {
  const facility = certainFacilityOf(code);
  if (facility === null || isShared(facility)) return null;
  return isKnownFacility(facility.space, facility.number) ? facility : null;
}

/** Whether many subjects share a code, so that a guide that lists it speaks of its own subject only. */
export function isSharedCode(code: ErrorCode): boolean {
  const facility = certainFacilityOf(code);
  return facility !== null && isShared(facility);
}

/** The facility that the bits of a Windows code name. An NTSTATUS that an HRESULT carries keeps its own. */
export function facilityNumberOf(code: ErrorCode): FacilityNumber {
  const space = ntstatusOf(code) === null ? spaceOf(code) : 'NTSTATUS';
  return { space, number: (code >>> 16) & (space === 'HRESULT' ? 0x7ff : 0xfff) };
}

function certainFacilityOf(code: ErrorCode): FacilityNumber | null {
  if (!isWindowsCode(code)) return null;
  const facility = facilityNumberOf(code);
  const isUncertain = (code & customerBit) !== 0 || (facility.space === 'HRESULT' && (code & extraBit) !== 0);
  return isUncertain ? null : facility;
}

function isShared({ space, number }: FacilityNumber): boolean {
  return sharedFacilities[space][number] !== undefined;
}

// [MS-ERREF] 2.1 and 2.3.
const customerBit = 0x20000000;
const extraBit = 0x08000000;
