import { applyChange, catalogOf } from '../../domain/catalog/applyChange.ts';
import { Catalog } from '../../domain/catalog/catalog.ts';
import type { Store } from '../../store/contract/store.ts';
import { openPastCatalogs, type PastCatalogs } from '../reading/pastCatalogs.ts';

/** How many changes are read at once. */
const batch = 100;

/** The catalogues of a store that another thread or process writes to: read when first asked for, and brought up to date when asked again. */
export function openReplica(store: Pick<Store, 'load' | 'changes' | 'versionAsOf'>): Pick<PastCatalogs, 'at'> {
  let catalog: Catalog | null = null;
  const past = openPastCatalogs(store, () => catalog ?? Catalog.empty);
  return {
    at: async (version) => {
      catalog ??= await load();
      while (catalog.version < version) {
        const changes = await store.changes({ above: catalog.version, limit: batch });
        if (changes.length === 0) return null;
        for (const change of changes) catalog = applyChange(catalog, change);
      }
      return past.at(version);
    },
  };

  async function load(): Promise<Catalog> {
    const { version, committedAt, nodes, works } = await store.load();
    return version === 0 ? Catalog.empty : catalogOf(version, committedAt, nodes, works);
  }
}
