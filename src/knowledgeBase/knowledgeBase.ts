import type { Caller } from '../domain/access.ts';
import type { Store } from '../store/store.ts';
import { callerWithToken } from './accessTokens.ts';
import { startCommitter } from './committer.ts';
import { editingVerbs, type EditingVerbs } from './editing.ts';
import { historyVerbs, type HistoryVerbs } from './history.ts';
import type { PastCatalogs } from './pastCatalogs.ts';
import { createRendering, type Rendering } from './rendering.ts';
import type { Snapshot } from './snapshot.ts';
import { seedIfEmpty, type PublishedDocument } from './seeding.ts';

/**
 * What the product can do. Reading is asking a snapshot (see reading.ts): take the current one once per
 * request and ask it everything, and no answer mixes two versions. Writing is a verb here: each is
 * one change, durable when its promise resolves (see editing.ts).
 */
export interface KnowledgeBase extends Rendering, EditingVerbs, HistoryVerbs {
  /** The newest state. It never changes; the next call may give a later one. */
  snapshot(): Snapshot;

  /** The catalogues of before, as they were served then. */
  readonly past: PastCatalogs;

  /** Who a token speaks for; null for one that is no good, without saying why. */
  callerWithToken(token: string): Promise<Caller | null>;
  /** Resolves where edits would be kept safely; rejects with the reason. */
  assertHealthy(): Promise<void>;
  /** Waits for the edits under way. The store is closed by who opened it. */
  close(): Promise<void>;
}

/**
 * Opens the knowledge in a store. `clock`: milliseconds since 1970 UTC. `seed` is asked for the documents
 * of the first start only where the store is empty.
 */
export async function openKnowledgeBase(
  store: Store,
  clock: () => number,
  seed: () => Promise<readonly PublishedDocument[]>,
): Promise<KnowledgeBase> {
  const committer = await startCommitter(store, clock);
  await seedIfEmpty(committer, seed);
  return {
    ...createRendering(),
    snapshot: () => committer.current(),
    past: committer.past,
    ...editingVerbs(committer, store),
    ...historyVerbs(store, () => committer.current().catalog.version),
    callerWithToken: (token) => callerWithToken(store, token, clock()),
    assertHealthy: () => store.assertHealthy(),
    close: () => committer.settled(),
  };
}
