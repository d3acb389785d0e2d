import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsIn, packCounts, readPack, type PackedCount } from '../../../src/domain/analytics/codePack.ts';
import { CodeSums } from '../../../src/domain/analytics/codeSums.ts';

const counted = fc.record({
  code: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 0xffffffff })),
  outcome: fc.constantFrom('MITIGATED', 'UNMITIGATED', 'UNLISTED'),
  client: fc.constantFrom('web', 'cli', 'naïve ✓', ''),
  count: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2 ** 40 })),
});

function sums(counts: Iterable<PackedCount>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { code, outcome, client, count } of counts) {
    const key = `${String(code)} ${outcome} ${client}`;
    found.set(key, (found.get(key) ?? 0) + count);
  }
  return found;
}

describe('a pack of counts', () => {
  it('holds every sum that went into it, also those above 32 bits', () => {
    fc.assert(
      fc.property(fc.array(counted), (counts) => {
        const read = sums(countsIn(readPack(packCounts(counts))));
        expect([...read].sort()).toEqual([...sums(counts)].sort());
      }),
    );
  });

  it('has its codes in order, wherever its bytes lie', () => {
    const bytes = packCounts([
      { code: 9, outcome: 'UNLISTED', client: 'web', count: 1 },
      { code: 3, outcome: 'UNLISTED', client: 'cli', count: 2 },
    ]);
    const shifted = Buffer.concat([Buffer.from([0]), bytes]).subarray(1);
    expect([...readPack(shifted).codes]).toEqual([3, 9]);
  });
});

describe('sums by code', () => {
  it('are those of a plain map, in the order of their size', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 3_000 }), fc.integer({ min: 1, max: 20 }), (counts, limit) => {
        const [sums, plain] = [new CodeSums(), new Map<number, number>()];
        for (const { code, count } of counts) {
          sums.add(code, count);
          plain.set(code, (plain.get(code) ?? 0) + count);
        }
        const ordered = [...plain]
          .map(([code, count]) => ({ code, count }))
          .sort((a, b) => b.count - a.count || a.code - b.code);
        expect(sums.top(limit)).toEqual(ordered.slice(0, limit));
        const odd = (code: number) => code % 2 === 1;
        expect(sums.top(limit, odd)).toEqual(ordered.filter(({ code }) => odd(code)).slice(0, limit));
        for (const [code, count] of plain) expect(sums.sumOf(code)).toBe(count);
      }),
    );
  });
});
