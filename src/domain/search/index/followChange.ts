import { finish } from '../../finish.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Change } from '../../changes/change.ts';
import type { EntryNode, KnowledgeNode } from '../../guidance/nodes.ts';
import { withRows, type EntryRow } from './entryTable.ts';
import { rowOf } from './indexedEntry.ts';
import { itemAt, withItem, type Pages } from './pages.ts';
import { packedPosting, withoutNode, withPosting, type Postings } from './postings.ts';
import type { IndexedType } from './places.ts';
import { reviseWords, type NodeWords, type SearchIndex } from './searchIndex.ts';
import { wordsOfNode } from './wordsOfNode.ts';

/**
 * The index after one more change; `index` itself stays as it was. `before` and `after` are the
 * catalogues on both sides of the change, and `index` is that of `before`. The cost grows with the
 * texts that the change touches, never with the catalogue, nor with the entries that a text serves.
 */
export function followChange(index: SearchIndex, change: RevisedNodes, before: Catalog, after: Catalog): SearchIndex {
  return finish(followInSteps(index, change, before, after));
}

interface RevisedNodes {
  readonly revisions: readonly Pick<Change['revisions'][number], 'nodeId'>[];
}

/** The same in steps, for a change of thousands of nodes, so that others are served in between. */
export function* followInSteps(
  index: SearchIndex,
  change: RevisedNodes,
  before: Catalog,
  after: Catalog,
): Generator<void, SearchIndex> {
  const words: NodeWords[] = [];
  const rows: [number, EntryRow | null][] = [];
  let { entryCount, users, members } = index;
  for (const id of new Set(change.revisions.map((revision) => revision.nodeId))) {
    const was = indexed(before.node(id));
    const is = indexed(after.node(id));
    const node = is ?? was;
    if (node === null) continue;
    words.push({ type: node.type, id, before: wordsOfNode(was), after: wordsOfNode(is) });
    yield;
    if (node.type !== 'Entry') continue;
    const [old, current] = [published(was), published(is)];
    const number = index.numbers.Entry.numberFor(id);
    rows.push([number, current === null ? null : rowOf(index, current)]);
    entryCount += (current === null ? 0 : 1) - (old === null ? 0 : 1);
    users = moved(users, number, mitigationsOf(index, old), mitigationsOf(index, current));
    members = moved(members, number, guidesOf(index, old), guidesOf(index, current));
  }
  const entries = rows.length === 0 ? index.entries : yield* withRows(index.entries, rows);
  const revised = yield* reviseWords(index, words);
  return { ...index, ...revised, entryCount, users, members, entries };
}

function indexed(node: KnowledgeNode | null): Extract<KnowledgeNode, { type: IndexedType }> | null {
  return node?.type === 'Synonyms' ? null : node;
}

function published(node: KnowledgeNode | null): EntryNode | null {
  return node?.type === 'Entry' && node.status === 'PUBLISHED' ? node : null;
}

function mitigationsOf({ numbers }: SearchIndex, entry: EntryNode | null): Set<number> {
  return new Set(entry?.steps.map((step) => numbers.Mitigation.numberFor(step.mitigationId)));
}

function guidesOf({ numbers }: SearchIndex, entry: EntryNode | null): Set<number> {
  return new Set(entry === null ? [] : [numbers.Guide.numberFor(entry.guideId)]);
}

/** Lists of entries after one entry left some lists and joined others. */
function moved(
  lists: Pages<readonly Postings[]>,
  entry: number,
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
): Pages<readonly Postings[]> {
  let moving = lists;
  for (const key of before) {
    if (!after.has(key)) moving = withItem(moving, key, withoutNode(itemAt(moving, key, 0), entry), 0);
  }
  for (const key of after) {
    if (!before.has(key))
      moving = withItem(moving, key, withPosting(itemAt(moving, key, 0), packedPosting(entry, 1)), 0);
  }
  return moving;
}
