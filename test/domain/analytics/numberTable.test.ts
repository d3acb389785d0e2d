import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberTable } from '../../../src/domain/analytics/numberTable.ts';

const key = fc.oneof(fc.nat(20), fc.maxSafeNat(), fc.constantFrom(0, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1));
const step = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(key, fc.nat(2 ** 31 - 1)) },
  { weight: 1, arbitrary: fc.constant(null) },
);

describe('a table of numbers', () => {
  it('answers as a Map does, whatever is set and cleared', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), fc.array(key), (steps, asked) => {
        const [table, map] = [new NumberTable(), new Map<number, number>()];
        for (const each of steps) {
          if (each === null) table.clear();
          else table.set(...each);
          if (each === null) map.clear();
          else map.set(...each);
        }
        for (const each of [...asked, ...map.keys()]) {
          expect(table.get(each)).toBe(map.get(each));
          expect(table.has(each)).toBe(map.has(each));
        }
        expect(table.size).toBe(map.size);
      }),
    );
  });

  it('keeps thousands of keys that lie close together', () => {
    const table = new NumberTable();
    for (let n = 0; n < 5_000; n++) table.set((0x8000_0000 + n) * 4_096, n);
    expect(Array.from({ length: 5_000 }, (_, n) => table.get((0x8000_0000 + n) * 4_096))).toEqual(
      Array.from({ length: 5_000 }, (_, n) => n),
    );
  });
});
