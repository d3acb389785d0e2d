import type { Catalog } from './catalog.ts';
import { mitigationOrderKey } from './indexes/orderKeys.ts';
import { numberKey, sortedMapOf, type SortedMap } from './indexes/sortedMap.ts';

export type MitigationOrderField = 'TEXT' | 'USED_BY' | 'UPDATED_AT';

/** The ids of all mitigations in an order. Only that of their texts is kept up; another is made when a catalogue is first asked for it. */
export function mitigationsInOrder(catalog: Catalog, field: MitigationOrderField): SortedMap<string> {
  if (field === 'TEXT') return catalog.indexes.mitigationsInOrder;
  const known = made.get(catalog) ?? new Map<MitigationOrderField, SortedMap<string>>();
  made.set(catalog, known);
  const before = known.get(field);
  if (before !== undefined) return before;
  const [keys, ids]: [string[], string[]] = [[], []];
  for (const id of catalog.indexes.mitigationsInOrder.values()) {
    const mitigation = catalog.mitigation(id);
    if (mitigation === null) continue;
    const first = field === 'UPDATED_AT' ? mitigation.version : catalog.publishedUsing(id).length;
    keys.push([numberKey(first), mitigationOrderKey(mitigation)].join('/'));
    ids.push(id);
  }
  const order = sortedMapOf(keys, ids);
  known.set(field, order);
  return order;
}

const made = new WeakMap<Catalog, Map<MitigationOrderField, SortedMap<string>>>();
