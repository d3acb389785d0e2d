// What an edit costs in knowledge bases of growing size: its latency, the memory that it leaves behind, and
// the longest time for which look-ups, which go on meanwhile in the same process, are kept waiting; the very
// first edits after a start apart. Each size is written and measured in processes of its own.
//   npx tsx bench/edit.ts [edits, default 300] [sizes, default 50 10000 100000]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHistogram, type Histogram } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Revision } from '../src/domain/changes/change.ts';
import { recordOf } from '../src/domain/editing/ruling.ts';
import type { KnowledgeNode } from '../src/domain/guidance/nodes.ts';
import type { NodeRecord } from '../src/domain/guidance/records.ts';
import type { Committed } from '../src/knowledgeBase/editing/committer.ts';
import { openKnowledgeBase, type KnowledgeBase } from '../src/knowledgeBase/knowledgeBase.ts';
import { lookUp } from '../src/knowledgeBase/reading/reading.ts';
import { openSqliteStore } from '../src/store/openSqliteStore.ts';
import { syntheticGuidance } from './syntheticGuidance.ts';

const [task = '', file = ''] = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const [edits = 300, ...given] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const sizes = given.length > 0 ? given : [50, 10_000, 100_000];
if (task === 'write') await writeGuidance(file, sizes[0] ?? 0);
else if (task === 'measure') await measureFile(file, sizes[0] ?? 0);
else for (const size of sizes) measureElsewhere(size);

function measureElsewhere(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-bench-'));
  for (const each of ['write', 'measure']) {
    const words = ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), each, join(folder, 'bench.db')];
    const { status } = spawnSync(process.execPath, [...words, String(edits), String(size)], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`the run with ${String(size)} entries failed`);
  }
  rmSync(folder, { recursive: true });
}

async function measureFile(path: string, size: number): Promise<void> {
  const started = performance.now();
  const store = await openSqliteStore({ file: path });
  const knowledgeBase = await openKnowledgeBase(store, Date.now, () => Promise.resolve([]), { counts: false });
  const opened = performance.now();
  await knowledgeBase.warmUp();
  const indexed = await measureIndexing(knowledgeBase);
  const seconds = [opened - started, performance.now() - opened].map((time) => (time / 1000).toFixed(1));
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `${String(size)} entries, ${String(edits)} edits of each kind; opened in ${String(seconds[0])} s, ready for edits in another ${String(seconds[1])} s, at most ${peak} MB:`,
  );
  report('indexing the words, all of it', indexed);
  report('the first edits after a start', await measureNow((n) => editEntry(knowledgeBase, n), knowledgeBase));
  report('nothing but look-ups', await measure(() => new Promise((resolve) => setTimeout(resolve, 3)), knowledgeBase));
  report('the cause of an entry', await measure((n) => editEntry(knowledgeBase, n), knowledgeBase));
  report('a mitigation of few entries', await measure((n) => editMitigation(knowledgeBase, 'rare', n), knowledgeBase));
  report(
    'the mitigation of most entries',
    await measure((n) => editMitigation(knowledgeBase, 'frequent', n), knowledgeBase),
  );
  await knowledgeBase.close();
  await store.close();
}

interface Measured {
  /** Milliseconds, ascending. */
  readonly latencies: readonly number[];
  /** Nanoseconds between two look-ups. */
  readonly pauses: Histogram;
  /** The most processor time that the main thread took between two look-ups, in milliseconds: what others' load does not add to. */
  readonly work: number;
  /** Bytes that are kept after each edit; null if they were not counted. */
  readonly growth: number | null;
}

/** Once warm: what runs first is compiled first. Before the collections, which throw that away. */
async function measure(job: (n: number) => Promise<unknown>, knowledgeBase: KnowledgeBase): Promise<Measured> {
  for (let n = 0; n < 200; n++) await job(n);
  const measured = await measureNow(job, knowledgeBase);
  const before = usedMemory();
  for (let n = 0; n < edits; n++) await job(n);
  return { ...measured, growth: (usedMemory() - before) / edits };
}

/** The work that a start leaves for later; its latency is how long it takes. */
async function measureIndexing(knowledgeBase: KnowledgeBase): Promise<Measured> {
  const stopLookups = startLookups(knowledgeBase);
  const started = performance.now();
  await knowledgeBase.prepareSearch();
  return { ...stopLookups(), latencies: [performance.now() - started], growth: null };
}

async function measureNow(job: (n: number) => Promise<unknown>, knowledgeBase: KnowledgeBase): Promise<Measured> {
  const latencies: number[] = [];
  const stopLookups = startLookups(knowledgeBase);
  for (let n = 0; n < edits; n++) {
    const started = performance.now();
    await job(n);
    latencies.push(performance.now() - started);
  }
  return { ...stopLookups(), latencies: latencies.sort((a, b) => a - b), growth: null };
}

/** Looks a code up at every turn of the event loop; the returned function stops it and gives the times between. */
function startLookups(knowledgeBase: KnowledgeBase): () => Pick<Measured, 'pauses' | 'work'> {
  const pauses = createHistogram();
  let work = 0;
  let going = true;
  let last = performance.now();
  let used = mainThreadTime();
  const turn = () => {
    if (!going) return;
    lookUp(knowledgeBase.snapshot().catalog, '0x81000000', null);
    const usedNow = mainThreadTime();
    work = Math.max(work, usedNow - used);
    used = usedNow;
    const now = performance.now();
    pauses.record(Math.max(1, Math.round((now - last) * 1e6)));
    last = now;
    setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    going = false;
    return { pauses, work };
  };
}

/** Milliseconds of processor time; those of all threads where the system does not tell them apart. */
function mainThreadTime(): number {
  const ofThread = `/proc/self/task/${String(process.pid)}/schedstat`;
  if (existsSync(ofThread)) return Number(readFileSync(ofThread, 'latin1').split(' ')[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function report(what: string, { latencies, pauses, work, growth }: Measured): void {
  const [p50, p95] = [0.5, 0.95].map((share) => latencies[Math.floor(latencies.length * share)]?.toFixed(1));
  const [longest, often] = [pauses.max, pauses.percentile(99.9)].map((time) => (time / 1e6).toFixed(1));
  console.log(
    `  ${what.padEnd(32)} p50 ${String(p50)} ms, p95 ${String(p95)} ms; pauses: longest ${String(longest)} ms, p99.9 ${String(often)} ms, at most ${work.toFixed(1)} ms of work${growth === null ? '' : `; ${(growth / 1024).toFixed(1)} KB kept an edit`}`,
  );
}

async function editEntry(knowledgeBase: KnowledgeBase, n: number): Promise<void> {
  const { indexes } = knowledgeBase.snapshot().catalog;
  const entry = indexes.entries.get(`e${String((n * 7) % indexes.entries.size)}`);
  if (entry === undefined) throw new Error('there is no such entry');
  const { id, version } = entry;
  const causes = [`Cause number ${String(n)} of this entry, as an editor would write it at ${String(Date.now())}.`];
  expectChange(await knowledgeBase.updateEntry({ id, expectedVersion: version, causes }, { actor: 'bench' }));
}

async function editMitigation(knowledgeBase: KnowledgeBase, which: 'frequent' | 'rare', n: number): Promise<void> {
  const { mitigations } = knowledgeBase.snapshot().catalog.indexes;
  const mitigation = mitigations.get(which === 'frequent' ? 'm0' : `m${String(mitigations.size - 1)}`);
  if (mitigation === undefined) throw new Error('there is no such mitigation');
  const { id, version } = mitigation;
  const text = `Sign out and wait ${String(n)} minutes (${which}), then sign in again.`;
  expectChange(await knowledgeBase.updateMitigation({ id, expectedVersion: version, text }, { actor: 'bench' }));
}

function expectChange({ change, problems }: Committed): void {
  if (change === null) throw new Error(JSON.stringify(problems));
}

async function writeGuidance(path: string, size: number): Promise<void> {
  const { guides, mitigations, entries } = syntheticGuidance(size).catalog.indexes;
  const nodes: KnowledgeNode[] = [...guides.values(), ...mitigations.values(), ...entries.values()];
  const revisions = nodes.map((node): Revision => {
    const after = recordOf<NodeRecord>(node);
    return { nodeType: after.type, nodeId: after.id, action: 'CREATED', before: null, after };
  });
  const store = await openSqliteStore({ file: path });
  await store.append({ kind: 'IMPORT', actor: 'bench', reason: null, revisions, sources: [] }, 0, 1);
  await store.close();
}

/** Bytes, after everything that nothing holds is gone; NaN where node runs without --expose-gc. */
function usedMemory(): number {
  if (global.gc === undefined) return Number.NaN;
  global.gc();
  return process.memoryUsage().heapUsed;
}
