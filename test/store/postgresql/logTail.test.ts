import { describe, expect, it, onTestFinished } from 'vitest';
import { firstDraft } from '../sampleDraft.ts';
import { newTestDatabase, openTestStore } from '../testStore.ts';
import { startCuttingProxy } from './cuttingProxy.ts';

describe('a change that one server appends', () => {
  it.each([
    ['REFUSED', 'the engine has no LISTEN, so that the log is polled'],
    ['UNHEARD', 'a pooler takes LISTEN and passes no notice on, so that the log is polled'],
    [null, 'a notice comes'],
  ] as const)('is seen by another with notices %s: %s', async (how, _because) => {
    const database = await newTestDatabase();
    const proxy = await startCuttingProxy(database);
    onTestFinished(() => proxy.close());
    if (how !== null) proxy.loseNotices(how);
    const [mine, other] = [await openTestStore({ database: proxy.url }), await openTestStore({ database: proxy.url })];
    const seen: number[] = [];
    other.watch(async () => {
      for (const { version } of await other.changes({ above: seen.at(-1) ?? 0, limit: 10 })) seen.push(version);
    });
    await mine.append(firstDraft, 0, 1000);
    await expect.poll(() => seen).toEqual([1]);
    await mine.append({ ...firstDraft, revisions: [] }, 1, 2000);
    await expect.poll(() => seen).toEqual([1, 2]);
  });
});
