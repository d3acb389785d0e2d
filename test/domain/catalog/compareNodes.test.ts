import { describe, expect, it } from 'vitest';
import { findDifferentNode, findWrongBefore } from '../../../src/domain/catalog/compareNodes.ts';
import type { Change, Revision } from '../../../src/domain/changes/change.ts';
import { recordOf } from '../../../src/domain/editing/ruling.ts';
import type { KnowledgeNode } from '../../../src/domain/guidance/nodes.ts';
import type { EntryRecord } from '../../../src/domain/guidance/records.ts';
import { editWorld } from '../editing/editWorld.ts';

const world = editWorld(['80070001 | A cause. | Restart.']);
const entry = world.entry('80070001');
const record = recordOf<EntryRecord>(entry);

const edited = (before: EntryRecord | null, after: EntryRecord): Revision => ({
  ...{ nodeType: 'Entry', nodeId: entry.id, action: 'UPDATED' },
  ...{ before, after },
});
const changeOf = (...revisions: Revision[]): Change => ({
  ...{ kind: 'EDIT', version: 9, at: 0, actor: 'editor', reason: null, hash: '' },
  revisions,
});
const nodes = (): KnowledgeNode[] => {
  const { guides, mitigations, entries } = world.catalog.indexes;
  return [...guides.values(), ...mitigations.values(), ...entries.values()];
};

describe('a change that does not begin where those before it ended', () => {
  const next = { ...record, causes: ['Other.'] };

  it('is none if each revision does, the second of one node from the first', () => {
    expect(findWrongBefore(world.catalog, changeOf(edited(record, next), edited(next, record)))).toBeNull();
  });

  it('is named with its version, its node and the field', () => {
    expect(findWrongBefore(world.catalog, changeOf(edited(next, record)))).toEqual({
      ...{ version: 9, nodeId: entry.id, field: 'causes' },
      message: `The revision of ${entry.id} in change 9 begins with another causes (["Other."]) than the changes before it have left (["A cause."]).`,
    });
    expect(findWrongBefore(world.catalog, changeOf(edited(record, next), edited(record, next)))).toMatchObject({
      field: 'causes',
    });
    expect(findWrongBefore(world.catalog, changeOf(edited(null, next)))).toMatchObject({
      ...{ field: 'id', message: expect.stringContaining('(it is not there)') as string },
    });
  });
});

describe('a node that the tables hold otherwise than the log', () => {
  it('is none if they agree, whatever their order', () => {
    expect(findDifferentNode(nodes(), nodes().reverse())).toBeNull();
  });

  it.each<[string, (node: KnowledgeNode) => object[], string]>([
    ['is missing', () => [], 'id'],
    ['says something else', (node) => [{ ...node, causes: ['x'.repeat(80)] }], 'causes'],
    ['has another version', (node) => [{ ...node, version: 7 }], 'version'],
    ['was updated at another time', (node) => [{ ...node, updatedAt: 7 }], 'updatedAt'],
    ['has a field more', (node) => [{ ...node, more: 1 }], 'more'],
    ['stands there twice by another id', (node) => [node, { ...node, id: 'A' }], 'id'],
  ])('is found if it %s', (_what, alter, field) => {
    const altered = nodes().flatMap((node) => (node.id === entry.id ? alter(node) : [node]));
    expect(findDifferentNode(nodes(), altered as KnowledgeNode[])).toMatchObject({ field });
  });

  it('is named with what both hold, cut to 60 characters', () => {
    const altered = nodes().map((node) => (node.id === entry.id ? { ...node, causes: ['x'.repeat(80)] } : node));
    expect(findDifferentNode(nodes(), altered as KnowledgeNode[])?.message).toBe(
      `${entry.id} has another causes in the tables (["${'x'.repeat(58)}…) than in the log (["A cause."]).`,
    );
  });
});
