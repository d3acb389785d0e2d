// How long an analyst waits: a year of counters with Zipf traffic, asked over HTTP for everything at once, over random
// ranges of random length: of all clients, of one, and of one guide. Prints what was made, the first question after a start,
// the percentiles of all, and how long look-ups that were asked meanwhile took. Needs dist/ (npm run build).
//   CODES=100000 CLIENTS=5 npx tsx bench/analytics.ts [look-ups a day] [questions] [file: made if it is missing, kept, and used again]
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSeedDocuments } from '../src/cli/seedDocuments.ts';
import { hourOf, type HourlyLookups, type CountKind, type TotalCount } from '../src/domain/analytics/counts.ts';
import { toErrorCode, type ErrorCode } from '../src/domain/codes/errorCode.ts';
import { startCountUpkeep, defaultCountAges } from '../src/knowledgeBase/upkeep/countUpkeep.ts';
import { openKnowledgeBase } from '../src/knowledgeBase/knowledgeBase.ts';
import { openStore } from '../src/store/openStore.ts';

const lookupsADay = Number(process.argv[2] ?? 30_000);
const questions = Number(process.argv[3] ?? 100);
const codes = Number(process.env['CODES'] ?? 100_000);
const [days, daysByHour] = [365, 90];
const clients = ['web', 'cli', 'helpdesk', 'intune-portal', 'kiosk'].slice(0, Number(process.env['CLIENTS'] ?? 5));
const now = Date.now();
const firstDay = Math.floor(hourOf(now) / 24) * 24 - (days - 1) * 24;
const main = new URL('../dist/cli/main.js', import.meta.url).pathname;
const random = seededRandom(20_261_122);

const kept = process.argv[4];
const folder = mkdtempSync(join(tmpdir(), 'hresolve-bench-'));
const file = join(folder, 'analytics.db');
if (kept !== undefined && existsSync(kept)) copyFileSync(kept, file);
else await makeYear(file);
if (kept !== undefined && !existsSync(kept)) copyFileSync(file, kept);
await rollUp();
console.log(
  `${String(codes)} codes, ${String(lookupsADay)} look-ups a day for ${String(days)} days: ${(statSync(file).size / 2 ** 20).toFixed(0)} MB`,
);

const words = ['token', 'create', '--role', 'analyst', '--name', 'bench', '--database', `file:${file}`];
const token = execFileSync(process.execPath, [main, ...words], { encoding: 'utf8' }).trim();
const query = `query($from: DateTime!, $to: DateTime!, $client: String, $guide: String) { analytics(from: $from, to: $to, client: $client, guide: $guide, timeZone: "Europe/Berlin") {
  totals { lookups mitigated unlisted searches } series(interval: DAY) { start lookups }
  topCodes(first: 20) { code { hex } count previous } unmitigatedCodes { count previous } gaps(first: 20) { code { hex } count firstSeen }
  answeredGaps { seconds } topSearches { query count } searchesWithoutResult { query count resultsToday }
  outcomes { solved } clients { client count } spikes { count } } }`;

for (const scope of [{}, { client: 'web' }, { guide: 'windows-hello-pin-creation' }]) {
  // A server of its own: the first question finds nothing warm.
  const server = await start(['serve', '--port', '0', '--database', `file:${file}`], main);
  const others = keepLookingUp(server.address);
  const [times, waits, cpu]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < questions; n++) {
    const [a = 0, b = 1] = n % 4 === 0 ? [0, 1] : [random(), random()].sort((x, y) => x - y);
    others.slowest();
    const before = cpuOf(server.process);
    times.push(await ask(server.address, scope, a, b));
    waits.push(others.slowest());
    cpu.push(cpuOf(server.process) - before);
  }
  const first = (times[0] ?? 0).toFixed(0);
  console.log(
    `${JSON.stringify(scope)}: first ${first} ms; of ${String(questions)}: ${percentiles(times)}; CPU of the server ${percentiles(cpu)}; slowest look-up during each: ${percentiles(waits)}`,
  );
  others.stop();
  server.process.kill('SIGTERM');
  await once(server.process, 'exit');
}
rmSync(folder, { recursive: true });

/** CPU time that a process has used, look-ups included, in milliseconds; 0 if the system does not say. On a busy machine it says more than the clock. */
function cpuOf({ pid }: ChildProcess): number {
  const stat = `/proc/${String(pid)}/stat`;
  if (!existsSync(stat)) return 0;
  const fields = readFileSync(stat, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // Ticks of a hundredth of a second, in the program and in the system.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** As the server does once an hour; says how long others would have waited. */
async function rollUp(): Promise<void> {
  const blocked = monitorEventLoopDelay({ resolution: 1 });
  const before = performance.now();
  const store = await openStore(`file:${file}`);
  const opened = performance.now() - before;
  blocked.enable();
  const upkeep = startCountUpkeep(
    store.counts,
    () => now,
    defaultCountAges,
    () => undefined,
  );
  await upkeep.run();
  const first = performance.now() - before;
  const longest = blocked.max / 1e6;
  blocked.reset();
  await upkeep.run();
  console.log(
    `opened in ${(opened / 1000).toFixed(1)} s, rolled up ${((first - opened) / 1000).toFixed(1)} s later; others waited ${longest.toFixed(0)} ms at most; an hour later in ${(performance.now() - before - first).toFixed(0)} ms, ${(blocked.max / 1e6).toFixed(0)} ms at most`,
  );
  await upkeep.close();
  await store.close();
}

/** Looks codes up, one after the other, and knows the slowest since it was last asked, in milliseconds. */
function keepLookingUp(address: string) {
  let [slowest, isRunning] = [0, true];
  const look = async () => {
    while (isRunning) {
      const before = performance.now();
      await post(address, '{ lookup(code: "0x801C03ED", record: false) { outcome } }', {}, {});
      slowest = Math.max(slowest, performance.now() - before);
      await sleep(20);
    }
  };
  void look();
  return {
    slowest: () => {
      const found = slowest;
      slowest = 0;
      return found;
    },
    stop: () => {
      isRunning = false;
    },
  };
}

function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((x, y) => x - y);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
}

async function post(address: string, text: string, variables: object, headers: Record<string, string>): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: text, variables }),
  });
  const { errors } = (await response.json()) as { errors?: { message: string }[] };
  if (errors !== undefined) throw new Error(errors[0]?.message);
}

async function start(words: string[], script: string): Promise<{ address: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [script, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  });
  child.stdout.setEncoding('utf8');
  const [line] = (await once(child.stdout, 'data')) as [string];
  const [address = ''] = /http:\/\/[\d.:]+/.exec(line) ?? [];
  return { address, process: child };
}

/** Milliseconds until the answer about a part of the year was read. */
async function ask(address: string, scope: object, from: number, to: number): Promise<number> {
  const at = (share: number) => new Date((firstDay + share * days * 24) * 3_600_000).toISOString();
  const before = performance.now();
  await post(address, query, { from: at(from), to: at(to), ...scope }, { authorization: `Bearer ${token}` });
  return performance.now() - before;
}

/** All of it by the hour; the roll-up that follows moves what is old to days. */
async function makeYear(into: string): Promise<void> {
  const empty = await openStore(`file:${into}`);
  const seeded = await openKnowledgeBase(empty, () => now, readSeedDocuments);
  const listed = [...seeded.snapshot().catalog.indexes.publishedByCode.keys()];
  const [entry] = seeded.snapshot().catalog.publishedWithCode(listed[0] ?? toErrorCode(0));
  await seeded.close();
  const cumulative = zipf(codes);
  for (let day = 0; day < days; day++) {
    const start = firstDay + day * 24;
    const lookups = oneDay(start, cumulative, listed);
    const isByHour = day >= days - daysByHour;
    const searches = Array.from({ length: isByHour ? 500 : 0 }, (_, n) => ({
      hour: start + (n % 24),
      text: `search ${String(n % 300)}`,
      kind: n % 3 === 0 ? ('SEARCH_WITHOUT_RESULT' as const) : ('SEARCH' as const),
      client: 'web',
      count: 1 + (n % 4),
    }));
    const votes = Array.from({ length: 200 }, (_, n) => ({
      hour: start + (n % 24),
      entryId: n % 9 === 0 ? (entry?.id ?? '') : `entry ${String(n % 50)}`,
      mitigationId: '',
      version: 1,
      client: clients[n % clients.length] ?? 'web',
      solved: n % 3,
      notSolved: 1,
    }));
    const gaps = lookups
      .filter(({ outcome }) => outcome === 'UNLISTED')
      .map(({ code, client, hour }) => ({
        code,
        client,
        firstSeen: hour * 3_600_000,
        lastSeen: hour * 3_600_000 + 1,
        count: 1,
      }));
    const batch = { writer: 'bench', sequence: day + 1, at: now, gaps, votes, requests: [], searches };
    await empty.counts.merge({ ...batch, totals: totalsOf(lookups), lookups });
  }
  await empty.close();
}

/** The guide lists the 25 codes that are wanted most, and some of the others. */
function oneDay(start: number, cumulative: Float64Array, listed: readonly ErrorCode[]): HourlyLookups[] {
  const lookups = new Map<string, HourlyLookups>();
  for (let n = 0; n < lookupsADay; n++) {
    const rank = drawRank(cumulative);
    const hour = start + Math.floor(random() * 24);
    const client = clients[Math.floor(random() ** 2 * clients.length)] ?? 'web';
    const key = `${String(hour)} ${String(rank)} ${client}`;
    const known = lookups.get(key);
    const own = rank < 25 ? listed[rank] : rank % 4_000 === 1 ? listed[25 + Math.floor(rank / 4_000)] : undefined;
    const outcome = own === undefined && rank % 3 === 0 ? 'UNLISTED' : rank % 3 === 1 ? 'MITIGATED' : 'UNMITIGATED';
    const code = own ?? codeOfRank(rank);
    lookups.set(key, { hour, code, outcome, client, count: (known?.count ?? 0) + 1 });
  }
  return [...lookups.values()];
}

/** Five hundred numbers of each of two hundred facilities, in no order. */
function codeOfRank(rank: number): ErrorCode {
  const place = (rank * 7919) % codes;
  return toErrorCode(0x80000000 + (1 + Math.floor(place / 500)) * 0x1_0000 + (place % 500) + 0x100);
}

function totalsOf(lookups: readonly HourlyLookups[]): TotalCount[] {
  const totals = new Map<string, TotalCount>();
  for (const { hour, outcome, client, count } of lookups) {
    const add = (kind: CountKind, more: number) => {
      const key = `${String(hour)} ${kind} ${client}`;
      totals.set(key, { hour, kind, client, count: (totals.get(key)?.count ?? 0) + more });
    };
    add(outcome, count);
    add('SEARCH', 1);
  }
  return [...totals.values()];
}

function drawRank(cumulative: Float64Array): number {
  const wanted = random() * (cumulative.at(-1) ?? 1);
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function zipf(size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let rank = 0, sum = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 1);
  return sums;
}

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
