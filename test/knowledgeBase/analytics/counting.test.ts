import { describe, expect, it, vi } from 'vitest';
import type { CountBatch } from '../../../src/domain/analytics/counts.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { startCounting } from '../../../src/knowledgeBase/analytics/counting.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { hourSums } from '../../store/counts/countColumns.ts';
import { openTestStore } from '../../store/testStore.ts';

const lookup = (code: number) => ({ outcome: 'UNLISTED', code: toErrorCode(code) }) as const;
const everything = { from: 0, to: 1_000_000, client: null };
const clock = () => Date.UTC(2026, 2, 14, 9, 30);

describe('counting', () => {
  it('tries a merge again that failed, and counts nothing twice', async () => {
    const store = await openTestStore();
    const merge = vi.fn((batch: CountBatch) => store.counts.merge(batch));
    // The second merge is done, and its answer is lost.
    merge.mockRejectedValueOnce(new Error('The disk is full.'));
    merge.mockImplementationOnce(async (batch) => {
      await store.counts.merge(batch);
      throw new Error('The connection broke.');
    });
    const counting = await startCounting({ ...store.counts, merge }, clock);
    counting.lookups([lookup(1), lookup(2)], 'kiosk');
    await counting.flush();
    expect(counting.status()).toEqual({ offered: 2, merged: 0, dropped: 0, failedMerges: 1 });
    await counting.flush();
    counting.lookups([lookup(1)], 'kiosk');
    await counting.flush();
    expect(counting.status()).toEqual({ offered: 3, merged: 3, dropped: 0, failedMerges: 2 });
    expect(await hoursOf(store)).toMatchObject([{ kind: 'UNLISTED', count: 3 }]);
    await counting.close();
  });

  it('reports the first of several failed merges, without what was to be written, and when it works again', async () => {
    const store = await openTestStore();
    const merge = vi.fn((batch: CountBatch) => store.counts.merge(batch));
    const failure = Object.assign(new Error('INSERT … secret words'), { code: 'SQLITE_FULL' });
    merge.mockRejectedValueOnce(failure).mockRejectedValueOnce(failure);
    const counting = await startCounting({ ...store.counts, merge }, clock);
    const told: object[] = [];
    counting.onMergeReport((report) => told.push(report));
    counting.search('secret words', true, visitor(1));
    for (let n = 0; n < 3; n++) await counting.flush();
    expect(told).toEqual([
      { failuresInARow: 1, failure: 'Error SQLITE_FULL' },
      { failuresInARow: 0, failure: null },
    ]);
    await counting.close();
  });

  it('merges what is left when it closes, also if the first try fails', async () => {
    const store = await openTestStore();
    const merge = vi
      .fn((batch: CountBatch) => store.counts.merge(batch))
      .mockRejectedValueOnce(new Error('The disk is full.'));
    const counting = await startCounting({ ...store.counts, merge }, clock);
    counting.search('tpm', true, visitor(1));
    await counting.close();
    expect(await hoursOf(store)).toMatchObject([{ kind: 'SEARCH', count: 1 }]);
  });

  it('merges by itself within a second', async () => {
    const store = await openTestStore();
    const counting = await startCounting(store.counts, clock);
    counting.lookups([lookup(1)], 'kiosk');
    await vi.waitFor(() => {
      expect(counting.status().merged).toBe(1);
    }, 10_000);
    await counting.close();
  });

  it('drops what is too much for its memory, and says how much', async () => {
    const store = await openTestStore();
    const counting = await startCounting(store.counts, clock);
    for (let n = 0; n < 50_010; n++) {
      counting.vote({ entryId: String(n), mitigationId: '', version: 1, solved: true }, 'kiosk');
    }
    counting.vote({ entryId: '7', mitigationId: '', version: 1, solved: true }, 'kiosk');
    expect(counting.status()).toMatchObject({ offered: 50_011, dropped: 10 });
  });

  it('merges at most 1,000 rows at once', async () => {
    const store = await openTestStore();
    const batches: CountBatch[] = [];
    const merge = async (batch: CountBatch) => {
      batches.push(batch);
      await store.counts.merge(batch);
    };
    const counting = await startCounting({ ...store.counts, merge }, clock);
    for (let n = 0; n < 2_500; n++) counting.lookups([{ outcome: 'MITIGATED', code: toErrorCode(n % 2_400) }], 'kiosk');
    await counting.flush();
    const sizes = batches.map(({ totals, lookups }) => totals.length + lookups.length);
    expect(Math.max(...sizes)).toBeLessThan(1_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(2_401);
    expect(await hoursOf(store)).toMatchObject([{ count: 2_500 }]);
    expect(await store.counts.sumsOfCodes(everything, [7, 2_399])).toEqual([
      { code: 7, count: 2 },
      { code: 2_399, count: 1 },
    ]);
    expect(counting.status()).toMatchObject({ offered: 2_500, merged: 2_500 });
    await counting.close();
  });

  it('counts made-up codes together once an hour has had too many of them, and names one that comes often', async () => {
    const store = await openTestStore();
    const counting = await startCounting(store.counts, clock);
    const often = lookup(0x9000_0000);
    for (let n = 0; n < 5_000; n++) {
      counting.lookups([lookup(n)], 'kiosk');
      if (n > 2_000 && n % 50 === 0) counting.lookups([often], 'kiosk');
    }
    counting.lookups([{ outcome: 'MITIGATED', code: toErrorCode(0x8000_0001) }], 'kiosk');
    await counting.flush();
    const { codes, unlisted, mitigated } = await store.counts.codeTotals(everything, null);
    expect(codes).toHaveLength(1_003);
    const [others, named] = [codes.indexOf(-1), codes.indexOf(often.code)];
    // It came 59 times, the first of them among the others.
    expect(unlisted[named]).toBeGreaterThan(40);
    expect((unlisted[others] ?? 0) + (unlisted[named] ?? 0)).toBe(4_000 + 59);
    expect(mitigated.reduce((sum, count) => sum + count)).toBe(1);
    expect(await hoursOf(store)).toMatchObject([
      { kind: 'MITIGATED', count: 1 },
      { kind: 'UNLISTED', count: 5_059 },
    ]);
    expect(await store.counts.sightings([-1, 7, 4_999], null)).toMatchObject([{ code: 7 }]);
    await counting.close();
  });

  it('keeps a search text once three different visitors of a day have asked for it, and counts what was held', async () => {
    let now = clock();
    const store = await openTestStore();
    const counting = await startCounting(store.counts, () => now);
    const texts = async () => {
      await counting.flush();
      return store.counts.topSearches(everything, { withoutResult: false, fewest: 1, limit: 10 });
    };
    for (let n = 0; n < 5; n++) counting.search('jane doe', true, visitor(1));
    counting.search('jane doe', true, visitor(2));
    counting.search('tpm', true, visitor(1));
    counting.search('tpm', true, visitor(2));
    expect(await texts()).toEqual([]);
    counting.search('tpm', true, visitor(3));
    expect(await texts()).toEqual([{ text: 'tpm', count: 3 }]);
    counting.search('tpm', true, visitor(3));
    expect(await texts()).toEqual([{ text: 'tpm', count: 4 }]);
    now += 86_400_000;
    counting.search('jane doe', true, visitor(3));
    expect(await texts()).toEqual([{ text: 'tpm', count: 4 }]);
    expect(await hoursOf(store)).toMatchObject([
      { kind: 'SEARCH', count: 10 },
      { kind: 'SEARCH', count: 1 },
    ]);
    await counting.close();
  });

  it('keeps at most 2,000 search texts of one day, and counts the rest without theirs', async () => {
    const store = await openTestStore();
    const counting = await startCounting(store.counts, clock);
    for (let n = 0; n < 2_010; n++) {
      const text = `word ${'abcdefghij'.charAt(n % 10)} ${String(n)}`;
      for (const who of [1, 2, 3]) counting.search(text, false, visitor(who));
    }
    await counting.close();
    expect(await hoursOf(store)).toMatchObject([{ count: 6_030 }]);
    const options = { withoutResult: true, fewest: 1, limit: 5_000 };
    expect(await store.counts.topSearches(everything, options)).toHaveLength(2_000);
  });
});

function visitor(n: number) {
  return { client: 'kiosk', address: `192.0.2.${String(n)}` };
}

async function hoursOf(store: Store) {
  return hourSums((await store.counts.totals(everything, null)).hours);
}
