// How long `hresolve verify` takes on a log of many edits, from the start of the process to its end, and
// how much memory it takes at most.
//   npx tsx bench/verify.ts [changes] [rounds]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Revision } from '../src/domain/changes/change.ts';
import { recordOf } from '../src/domain/editing/ruling.ts';
import type { NodeRecord } from '../src/domain/guidance/records.ts';
import { openSqliteStore } from '../src/store/openSqliteStore.ts';
import { syntheticGuidance } from './syntheticGuidance.ts';

const changes = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 5);
const entries = 1_000;
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hresolve-bench-'));
const file = join(folder, 'bench.db');

await writeLog();
const times: number[] = [];
for (let round = 1; round <= rounds; round++) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [main, 'verify', '--database', `file:${file}`]);
  if (status !== 0) throw new Error(String(stderr));
  times.push(performance.now() - started);
}
times.sort((a, b) => a - b);
console.log(
  `verify of ${String(changes)} changes over ${String(entries)} entries: ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}`,
);
rmSync(folder, { recursive: true });

/** One import, then edits of one entry each, as editors make them. */
async function writeLog(): Promise<void> {
  const store = await openSqliteStore({ file });
  const { guides, mitigations, entries: rows } = syntheticGuidance(entries).catalog.indexes;
  const records = [...guides.values(), ...mitigations.values(), ...rows.values()].map((node) =>
    recordOf<NodeRecord>(node),
  );
  const latest = [...rows.values()].map((node) => recordOf(node));
  const draft = { kind: 'EDIT', actor: 'bench', reason: 'to see how long it takes', sources: [] } as const;
  const created = records.map((after): Revision => ({
    nodeType: after.type,
    nodeId: after.id,
    action: 'CREATED',
    before: null,
    after,
  }));
  await store.append({ ...draft, revisions: created }, 0, 1);
  for (let version = 1; version < changes; version++) {
    const place = (version * 7) % latest.length;
    const before = latest[place];
    if (before === undefined) continue;
    const after = {
      ...before,
      causes: [`Cause number ${String(version)} of this entry, as an editor would write it.`],
    };
    latest[place] = after;
    const revision: Revision = { nodeType: 'Entry', nodeId: before.id, action: 'UPDATED', before, after };
    await store.append({ ...draft, revisions: [revision] }, version, version);
  }
  await store.close();
}
