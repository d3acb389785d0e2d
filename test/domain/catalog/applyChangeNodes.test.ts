import { beforeEach, describe, expect, it } from 'vitest';
import { finish } from '../../../src/domain/finish.ts';
import { applyChange, catalogOf, previewInSteps } from '../../../src/domain/catalog/applyChange.ts';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { LocalWork } from '../../../src/domain/changes/localWork.ts';
import { created, deleted, revised } from '../../../src/domain/editing/ruling.ts';
import type { EntryNode } from '../../../src/domain/guidance/nodes.ts';
import { synonymsId, type EntryRecord, type NodeRecord } from '../../../src/domain/guidance/records.ts';
import type { Revision } from '../../../src/domain/changes/change.ts';
import { entryNode, guideNode, mitigationNode, stepsOf } from './nodes.ts';

const synonyms = { type: 'Synonyms', id: synonymsId, groups: [['a', 'b']] } as const;
const entry = entryNode('e_1', 'g_1', 0x80070005, { steps: stepsOf('m_used') });
const nodes = [guideNode('g_1'), guideNode('g_2'), mitigationNode('m_used'), mitigationNode('m_unused'), entry];
const start = catalogOf(5, 5_000, nodes);

function change(catalog: Catalog, kind: 'EDIT' | 'IMPORT' | 'REVERT', ...revisions: Revision[]): Catalog {
  const version = catalog.version + 1;
  return applyChange(catalog, { kind, version, at: version * 1_000, revisions });
}
const reworded = (from: EntryNode, ...causes: string[]) => revised<EntryRecord>('UPDATED', from, { ...from, causes });
const contentOf = ({ indexes }: Catalog) =>
  Object.fromEntries(
    Object.entries(indexes).map(([name, map]) => [name, [...(map as typeof indexes.guides).entries()]]),
  );

describe('a node that a change makes, and another deletes', () => {
  it.each<[string, NodeRecord]>([
    ['a guide', guideNode('g_9')],
    ['an entry', entryNode('e_9', 'g_1', 0x80070009)],
    ['a mitigation', mitigationNode('m_9')],
    ['the synonyms', synonyms],
  ])('is there between the two, and leaves nothing behind: %s', (_what, record) => {
    const made = change(start, 'EDIT', created(record));
    const node = made.node(record.id);
    expect(node).toMatchObject({ type: record.type, id: record.id, version: 6, createdAt: 6_000 });
    expect(contentOf(catalogOf(6, 6_000, [...nodes, ...(node === null ? [] : [node])]))).toEqual(contentOf(made));
    const gone = change(made, 'EDIT', deleted(record));
    expect([gone.node(record.id), contentOf(gone)]).toEqual([null, contentOf(start)]);
  });
});

describe('the work of editors on a node', () => {
  const work: LocalWork = { published: reworded(entry).before, version: 4, at: 4_000 };

  it('is what a change by hand began with, and goes once the node says that again', () => {
    const edited = change(start, 'EDIT', reworded(entry, 'Edited.'));
    expect(edited.localWork('e_1')).toEqual({ ...work, version: 6, at: 6_000 });
    const now = edited.entry('e_1') ?? entry;
    const back = change(edited, 'EDIT', reworded(now, ...entry.causes));
    expect([back.localWork('e_1'), [...back.works.entries()]]).toEqual([null, []]);
  });

  it('is none for a node that an import changes', () => {
    expect([...change(start, 'IMPORT', reworded(entry, 'Imported.')).works.entries()]).toEqual([]);
  });

  it.each<[string, (readonly [string, LocalWork])[], string[]]>([
    ['none, as nobody edited anything', [], []],
    ['none of a node that says what was published', [['e_1', work]], []],
    ['that on a node that says something else', [['e_1', { ...work, published: { ...entry, causes: [] } }]], ['e_1']],
    ['that on a node that was written here', [['e_1', { ...work, published: null }]], ['e_1']],
  ])('is after a start %s', (_what, works, kept) => {
    expect([...catalogOf(5, 5_000, nodes, works).works.entries()].map(([id]) => id)).toEqual(kept);
    if (works.length === 0) expect(catalogOf(5, 5_000, nodes).works.size).toBe(0);
  });
});

describe('a preview', () => {
  let preview: Catalog;
  beforeEach(() => {
    preview = finish(
      previewInSteps(start, [reworded(entry, 'Edited.'), created(entryNode('e_2', 'g_1', 0x80070006))], 9_000),
    );
  });

  it('keeps the version of a node that stands, and gives a new one that of the catalogue', () => {
    expect([preview.version, preview.entry('e_1')?.version, preview.entry('e_2')?.version]).toEqual([5, 1, 5]);
  });

  it('shows what it changes as the work of an editor', () => {
    expect(preview.localWork('e_1')).toMatchObject({ at: 9_000 });
  });
});
