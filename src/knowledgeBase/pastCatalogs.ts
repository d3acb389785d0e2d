import { applyChange } from '../domain/catalog/applyChange.ts';
import { Catalog } from '../domain/catalog/catalog.ts';
import type { Store } from '../store/store.ts';

/** How many past catalogues are kept; they share what did not change between them. */
const keptCatalogs = 16;
const batch = 500;

/**
 * The catalogues of before, rebuilt from the log: what was served at a version is exactly what its changes
 * make, and they are kept for ever.
 */
export interface PastCatalogs {
  /** Null for a version that does not exist (yet). */
  at(version: number): Promise<Catalog | null>;
  /** As it stood at a time, in milliseconds since 1970 UTC; null where nothing was known yet. */
  asOf(time: number): Promise<Catalog | null>;
}

export function openPastCatalogs(store: Store, current: () => Catalog): PastCatalogs {
  /** In the order of their last use. */
  const kept = new Map<number, Catalog>();
  return { at, asOf: async (time) => at(await store.versionAsOf(time)) };

  async function at(version: number): Promise<Catalog | null> {
    const now = current();
    if (version === now.version && version > 0) return now;
    if (version < 1 || version > now.version) return null;
    const catalog = kept.get(version) ?? (await rebuild(version));
    kept.delete(version);
    kept.set(version, catalog);
    const [oldest] = kept.keys();
    if (kept.size > keptCatalogs && oldest !== undefined) kept.delete(oldest);
    return catalog;
  }

  async function rebuild(version: number): Promise<Catalog> {
    let catalog = nearestBefore(version);
    while (catalog.version < version) {
      const changes = await store.changes({ above: catalog.version, below: version + 1, limit: batch });
      if (changes.length === 0) throw new Error(`The log ends before version ${String(version)}.`);
      for (const change of changes) catalog = applyChange(catalog, change);
    }
    return catalog;
  }

  function nearestBefore(version: number): Catalog {
    let nearest = Catalog.empty;
    for (const catalog of kept.values()) {
      if (catalog.version <= version && catalog.version > nearest.version) nearest = catalog;
    }
    return nearest;
  }
}
