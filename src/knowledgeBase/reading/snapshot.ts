import { applyInSteps, type AppliedChange } from '../../domain/catalog/applyChange.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { indexInSteps } from '../../domain/search/index/buildSearchIndex.ts';
import { followInSteps } from '../../domain/search/index/followChange.ts';
import type { SearchIndex } from '../../domain/search/index/searchIndex.ts';
import { andThen } from './andThen.ts';
import { runYielding } from './runYielding.ts';

/** Everything that one request is answered from: a version of the catalogue and the words that stand in it. */
export interface Snapshot {
  readonly catalog: Catalog;
  /** Promised while the words of this version are being indexed, as they are right after a large knowledge base was opened. */
  readonly searchIndex: SearchIndex | Promise<SearchIndex>;
}

/** Whether a search would be answered at once. */
export function isIndexed(snapshot: Snapshot): boolean {
  return !(snapshot instanceof SnapshotToIndex) || snapshot.isIndexed;
}

/**
 * A version whose words are indexed when they are first asked for, while others are served: for a start, which look-ups do not
 * wait for, and for a process that imports a thousand documents and searches in none of them. `signal` gives it up: searches that
 * wait are rejected.
 */
export function indexedWhenAsked(catalog: Catalog, signal?: AbortSignal): Snapshot {
  return new SnapshotToIndex(catalog, () => runYielding(indexInSteps(catalog), signal));
}

/**
 * The version after a change, in steps: an import changes thousands of nodes, and look-ups of what stood before are answered
 * meanwhile. Without `keepsIndex` its words are indexed when they are asked for.
 */
export function* snapshotAfter(
  before: Snapshot,
  change: AppliedChange,
  keepsIndex: boolean,
): Generator<void, Snapshot> {
  const catalog = yield* applyInSteps(before.catalog, change);
  if (!keepsIndex) return indexedWhenAsked(catalog);
  const { searchIndex } = before;
  const follow = (index: SearchIndex) => followInSteps(index, change, before.catalog, catalog);
  if (!(searchIndex instanceof Promise)) return { catalog, searchIndex: yield* follow(searchIndex) };
  const after = new SnapshotToIndex(catalog, () => andThen(searchIndex, (index) => runYielding(follow(index))));
  // Begun now: what waited until it is asked for would hold all versions before it.
  void after.searchIndex;
  return after;
}

class SnapshotToIndex implements Snapshot {
  readonly catalog: Catalog;
  /** Gone when it was called: it holds the versions before this one. */
  #begin: (() => SearchIndex | Promise<SearchIndex>) | null;
  #index: SearchIndex | Promise<SearchIndex> | null = null;

  constructor(catalog: Catalog, begin: () => SearchIndex | Promise<SearchIndex>) {
    this.catalog = catalog;
    this.#begin = begin;
  }

  get isIndexed(): boolean {
    return this.#index !== null && !(this.#index instanceof Promise);
  }

  get searchIndex(): SearchIndex | Promise<SearchIndex> {
    if (this.#index !== null) return this.#index;
    const begin = this.#begin;
    if (begin === null) throw new Error('The index is being made already.');
    this.#begin = null;
    const index = begin();
    this.#index = index;
    // If it fails, every search says so.
    if (index instanceof Promise) index.then((made) => (this.#index = made)).catch(() => undefined);
    return index;
  }
}
