import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topCodes } from '../../../src/domain/analytics/topCodes.ts';

const sums = fc.uniqueArray(fc.record({ code: fc.nat(500), count: fc.nat(20) }), { selector: ({ code }) => code });

describe('the top codes', () => {
  it('are the greatest counts above 0, then the smallest codes, of those that are wanted', () => {
    fc.assert(
      fc.property(sums, fc.integer({ min: 1, max: 12 }), (all, limit) => {
        const [codes, counts] = [all.map(({ code }) => code), all.map(({ count }) => count)];
        const ordered = all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.code - b.code);
        const isOdd = (code: number) => code % 2 === 1;
        expect(topCodes(codes, counts, limit)).toEqual(ordered.slice(0, limit));
        expect(topCodes(codes, counts, limit, isOdd)).toEqual(
          ordered.filter(({ code }) => isOdd(code)).slice(0, limit),
        );
      }),
    );
  });
});
