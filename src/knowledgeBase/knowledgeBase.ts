import type { Caller } from '../domain/access.ts';
import { updateEntry, type UpdateEntry } from '../domain/editing/updateEntry.ts';
import { updateMitigation, type UpdateMitigation } from '../domain/editing/updateMitigation.ts';
import type { Store } from '../store/store.ts';
import { callerWithToken } from './accessTokens.ts';
import { startCommitter, type Committed } from './committer.ts';
import { createRendering, type Rendering } from './rendering.ts';
import type { Snapshot } from './snapshot.ts';
import { seedIfEmpty, type PublishedDocument } from './seeding.ts';

/**
 * What the product can do. Reading is asking a snapshot (see reading.ts): take the current one once per
 * request and ask it everything, and no answer mixes two versions. Writing is a verb here: each is
 * one change, durable when its promise resolves.
 */
export interface KnowledgeBase extends Rendering {
  /** The newest state. It never changes; the next call may give a later one. */
  snapshot(): Snapshot;

  updateEntry(command: UpdateEntry, how: Manner): Promise<Committed>;
  updateMitigation(command: UpdateMitigation, how: Manner): Promise<Committed>;

  /** Who a token speaks for; null for one that is no good, without saying why. */
  callerWithToken(token: string): Promise<Caller | null>;
  /** Resolves where edits would be kept safely; rejects with the reason. */
  assertHealthy(): Promise<void>;
  /** Waits for the edits under way. The store is closed by who opened it. */
  close(): Promise<void>;
}

/** Who commands, and whether it is only to see what would be. */
export interface Manner {
  readonly actor: string;
  readonly dryRun?: boolean;
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
    updateEntry: (command, how) => committer.commit((catalog, by) => updateEntry(catalog, command, by), how),
    updateMitigation: (command, how) => committer.commit((catalog, by) => updateMitigation(catalog, command, by), how),
    callerWithToken: (token) => callerWithToken(store, token, clock()),
    assertHealthy: () => store.assertHealthy(),
    close: () => committer.settled(),
  };
}
