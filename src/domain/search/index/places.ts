import type { Postings } from './postings.ts';

/** The nodes whose texts search looks in. */
export type IndexedType = 'Guide' | 'Entry' | 'Mitigation';

/** Where a term stands: in each type of node. A number alone is one posting of an entry, which most terms have. */
export type Places = number | PlacesByType;

export type PlacesByType = Readonly<Record<IndexedType, Postings>>;

export const nowhere: PlacesByType = { Entry: 0, Guide: 0, Mitigation: 0 };

export function byType(places: Places): PlacesByType {
  return typeof places === 'number' ? { Entry: places, Guide: 0, Mitigation: 0 } : places;
}

export function compact(places: PlacesByType): Places {
  const { Entry, Guide, Mitigation } = places;
  return typeof Entry === 'number' && Guide === 0 && Mitigation === 0 ? Entry : places;
}
