import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { findDifferentNode, findWrongBefore } from '../../../src/domain/catalog/compareNodes.ts';
import type { Change } from '../../../src/domain/changes/change.ts';
import { created } from '../../../src/domain/editing/ruling.ts';
import type { GuideNode, KnowledgeNode } from '../../../src/domain/guidance/nodes.ts';
import { guideNode, mitigationNode } from './nodes.ts';

describe('a field of a node that log and tables hold', () => {
  const differs = (logged: unknown, stored: unknown) => {
    const node = (value: unknown) => guideNode('g_1', { more: value } as Partial<GuideNode>);
    return findDifferentNode([node(logged)], [node(stored)])?.field ?? null;
  };

  it.each<[unknown, unknown, string | null, string]>([
    [['a'], ['a'], null, 'lists are one if their items are'],
    [['a'], ['a', 'b'], 'more', 'one is longer'],
    [['a', 'b'], ['a'], 'more', 'one is shorter'],
    [['a', 'b'], ['a', 'c'], 'more', 'one item of two differs'],
    [{ a: 1, b: null }, { b: null, a: 1 }, null, 'the order of keys counts not'],
    [{ a: 1 }, { b: 1 }, 'more', 'keys count'],
    [[{ a: [1] }], [{ a: [2] }], 'more', 'what lies deeper counts'],
    ['ab', ['a', 'b'], 'more', 'a text is no list of letters'],
    [['a', 'b'], 'ab', 'more', 'a list of letters is no text'],
    [null, {}, 'more', 'nothing is no object'],
    [{}, null, 'more', 'an object is not nothing'],
    [null, null, null, 'both say nothing'],
    [1, '1', 'more', 'a number is no text'],
  ])('as %j and as %j differs in %s, because %s', (logged, stored, field) => {
    expect([differs(logged, stored), differs(stored, logged)]).toEqual([field, field]);
  });
});

describe('a node in the tables', () => {
  const [one, other] = [mitigationNode('m_1', 'One.'), mitigationNode('m_2', 'Two.')];
  const logged = [one, { ...other, version: 3 }];
  const find = (...nodes: KnowledgeNode[]) => findDifferentNode(logged, nodes);

  it('is named by the smallest id that differs, whatever their order, with the version of the log', () => {
    expect(find({ ...other, text: 'Other.' }, { ...one, text: 'Other.' })).toMatchObject({ nodeId: 'm_1', version: 1 });
    expect(find(one)).toEqual({
      ...{ version: 3, nodeId: 'm_2', field: 'id' },
      message: 'm_2 has another id in the tables (it is not there) than in the log ("m_2").',
    });
  });

  it('that the log does not know has no version', () => {
    expect(find(mitigationNode('m_0'), one, { ...other, version: 3 })).toEqual({
      ...{ version: null, nodeId: 'm_0', field: 'id' },
      message: 'm_0 has another id in the tables ("m_0") than in the log (it is not there).',
    });
  });

  it.each([
    ['x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['x'.repeat(59), `"${'x'.repeat(59)}…`],
    [undefined, 'nothing'],
  ])('is shown whole up to 60 characters: %s as %s', (text, shown) => {
    const altered = { ...one, text } as KnowledgeNode;
    expect(find(altered, { ...other, version: 3 })?.message).toBe(
      `m_1 has another text in the tables (${shown}) than in the log ("One.").`,
    );
  });
});

describe('a change that makes a node', () => {
  const change: Change = {
    ...{ kind: 'EDIT', version: 2, at: 0, actor: 'editor', reason: null, hash: '' },
    revisions: [created(mitigationNode('m_1'))],
  };

  it('begins with nothing, as it should, unless the node is there', () => {
    expect(findWrongBefore(Catalog.empty, change)).toBeNull();
    expect(findWrongBefore(catalogOf(1, 0, [mitigationNode('m_1')]), change)).toMatchObject({ field: 'id' });
  });
});
