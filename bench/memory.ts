// What is kept of each entry once everything that nothing holds is gone: by the catalogue, and by the index of its words.
//   node --expose-gc --import tsx bench/memory.ts [entries, default 100000]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import '../test/world/codeTables.ts';
import { loadSnapshot } from '../src/knowledgeBase/editing/loadSnapshot.ts';
import { openSqliteStore } from '../src/store/openSqliteStore.ts';

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'hresolve-bench-'));
const file = join(folder, 'bench.db');
const writer = fileURLToPath(new URL('serving/writeDatabase.ts', import.meta.url));
// In a process of its own, since its memory counts.
spawnSync(process.execPath, ['--import', 'tsx', writer, file, String(count)], { stdio: 'inherit' });
const store = await openSqliteStore({ file });
const before = await keptMemory();
const snapshot = await loadSnapshot(store);
const loaded = await keptMemory();
await snapshot.searchIndex;
const indexed = await keptMemory();
const each = (bytes: number): string => `${(bytes / count / 1_024).toFixed(2)} KB`;
const entries = snapshot.catalog.indexes.entries.size;
console.log(
  `${String(entries)} entries: ${each(loaded - before)} each in the catalogue, ${each(indexed - loaded)} in the index.`,
);
await store.close();
rmSync(folder, { recursive: true });

/** Bytes; blocks of numbers are given back a moment after a collection. */
async function keptMemory(): Promise<number> {
  if (global.gc === undefined) throw new Error('Run it with --expose-gc.');
  for (let times = 0; times < 3; times++) {
    global.gc();
    await sleep(100);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
