import { catalogOf } from '../../domain/catalog/applyChange.ts';
import { Catalog } from '../../domain/catalog/catalog.ts';
import { buildSearchIndex } from '../../domain/search/index/buildSearchIndex.ts';
import type { Store } from '../../store/contract/store.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';
import { indexedWhenAsked, type Snapshot } from '../reading/snapshot.ts';

/** So many nodes are indexed within a few hundredths of a second, which a start may take. */
const fewNodes = 2_000;

/** The newest state of a store, with its words indexed at once or, if there are many or `keepsIndex` is false, when they are asked for. Rejects with a StoreRefusal if its rows contradict each other: that is damage, since this program writes none. */
export async function loadSnapshot(
  store: Pick<Store, 'load'>,
  keepsIndex = true,
  signal?: AbortSignal,
): Promise<Snapshot> {
  const { version, committedAt, nodes, works } = await store.load();
  const catalog = version === 0 ? Catalog.empty : asStored(() => catalogOf(version, committedAt, nodes, works));
  return keepsIndex && nodes.length <= fewNodes
    ? { catalog, searchIndex: buildSearchIndex(catalog) }
    : indexedWhenAsked(catalog, signal);
}

function asStored(make: () => Catalog): Catalog {
  try {
    return make();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const message = `The database is damaged or was altered: ${found} Move it away and restore a backup; hresolve verify tells more.`;
    throw new StoreRefusal(message, { cause: error });
  }
}
