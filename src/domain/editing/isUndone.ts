import type { Catalog } from '../catalog/catalog.ts';
import type { Revision } from '../changes/change.ts';
import { diffRecords } from '../changes/fieldDiff.ts';

/**
 * Whether nothing that the revisions of a change set stands any more: each field has the value from before, what was
 * made is gone, what was deleted is back. True after a revert, and after edits that come to the same. False for
 * revisions that set nothing.
 */
export function isUndone(catalog: Catalog, revisions: readonly Revision[]): boolean {
  const telling = revisions.filter(({ before, after }) => diffRecords(before, after).length > 0);
  return telling.length > 0 && telling.every((revision) => standsAsBefore(catalog, revision));
}

function standsAsBefore(catalog: Catalog, { nodeId, before, after }: Revision): boolean {
  const node = catalog.node(nodeId);
  if (before === null || node === null) return before === null && node === null;
  if (after === null) return true;
  const set = new Set(diffRecords(before, after).map(({ field }) => field));
  return diffRecords(before, node).every(({ field }) => !set.has(field));
}
