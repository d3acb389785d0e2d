import type { Change } from '../changes/change.ts';
import { followLocalWork, saysPublished, type LocalWork } from '../changes/localWork.ts';
import type { EntryNode, KnowledgeNode } from '../guidance/nodes.ts';
import type { NodeRecord } from '../guidance/records.ts';
import { Catalog } from './catalog.ts';
import { cloneIndexes, dropNode, putNode } from './catalogIndexes.ts';
import { indexesOf } from './indexesOf.ts';
import { valuesUnder, type SortedMap } from './sortedMap.ts';
import { symbolsIn } from './symbols.ts';
import { replaceWays, indexKeysOf } from './indexKeys.ts';

/**
 * The catalogue after one more change. Time and memory grow with what the change touches and with the
 * logarithm of the catalogue, never with its size; `catalog` itself stays as it was.
 */
export function applyChange(catalog: Catalog, change: AppliedChange): Catalog {
  return applyRevisions(catalog, change, () => change.version);
}

/**
 * The catalogue as a draft would leave it, to show before it is committed. Nodes keep the versions they
 * have, so that a caller who goes on to commit sends the version that stands.
 */
export function previewDraft(catalog: Catalog, revisions: Change['revisions'], at: number): Catalog {
  const change: AppliedChange = { kind: 'EDIT', version: catalog.version, at, revisions };
  return applyRevisions(catalog, change, (previous) => previous?.version ?? catalog.version);
}

/** A catalogue of nodes that already have their lifetimes: how a server starts. */
export function catalogOf(
  version: number,
  committedAt: number,
  nodes: Iterable<KnowledgeNode>,
  works: Iterable<readonly [nodeId: string, work: LocalWork]> = [],
): Catalog {
  const catalog = new Catalog(version, committedAt, indexesOf(nodes));
  for (const [nodeId, work] of works) {
    if (!saysPublished(work, catalog.node(nodeId))) catalog.works.set(nodeId, work);
  }
  return catalog;
}

/** What a catalogue takes of a change. */
export type AppliedChange = Pick<Change, 'kind' | 'version' | 'at' | 'revisions'>;

function applyRevisions(
  catalog: Catalog,
  change: AppliedChange,
  versionAfter: (previous: KnowledgeNode | null) => number,
): Catalog {
  const { version, at, revisions } = change;
  const indexes = cloneIndexes(catalog.indexes);
  // One effect a node, also where the change touches it more than once: what came and went again leaves nothing.
  const effects = new Map(revisions.map((revision) => [revision.nodeId, revision.after]));
  const affected = entriesRenamed(catalog, effects);
  const before = [...effects.keys()].map((id) => catalog.node(id)).filter((node) => node !== null);
  const after: KnowledgeNode[] = [];
  for (const [id, record] of effects) {
    const previous = catalog.node(id);
    if (record === null) {
      if (previous !== null) dropNode(indexes, previous);
      continue;
    }
    const lifetime = { version: versionAfter(previous), createdAt: previous?.createdAt ?? at, updatedAt: at };
    const node: KnowledgeNode = { ...record, ...lifetime };
    putNode(indexes, node);
    after.push(node);
  }
  replaceWays(
    indexes,
    [...before, ...affected].flatMap((node) => indexKeysOf(catalog.indexes, node)),
    [...after, ...affected].flatMap((node) => indexKeysOf(indexes, node)),
  );
  return new Catalog(version, at, indexes, worksAfter(catalog, change));
}

/** What editors here made of the nodes, after one more change. */
function worksAfter({ works }: Catalog, change: AppliedChange): SortedMap<LocalWork> {
  const after = works.clone();
  for (const revision of change.revisions) {
    const work = followLocalWork(after.get(revision.nodeId) ?? null, revision, change);
    if (work !== null) after.set(revision.nodeId, work);
    else after.delete(revision.nodeId);
  }
  return after;
}

/** Entries that are not revised themselves, but whose mitigations name other symbols now: their ways in change. */
function entriesRenamed(catalog: Catalog, effects: ReadonlyMap<string, NodeRecord | null>): EntryNode[] {
  const ids = new Set<string>();
  for (const [nodeId, after] of effects) {
    const before = catalog.mitigation(nodeId);
    if (before === null || (after?.type === 'Mitigation' && sameSymbols(before.text, after.text))) continue;
    for (const user of valuesUnder(catalog.indexes.entriesByMitigation, `${nodeId}/`)) {
      if (!effects.has(user)) ids.add(user);
    }
  }
  return [...ids].map((id) => catalog.entry(id)).filter((entry) => entry !== null);
}

function sameSymbols(a: string, b: string): boolean {
  return symbolsIn(a).join() === symbolsIn(b).join();
}
