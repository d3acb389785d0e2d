import type { Catalog } from '../catalog/catalog.ts';
import type { Revision } from '../changes/change.ts';
import type { EntryNode } from '../guidance/nodes.ts';

/** Published entries whose look-ups the revisions touch: revised ones, those of revised guides, and the users of revised mitigations. */
export function touchedBy(catalog: Catalog, revisions: readonly Revision[]): EntryNode[] {
  const touched = new Map<string, EntryNode>();
  for (const { nodeId } of revisions) {
    for (const entry of entriesOf(catalog, nodeId)) if (entry.status === 'PUBLISHED') touched.set(entry.id, entry);
  }
  return [...touched.values()];
}

function entriesOf(catalog: Catalog, id: string): readonly EntryNode[] {
  const node = catalog.node(id);
  if (node === null) return [];
  if (node.type === 'Entry') return [node];
  return node.type === 'Guide' ? catalog.entriesOf(node) : catalog.publishedUsing(id);
}
