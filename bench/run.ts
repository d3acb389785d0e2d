// Measures hresolve in turn with a bare node:http server that sends the same bytes, and with peers, in one run; prints tables,
// or JSON. See docs/performance.md for how, and for what it has shown.
//   npm run bench -- [--json] [--runs 5] [--seconds 2] [--warm 6] [--only TEXT] [--peers usual|all|none] [--million]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEditing } from './serving/editing.ts';
import { readGrowth, type Growth } from './serving/growth.ts';
import { runLoad, type Load, type Measured } from './serving/load.ts';
import type { Answer, Peer, RunningPeer } from './serving/peers/peer.ts';
import { choosePeers, readLookUp } from './serving/peers/peers.ts';
import { startServer, stopAll, stopServer, type Running } from './serving/processes.ts';
import { printTables, type Result } from './serving/report.ts';
import { lookUp, scenarios, type Scenario } from './serving/scenarios.ts';
import { readWorld, type World } from './serving/world.ts';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    warm: { type: 'string', default: '6' },
    only: { type: 'string', default: '' },
    peers: { type: 'string', default: 'usual' },
    million: { type: 'boolean', default: false },
  },
});
const runs = Number(flags.runs);
const seconds = Number(flags.seconds);
/** So long each kind of work goes on before it is measured, in seconds: by then its code is compiled, and what is asked often is known. */
const warm = Number(flags.warm);
const peersChosen = choosePeers(flags.peers).filter(({ name }) => name.includes(flags.only));
const folder = mkdtempSync(join(tmpdir(), 'hresolve-bench-'));
const results: Result[] = [];
const growth: Growth[] = [];
const inProcess: string[] = [];

try {
  const chosen = scenarios.filter(({ name }) => name.includes(flags.only));
  for (const entries of ['seed', 10_000, 100_000] as const) {
    const ours = chosen.filter((scenario) => scenario.entries === entries);
    if (ours.length > 0 || (entries !== 10_000 && peersChosen.length > 0)) await measureOver(entries, ours);
  }
  if (flags.only === '') inProcess.push(outputOf('memory.ts', ['100000']), outputOf('edit.ts', ['100']));
  if (flags.million) await stopServer(await startOver(1_000_000, join(folder, 'million.db')));
} finally {
  stopAll();
  rmSync(folder, { recursive: true, force: true });
}
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
if (flags.json)
  console.log(JSON.stringify({ date, machine, runs, seconds, warm, results, growth, inProcess }, null, 2));
else printTables({ date, machine, runs, seconds, warm, results, growth, inProcess });

async function measureOver(entries: Scenario['entries'], ours: readonly Scenario[]): Promise<void> {
  const database = join(folder, `${String(entries)}.db`);
  const server = await startOver(entries, database);
  const world = await readWorld(server, entries);
  for (const scenario of ours) {
    progress(`${scenario.name} …`);
    try {
      results.push(await measure(scenario, server, world, database));
    } catch (error) {
      // The others are measured all the same.
      progress(`not measured: ${String(error)}`);
    }
  }
  if (entries !== 10_000 && peersChosen.length > 0) await measurePeers(entries, server, world, database);
  await stopServer(server);
}

/** Starts our server over so many entries, and notes what that took. */
async function startOver(entries: 'seed' | number, database: string): Promise<Running> {
  if (entries !== 'seed') runScript('serving/writeDatabase.ts', [database, String(entries)]);
  const words = ['serve', '--port', '0', '--database', `file:${database}`];
  // A first start writes the seed into the database.
  if (entries === 'seed') await stopServer(await startServer('../../dist/cli/main.js', words));
  const server = await startServer('../../dist/cli/main.js', words);
  growth.push(await readGrowth(server, entries === 'seed' ? 50 : entries));
  return server;
}

async function measure(
  { name, load, goal, edits = false }: Scenario,
  server: Running,
  { codes, words }: World,
  database: string,
): Promise<Result> {
  const given = (run: number): Load => load(codes, words, run);
  const bare = await startBare(server, given(99));
  const [ratios, rates, bareRates]: [number[], number[], number[]] = [[], [], []];
  const [p50, p99, processor, bareProcessor]: [number[], number[], number[], number[]] = [[], [], [], []];
  await runLoad(server, given(98), warm, folder);
  await runLoad(bare, given(98), 1, folder);
  const editing = edits ? startEditing(server, tokenFor(database)) : null;
  for (let run = 0; run < runs; run++) {
    const before = checked(await runLoad(bare, given(run), seconds, folder));
    const measured = checked(await runLoad(server, given(run), seconds, folder));
    ratios.push(measured.rate / before.rate);
    rates.push(measured.rate);
    bareRates.push(before.rate);
    p50.push(measured.p50);
    p99.push(measured.p99);
    processor.push(measured.processor);
    bareProcessor.push(before.processor);
  }
  const edited = (await editing?.stop()) ?? null;
  await stopServer(bare);
  return {
    name,
    goal,
    ratio: median(ratios),
    rate: median(rates),
    bare: median(bareRates),
    p50: median(p50),
    p99: median(p99),
    processor: median(processor),
    bareProcessor: median(bareProcessor),
    edited,
  };
}

/** A bare server that sends what ours answers to the first of these requests. */
async function startBare(server: Running, { requests, picks }: Load): Promise<Running> {
  const [head = '', body] = (requests[picks[0] ?? 0] ?? '').split('\r\n\r\n');
  const [, method = '', path = ''] = /^(\w+) (\S+)/.exec(head) ?? [];
  const headers = Object.fromEntries(
    [...head.matchAll(/^(accept|content-type|accept-encoding): (.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
  const response = await fetch(`${server.address}${path}`, {
    method,
    headers,
    ...(method === 'POST' && body !== undefined ? { body } : {}),
  });
  const file = join(folder, 'bare.bytes');
  const bytes = Buffer.from(await response.arrayBuffer());
  writeFileSync(file, bytes);
  return startServer('./bareServer.mjs', [file, response.headers.get('content-type') ?? 'text/plain']);
}

async function measurePeers(entries: 'seed' | 100_000, server: Running, world: World, database: string): Promise<void> {
  const copy = join(folder, 'peer.db');
  runScript('serving/peers/copyDatabase.ts', [database, copy]);
  for (const peer of peersChosen) {
    progress(`${peer.name} over ${String(entries)} …`);
    try {
      const peerFolder = join(folder, peer.name);
      mkdirSync(peerFolder, { recursive: true });
      const running = await peer.start(copy, peerFolder);
      try {
        results.push(await measurePeer(peer, running, entries, server, world));
      } finally {
        await running.stop();
      }
    } catch (error) {
      progress(`not measured: ${String(error)}`);
    }
  }
}

/** Both are asked for the same, and the peer has to answer the same before it is timed. */
async function measurePeer(
  { name, goal }: Peer,
  { server: peer, request, read }: RunningPeer,
  entries: 'seed' | 100_000,
  server: Running,
  { codes }: World,
): Promise<Result> {
  for (const code of codes.slice(0, 20)) {
    const theirs = await answerOf(peer, request(code), read);
    const ours = await answerOf(server, lookUp(code), readLookUp);
    if (theirs !== ours) throw new Error(`${name} answers otherwise:\n${theirs}\n${ours}`);
  }
  const asked = codes.slice(0, 49);
  const loadOf = (requests: readonly string[]): Load => ({
    requests,
    picks: Array.from({ length: 400_000 }, (_, n) => n % requests.length),
  });
  const [theirLoad, ownLoad] = [loadOf(asked.map(request)), loadOf(asked.map((code) => lookUp(code)))];
  await runLoad(peer, theirLoad, warm, folder);
  await runLoad(server, ownLoad, 1, folder);
  const [times, rates, ownRates]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run++) {
    const theirs = checked(await runLoad(peer, theirLoad, seconds, folder));
    const ours = checked(await runLoad(server, ownLoad, seconds, folder));
    times.push(ours.rate / theirs.rate);
    rates.push(theirs.rate);
    ownRates.push(ours.rate);
  }
  return {
    name: `${name}, 49 of ${entries === 'seed' ? '49' : '100,000'} codes`,
    goal: { times: goal },
    times: median(times),
    rate: median(ownRates),
    bare: median(rates),
  };
}

async function answerOf({ address }: Running, request: string, read: (answer: unknown) => Answer): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: request.split('\r\n\r\n')[1] ?? '',
  });
  return JSON.stringify(read(await response.json()));
}

/** A busy machine refuses a few, which count as no answer; a server that refuses many was not measured. */
function checked(measured: Measured): Measured {
  const { refused, rate } = measured;
  if (refused > rate * seconds * 0.05) throw new Error(`${String(refused)} requests were refused.`);
  if (refused > 0) progress(`${String(refused)} requests were refused.`);
  return measured;
}

function tokenFor(database: string): string {
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const words = [main, 'token', 'create', '--role', 'admin', '--name', 'bench', '--database', `file:${database}`];
  return spawnSync(process.execPath, words, { encoding: 'utf8' }).stdout.trim();
}

function runScript(script: string, words: readonly string[]): void {
  progress(`${script} ${words.slice(1).join(' ')} …`);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} failed.`);
}

/** What a script prints that measures in its own process. */
function outputOf(script: string, words: readonly string[]): string {
  progress(`${script} …`);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', path, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return status === 0 ? stdout : `${script} failed.\n`;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
