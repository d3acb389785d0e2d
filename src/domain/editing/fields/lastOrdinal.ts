import type { Catalog } from '../../catalog/catalog.ts';
import type { GuideNode } from '../../guidance/nodes.ts';

/** Room between the ordinals of neighbours, so that one can be put between them without touching either. */
export const ordinalStep = 1024;

/** The ordinal of an entry that is added at the end of its guide. */
export function lastOrdinal(catalog: Catalog, guide: GuideNode): number {
  return (catalog.lastEntryOf(guide)?.ordinal ?? 0) + ordinalStep;
}
