import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { SearchIndex } from '../../domain/search/index/searchIndex.ts';

/** Everything that one request is answered from: a version of the catalogue and the words that stand in it. */
export interface Snapshot {
  readonly catalog: Catalog;
  readonly searchIndex: SearchIndex;
}
