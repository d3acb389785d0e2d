import type { FamilyPartsFragment } from '../../generated/operations.ts';
import { words } from '../words.ts';

/** "device registration"; the name in the headers, or the number, if there is no plain one. */
export function familyName({ facility, space }: FamilyPartsFragment): string {
  const name = facility.label ?? facility.name ?? words.family.unnamed(facility.number);
  return space === 'NTSTATUS' ? `${name} (${words.space.NTSTATUS})` : name;
}
