import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import { createWriteQueue } from '../../../src/store/database/writeQueue.ts';
import { openTemporaryStore } from '../temporaryFile.ts';
import { created, draftOf, entryNumber, firstDraft } from '../sampleDraft.ts';

describe('the write queue', () => {
  it('runs jobs one at a time, in the order they came', async () => {
    const queue = createWriteQueue();
    const events: string[] = [];
    const job = (name: string, ms: number) => () => {
      events.push(`${name} begins`);
      return sleep(ms).then(() => events.push(`${name} ends`));
    };
    await Promise.all([queue.run(job('slow', 20)), queue.run(job('fast', 0))]);
    expect(events).toEqual(['slow begins', 'slow ends', 'fast begins', 'fast ends']);
  });

  it('goes on after a job that is rejected, and tells only its caller', async () => {
    const queue = createWriteQueue();
    const failing = queue.run(() => Promise.reject(new Error('no')));
    const next = queue.run(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });

  it('lets whatever else is ready run between two jobs that never wait', async () => {
    const queue = createWriteQueue();
    const events: string[] = [];
    const jobs = [1, 2, 3].map((n) => queue.run(() => Promise.resolve(events.push(`job ${String(n)}`))));
    setImmediate(() => events.push('a look-up'));
    await Promise.all(jobs);
    expect(events).toEqual(['job 1', 'a look-up', 'job 2', 'job 3']);
  });

  it('closes after the last queued job and takes no more', async () => {
    const queue = createWriteQueue();
    let done = false;
    void queue.run(() => sleep(20).then(() => (done = true)));
    await queue.close();
    expect(done).toBe(true);
    await expect(queue.run(() => Promise.resolve())).rejects.toThrow('closed');
  });
});

describe('writes and reads of one store', () => {
  it('loses nothing acknowledged and sees nothing uncommitted, next to 50 transactions that fail late', async () => {
    const store = await openTemporaryStore();
    await store.append(firstDraft, 0, 1000);
    // The last of many rows refers to a guide that is not there: all that was written before it is undone.
    const doomed = draftOf([
      ...Array.from({ length: 20 }, (_, n) => created(entryNumber(n + 100))),
      created({ ...entryNumber(200), guideId: 'g-none' }),
    ]);
    const token = {
      secretHash: '',
      name: 'ci',
      role: 'EDITOR',
      createdAt: 1,
      expiresAt: null,
      revokedAt: null,
      lastUsedOn: null,
    } as const;
    const made = { at: 1, kind: 'TOKEN_CREATED', actor: null, role: null, subject: null, requestId: null } as const;

    for (let round = 0; round < 50; round++) {
      const id = `t-${String(round)}`;
      const failing = store.append(doomed, 1, 2000).then(
        () => 'committed',
        () => 'rejected',
      );
      const writing = store.access.createToken({ ...token, id }, made);
      // SQLite answers at once, so a transaction is open only between turns of the event loop's inner queues.
      const reading = Array.from({ length: 12 }, async (_, n) => {
        for (let turn = 0; turn < n; turn++) await nextTick();
        return store.changes({ above: 1, limit: 10 });
      });
      expect(await failing).toBe('rejected');
      expect((await Promise.all(reading)).flat()).toEqual([]);
      expect((await store.load()).nodes).toHaveLength(4);
      await writing;
      expect(await store.access.findToken(id)).toMatchObject({ id });
    }
    const kept = await Promise.all(Array.from({ length: 50 }, (_, n) => store.access.findToken(`t-${String(n)}`)));
    expect(kept.filter((found) => found === null)).toEqual([]);
  }, 60_000);
});

function nextTick(): Promise<unknown> {
  return new Promise((resolve) => {
    process.nextTick(resolve);
  });
}
