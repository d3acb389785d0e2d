import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import {
  mitigationsLike,
  similarMitigations,
  type MitigationPair,
} from '../../../src/domain/catalog/similarMitigations.ts';
import type { MitigationNode } from '../../../src/domain/guidance/nodes.ts';
import { editWorld } from '../editing/editWorld.ts';
import { mitigationNode } from './nodes.ts';

const long = 'Restart the device and sign in with the account of work';
const texts = [
  'Clear the TPM of this device.',
  'Reset the TPM of this device.',
  `${long}.`,
  `${long} again.`,
  `${long} again today.`,
  'Wait.',
  'Ask the admin of the tenant.',
];
const world = editWorld(texts.map((text, place) => `8007000${String(place)} | A cause. | ${text}`));

const said = (pairs: ReturnType<typeof similarMitigations>) =>
  pairs.map(({ one, other, likeness }) => [one.text, other.text, Number(likeness.toFixed(2))]);

describe('mitigations that say nearly the same', () => {
  it('are paired, the most alike first, each pair once and in the order of the alphabet', () => {
    expect(said(similarMitigations(world.catalog))).toEqual([
      [texts[4], texts[3], 0.96],
      [texts[3], texts[2], 0.95],
      [texts[4], texts[2], 0.91],
      [texts[0], texts[1], 0.83],
    ]);
  });

  it('are found for one of them as among all', () => {
    for (const node of world.catalog.indexes.mitigations.values()) {
      const alone = mitigationsLike(world.catalog, node).map(({ other }) => other.text);
      const among = similarMitigations(world.catalog)
        .filter(({ one, other }) => one.id === node.id || other.id === node.id)
        .map(({ one, other }) => (one.id === node.id ? other.text : one.text));
      expect(alone.sort()).toEqual(among.sort());
    }
  });

  it.each([
    ['a b c d e f g', 'a b c d e f x', true, '6 of 7 words'],
    ['a b c d e f g', 'a b c d e x y', false, '5 of 7 words, 0.71'],
    ['a b c d e f', 'a b c d e y', true, '5 of 6 words, 0.83'],
    ['a b c d e f g h i j', 'a b c d e f g h x y', true, '8 of 10 words, just enough'],
    [
      'Verify that the element CLIENTCONFIG is there at all',
      'Verify that the element FPDOMAINNAME is there at all',
      false,
      'all but the names of two elements',
    ],
    [
      'Verify that the element CLIENTCONFIG is there',
      'Verify that the element CLIENTCONFIG is here',
      true,
      'the name of one element, and 6 of 7 words',
    ],
    ['a b c d e f g', 'a b c', false, 'all of the shorter one, 0.6'],
  ])('%s and %s: %s, as they share %s', (one, other, alike) => {
    const pair = editWorld([`80070001 | A cause. | ${one}`, `80070002 | A cause. | ${other}`]);
    expect(similarMitigations(pair.catalog)).toHaveLength(alike ? 1 : 0);
  });

  it.each([
    ['a b c d e f g', 'a b c d e f g h i j', 1, 'the shorter one is just long enough'],
    ['a b c d e f g', 'a b c d e f g h i j k', 0, 'the longer one is too long'],
    ['Go to a.example.com and sign in there', 'Go to b.example.com and sign in there', 0, 'hosts differ'],
    ['Go to a.example.com and sign in there.', 'Go to a.example.com and sign in here.', 1, 'the host is one'],
    [
      '`DISM /Online /Cleanup-Image /CheckHealth`',
      '`DISM /Online /Cleanup-Image /ScanHealth`',
      0,
      'commands have other options',
    ],
    [
      'Run `sfc /scannow` as an admin and then restart it',
      'Run "sfc /scannow" as an admin, then restart it.',
      1,
      'the option is one, in quotes or as code',
    ],
    [
      'Wait, sign in again, then go to a.example.com',
      'Do sign in again, then go to a.example.com.',
      1,
      'a full stop ends no host',
    ],
    [
      'Sign in at A.example.com with the right account',
      'Sign in at a.example.com with a right account',
      1,
      'case counts not',
    ],
    [
      'From a.example.com go to b.example.com and sign in',
      'From b.example.com go to a.example.com and sign in',
      1,
      'the hosts are the same two',
    ],
    [
      'Sign in at a.example.com with the account of work',
      'Sign in at a.example.com or b.example.com with the account of work',
      0,
      'one names a host more',
    ],
    ['Look for 0x80090016 in the log and restart', 'Look for 0x80090011 in the log and restart', 0, 'codes differ'],
    [
      'Delete C:\\One\\Keys and restart the device now',
      'Delete C:\\Two\\Keys and restart the device now',
      0,
      'paths differ',
    ],
    ['!!!', '???', 0, 'they have no words'],
  ])('%s and %s make %i pair, because %s', (one, other, pairs) => {
    const catalog = catalogOf(1, 0, [mitigationNode('m_1', one), mitigationNode('m_2', other)]);
    expect(similarMitigations(catalog)).toHaveLength(pairs);
    const [first, second] = [...catalog.indexes.mitigations.values()];
    for (const each of [first, second]) expect(each && mitigationsLike(catalog, each)).toHaveLength(pairs);
  });

  it('are paired in the order of the alphabet if they are as alike', () => {
    const [a, b, c, d] = [1, 2, 3, 4].map((last) => `p q r s t u ${String(last)}`) as [string, string, string, string];
    const nodes = [c, a, d, b].map((text, place) => mitigationNode(`m_${String(place)}`, text));
    const catalog = catalogOf(1, 0, nodes);
    expect(said(similarMitigations(catalog)).map((pair) => pair.slice(0, 2))).toEqual([
      ...[b, c, d].map((other) => [a, other]),
      ...[c, d].map((other) => [b, other]),
      [c, d],
    ]);
  });

  it('are for one of them the most alike first', () => {
    const nodes = ['b c d e f g x y', 'a b c d e f g', 'b c d e f g'].map((text, place) =>
      mitigationNode(`m_${String(place)}`, text),
    );
    const [far, one, near] = nodes.map(({ text }) => text);
    const like = mitigationsLike(catalogOf(1, 0, nodes), nodes[1] as MitigationNode);
    expect(like.map(({ one: left, other }) => [left.text, other.text])).toEqual([
      [one, near],
      [one, far],
    ]);
  });

  it('are found among all as by comparing each with each, whatever words they have', () => {
    const anyText = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), { minLength: 3, maxLength: 9 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { minLength: 2, maxLength: 8 }), (texts) => {
        const nodes = texts.map((text, place) => mitigationNode(`m_${String(place)}`, text));
        const catalog = catalogOf(1, 0, nodes);
        const each = nodes.flatMap((node) => mitigationsLike(catalog, node));
        const key = ({ one, other }: MitigationPair) => [one.text, other.text].sort().join('|');
        expect(similarMitigations(catalog).map(key).sort()).toEqual([...new Set(each.map(key))].sort());
      }),
      { numRuns: 200 },
    );
  });
});
