// Where the server's time goes in one kind of work of bench/run.ts: its functions by their own time, with --cpu-prof.
//   npm run build && npx tsx bench/profile.ts "every request different" [seconds] [DATABASE]
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLoad } from './serving/load.ts';
import { startServer, stopServer } from './serving/processes.ts';
import { scenarios } from './serving/scenarios.ts';
import { readWorld } from './serving/world.ts';

interface Profile {
  readonly nodes: readonly { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const [name = '', seconds = '5', database] = process.argv.slice(2);
const scenario = scenarios.find((each) => each.name.includes(name));
if (scenario === undefined) throw new Error(`There is no work named "${name}".`);
const folder = mkdtempSync(join(tmpdir(), 'hresolve-profile-'));
const file = join(folder, 'bench.db');
if (database !== undefined) copyFileSync(database, file);
const server = await startServer(
  '../../dist/cli/main.js',
  ['serve', '--port', '0', '--database', `file:${file}`],
  ['--cpu-prof', `--cpu-prof-dir=${folder}`],
);
const { codes, words } = await readWorld(server, scenario.entries);
await runLoad(server, scenario.load(codes, words, 98), 1, folder);
const measured = await runLoad(server, scenario.load(codes, words, 0), Number(seconds), folder);
await stopServer(server);
console.log(
  `${scenario.name}: ${measured.rate.toFixed(0)}/s, ${measured.processor.toFixed(0)} us of the processors each`,
);
// Its threads and its children have profiles of their own, named by process and thread.
const files = readdirSync(folder).filter(
  (each) => each.endsWith('.cpuprofile') && each.split('.')[3] === String(server.process.pid),
);
const profiles = files.map((each) => JSON.parse(readFileSync(join(folder, each), 'utf8')) as Profile);
// The thread that answers is the one that works.
const busiest = profiles.map(ownTimes).sort((one, other) => busy(other) - busy(one))[0] ?? new Map<string, number>();
for (const [key, time] of [...busiest].sort(([, one], [, other]) => other - one).slice(0, 45))
  console.log(`${((100 * time) / (Number(seconds) * 1e6)).toFixed(1).padStart(5)} %  ${key}`);
rmSync(folder, { recursive: true });

function busy(times: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, time] of times) if (!key.startsWith('(idle)')) sum += time;
  return sum;
}

/** Microseconds by function. */
function ownTimes({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName === '' ? '(anonymous)' : functionName} ${url.replace(/^.*\//, '')}:${String(lineNumber + 1)}`,
    ]),
  );
  const own = new Map<string, number>();
  // What came before the load, the start, is a small part of the samples; the last ones are of the load.
  const total = timeDeltas.reduce((sum, each) => sum + each, 0);
  let before = total - Number(seconds) * 1e6;
  samples.forEach((id, n) => {
    const delta = timeDeltas[n] ?? 0;
    if ((before -= delta) > 0) return;
    const key = names.get(id) ?? '';
    own.set(key, (own.get(key) ?? 0) + delta);
  });
  return own;
}
