import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeSums } from '../../../src/domain/analytics/codeSums.ts';
import { addUp, packCounts, readPack, sumOfPack, visitKeys } from '../../../src/domain/analytics/countPack.ts';
import { SubjectSums } from '../../../src/domain/analytics/subjectSums.ts';

const counted = fc.record({
  code: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 0xffffffff })),
  client: fc.constantFrom('web', 'cli', 'naïve ✓', ''),
  count: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2 ** 40 })),
});
interface Counted {
  readonly code: number;
  readonly client: string;
  readonly count: number;
}

function packed(counts: readonly Counted[]) {
  const sums = new SubjectSums<string>();
  for (const { code, client, count } of counts) sums.of(client).add(code, count);
  return packCounts(sums.all());
}

function plainSums(counts: readonly Counted[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { code, client, count } of counts) {
    const key = `${String(code)} ${client}`;
    found.set(key, (found.get(key) ?? 0) + count);
  }
  return found;
}

describe('a pack of counts', () => {
  it('holds every sum that went into it, also those above 32 bits', () => {
    fc.assert(
      fc.property(fc.array(counted), (counts) => {
        const pack = readPack<string>(packed(counts));
        const read: Counted[] = [];
        const codes = [...new Set(counts.map(({ code }) => code))].sort((a, b) => a - b);
        visitKeys(pack, codes, (code, client, count) => read.push({ code, client, count }));
        expect([...plainSums(read)].sort()).toEqual([...plainSums(counts)].sort());
        expect(sumOfPack(pack)).toBe(counts.reduce((sum, { count }) => sum + count, 0));

        const ofWeb = new CodeSums();
        addUp(pack, (client) => (client === 'web' ? ofWeb : null));
        const web = counts.filter(({ client }) => client === 'web');
        expect(new Map([...ofWeb].map(({ code, count }) => [`${String(code)} web`, count]))).toEqual(plainSums(web));
      }),
    );
  });

  it('has its codes in order, wherever its bytes lie', () => {
    const bytes = packed([
      { code: 9, client: 'web', count: 1 },
      { code: 3, client: 'cli', count: 2 },
    ]);
    const shifted = Buffer.concat([Buffer.from([0]), bytes]).subarray(1);
    expect([...readPack(shifted).keys]).toEqual([3, 9]);
  });

  it('gives of the codes that are asked for those that it holds', () => {
    const pack = readPack<string>(packed([3, 5, 9].map((code) => ({ code, client: 'web', count: code }))));
    const found: number[] = [];
    visitKeys(pack, [1, 5, 6, 9, 12], (code) => found.push(code));
    expect(found).toEqual([5, 9]);
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
