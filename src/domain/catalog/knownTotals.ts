import type { Catalog } from './catalog.ts';

/** How many totals of one catalogue are kept, and the longest name of one. */
const mostTotals = 5_000;
const longestName = 300;

const totals = new WeakMap<Catalog, Map<string, number>>();

/** The total of a list of this catalogue, which never changes: counted once. `name` tells the list from all others, filters included. */
export function knownTotal(catalog: Catalog, name: string, count: () => number): number {
  if (name.length > longestName) return count();
  const known = totals.get(catalog) ?? new Map<string, number>();
  totals.set(catalog, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const total = count();
  if (known.size >= mostTotals) known.clear();
  known.set(name, total);
  return total;
}
