import type { Change } from '../changes/change.ts';
import { followLocalWork, saysPublished, type LocalWork } from '../changes/localWork.ts';
import type { EntryNode, KnowledgeNode } from '../guidance/nodes.ts';
import type { NodeRecord } from '../guidance/records.ts';
import { Catalog } from './catalog.ts';
import { cloneIndexes, dropNode, putNode, type CatalogIndexes } from './indexes/catalogIndexes.ts';
import { indexesOf } from './indexes/indexesOf.ts';
import type { SortedMap } from './indexes/sortedMap.ts';
import { symbolsIn } from './indexes/symbols.ts';
import { replaceIndexKeys, indexKeysOf, type IndexKey } from './indexes/indexKeys.ts';
import { finish } from '../finish.ts';

/**
 * The catalogue after one more change. Time and memory grow with what the change touches and with the
 * logarithm of the catalogue, never with its size; `catalog` itself stays as it was.
 */
export function applyChange(catalog: Catalog, change: AppliedChange): Catalog {
  return finish(applyInSteps(catalog, change));
}

/** The same in steps, for a change of thousands of nodes, so that others are served in between. */
export function applyInSteps(catalog: Catalog, change: AppliedChange): Generator<void, Catalog> {
  return applyRevisions(catalog, change, () => change.version);
}

/**
 * The catalogue as a draft would leave it, to show before it is committed, in steps. Nodes keep the versions they
 * have, so that a caller who goes on to commit sends the version that stands.
 */
export function previewInSteps(catalog: Catalog, revisions: Change['revisions'], at: number): Generator<void, Catalog> {
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

function* applyRevisions(
  catalog: Catalog,
  change: AppliedChange,
  versionAfter: (previous: KnowledgeNode | null) => number,
): Generator<void, Catalog> {
  const { version, at, revisions } = change;
  const indexes = cloneIndexes(catalog.indexes);
  // One effect a node, also if the change touches it more than once: what came and went again leaves nothing.
  const effects = new Map(revisions.map((revision) => [revision.nodeId, revision.after]));
  const affected = entriesRenamed(catalog, effects);
  const before: KnowledgeNode[] = [];
  const after: KnowledgeNode[] = [];
  for (const [id, record] of effects) {
    const previous = catalog.node(id);
    if (previous !== null) before.push(previous);
    if (record === null) {
      if (previous !== null) dropNode(indexes, previous);
    } else {
      const lifetime = { version: versionAfter(previous), createdAt: previous?.createdAt ?? at, updatedAt: at };
      const node: KnowledgeNode = { ...record, ...lifetime };
      putNode(indexes, node);
      after.push(node);
    }
    yield;
  }
  yield* replaceIndexKeys(indexes, {
    before: yield* waysOf(catalog.indexes, [...before, ...affected]),
    after: yield* waysOf(indexes, [...after, ...affected]),
    nodes: [...before, ...after],
  });
  return new Catalog(version, at, indexes, yield* worksAfter(catalog, change));
}

/** What editors here made of the nodes, after one more change. */
function* worksAfter({ works }: Catalog, change: AppliedChange): Generator<void, SortedMap<LocalWork>> {
  const after = works.clone();
  for (const revision of change.revisions) {
    const work = followLocalWork(after.get(revision.nodeId) ?? null, revision, change);
    if (work !== null) after.set(revision.nodeId, work);
    else after.delete(revision.nodeId);
    yield;
  }
  return after;
}

function* waysOf(indexes: CatalogIndexes, nodes: readonly KnowledgeNode[]): Generator<void, IndexKey[]> {
  const keys: IndexKey[] = [];
  for (const node of nodes) {
    keys.push(...indexKeysOf(indexes, node));
    yield;
  }
  return keys;
}

/** Entries that are not revised themselves, but whose mitigations name other symbols now: their keys change. */
function entriesRenamed(catalog: Catalog, effects: ReadonlyMap<string, NodeRecord | null>): EntryNode[] {
  const entries = new Map<string, EntryNode>();
  for (const [nodeId, after] of effects) {
    const before = catalog.mitigation(nodeId);
    if (before === null || (after?.type === 'Mitigation' && sameSymbols(before.text, after.text))) continue;
    for (const user of catalog.entriesUsing(nodeId)) if (!effects.has(user.id)) entries.set(user.id, user);
  }
  return [...entries.values()];
}

function sameSymbols(a: string, b: string): boolean {
  return symbolsIn(a).join() === symbolsIn(b).join();
}
