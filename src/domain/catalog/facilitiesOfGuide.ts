import { countFacilities, type FacilityCount } from '../codes/decoding/countFacilities.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import type { Catalog } from './catalog.ts';

/** The facilities of the Windows codes that a guide's published entries list, and how many codes each has. Counted once a catalogue. */
export function facilitiesOfGuide(catalog: Catalog, guide: GuideNode): readonly FacilityCount[] {
  const known = counted.get(catalog) ?? new Map<string, readonly FacilityCount[]>();
  counted.set(catalog, known);
  const before = known.get(guide.id);
  if (before !== undefined) return before;
  const counts = countFacilities(codesOf(catalog, guide));
  known.set(guide.id, counts);
  return counts;
}

const counted = new WeakMap<Catalog, Map<string, readonly FacilityCount[]>>();

/** Each once, however many rows say something of it. */
function codesOf(catalog: Catalog, guide: GuideNode): Set<ErrorCode> {
  const codes = new Set<ErrorCode>();
  for (const { code, status } of catalog.entriesInOrder(guide)) {
    if (status === 'PUBLISHED' && code !== null) codes.add(code);
  }
  return codes;
}
