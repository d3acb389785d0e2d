import type { EntryNode } from '../guidance/nodes.ts';
import type { Catalog } from './catalog.ts';
import { entryOrderKeys, type EntryOrderField } from './indexes/orderKeys.ts';
import type { PagedList } from './page.ts';
import { sortedMapOf } from './indexes/sortedMap.ts';

/** Entries of this catalogue that are known one by one, as a list to page through; put in order at once. */
export function listOfEntries(
  catalog: Catalog,
  name: string,
  entries: readonly EntryNode[],
  order: EntryOrderField = 'CODE',
): PagedList<EntryNode> {
  const keys = entries.map((entry) => entryOrderKeys(entry, catalog.guideOf(entry))[order]);
  const ids = entries.map(({ id }) => id);
  return { name, order: sortedMapOf(keys, ids), select: (id) => catalog.entry(id) };
}
