import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBuiltPages } from '../../../src/cli/builtPages.ts';
import { readSeedDocuments } from '../../../src/cli/seedDocuments.ts';
import { createLog } from '../../../src/http/operations/requestLog.ts';
import { startServer } from '../../../src/http/server.ts';
import { everyHour, type UpkeepReport } from '../../../src/knowledgeBase/upkeep/everyHour.ts';
import { openKnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import { openTestStore } from '../../store/testStore.ts';

const anHour = 3_600_000;
const patience = { timeout: 60_000, interval: 20 };
const failure = Object.assign(new Error('DELETE … secret words'), { code: 'SQLITE_FULL' });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('work of every hour', () => {
  it('is done soon after the start and then every hour, and tells once that it fails and once that it works again', async () => {
    const outcomes = [true, false, false, true, false];
    const job = vi.fn(() =>
      outcomes[job.mock.calls.length - 1] === true ? Promise.resolve() : Promise.reject(failure),
    );
    const told: UpkeepReport[] = [];
    const work = everyHour('sweeping', job, (report) => told.push(report));
    await vi.advanceTimersByTimeAsync(30_000);
    expect({ times: job.mock.calls.length, told }).toEqual({ times: 1, told: [] });
    await vi.advanceTimersByTimeAsync(4 * anHour);
    expect(job).toHaveBeenCalledTimes(5);
    const fails = { job: 'sweeping', failure: 'Error SQLITE_FULL' };
    expect(told).toEqual([fails, { job: 'sweeping', failure: null }, fails]);
    await work.close();
    await vi.advanceTimersByTimeAsync(anHour);
    expect(job).toHaveBeenCalledTimes(5);
  });
});

describe('a roll-up that fails', () => {
  it('is logged once, by the name of its failure, and so is the next that works; look-ups go on', async () => {
    const store = await openTestStore();
    const rollUp = vi
      .fn(() => Promise.resolve())
      .mockRejectedValueOnce(failure)
      .mockRejectedValueOnce(failure);
    const counts = { ...store.counts, rollUp, forgetSearchTexts: () => Promise.resolve(0) };
    const knowledgeBase = await openKnowledgeBase({ ...store, counts }, () => Date.UTC(2026, 2, 14), readSeedDocuments);
    const lines: string[] = [];
    const server = await startServer(knowledgeBase, {
      port: 0,
      host: '127.0.0.1',
      publicUrl: null,
      web: await readBuiltPages(),
      log: createLog('warn', { write: (line) => void lines.push(line) }),
    });
    await vi.advanceTimersByTimeAsync(30_000);
    // The database answers in its own time, whatever the timers say.
    await vi.waitFor(() => {
      expect(rollUp).toHaveBeenCalledTimes(1);
    }, patience);
    await vi.advanceTimersByTimeAsync(anHour);
    await vi.waitFor(() => {
      expect(rollUp).toHaveBeenCalledTimes(2);
    }, patience);
    await vi.advanceTimersByTimeAsync(anHour);
    await vi.waitFor(() => {
      expect(rollUp).toHaveBeenCalledTimes(3);
    }, patience);
    vi.useRealTimers();
    expect((await fetch(`${server.address}/livez`)).status).toBe(200);
    await server.close();
    await knowledgeBase.close();
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { job: 'rolling counts up', failure: 'Error SQLITE_FULL', msg: 'Upkeep failed; it is tried every hour.' },
      { job: 'rolling counts up', failure: null, msg: 'Upkeep works again.' },
    ]);
    expect(lines.join('')).not.toContain('secret');
  });

  it('leaves a server that counts nothing to forget old search texts all the same', async () => {
    const store = await openTestStore();
    const forgetSearchTexts = vi.fn(() => Promise.resolve(0));
    const counts = { ...store.counts, forgetSearchTexts };
    const clock = () => Date.UTC(2026, 2, 14);
    const options = { counts: false, keepsUp: true };
    const knowledgeBase = await openKnowledgeBase({ ...store, counts }, clock, readSeedDocuments, options);
    await vi.advanceTimersByTimeAsync(30_000);
    await vi.waitFor(() => {
      expect(forgetSearchTexts).toHaveBeenCalledWith(clock() / anHour - 90 * 24);
    }, patience);
    vi.useRealTimers();
    await knowledgeBase.close();
  });
});
