import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeedDocuments } from '../../../src/cli/seedDocuments.ts';
import { startWorkThread } from '../../../src/cli/serve/startWorkThread.ts';
import { openKnowledgeBase, type KnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import { openWorkThreads } from '../../../src/knowledgeBase/longWork/workThreads.ts';
import { openStore } from '../../../src/store/openStore.ts';
import type { Store } from '../../../src/store/contract/store.ts';

const how = { actor: 'a test' };

let folder: string;
let store: Store;
let threaded: KnowledgeBase;
let inPlace: KnowledgeBase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hresolve-'));
  const url = `file:${join(folder, 'hresolve.db')}`;
  store = await openStore(url);
  const options = { counts: false, work: openWorkThreads(startWorkThread(url)) };
  threaded = await openKnowledgeBase(store, Date.now, readSeedDocuments, options);
  inPlace = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false });
});
afterAll(async () => {
  await threaded.close();
  await inPlace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

function documentOf(rows: number, word: string): string {
  const lines = Array.from(
    { length: rows },
    (_, n) => `| 0x8777${n.toString(16).padStart(4, '0')} | Cause ${String(n)} | Do ${word} ${String(n)}. |`,
  );
  return ['# Threads', '', '| Code | Cause | Mitigation |', '| --- | --- | --- |', ...lines, ''].join('\n');
}

describe('a knowledge base with threads for long work', () => {
  it('plans, imports, exports and goes back as one does that works in place, more rows than a message holds', async () => {
    const slug = 'threads';
    const dry = await threaded.importGuide({ slug, markdown: documentOf(400, 'this') }, { ...how, dryRun: true });
    expect(dry.problems).toEqual([]);
    expect(dry.plan?.rows.filter(({ action }) => action === 'CREATE')).toHaveLength(400);
    expect(dry.catalog.guideWithSlug(slug)?.title).toBe('Threads');
    expect(threaded.snapshot().catalog.guideWithSlug(slug)).toBeNull();

    const first = await threaded.importGuide({ slug, markdown: documentOf(400, 'this') }, how);
    const again = await threaded.importGuide({ slug, markdown: documentOf(390, 'that') }, how);
    expect(first.change?.revisions.length).toBeGreaterThan(800);
    expect(again.plan?.rows.filter(({ action }) => action === 'ARCHIVE')).toHaveLength(10);
    expect(again.plan?.rows.filter(({ action }) => action === 'UPDATE')).toHaveLength(390);

    // The same documents again bring nothing new to one that works in place: it reads what the threads wrote.
    const other = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false });
    for (const format of ['markdown', 'json', 'csv'] as const)
      expect(await threaded.exportGuide(slug, format)).toEqual(await other.exportGuide(slug, format));
    const past = await threaded.past.at(first.change?.version ?? 0);
    expect(past?.entriesOf(past.guideWithSlug(slug) ?? expect.fail())).toHaveLength(400);
    await other.close();
  }, 120_000);

  it('gives the problems of a plan as they are, with what they name', async () => {
    const empty = await threaded.importGuide({ slug: 'none', markdown: '# Nothing' }, how);
    expect(empty.problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'markdown'] }]);
    const stale = { slug: 'threads', markdown: documentOf(3, 'x'), expectedVersion: 1 };
    expect((await threaded.importGuide(stale, how)).problems).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await threaded.exportGuide('nowhere', 'json')).toMatchObject({ code: 'NOT_FOUND', path: ['slug'] });
  });
});

describe('long work beyond its limits', () => {
  const command = { slug: 'threads', markdown: documentOf(2_000, 'much') };

  it('is stopped when its time is over, said plainly, and leaves nothing; the next is done', async () => {
    const url = `file:${join(folder, 'hresolve.db')}`;
    const work = openWorkThreads(startWorkThread(url), { workTime: 1, workMemory: 512 });
    const limited = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false, work });
    const before = limited.snapshot().catalog;
    const { problems, change, plan } = await limited.importGuide(command, how);
    expect([change, plan]).toEqual([null, null]);
    expect(problems).toMatchObject([{ code: 'TOO_LONG', path: ['input', 'markdown'] }]);
    expect(problems[0]?.message).toMatch(/takes longer than 0\.001 s; cut it in parts\.$/);
    expect(await limited.exportGuide('threads', 'markdown')).toMatchObject({ code: 'TOO_LONG', path: ['slug'] });
    expect(limited.snapshot().catalog).toBe(before);
    await limited.close();
  }, 60_000);

  it('is stopped when it needs more memory than it may', async () => {
    const start = (memory: number) =>
      new Worker(
        `const { parentPort } = require('node:worker_threads');
         parentPort.on('message', () => { const kept = []; for (;;) kept.push(new Array(1000).fill({})); });
         parentPort.postMessage({ kind: 'ready' });`,
        { eval: true, resourceLimits: { maxOldGenerationSizeMb: memory } },
      );
    const work = openWorkThreads(start, { workTime: 60_000, workMemory: 32 });
    await expect(work.planImport(command, 1)).rejects.toMatchObject({
      reason: 'memory',
      message: 'What was asked for takes more than 32 MB of memory.',
    });
    await work.close();
  }, 60_000);

  it('is refused when too much waits before it', async () => {
    const start = () =>
      new Worker(
        `require('node:worker_threads').parentPort.postMessage({ kind: 'ready' }); setInterval(() => {}, 1e6)`,
        {
          eval: true,
        },
      );
    const work = openWorkThreads(start, { workTime: 20, workMemory: 32 });
    const asked = Array.from({ length: 25 }, () => work.writeGuide('a', 'json', 1).catch((error: unknown) => error));
    const reasons = (await Promise.all(asked)).map((error) => (error as { reason: string }).reason);
    expect(reasons.slice(20)).toEqual(Array.from({ length: 5 }, () => 'busy'));
    expect(new Set(reasons.slice(0, 20))).toEqual(new Set(['time']));
    await work.close();
  }, 60_000);
});
