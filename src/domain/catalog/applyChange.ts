import type { Change } from '../changes/change.ts';
import type { EntryNode, KnowledgeNode } from '../guidance/nodes.ts';
import { Catalog } from './catalog.ts';
import { addWaysIn, cloneIndexes, dropNode, putNode, removeWaysIn, type CatalogIndexes } from './catalogIndexes.ts';
import { valuesUnder } from './sortedMap.ts';
import { symbolsIn } from './symbols.ts';

/**
 * The catalogue after one more change. Time and memory grow with what the change touches and with the
 * logarithm of the catalogue, never with its size; `catalog` itself stays as it was.
 */
export function applyChange(catalog: Catalog, change: Pick<Change, 'version' | 'at' | 'revisions'>): Catalog {
  return applyRevisions(catalog, change, () => change.version);
}

/**
 * The catalogue as a draft would leave it, to show before it is committed. Nodes keep the versions they
 * have, so that a caller who goes on to commit sends the version that stands.
 */
export function previewDraft(catalog: Catalog, revisions: Change['revisions'], at: number): Catalog {
  const change = { version: catalog.version, at, revisions };
  return applyRevisions(catalog, change, (previous) => previous?.version ?? catalog.version);
}

/** A catalogue of nodes that already have their lifetimes: how a server starts. */
export function catalogOf(version: number, committedAt: number, nodes: Iterable<KnowledgeNode>): Catalog {
  const indexes = cloneIndexes(Catalog.empty.indexes);
  const all = [...nodes];
  for (const node of all) putNode(indexes, node);
  for (const node of all) addWaysIn(indexes, node);
  return new Catalog(version, committedAt, indexes);
}

function applyRevisions(
  catalog: Catalog,
  { version, at, revisions }: Pick<Change, 'version' | 'at' | 'revisions'>,
  versionAfter: (previous: KnowledgeNode | null) => number,
): Catalog {
  const indexes = cloneIndexes(catalog.indexes);
  const revised = new Set(revisions.map((revision) => revision.nodeId));
  const affected = entriesRenamed(catalog, revisions, revised);
  const before = [...revised].map((id) => catalog.node(id)).filter((node) => node !== null);

  for (const node of [...before, ...affected]) removeWaysIn(indexes, node);
  const after: KnowledgeNode[] = [];
  for (const { nodeId, after: record } of revisions) {
    const previous = catalog.node(nodeId);
    if (record === null) {
      if (previous !== null) dropNode(indexes, previous);
      continue;
    }
    const lifetime = { version: versionAfter(previous), createdAt: previous?.createdAt ?? at, updatedAt: at };
    const node: KnowledgeNode = { ...record, ...lifetime };
    putNode(indexes, node);
    after.push(node);
  }
  for (const node of [...after, ...affected]) addWaysIn(indexes, node);
  return new Catalog(version, at, indexes);
}

/** Entries that are not revised themselves, but whose mitigations name other symbols now: their ways in change. */
function entriesRenamed(catalog: Catalog, revisions: Change['revisions'], revised: ReadonlySet<string>): EntryNode[] {
  const ids = new Set<string>();
  for (const { nodeId, after } of revisions) {
    const before = catalog.mitigation(nodeId);
    if (before === null || (after?.type === 'Mitigation' && sameSymbols(before.text, after.text))) continue;
    for (const user of usersOf(catalog.indexes, nodeId)) if (!revised.has(user)) ids.add(user);
  }
  return [...ids].map((id) => catalog.entry(id)).filter((entry) => entry !== null);
}

function sameSymbols(a: string, b: string): boolean {
  return symbolsIn(a).join() === symbolsIn(b).join();
}

function usersOf(indexes: CatalogIndexes, mitigationId: string): Iterable<string> {
  return valuesUnder(indexes.entriesByMitigation, `${mitigationId}/`);
}
