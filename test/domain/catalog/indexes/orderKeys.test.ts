import { describe, expect, it } from 'vitest';
import { codeOrderKey, entryOrderKeys, mitigationOrderKey } from '../../../../src/domain/catalog/indexes/orderKeys.ts';
import { codeInFamily } from '../../../../src/domain/codes/errorCode.ts';
import type { EntryNode } from '../../../../src/domain/guidance/nodes.ts';
import { entryNode, guideNode, mitigationNode } from '../nodes.ts';

const [first, second] = [guideNode('g_1'), guideNode('g_2', { createdAt: 2_000 })];
const guideOf = ({ guideId }: EntryNode) => (guideId === 'g_1' ? first : second);

describe('the order of entries by code', () => {
  it.each<[EntryNode, EntryNode, string]>([
    [entryNode('e_1', 'g_1', 0x2), entryNode('e_2', 'g_1', 0x10b), 'digits count by their place'],
    [entryNode('e_1', 'g_1', 0x80070005), entryNode('e_2', 'g_1', 0xc0000005), 'codes are unsigned'],
    [
      entryNode('e_1', 'g_1', 0xffffffff),
      entryNode('e_2', 'g_1', null, { code: codeInFamily(1, 0x9f) }),
      'Windows codes come before those of other families',
    ],
    [
      entryNode('e_1', 'g_1', null, { code: codeInFamily(1, 0xffff) }),
      entryNode('e_2', 'g_1', null, { code: codeInFamily(2, 1) }),
      'families stand in their own order',
    ],
    [
      entryNode('e_1', 'g_1', null, { code: codeInFamily(2, 1) }),
      entryNode('e_2', 'g_1', null, { code: codeInFamily(11, 1) }),
      'the eleventh family comes behind the second',
    ],
    [
      entryNode('e_1', 'g_1', null, { code: codeInFamily(31, 1) }),
      entryNode('e_2', 'g_1', null),
      'a row without a code comes last',
    ],
    [entryNode('e_9', 'g_1', 5), entryNode('e_1', 'g_2', 5), 'the guide that came first comes first'],
    [entryNode('e_9', 'g_1', 5), entryNode('e_10', 'g_1', 5), 'a guide has its own order'],
  ])('puts %j before %j, because %s', (before, after) => {
    expect(codeOrderKey(before, guideOf(before)) < codeOrderKey(after, guideOf(after))).toBe(true);
    expect(codeOrderKey(before, guideOf(before))).toBe(entryOrderKeys(before, guideOf(before)).CODE);
  });
});

describe('the order of mitigations', () => {
  const key = (id: string, text: string) => mitigationOrderKey(mitigationNode(id, text));

  it.each([
    [key('m_2', 'apply it'), key('m_1', 'Be patient'), 'case does not count'],
    [
      key('m_1', `${'x'.repeat(80)}b`),
      key('m_2', `${'x'.repeat(80)}a`),
      '80 characters are enough, then the id counts',
    ],
    [key('m_2', `${'x'.repeat(79)}a`), key('m_1', `${'x'.repeat(79)}b`), 'the eightieth still counts'],
  ])('puts %j before %j, because %s', (before, after) => {
    expect(before < after).toBe(true);
  });
});
