import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeEntries } from '../../../src/domain/merging/arrangeEntries.ts';

const arranged = (ordinals: readonly (number | null)[]) => {
  const entries = ordinals.map((ordinal, index) => ({ id: String(index), ordinal }));
  const { ordinals: given, moved } = arrangeEntries(entries);
  return { given: entries.map(({ id }) => given.get(id)), moved: [...moved].map(Number) };
};

describe('the ordinals of entries that are put in an order', () => {
  it.each<[(number | null)[], number[], number[], string]>([
    [[], [], [], 'there are none'],
    [[1024, 2048], [1024, 2048], [], 'they stand so already'],
    [[null], [1024], [], 'the first one gets a whole step'],
    [[null, null], [1024, 2048], [], 'each one at the end gets a step'],
    [[1024, null], [1024, 2048], [], 'a new one goes behind the last'],
    [[1024, null, 2048], [1024, 1536, 2048], [], 'a new one goes in the middle of a gap'],
    [[null, 1024], [512, 1024], [], 'a new one goes before the first'],
    [[1024, null, null, 2048], [1024, 1365, 1706, 2048], [], 'two share a gap evenly'],
    [[2048, 1024], [512, 1024], [0], 'one of two that change places moves'],
    [[3072, 1024, 2048], [512, 1024, 2048], [0], 'only the one that went to the front moves'],
    [[2048, 3072, 1024], [2048, 3072, 4096], [2], 'only the one that went to the end moves'],
    [[1024, 3072, 2048, 4096], [1024, 1536, 2048, 4096], [1], 'the longest ascent stays'],
    [[1024, 1024], [512, 1024], [0], 'no two stand at one place'],
    [[1, null, 3], [1, 2, 3], [], 'there is room for just one'],
    [[1, null, null, 3], [1024, 2048, 3072, 4096], [], 'there is no room for two, so all get new ones'],
    [[1, null], [1, 1025], [], 'behind the last there is always room'],
    [[null, 1], [1024, 2048], [], 'there is no room before 1'],
  ])('for %j are %j, with %j moved, because %s', (ordinals, given, moved) => {
    expect(arranged(ordinals)).toEqual({ given, moved });
  });

  it('ascend, whatever stood there before; what is new has not moved', () => {
    const anyOrdinal = fc.option(fc.integer({ min: 1, max: 20 }), { nil: null });
    fc.assert(
      fc.property(fc.array(anyOrdinal, { maxLength: 12 }), (ordinals) => {
        const { given, moved } = arranged(ordinals);
        expect(given).toEqual([...new Set(given)].sort((a, b) => (a ?? 0) - (b ?? 0)));
        expect(moved.filter((index) => ordinals[index] === null)).toEqual([]);
      }),
    );
  });
});
