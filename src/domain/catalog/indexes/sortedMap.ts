import btree from 'sorted-btree';
import { bulkLoad } from 'sorted-btree/extended/bulkLoad.js';

/**
 * A map in key order whose copies share what they have in common: `clone` costs nothing until one of
 * the two is changed, and then only the path to the change. Texts are compared by UTF-16 code units.
 */
export type SortedMap<V, K = string> = Pick<
  InstanceType<typeof btree.default<K, V>>,
  'get' | 'has' | 'forRange' | 'set' | 'delete' | 'size' | 'entries' | 'entriesReversed' | 'keys' | 'values' | 'clone'
>;

/** Keys in one block of the tree, the library's own default. */
const blockSize = 32;

export function emptySortedMap<V>(): SortedMap<V> {
  return new btree.default<string, V>(undefined, compareCodeUnits, blockSize);
}

/** Keyed by numbers, stored in the blocks themselves, so that finding one follows no pointers to texts. */
export function emptyNumberMap<K extends number, V>(): SortedMap<V, K> {
  return new btree.default<K, V>(undefined, compareNumbers, blockSize);
}

/** As sortedMapOf makes it. `keys`: in ascending order, each once. */
export function numberMapOf<K extends number, V>(keys: readonly K[], values: readonly V[]): SortedMap<V, K> {
  return bulkLoad<K, V>([...keys], [...values], blockSize, compareNumbers);
}

/**
 * The map that setting one pair after the other would make, in a fraction of the time and with less left
 * behind: its blocks are cut from the sorted keys, once. Pair n is `keys[n]` and `values[n]`; of a key that
 * comes twice, the last value counts.
 */
export function sortedMapOf<V>(keys: readonly string[], values: readonly V[]): SortedMap<V> {
  if (isAscending(keys)) return bulkLoad<string, V>([...keys], [...values], blockSize, compareCodeUnits);
  const places = placesInOrder(keys);
  const inOrder = <T>(all: readonly T[]) => places.map((place) => all[place] as T);
  return bulkLoad<string, V>(inOrder(keys), inOrder(values), blockSize, compareCodeUnits);
}

function isAscending(keys: readonly string[]): boolean {
  for (let place = 1; place < keys.length; place++) {
    if ((keys[place - 1] as string) >= (keys[place] as string)) return false;
  }
  return true;
}

/**
 * Places in `keys`, by key; of equal keys the last place alone. A plain array, since only that is sorted in next to no time
 * where long parts of it are in order already: the entries of each guide are.
 */
function placesInOrder(keys: readonly string[]): number[] {
  const places = Array.from(keys, (_, place) => place);
  places.sort((a, b) => {
    const [one, other] = [keys[a] as string, keys[b] as string];
    return one < other ? -1 : one === other ? a - b : 1;
  });
  return places.filter((place, n) => keys[place] !== keys[places[n + 1] as number]);
}

/** The values under the keys that begin with `prefix`, in key order. */
export function* valuesUnder<V>(map: SortedMap<V>, prefix: string): Generator<V> {
  for (const [key, value] of map.entries(prefix)) {
    if (!key.startsWith(prefix)) return;
    yield value;
  }
}

/** The same as a list, which takes a fraction of the time; at most so many. */
export function allUnder<V>(map: SortedMap<V>, prefix: string, most = Infinity): V[] {
  const values: V[] = [];
  map.forRange(prefix, `${prefix}\uffff`, false, (_key, value) => {
    values.push(value);
    return values.length < most ? undefined : { break: true };
  });
  return values;
}

/** A whole number from 0 as text of equal length, so that text order is number order. */
export function numberKey(value: number): string {
  return value < smallNumbers ? (smallKeys[value] ??= writeNumberKey(value)) : writeNumberKey(value);
}

function writeNumberKey(value: number): string {
  return value.toString(36).padStart(11, '0');
}

/** Places in guides, versions and low words of codes are small, and asked for again and again. */
const smallNumbers = 10_000;
const smallKeys: (string | undefined)[] = [];

function compareNumbers(a: number, b: number): number {
  return a - b;
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
