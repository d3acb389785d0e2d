import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allUnder,
  emptySortedMap,
  sortedMapOf,
  valuesUnder,
  type SortedMap,
} from '../../../../src/domain/catalog/indexes/sortedMap.ts';

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

describe('what stands under keys that begin alike', () => {
  it('is the same as a list, which ends where it is told to', () => {
    fc.assert(
      fc.property(
        anyPairs,
        fc.constantFrom('', 'a', 'ab', 'Z/'),
        fc.integer({ min: 1, max: 5 }),
        (pairs, prefix, most) => {
          const map = builtAtOnce(pairs.filter(([key]) => !key.includes('\uffff')));
          const values = [...valuesUnder(map, prefix)];
          expect(allUnder(map, prefix)).toEqual(values);
          expect(allUnder(map, prefix, most)).toEqual(values.slice(0, most));
        },
      ),
    );
  });
});
