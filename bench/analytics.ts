// How long an analyst waits: a year of counters for 100,000 codes with Zipf traffic, asked over HTTP for everything at
// once, over random ranges of random length. Prints what was made, its size, and the percentiles in milliseconds.
//   npx tsx bench/analytics.ts [look-ups a day] [questions]
import { readBuiltPages } from '../src/cli/builtPages.ts';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeedDocuments } from '../src/cli/seedDocuments.ts';
import { packCounts } from '../src/domain/analytics/codePack.ts';
import { hourOf, type CodeTally, type CountKind, type TotalCount } from '../src/domain/analytics/counts.ts';
import { toErrorCode } from '../src/domain/codes/errorCode.ts';
import { createLog } from '../src/http/requestLog.ts';
import { startServer } from '../src/http/server.ts';
import { createToken } from '../src/knowledgeBase/accessTokens.ts';
import { startCountUpkeep, usualCountAges } from '../src/knowledgeBase/countUpkeep.ts';
import { openKnowledgeBase } from '../src/knowledgeBase/knowledgeBase.ts';
import { openStore } from '../src/store/openStore.ts';
import { openSqliteConnection } from '../src/store/sqliteConnection.ts';

const lookupsADay = Number(process.argv[2] ?? 30_000);
const questions = Number(process.argv[3] ?? 100);
const [codes, days, daysByHour] = [100_000, 365, 90];
const clients = ['web', 'cli', 'helpdesk', 'intune-portal', 'kiosk'];
const now = Date.UTC(2026, 10, 22, 12);
const firstDay = hourOf(now) - 12 - (days - 1) * 24;

const file = join(mkdtempSync(join(tmpdir(), 'hresolve-bench-')), 'analytics.db');
const store = await openStore(`file:${file}`);
const knowledgeBase = await openKnowledgeBase(store, () => now, readSeedDocuments);
const raw = await openSqliteConnection(file);
const random = seededRandom(20_261_122);
const cumulative = zipf(codes);

const started = performance.now();
for (let day = 0; day < days; day++) {
  const tallies = oneDay(firstDay + day * 24);
  const isByHour = day >= days - daysByHour;
  if (!isByHour) {
    // As the roll-up leaves it.
    const args = [firstDay + day * 24, firstDay + day * 24 + 24, Buffer.from(packCounts(tallies))];
    const types = ['int', 'int', 'bytes'] as const;
    await raw.executeRaw({
      sql: 'INSERT INTO "CodePack" VALUES (?, ?, 1, ?)',
      args,
      argTypes: types.map((scalarType) => ({ scalarType, arity: 'scalar' })),
    });
  }
  const searches = Array.from({ length: isByHour ? 500 : 0 }, (_, n) => ({
    hour: firstDay + day * 24 + (n % 24),
    text: `search ${String(n % 300)}`,
    kind: n % 3 === 0 ? ('SEARCH_WITHOUT_RESULT' as const) : ('SEARCH' as const),
    client: 'web',
    count: 1 + (n % 4),
  }));
  const batch = { writer: 'bench', sequence: day + 1, at: now, gaps: [], votes: [], requests: [], searches };
  await store.counts.merge({ ...batch, totals: totalsOf(tallies), codes: isByHour ? tallies : [] });
}
await raw.dispose();
await startCountUpkeep(store.counts, () => now, usualCountAges).run();
const size = (statSync(file).size / 2 ** 20).toFixed(0);
console.log(
  `${String(codes)} codes, ${String(lookupsADay)} look-ups a day for ${String(days)} days: ${size} MB, made in ${((performance.now() - started) / 1000).toFixed(0)} s`,
);

const token = await createToken(store, { name: 'bench', role: 'ANALYST', days: null }, now);
const log = createLog('silent', process.stderr);
const server = await startServer(knowledgeBase, {
  port: 0,
  host: '127.0.0.1',
  publicUrl: null,
  web: await readBuiltPages(),
  log,
});
const query = `query($from: DateTime!, $to: DateTime!, $client: String) { analytics(from: $from, to: $to, client: $client, timeZone: "Europe/Berlin") {
  totals { lookups mitigated unlisted searches } series(interval: DAY) { start lookups }
  topCodes(first: 20) { code { hex } count previous } unmitigatedCodes { count } gaps(first: 20) { code { hex } count firstSeen }
  topSearches { query count } searchesWithoutResult { query count resultsToday } outcomes { solved } clients { client count } spikes { count } } }`;
for (const client of [null, 'web']) {
  const times: number[] = [];
  for (let n = 0; n < questions; n++) {
    const [a, b] = n % 4 === 0 ? [0, 1] : [random(), random()].sort((x, y) => x - y);
    const at = (share: number | undefined) => new Date((firstDay + (share ?? 0) * days * 24) * 3_600_000).toISOString();
    const before = performance.now();
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { from: at(a), to: at(b), client } }),
    });
    const { errors } = (await response.json()) as { errors?: { message: string }[] };
    if (errors !== undefined) throw new Error(errors[0]?.message);
    times.push(performance.now() - before);
  }
  times.sort((x, y) => x - y);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
  console.log(
    `${client === null ? 'all clients' : 'one client'}: ${String(questions)} questions, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`,
  );
}
await server.close();
await knowledgeBase.close();
await store.close();
rmSync(file, { force: true });

function oneDay(start: number): CodeTally[] {
  const tallies = new Map<string, CodeTally>();
  for (let n = 0; n < lookupsADay; n++) {
    const rank = drawRank();
    const hour = start + Math.floor(random() * 24);
    const client = clients[Math.floor(random() ** 2 * clients.length)] ?? 'web';
    const key = `${String(hour)} ${String(rank)} ${client}`;
    const known = tallies.get(key);
    const outcome = rank % 3 === 0 ? 'UNLISTED' : rank % 3 === 1 ? 'MITIGATED' : 'UNMITIGATED';
    const code = toErrorCode(0x80000000 + rank * 7919);
    tallies.set(key, { hour, code, outcome, client, count: (known?.count ?? 0) + 1 });
  }
  return [...tallies.values()];
}

function totalsOf(tallies: readonly CodeTally[]): TotalCount[] {
  const totals = new Map<string, TotalCount>();
  for (const { hour, outcome, client, count } of tallies) {
    const add = (kind: CountKind, more: number) => {
      const key = `${String(hour)} ${kind} ${client}`;
      totals.set(key, { hour, kind, client, count: (totals.get(key)?.count ?? 0) + more });
    };
    add(outcome, count);
    add('SEARCH', 1);
  }
  return [...totals.values()];
}

function drawRank(): number {
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
