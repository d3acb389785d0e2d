import btree from 'sorted-btree';

/**
 * A map in key order whose copies share what they have in common: `clone` costs nothing until one of
 * the two is changed, and then only the path to the change. Keys are compared by UTF-16 code units.
 */
export type SortedMap<V> = Pick<
  InstanceType<typeof btree.default<string, V>>,
  'get' | 'has' | 'set' | 'delete' | 'size' | 'entries' | 'entriesReversed' | 'values' | 'clone'
>;

export function emptySortedMap<V>(): SortedMap<V> {
  return new btree.default<string, V>(undefined, compareCodeUnits);
}

/** The values under the keys that begin with `prefix`, in key order. */
export function* valuesUnder<V>(map: SortedMap<V>, prefix: string): Generator<V> {
  for (const [key, value] of map.entries(prefix)) {
    if (!key.startsWith(prefix)) return;
    yield value;
  }
}

/** A whole number from 0 as text of equal length, so that text order is number order. */
export function numberKey(value: number): string {
  return value.toString(36).padStart(11, '0');
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
