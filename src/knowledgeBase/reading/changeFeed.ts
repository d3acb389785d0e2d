import { LRUCache } from 'lru-cache';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { guideNamed } from '../../domain/catalog/lists.ts';
import type { Change, ChangeHead, Revision } from '../../domain/changes/change.ts';
import { isGiven } from '../../domain/isGiven.ts';
import { isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Committer } from '../editing/committer.ts';

export interface FollowRequest {
  /** The last version that is known; left out: that of now. */
  readonly sinceVersion?: number | null | undefined;
  /** Slug; only changes of this guide. */
  readonly guide?: string | null | undefined;
}

export interface ChangeFeedVerbs {
  /**
   * Each change after a version, in order and without a gap, then each as it is committed, for as long as it is asked for.
   * Reads no more than its reader takes. `return` ends it at once.
   */
  followChanges(request: FollowRequest): AsyncIterableIterator<ChangeHead> | InvalidInput;
  /** The newest changes of a guide, of its entries and of the mitigations that it uses, newest first, among the last 500. */
  recentChanges(guideId: string, count: number): Promise<readonly ChangeHead[]>;
  /** Whether a change is about a guide, its entries, or mitigations that it uses. */
  touchesGuide(version: number, guideId: string): Promise<boolean>;
}

/** Changes that are read at once; listeners that wait for the same ones share what is read. */
const batch = 100;
const keptBatches = 50;
/** Of the newest changes, when those of one guide are looked for. */
const mostSearched = 500;
const keptChanges = 2_000;

export function changeFeedVerbs(
  { current, past, onChange }: Pick<Committer, 'current' | 'past' | 'onChange'>,
  store: Pick<Store, 'changeHeads' | 'changes'>,
): ChangeFeedVerbs {
  const waiting = new Set<() => void>();
  const batches = new LRUCache<number, Promise<readonly ChangeHead[]>>({ max: keptBatches });
  const guidesOf = new LRUCache<number, Promise<ReadonlySet<string>>>({ max: keptChanges });
  onChange(() => {
    batches.clear();
    for (const wake of waiting) wake();
    waiting.clear();
  });
  return {
    followChanges: ({ sinceVersion, guide: slug }) => {
      const { catalog } = current();
      const guide = guideNamed(catalog, slug, ['guide']);
      if (isInvalidInput(guide)) return guide;
      const since = isGiven(sinceVersion) ? Math.max(0, sinceVersion) : catalog.version;
      return follow(since, guide?.id ?? null);
    },
    recentChanges: async (guideId, count) => {
      const heads = await store.changeHeads({ newestFirst: true, limit: mostSearched });
      const found: ChangeHead[] = [];
      for (const head of heads) {
        if (found.length === count) break;
        if ((await guidesTouchedBy(head.version)).has(guideId)) found.push(head);
      }
      return found;
    },
    touchesGuide: async (version, guideId) => (await guidesTouchedBy(version)).has(guideId),
  };

  function follow(since: number, guideId: string | null): AsyncIterableIterator<ChangeHead> {
    const ended: { is: boolean; wake: () => unknown } = { is: false, wake: () => undefined };
    const changes = changesAfter(since, guideId, ended);
    return {
      next: () => changes.next(),
      return: () => {
        ended.is = true;
        ended.wake();
        return changes.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async function* changesAfter(
    since: number,
    guideId: string | null,
    ended: { is: boolean; wake: () => unknown },
  ): AsyncGenerator<ChangeHead, undefined> {
    for (let version = since; !ended.is;) {
      if (version >= current().catalog.version) {
        await new Promise<void>((resolve) => {
          ended.wake = resolve;
          waiting.add(resolve);
        });
        waiting.delete(ended.wake);
        continue;
      }
      for (const head of await readBatch(version)) {
        version = head.version;
        if (guideId === null || (await guidesTouchedBy(version)).has(guideId)) yield head;
      }
    }
    return undefined;
  }

  function readBatch(version: number): Promise<readonly ChangeHead[]> {
    const known = batches.get(version) ?? store.changeHeads({ above: version, limit: batch });
    batches.set(version, known);
    known.catch(() => batches.delete(version));
    return known;
  }

  function guidesTouchedBy(version: number): Promise<ReadonlySet<string>> {
    const known = guidesOf.get(version) ?? readGuides(version);
    guidesOf.set(version, known);
    known.catch(() => guidesOf.delete(version));
    return known;
  }

  async function readGuides(version: number): Promise<ReadonlySet<string>> {
    const [change]: (Change | undefined)[] = await store.changes({
      above: version - 1,
      below: version + 1,
      limit: 1,
    });
    const catalog = version === current().catalog.version ? current().catalog : await past.at(version);
    const revisions = change?.revisions ?? [];
    return new Set(revisions.flatMap((revision) => (catalog === null ? [] : guidesIn(catalog, revision))));
  }
}

/** Ids of the guides that a revision is about, by the catalogue after it. */
function guidesIn(catalog: Catalog, { nodeType, nodeId, before, after }: Revision): string[] {
  const entries = [before, after].flatMap((record) => (record?.type === 'Entry' ? [record.guideId] : []));
  if (nodeType === 'Guide') return [nodeId];
  if (nodeType !== 'Mitigation') return entries;
  return [
    ...catalog.entriesUsing(nodeId).map(({ guideId }) => guideId),
    ...catalog.guidesUsing(nodeId).map(({ id }) => id),
  ];
}
