import { describe, expect, it, onTestFinished } from 'vitest';
import { createQueryThread } from '../../../src/store/sqlite/queryThread.ts';
import { sampleBatch } from '../sampleBatch.ts';
import { openTemporaryStore } from '../temporaryFile.ts';

async function openThread() {
  const store = await openTemporaryStore();
  const thread = createQueryThread(store.file);
  onTestFinished(() => thread.close());
  return { store, thread };
}

const counting = `WITH RECURSIVE "n"("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ?) SELECT sum("i") FROM "n"`;

describe('the thread of queries', () => {
  it('answers by columns, numbers as numbers and texts as texts', async () => {
    const { thread } = await openThread();
    const sql = `SELECT 1, 'a' UNION ALL SELECT 2, ?`;
    expect(await thread.select(sql, ['b'])).toEqual([Float64Array.of(1, 2), ['a', 'b']]);
    expect(await thread.select(`${sql} LIMIT 0`, ['b'])).toEqual([[], []]);
  });

  it('lets the process go on while a long query runs', async () => {
    const { thread } = await openThread();
    await thread.select('SELECT 1', []);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const [sum] = await thread.select(counting, [3_000_000]);
    clearInterval(timer);
    expect(sum).toEqual(Float64Array.of(4_500_001_500_000));
    expect(turns).toBeGreaterThan(10);
  });

  it('sees what was committed before it was asked', async () => {
    const { store, thread } = await openThread();
    const sql = 'SELECT coalesce(sum("count"), 0) FROM "HourTotal"';
    expect(await thread.select(sql, [])).toEqual([Float64Array.of(0)]);
    await store.counts.merge(sampleBatch);
    expect(await thread.select(sql, [])).toEqual([Float64Array.of(3)]);
  });

  it('rejects what fails and answers what follows; writes fail', async () => {
    const { thread } = await openThread();
    const answers = [
      thread.select('SELECT no such', []),
      thread.select('DELETE FROM "Gap"', []),
      thread.select('SELECT 7', []),
    ];
    const [first, second, third] = await Promise.allSettled(answers);
    expect([first?.status, second?.status]).toEqual(['rejected', 'rejected']);
    expect(third).toMatchObject({ status: 'fulfilled', value: [Float64Array.of(7)] });
  });

  it('waits with its end for the query under way', async () => {
    const { thread } = await openThread();
    const answer = thread.select(counting, [500_000]);
    await thread.close();
    expect(await answer).toEqual([Float64Array.of(125_000_250_000)]);
  });
});
