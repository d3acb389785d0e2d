import type { FamilyPartsFragment } from '../../generated/operations.ts';
import type { Words } from '../words/words.ts';

/** "device registration"; the name in the headers, or the number, if there is no plain one. */
export function familyName({ facility, space }: FamilyPartsFragment, words: Words): string {
  const name = facility.label ?? facility.name ?? words.family.unnamed(facility.number);
  return space === 'NTSTATUS' ? `${name} (${words.space.NTSTATUS})` : name;
}
