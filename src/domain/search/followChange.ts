import type { Catalog } from '../catalog/catalog.ts';
import type { Change } from '../changes/change.ts';
import type { KnowledgeNode } from '../guidance/nodes.ts';
import { indexOfWords, reviseIndex, type NodeWords, type SearchIndex } from './searchIndex.ts';
import { wordsOfNode } from './wordsOfNode.ts';

/**
 * The index after one more change; `index` itself stays as it was. `before` and `after` are the
 * catalogues on both sides of the change, and `index` is that of `before`. The cost grows with the
 * texts that the change touches, never with the catalogue, nor with the entries that a text serves.
 */
export function followChange(
  index: SearchIndex,
  change: { readonly revisions: readonly Pick<Change['revisions'][number], 'nodeId'>[] },
  before: Catalog,
  after: Catalog,
): SearchIndex {
  const changes: NodeWords[] = [];
  let { entryCount } = index;
  for (const id of new Set(change.revisions.map((revision) => revision.nodeId))) {
    const was = before.node(id);
    const is = after.node(id);
    const node = is ?? was;
    if (node === null) continue;
    changes.push({ type: node.type, id, before: wordsOfNode(was), after: wordsOfNode(is) });
    entryCount += countOf(is) - countOf(was);
  }
  return reviseIndex(index, entryCount, changes);
}

/** The index of a catalogue, built afresh: at a start, and for a past version. */
export function buildSearchIndex(catalog: Catalog): SearchIndex {
  const { guides, entries, mitigations } = catalog.indexes;
  let entryCount = 0;
  for (const entry of entries.values()) entryCount += countOf(entry);
  return indexOfWords(entryCount, wordsOfAll());

  function* wordsOfAll(): Generator<Omit<NodeWords, 'before'>> {
    for (const nodes of [guides, mitigations, entries]) {
      for (const node of nodes.values()) yield { type: node.type, id: node.id, after: wordsOfNode(node) };
    }
  }
}

function countOf(node: KnowledgeNode | null): number {
  return node?.type === 'Entry' && node.status === 'PUBLISHED' ? 1 : 0;
}
