import { describe, expect, it, vi } from 'vitest';
import type { CountBatch } from '../../../src/domain/analytics/counts.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { startCounting } from '../../../src/knowledgeBase/analytics/counting.ts';
import { openTemporaryStore } from '../../store/temporaryFile.ts';

const lookup = (code: number) => ({ outcome: 'UNLISTED', code: toErrorCode(code) }) as const;
const everything = { from: 0, to: 1_000_000, client: null };
const clock = () => Date.UTC(2026, 2, 14, 9, 30);

describe('counting', () => {
  it('tries a merge again that failed, and counts nothing twice', async () => {
    const store = await openTemporaryStore();
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
    expect((await store.counts.totals(everything, null)).hours).toMatchObject([{ kind: 'UNLISTED', count: 3 }]);
    await counting.close();
  });

  it('tells of the first failed merge of a row, without what was to be written, and when it works again', async () => {
    const store = await openTemporaryStore();
    const merge = vi.fn((batch: CountBatch) => store.counts.merge(batch));
    const failure = Object.assign(new Error('INSERT … secret words'), { code: 'SQLITE_FULL' });
    merge.mockRejectedValueOnce(failure).mockRejectedValueOnce(failure);
    const counting = await startCounting({ ...store.counts, merge }, clock);
    const told: object[] = [];
    counting.onTrouble((trouble) => told.push(trouble));
    counting.search('secret words', true, 'kiosk');
    for (let n = 0; n < 3; n++) await counting.flush();
    expect(told).toEqual([
      { failuresInARow: 1, failure: 'Error SQLITE_FULL' },
      { failuresInARow: 0, failure: null },
    ]);
    await counting.close();
  });

  it('merges what is left when it closes, also where the first try fails', async () => {
    const store = await openTemporaryStore();
    const merge = vi
      .fn((batch: CountBatch) => store.counts.merge(batch))
      .mockRejectedValueOnce(new Error('The disk is full.'));
    const counting = await startCounting({ ...store.counts, merge }, clock);
    counting.search('tpm', true, 'kiosk');
    await counting.close();
    expect((await store.counts.totals(everything, null)).hours).toMatchObject([{ kind: 'SEARCH', count: 1 }]);
  });

  it('merges by itself within a second', async () => {
    const store = await openTemporaryStore();
    const counting = await startCounting(store.counts, clock);
    counting.lookups([lookup(1)], 'kiosk');
    await vi.waitFor(() => {
      expect(counting.status().merged).toBe(1);
    }, 10_000);
    await counting.close();
  });

  it('drops what is too much for its memory, and says how much', async () => {
    const store = await openTemporaryStore();
    const counting = await startCounting(store.counts, clock);
    for (let code = 0; code < 50_010; code++) counting.lookups([lookup(code)], 'kiosk');
    counting.lookups([lookup(7)], 'kiosk');
    expect(counting.status()).toMatchObject({ offered: 50_011, dropped: 10 });
    await counting.close();
    expect((await store.counts.totals(everything, null)).hours).toMatchObject([{ count: 50_001 }]);
    expect(await store.counts.sumsOfCodes(everything, [7, 50_005])).toEqual([{ code: 7, count: 2 }]);
  });

  it('keeps at most 2,000 search texts of one hour, and counts the rest without theirs', async () => {
    const store = await openTemporaryStore();
    const counting = await startCounting(store.counts, clock);
    for (let n = 0; n < 2_010; n++) counting.search(`word ${'abcdefghij'.charAt(n % 10)} ${String(n)}`, false, 'kiosk');
    await counting.close();
    expect((await store.counts.totals(everything, null)).hours).toMatchObject([{ count: 2_010 }]);
    const options = { withoutResult: true, fewest: 1, limit: 5_000 };
    expect(await store.counts.topSearches(everything, options)).toHaveLength(2_000);
  });
});
