import { describe, expect, it } from 'vitest';
import { startElsewhere } from '../otherProcess.ts';
import { countedSql, sampleBatch } from '../sampleBatch.ts';
import { hourSums } from './countColumns.ts';
import { rollUpAges, rollUpBatch } from './rollUpScenario.ts';
import { openTestStore, rowsElsewhere } from '../testStore.ts';

const nothing = [{ counted: '0 0 0 0 0 0 0 0' }];
const once = [{ counted: '3 2 1 1 3 1 1 1' }];
const range = { from: 494_000, to: 494_001, client: null };

describe('a roll-up', () => {
  it('never takes back what it has said of whole units, although it is asked for less the next time', async () => {
    const { counts } = await openTestStore();
    const [from, to] = [Date.UTC(2026, 4, 10, 5) / 3_600_000, Date.UTC(2026, 4, 12, 4) / 3_600_000];
    const days = Date.UTC(2026, 4, 20) / 3_600_000;
    await counts.rollUp({ byDayBefore: days, byMonthBefore: 0 });
    const whole = await counts.wholeUnits({ from, to });
    await counts.rollUp({ byDayBefore: from - 240, byMonthBefore: 0 });
    expect(whole).toEqual({ from: from - 5, to: to + 20 });
    expect(await counts.wholeUnits({ from, to })).toEqual(whole);
  });

  it('puts what comes late where its month is kept, although it is asked for less', async () => {
    const { counts, database } = await openTestStore();
    const days = () => rowsElsewhere(database, 'SELECT DISTINCT "day" FROM "LookupDay" ORDER BY "day"');
    await counts.merge(rollUpBatch);
    await counts.rollUp(rollUpAges);
    const before = await days();
    await counts.merge({ ...rollUpBatch, sequence: 2 });
    await counts.rollUp({ ...rollUpAges, byMonthBefore: 0 });
    expect(await days()).toEqual(before);
  });
});

describe('a merge of counts', () => {
  it('adds to what is there, and is on the disk when it resolves', async () => {
    const store = await openTestStore();
    await store.counts.merge(sampleBatch);
    expect(await rowsElsewhere(store.database, countedSql)).toEqual(once);
    const gaps = [{ ...sampleBatch.gaps[0], firstSeen: 500, lastSeen: 1_500 } as (typeof sampleBatch.gaps)[number]];
    await store.counts.merge({ ...sampleBatch, sequence: 2, gaps });
    expect(await rowsElsewhere(store.database, countedSql)).toEqual([{ counted: '6 4 2 1 6 2 1 1' }]);
    expect(await store.counts.sightings([0x801c03f3], null)).toEqual([
      { code: 0x801c03f3, firstSeen: 500, lastSeen: 2_000 },
    ]);
  });

  it('that was merged already is not merged again, whatever came between', async () => {
    const store = await openTestStore();
    await store.counts.merge(sampleBatch);
    await store.counts.merge(sampleBatch);
    await store.counts.merge({ ...sampleBatch, writer: 'another' });
    await store.counts.merge(sampleBatch);
    expect(hourSums((await store.counts.totals(range, null)).hours)).toEqual([
      { hour: 494_000, kind: 'UNLISTED', count: 4 },
      { hour: 494_000, kind: 'SEARCH', count: 2 },
    ]);
  });

  it.each([0, 2, 5, 7])(
    'counts nothing where the process is killed after statement %i, and all of it once when it is tried again',
    async (step) => {
      const store = await openTestStore();
      await store.close();
      const { database } = store;
      const child = await startElsewhere('child/mergeAndDie.ts', [database, String(step)]);
      expect(child.firstLine).toBe('');
      expect(await rowsElsewhere(database, countedSql)).toEqual(nothing);
      const again = await openTestStore({ database });
      await again.counts.merge(sampleBatch);
      expect(await rowsElsewhere(database, countedSql)).toEqual(once);
    },
  );

  it('is on the disk where the process is killed after it', async () => {
    const store = await openTestStore();
    await store.close();
    const { database } = store;
    const child = await startElsewhere('child/mergeAndDie.ts', [database, '99']);
    expect(child.firstLine).toBe('merged');
    await child.ended;
    const again = await openTestStore({ database });
    // The answer may not have reached the process that asked: it asks again.
    await again.counts.merge(sampleBatch);
    expect(await rowsElsewhere(database, countedSql)).toEqual(once);
  });
});

describe('forgetting', () => {
  it('takes kept search texts, and leaves every total', async () => {
    const store = await openTestStore();
    await store.counts.merge(sampleBatch);
    expect(await store.counts.forgetSearchTexts(494_000)).toBe(0);
    expect(await store.counts.forgetSearchTexts(494_001)).toBe(1);
    expect(await store.counts.topSearches(range, { withoutResult: false, fewest: 1, limit: 10 })).toEqual([]);
    expect((await store.counts.totals(range, null)).clients).toEqual([{ client: 'kiosk', count: 3 }]);
  });

  it('takes everything of one client, and nothing of another', async () => {
    const store = await openTestStore();
    await store.counts.merge(sampleBatch);
    const totals = [{ hour: 494_000, kind: 'UNLISTED', client: 'web', count: 5 }] as const;
    await store.counts.merge({
      ...sampleBatch,
      sequence: 2,
      totals,
      lookups: [],
      searches: [],
      gaps: [],
      votes: [],
      requests: [],
    });
    expect(await store.counts.forgetClient('kiosk')).toBe(6);
    expect((await store.counts.totals(range, null)).clients).toEqual([{ client: 'web', count: 5 }]);
    expect(await store.counts.isKnownClient('kiosk')).toBe(false);
  });
});
