import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySortedMap, sortedMapOf, type SortedMap } from '../../../../src/domain/catalog/indexes/sortedMap.ts';

/** Few enough letters that keys come twice, begin alike, and sort otherwise than in a dictionary. */
const anyKey = fc.string({ unit: fc.constantFrom('a', 'b', 'Z', '~', '/', '\uffff', '😀'), maxLength: 4 });
const anyPairs = fc.array(fc.tuple(anyKey, fc.nat()), { maxLength: 300 });

function setOneByOne(pairs: readonly (readonly [string, number])[]): SortedMap<number> {
  const map = emptySortedMap<number>();
  for (const [key, value] of pairs) map.set(key, value);
  return map;
}

function builtAtOnce(pairs: readonly (readonly [string, number])[]): SortedMap<number> {
  return sortedMapOf(
    pairs.map(([key]) => key),
    pairs.map(([, value]) => value),
  );
}

function contentOf(map: SortedMap<number>): unknown {
  return [map.size, [...map.entries()], [...map.entriesReversed()]];
}

describe('a sorted map that is built at once', () => {
  it('holds what setting one pair after the other leaves', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        expect(contentOf(builtAtOnce(pairs))).toEqual(contentOf(setOneByOne(pairs)));
      }),
    );
  });

  it('takes edits as any other, and its copies keep what they had', () => {
    fc.assert(
      fc.property(anyPairs, anyPairs, fc.array(anyKey), (pairs, added, removed) => {
        const [built, other] = [builtAtOnce(pairs), setOneByOne(pairs)];
        const copy = built.clone();
        for (const map of [built, other]) {
          for (const [key, value] of added) map.set(key, value);
          for (const key of removed) map.delete(key);
        }
        expect(contentOf(built)).toEqual(contentOf(other));
        expect(contentOf(copy)).toEqual(contentOf(setOneByOne(pairs)));
      }),
    );
  });

  it('is as large as it has different keys, be they ten thousand', () => {
    const pairs = Array.from({ length: 20_000 }, (_, n): [string, number] => [`k${String((n * 7919) % 10_000)}`, n]);
    expect(contentOf(builtAtOnce(pairs))).toEqual(contentOf(setOneByOne(pairs)));
  });
});
