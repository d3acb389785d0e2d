import { careNames } from '../guidance/careOf.ts';
import type { NodeRecord } from '../guidance/records.ts';
import type { Change, Revision } from './change.ts';
import { diffRecords } from './fieldDiff.ts';

/** Edits made here to a node, which its imported document does not contain. */
export interface LocalWork {
  /** The node before the first edit, as imported; null if it was written here. */
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

/** Undoing a deletion brings a node back as it was, which is not an edit. */
function isByHand(kind: Change['kind'], before: NodeRecord | null): boolean {
  return kind === 'EDIT' || (kind === 'REVERT' && before !== null);
}

/** Whether a node has the published text. */
export function saysPublished({ published }: Pick<LocalWork, 'published'>, now: NodeRecord | null): boolean {
  if (published === null || now === null) return false;
  return diffRecords(published, now).every(({ field }) => noWords.has(field));
}

/** Fields that readers of the guidance do not see. */
const noWords: ReadonlySet<string> = new Set([
  'ordinal',
  'status',
  'sourceDigest',
  'scope',
  'family',
  'documentPath',
  ...careNames,
]);
