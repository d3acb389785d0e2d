import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourOf, type HourlyLookups } from '../../../src/domain/analytics/counts.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { CountRange } from '../../../src/store/contract/countStore.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { hourSums } from '../../store/counts/countColumns.ts';
import { openTestStore } from '../../store/testStore.ts';

const start = hourOf(Date.UTC(2026, 0, 25));
const span = 80 * 24;
const outcomes = ['MITIGATED', 'UNMITIGATED', 'UNLISTED'] as const;
const columns = { MITIGATED: 'mitigated', UNMITIGATED: 'unmitigated', UNLISTED: 'unlisted' } as const;
const clients = ['web', 'cli', 'kiosk'];

const lookups = fc.record({
  hour: fc.integer({ min: start, max: start + span - 1 }),
  code: fc.integer({ min: 1, max: 6 }).map(toErrorCode),
  outcome: fc.constantFrom(...outcomes),
  client: fc.constantFrom(...clients),
  count: fc.integer({ min: 1, max: 9 }),
});
const age = fc.integer({ min: 0, max: span });
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('merge' as const), lookups: fc.array(lookups, { maxLength: 25 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(age, age).map(([byDay, byMonth]) => ({
      do: 'rollUp' as const,
      ages: { byDayBefore: start + byDay, byMonthBefore: start + byMonth },
    })),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), client: fc.constantFrom(...clients) }) },
);
const asked = fc.record({
  hours: fc.tuple(age, age).map(([a, b]) => ({ from: start + Math.min(a, b), to: start + Math.max(a, b) })),
  client: fc.constantFrom(null, ...clients),
  codes: fc.constantFrom<readonly number[] | null>(null, [2, 5]),
});

describe('counts', () => {
  it('are what was counted over any range, whatever was rolled up and forgotten in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 7 }), fc.array(asked, { minLength: 4, maxLength: 8 }), check),
      { numRuns: 25 },
    );
  }, 120_000);
});

async function check(
  steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[],
  questions: readonly (typeof asked extends fc.Arbitrary<infer Asked> ? Asked : never)[],
): Promise<void> {
  const store = await openTestStore();
  let counted: HourlyLookups[] = [];
  let sequence = 0;
  for (const each of steps) {
    if (each.do === 'rollUp') await store.counts.rollUp(each.ages);
    else if (each.do === 'forget') {
      await store.counts.forgetClient(each.client);
      counted = counted.filter(({ client }) => client !== each.client);
    } else {
      const codes = [...sumsOf(each.lookups, (one) => JSON.stringify({ ...one, count: 0 }))].map(
        ([key, count]): HourlyLookups => ({ ...(JSON.parse(key) as HourlyLookups), count }),
      );
      const totals = [
        ...sumsOf(codes, ({ hour, outcome, client }) => JSON.stringify({ hour, kind: outcome, client })),
      ].map(([key, count]) => ({ ...(JSON.parse(key) as { hour: number; kind: 'UNLISTED'; client: string }), count }));
      sequence += 1;
      await store.counts.merge({
        writer: 'w',
        sequence,
        at: 0,
        lookups: codes,
        totals,
        searches: [],
        gaps: [],
        votes: [],
        requests: [],
      });
      counted.push(...codes);
    }
  }
  for (const { hours, client, codes } of questions) {
    const range = { ...(await store.counts.wholeUnits(hours)), client };
    const inRange = counted.filter(
      (each) =>
        each.hour >= range.from &&
        each.hour < range.to &&
        (client === null || each.client === client) &&
        (codes === null || codes.includes(each.code)),
    );
    expect(await answers(store, range, codes)).toEqual({
      byCode: sorted(sumsOf(inRange, ({ code, outcome }) => `${String(code)} ${outcome}`)),
      byKind: sorted(sumsOf(inRange, ({ outcome }) => outcome)),
      byClient: sorted(sumsOf(inRange, (each) => each.client)),
      ofTwo: sorted(
        sumsOf(
          inRange.filter(({ code }) => code === 2 || code === 5),
          ({ code }) => String(code),
        ),
      ),
    });
  }
  await store.close();
}

async function answers(store: Store, range: CountRange, codes: readonly number[] | null) {
  const byCode = await store.counts.codeTotals(range, codes);
  const { hours, clients: byClient } = await store.counts.totals(range, codes);
  const ofTwo = await store.counts.sumsOfCodes(range, [2, 5]);
  return {
    byCode: sorted(
      outcomes.flatMap((outcome) =>
        [...byCode.codes].flatMap((code, i) => {
          const count = byCode[columns[outcome]][i] ?? 0;
          return count === 0 ? [] : [[`${String(code)} ${outcome}`, count] as const];
        }),
      ),
    ),
    byKind: sorted(sumsOf(hourSums(hours), ({ kind }) => kind)),
    byClient: sorted(byClient.map(({ client, count }) => [client, count] as const)),
    ofTwo: sorted(ofTwo.map(({ code, count }) => [String(code), count] as const)),
  };
}

function sumsOf<Each extends { readonly count: number }>(all: readonly Each[], keyOf: (each: Each) => string) {
  const sums = new Map<string, number>();
  for (const each of all) sums.set(keyOf(each), (sums.get(keyOf(each)) ?? 0) + each.count);
  return sums;
}

function sorted(sums: Iterable<readonly [string, number]>): (readonly [string, number])[] {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
