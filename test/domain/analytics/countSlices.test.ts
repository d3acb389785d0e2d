import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counts } from '../../../src/domain/analytics/counts.ts';
import { countSlices } from '../../../src/domain/analytics/countSlices.ts';
import { sampleBatch } from '../../store/sampleBatch.ts';

const kinds = ['totals', 'lookups', 'searches', 'gaps', 'votes', 'requests'] as const;

describe('slices of counts', () => {
  it('hold every row once, in order, and fewer than 1,000 each', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { minLength: 6, maxLength: 6 }), (sizes) => {
        const counts = Object.fromEntries(
          kinds.map((kind, i) => [
            kind,
            Array.from({ length: sizes[i] ?? 0 }, (_, n) => ({ ...sampleBatch[kind][0], n })),
          ]),
        ) as unknown as Counts;
        const slices = [...countSlices(counts)];
        for (const kind of kinds)
          expect(slices.flatMap((slice): readonly unknown[] => slice[kind])).toEqual(counts[kind]);
        for (const slice of slices) {
          const rows = kinds.reduce((sum, kind) => sum + slice[kind].length, 0);
          expect(rows).toBeGreaterThan(0);
          expect(rows).toBeLessThan(1_000);
        }
      }),
      { numRuns: 30 },
    );
  });
});
