import type { Catalog } from '../catalog/catalog.ts';
import type { Revision } from '../changes/change.ts';
import { diffRecords } from '../changes/fieldDiff.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { NodeRecord } from '../guidance/records.ts';

/**
 * Published entries whose look-ups the revisions touch: those revised, the users of revised mitigations, and
 * every entry of a guide that is revised or whose first steps are. Entries that are new or come back are
 * touched as well: their look-ups had another outcome.
 */
export function touchedBy(catalog: Catalog, revisions: readonly Revision[]): EntryNode[] {
  const touched = new Map<string, EntryNode>();
  for (const revision of revisions) {
    for (const entry of entriesOf(catalog, revision)) touched.set(entry.id, entry);
  }
  return [...touched.values()];
}

function entriesOf(catalog: Catalog, { nodeId, before, after }: Revision): readonly EntryNode[] {
  const node = catalog.node(nodeId);
  if (node?.type === 'Guide') return isSeenOf(before, after) ? publishedOf(catalog, nodeId) : [];
  if (node?.type === 'Mitigation') {
    const inFirstSteps = catalog.guidesUsing(nodeId).flatMap((guide) => publishedOf(catalog, guide.id));
    return [...catalog.publishedUsing(nodeId), ...inFirstSteps];
  }
  const record = after ?? before;
  if (record?.type !== 'Entry') return [];
  const isSeen = [before, after].some((state) => state?.type === 'Entry' && state.status === 'PUBLISHED');
  return isSeen ? [catalog.entry(nodeId) ?? { ...record, version: 0, createdAt: 0, updatedAt: 0 }] : [];
}

/** Look-ups of listed codes show neither the digest of a guide's source nor its scope, which is for unlisted ones, nor how it was read. */
function isSeenOf(before: NodeRecord | null, after: NodeRecord | null): boolean {
  return diffRecords(before, after).some(
    ({ field }) => field !== 'sourceDigest' && field !== 'scope' && field !== 'family',
  );
}

function publishedOf(catalog: Catalog, guideId: string): EntryNode[] {
  const guide = catalog.guide(guideId);
  return guide === null ? [] : catalog.entriesOf(guide).filter((entry) => entry.status === 'PUBLISHED');
}
