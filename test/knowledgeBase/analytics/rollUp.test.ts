import { describe, expect, it } from 'vitest';
import { hourOf, type HourlyLookups, type TotalCount } from '../../../src/domain/analytics/counts.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { startCountUpkeep, defaultCountAges } from '../../../src/knowledgeBase/upkeep/countUpkeep.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { codeSums, hourSums } from '../../store/counts/countColumns.ts';
import { openTestStore, rowsElsewhere } from '../../store/testStore.ts';

const day = 24;
const now = Date.UTC(2026, 10, 22, 12);
const today = hourOf(now) - 12;
const clients = ['web', 'cli', 'kiosk'];
const rows = 4 * 33 * 3;
const outcomes = ['MITIGATED', 'UNMITIGATED', 'UNLISTED'] as const;

/** Four years of a few look-ups every eleventh day, at odd hours. */
function fourYears(): HourlyLookups[] {
  return Array.from({ length: rows }, (_, n) => ({
    hour: today - Math.floor(n / 3) * 11 * day + ((n * 7) % day),
    code: toErrorCode(0x801c0000 + (n % 11)),
    outcome: outcomes[n % 3] ?? 'UNLISTED',
    client: clients[n % 3] ?? 'web',
    count: 1 + (n % 5),
  }));
}

async function merge(store: Store, lookups: HourlyLookups[], sequence = 1): Promise<void> {
  const totals = totalsOf(lookups);
  await store.counts.merge({
    writer: 'w',
    sequence,
    at: now,
    totals,
    lookups,
    searches: [],
    gaps: [],
    votes: [],
    requests: [],
  });
}

/** What a server that counts these look-ups merges next to them. */
function totalsOf(codes: readonly HourlyLookups[]): TotalCount[] {
  const totals = new Map<string, TotalCount>();
  for (const { hour, outcome: kind, client, count } of codes) {
    const key = `${String(hour)} ${kind} ${client}`;
    totals.set(key, { hour, kind, client, count: (totals.get(key)?.count ?? 0) + count });
  }
  return [...totals.values()];
}

function upkeep(store: Store) {
  return startCountUpkeep(
    store.counts,
    () => now,
    defaultCountAges,
    () => undefined,
  );
}

/** Everything that can be asked of a range, as plain data. */
async function answers(store: Store, from: number, to: number, codes: number[] | null = null) {
  const found = [];
  for (const client of [null, 'kiosk']) {
    const byCode = await store.counts.codeTotals({ from, to, client }, codes);
    const { hours, clients } = await store.counts.totals({ from, to, client }, codes);
    found.push({
      byCode: codeSums(byCode),
      clients,
      total: hourSums(hours).reduce((sum, { count }) => sum + count, 0),
      sums: (await store.counts.sumsOfCodes({ from, to, client }, [0x801c0001, 0x801c0005])).sort(
        (a, b) => a.code - b.code,
      ),
    });
  }
  return found;
}

describe('rolling up', () => {
  it('changes no sum over whole days, nor over hours of the last 90 days', async () => {
    const store = await openTestStore();
    await merge(store, fourYears());
    const ranges = [
      [today - 1500 * day, today + day],
      [today - 365 * day, today - 10 * day],
      [today - 80 * day + 5, today - 3 * day + 7],
      [today - 2, today + 5],
    ] as const;
    const ask = () =>
      Promise.all(ranges.flatMap(([from, to]) => [answers(store, from, to), answers(store, from, to, [0x801c0002])]));
    const before = await ask();
    const hours = async () => {
      const sql = 'SELECT count(*) AS "rows", min("hour") AS "first" FROM "LookupHour"';
      return (await rowsElsewhere(store.database, sql))[0];
    };
    expect(await hours()).toMatchObject({ rows });
    await upkeep(store).run();
    expect(await ask()).toEqual(before);
    expect((await hours())?.['first']).toBeGreaterThanOrEqual(today - 91 * day);
    await upkeep(store).run();
    expect(await ask()).toEqual(before);
  });

  it('turns days into months after three years, and widens a range that would cut one', async () => {
    const store = await openTestStore();
    await merge(store, fourYears());
    await upkeep(store).run();
    const days = await rowsElsewhere(store.database, 'SELECT DISTINCT "day" FROM "LookupDay" ORDER BY "day" LIMIT 2');
    expect(days.map(({ day }) => new Date(Number(day) * 86_400_000).toISOString().slice(0, 10))).toEqual([
      '2022-12-16',
      '2023-01-16',
    ]);
    const [start, end] = [Date.UTC(2022, 11, 1) / 3_600_000, Date.UTC(2023, 0, 1) / 3_600_000];
    expect(await store.counts.wholeUnits({ from: start + 100, to: start + 200 })).toEqual({
      from: start,
      to: end,
    });
    expect(await store.counts.wholeUnits({ from: today - 5, to: today + 5 })).toEqual({
      from: today - 5,
      to: today + 5,
    });
    const half = { from: today - 198 * day + 6, to: today - 198 * day + 18 };
    expect(await store.counts.wholeUnits(half)).toEqual({ from: today - 198 * day, to: today - 197 * day });
  });

  it('counts what comes late, into a day or month that was rolled up, once', async () => {
    const store = await openTestStore();
    await merge(store, fourYears());
    await upkeep(store).run();
    const range = { from: today - 1500 * day, to: today + day, client: null };
    const code = 0x801c0003;
    const [before] = await store.counts.sumsOfCodes(range, [code]);
    const late = [-1, -5 * day, -400 * day, -1400 * day].map((ago) => ({
      hour: today + ago,
      code: toErrorCode(code),
      outcome: 'UNLISTED' as const,
      client: 'web',
      count: 10,
    }));
    await merge(store, late, 2);
    const after = [{ code, count: (before?.count ?? 0) + 40 }];
    expect(await store.counts.sumsOfCodes(range, [code])).toEqual(after);
    await upkeep(store).run();
    expect(await store.counts.sumsOfCodes(range, [code])).toEqual(after);
    expect(
      await rowsElsewhere(
        store.database,
        `SELECT count(*) AS "n" FROM "LookupHour" WHERE "hour" < ${String(today - 91 * day)}`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('forgets a client in days and months too, and no other', async () => {
    const store = await openTestStore();
    await merge(store, fourYears());
    await upkeep(store).run();
    const range = { from: today - 1500 * day, to: today + day, client: null };
    const ask = async (client: string | null) =>
      codeSums(await store.counts.codeTotals({ ...range, client }, null)).map(({ code, unlisted }) => ({
        code,
        count: unlisted ?? 0,
      }));
    const clientsOf = async () => (await store.counts.totals(range, null)).clients;
    const [all, kiosk, before] = [await ask(null), await ask('kiosk'), await clientsOf()];
    await store.counts.forgetClient('kiosk');
    const gone = new Map(kiosk.map(({ code, count }) => [code, count]));
    const rest = all.map(({ code, count }) => ({ code, count: count - (gone.get(code) ?? 0) }));
    const sorted = (sums: { code: number; count: number }[]) =>
      sums.filter(({ count }) => count > 0).sort((a, b) => a.code - b.code);
    expect(kiosk.length).toBeGreaterThan(0);
    expect(sorted(await ask(null))).toEqual(sorted(rest));
    expect(await ask('kiosk')).toEqual([]);
    expect(await clientsOf()).toEqual(before.filter(({ client }) => client !== 'kiosk'));
  });

  it('forgets search texts after 90 days', async () => {
    const store = await openTestStore();
    const search = (text: string, hour: number) => ({ hour, text, kind: 'SEARCH' as const, client: 'web', count: 3 });
    const searches = [search('old', hourOf(now) - 90 * day - 1), search('new', hourOf(now) - 90 * day)];
    await store.counts.merge({
      writer: 'w',
      sequence: 1,
      at: now,
      totals: [],
      lookups: [],
      searches,
      gaps: [],
      votes: [],
      requests: [],
    });
    await upkeep(store).run();
    const range = { from: 0, to: today + day, client: null };
    const options = { withoutResult: false, fewest: 3, limit: 10 };
    expect(await store.counts.topSearches(range, options)).toEqual([{ text: 'new', count: 3 }]);
  });
});
