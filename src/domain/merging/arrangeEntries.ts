import { ordinalStep } from '../editing/fields/lastOrdinal.ts';

/** An entry and its place now; null if it has none. */
export interface PlacedEntry {
  readonly id: string;
  readonly ordinal: number | null;
}

export interface Arrangement {
  readonly ordinals: ReadonlyMap<string, number>;
  /** Entries whose place among the others has changed. */
  readonly moved: ReadonlySet<string>;
}

/**
 * Gives every entry an ordinal so that they stand in this order. As many as possible keep theirs; only where
 * there is no room between two, all get new ones.
 */
export function arrangeEntries(entries: readonly PlacedEntry[]): Arrangement {
  const keeping = longestAscent(entries.map((entry) => entry.ordinal));
  const ordinals = new Map<string, number>();
  const moved = entries.filter(({ ordinal }, index) => ordinal !== null && !keeping.has(index)).map(({ id }) => id);
  let low = 0;
  let waiting: string[] = [];
  let full = false;
  for (const [index, { id, ordinal }] of entries.entries()) {
    if (ordinal === null || !keeping.has(index)) {
      waiting.push(id);
      continue;
    }
    full ||= ordinal - low <= waiting.length;
    spread(waiting, low, (ordinal - low) / (waiting.length + 1));
    ordinals.set(id, ordinal);
    [low, waiting] = [ordinal, []];
  }
  spread(waiting, low, ordinalStep);
  if (full) for (const [index, { id }] of entries.entries()) ordinals.set(id, (index + 1) * ordinalStep);
  return { ordinals, moved: new Set(moved) };

  function spread(ids: readonly string[], from: number, gap: number): void {
    for (const [index, id] of ids.entries()) ordinals.set(id, from + Math.floor(gap * (index + 1)));
  }
}

/** The places of the longest sequence that ascends; those without a number are in none. */
function longestAscent(numbers: readonly (number | null)[]): Set<number> {
  /** For each length, where the ascent of that length with the lowest end ends. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    if (number === null) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const places = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) places.add(place);
  return places;
}
