import { describe, expect, it } from 'vitest';
import { mitigationsLike, similarMitigations } from '../../../src/domain/catalog/similarMitigations.ts';
import { editWorld } from '../editing/editWorld.ts';

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
});
