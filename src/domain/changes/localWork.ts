import { careNames } from '../guidance/careOf.ts';
import type { NodeRecord } from '../guidance/records.ts';
import type { Change, Revision } from './change.ts';
import { diffRecords } from './fieldDiff.ts';

/** What editors here made of a node, since a document that was imported says otherwise, or nothing, about it. */
export interface LocalWork {
  /** What stood before the first edit, as it was imported; null: the node was written here. */
  readonly published: NodeRecord | null;
  /** The last edit that touched it, and when that was made, in milliseconds since 1970 UTC. */
  readonly version: number;
  readonly at: number;
}

/**
 * The work on a node after one more change. Null: the node says what was published, be it untouched or put back. What an
 * import merges into an edited node leaves it edited, since it may have kept the edit.
 */
export function followLocalWork(
  known: LocalWork | null,
  { before, after }: Pick<Revision, 'before' | 'after'>,
  { kind, version, at }: Pick<Change, 'kind' | 'version' | 'at'>,
): LocalWork | null {
  const work = isByHand(kind, before) ? { published: known === null ? before : known.published, version, at } : known;
  return work === null || saysPublished(work, after) ? null : work;
}

/** Undoing a deletion brings a node back as it was: that is nobody's wording. */
function isByHand(kind: Change['kind'], before: NodeRecord | null): boolean {
  return kind === 'EDIT' || (kind === 'REVERT' && before !== null);
}

/** Whether a node has the words that were published. */
export function saysPublished({ published }: Pick<LocalWork, 'published'>, now: NodeRecord | null): boolean {
  if (published === null || now === null) return false;
  return diffRecords(published, now).every(({ field }) => noWords.has(field));
}

/** Fields that say nothing to readers of the guidance. */
const noWords: ReadonlySet<string> = new Set([
  'ordinal',
  'status',
  'sourceDigest',
  'scope',
  'family',
  'documentPath',
  ...careNames,
]);
