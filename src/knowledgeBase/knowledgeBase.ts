import type { Caller } from '../domain/access.ts';
import type { Store } from '../store/store.ts';
import { callerWithToken } from './accessTokens.ts';
import { analyticsVerbs, type AnalyticsVerbs } from './analyticsVerbs.ts';
import { startCommitter } from './committer.ts';
import { noCountUpkeep, startCountUpkeep, usualCountAges, type CountAges } from './countUpkeep.ts';
import { noCounting, startCounting } from './counting.ts';
import { editingVerbs, type EditingVerbs } from './editing.ts';
import { historyVerbs, type HistoryVerbs } from './history.ts';
import { importingVerbs, type ImportingVerbs } from './importing.ts';
import type { PastCatalogs } from './pastCatalogs.ts';
import { createRendering, type Rendering } from './rendering.ts';
import type { Snapshot } from './snapshot.ts';
import { seedIfEmpty, type PublishedDocument } from './seeding.ts';

/**
 * What the product can do. Reading is asking a snapshot (see reading.ts): take the current one once per
 * request and ask it everything, and no answer mixes two versions. Writing is a verb here: each is
 * one change, durable when its promise resolves (see editing.ts).
 */
export interface KnowledgeBase extends Rendering, EditingVerbs, ImportingVerbs, HistoryVerbs, AnalyticsVerbs {
  /** The newest state. It never changes; the next call may give a later one. */
  snapshot(): Snapshot;

  /** The catalogues of before, as they were served then. */
  readonly past: PastCatalogs;

  /** Who a token speaks for; null for one that is no good, without saying why. */
  callerWithToken(token: string): Promise<Caller | null>;
  /** Resolves where edits would be kept safely; rejects with the reason. */
  assertHealthy(): Promise<void>;
  /** Waits for the edits under way and for the counts. The store is closed by who opened it. */
  close(): Promise<void>;
}

/**
 * Opens the knowledge in a store. `clock`: milliseconds since 1970 UTC. `seed` is asked for the documents
 * of the first start only where the store is empty. `counts` is false where nothing is to be counted.
 */
export async function openKnowledgeBase(
  store: Store,
  clock: () => number,
  seed: () => Promise<readonly PublishedDocument[]>,
  { counts = true, countAges = usualCountAges }: { readonly counts?: boolean; readonly countAges?: CountAges } = {},
): Promise<KnowledgeBase> {
  const committer = await startCommitter(store, clock);
  await seedIfEmpty(committer, seed);
  const counting = counts ? await startCounting(store.counts, clock) : noCounting;
  const upkeep = counts ? startCountUpkeep(store.counts, clock, countAges) : noCountUpkeep;
  return {
    ...createRendering(),
    snapshot: () => committer.current(),
    past: committer.past,
    ...editingVerbs(committer, store),
    ...importingVerbs(committer, store),
    ...historyVerbs(store, () => committer.current().catalog.version),
    ...analyticsVerbs(store.counts, counting, clock),
    callerWithToken: (token) => callerWithToken(store, token, clock()),
    assertHealthy: () => store.assertHealthy(),
    close: async () => {
      await committer.settled();
      await upkeep.close();
      await counting.close();
    },
  };
}
