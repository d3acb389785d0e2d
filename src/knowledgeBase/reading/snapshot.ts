import type { Catalog } from '../../domain/catalog/catalog.ts';
import { buildSearchIndex } from '../../domain/search/index/buildSearchIndex.ts';
import type { SearchIndex } from '../../domain/search/index/searchIndex.ts';

/** Everything that one request is answered from: a version of the catalogue and the words that stand in it. */
export interface Snapshot {
  readonly catalog: Catalog;
  readonly searchIndex: SearchIndex;
}

/** A version whose words are indexed when they are first asked for: for a process that imports a thousand documents and searches in none of them. */
export function indexedWhenAsked(catalog: Catalog): Snapshot {
  let index: SearchIndex | null = null;
  return {
    catalog,
    get searchIndex() {
      return (index ??= buildSearchIndex(catalog));
    },
  };
}
