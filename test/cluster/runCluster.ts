// npx tsx test/cluster/runCluster.ts SECONDS [kill]: four servers on a PostgreSQL of their own, ten edits a second, and look-ups. Prints
// how long an edit takes to be answered by all. With "kill", PostgreSQL or a server is killed at random every few seconds; at the end
// everything acknowledged must be there, on every server alike, the log must verify, and no look-up may be counted twice or, once its
// server had said that it was merged, not at all. Needs `npm run build` first.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createToken } from '../../src/knowledgeBase/access/accessTokens.ts';
import { verify } from '../../src/knowledgeBase/upkeep/verify.ts';
import { openStore } from '../../src/store/openStore.ts';
import '../world/codeTables.ts';
import { startPostgresServer } from '../world/postgresServer.ts';
import { serveProgram, type Serving } from '../world/program.ts';
import { askAt } from './cluster.ts';

const seconds = Number(process.argv[2] ?? '60');
const kills = process.argv[3] === 'kill';
const editsASecond = 10;
const serverCount = 4;

const create = `mutation($input: CreateMitigationInput!) { createMitigation(input: $input) { mitigation { id } change { version } problems { code message } } }`;
interface Counted {
  sent: number;
  answered: number;
  /** Of those that were answered, how many the process has said to be in the database. */
  merged: number;
  killed: boolean;
}
interface Created {
  readonly createMitigation: {
    readonly mitigation: { readonly id: string } | null;
    readonly change: { readonly version: number } | null;
    readonly problems: readonly { readonly message: string }[];
  };
}

const postgres = await startPostgresServer({ durable: true });
const url = await postgres.createDatabase('hresolve');
const servers = new Map<number, Serving>();
const acknowledged = new Map<string, string>();
const delays: number[] = [];
/** Look-ups by process, also of those that were killed. */
const lookups = new Map<Serving, Counted>();
const sums = { sent: 0, refused: 0, unknown: 0, killsOfServers: 0, killsOfPostgres: 0 };
let isOver = false;

for (let n = 0; n < serverCount; n++) servers.set(n, await startServer());
const store = await openStore(url, { alongside: true });
const token = await createToken(store, { name: 'Ada', role: 'EDITOR', days: 1 }, Date.now());
await store.close();

const editing = Array.from({ length: editsASecond }, (_, n) => edit(n));
const asking = Promise.all([lookUp(), watchCounts()]);
if (kills) void killAtRandom();
await sleep(seconds * 1_000);
isOver = true;
await Promise.all([...editing, asking]);
await report();
process.exit(process.exitCode ?? 0);

async function startServer(): Promise<Serving> {
  for (;;) {
    try {
      return await serveProgram(url, { LOG_LEVEL: 'silent' });
    } catch (error) {
      if (!kills) throw error;
      await sleep(200);
    }
  }
}

/** One edit a second. */
async function edit(n: number): Promise<void> {
  for (let turn = 0; !isOver; turn++) {
    const next = sleep(1_000);
    await sendUntilAnswered((n + turn) % serverCount, `Step ${String(n)}/${String(turn)}: ${randomUUID()}`);
    await next;
  }
}

/** As a client would: the same command under the same key, to any server, until one says what came of it. */
async function sendUntilAnswered(first: number, text: string): Promise<void> {
  const input = { text, idempotencyKey: randomUUID() };
  for (let turn = 0; turn < 60; turn++) {
    const server = servers.get((first + turn) % serverCount);
    sums.sent += 1;
    const answer =
      server === undefined
        ? null
        : await askAt<Created>(server.address, create, { input }, { authorization: `Bearer ${token}` }).catch(
            () => null,
          );
    // A refused request has no data.
    const data: Created | undefined = answer?.data;
    const made = data?.createMitigation;
    if (made?.mitigation && made.change) {
      acknowledged.set(made.mitigation.id, text);
      if (!kills) await watch(made.change.version, (first + turn) % serverCount);
      return;
    }
    if (made?.problems[0] !== undefined) throw new Error(made.problems[0].message);
    if (answer?.errors?.[0]?.extensions.code === 'OUTCOME_UNKNOWN') sums.unknown += 1;
    sums.refused += 1;
    await sleep(250);
  }
}

/** How long it takes until all others answer it, in milliseconds. */
async function watch(version: number, made: number): Promise<void> {
  const from = performance.now();
  await Promise.all(
    [...servers].map(async ([n, { address }]) => {
      if (n === made) return;
      for (;;) {
        const { data } = await askAt<{ catalog: { version: number } }>(address, '{ catalog { version } }');
        if (data.catalog.version >= version) break;
        await sleep(5);
      }
    }),
  );
  delays.push(performance.now() - from);
}

async function lookUp(): Promise<void> {
  while (!isOver) {
    for (const server of servers.values()) {
      const counted = countedOf(server);
      counted.sent += 1;
      const answer = await askAt(server.address, '{ lookup(code: "0x801C03ED") { outcome } }').catch(() => null);
      if (answer?.status === 200) counted.answered += 1;
    }
    await sleep(20);
  }
}

function countedOf(server: Serving): Counted {
  const counted = lookups.get(server) ?? { sent: 0, answered: 0, merged: 0, killed: false };
  lookups.set(server, counted);
  return counted;
}

async function watchCounts(): Promise<void> {
  while (!isOver) {
    for (const server of servers.values()) {
      const text = await fetch(`${server.address}/metrics`).then(
        (answer) => answer.text(),
        () => '',
      );
      const [, merged] = /^hresolve_counts_merged_total (\d+)$/m.exec(text) ?? [];
      if (merged !== undefined) countedOf(server).merged = Number(merged);
    }
    await sleep(100);
  }
}

async function killAtRandom(): Promise<void> {
  while (!isOver) {
    await sleep(2_000 + Math.random() * 4_000);
    if (Math.random() < 0.5) {
      sums.killsOfPostgres += 1;
      await postgres.kill();
      await sleep(Math.random() * 3_000);
      await postgres.start();
      continue;
    }
    const n = Math.floor(Math.random() * serverCount);
    const server = servers.get(n);
    if (server === undefined) continue;
    sums.killsOfServers += 1;
    servers.delete(n);
    countedOf(server).killed = true;
    await server.end('SIGKILL');
    servers.set(n, await startServer());
  }
}

async function report(): Promise<void> {
  // A kill that was under way is over by then, and everybody has caught up.
  await sleep(8_000);
  const after = await openStore(url, { alongside: true });
  const { flaws, head } = await verify(after);
  const { nodes } = await after.load();
  const texts = new Map(nodes.flatMap((node) => (node.type === 'Mitigation' ? [[node.id, node.text] as const] : [])));
  const lost = [...acknowledged].filter(([id, text]) => texts.get(id) !== text);
  const apart: number[] = [];
  for (const [n, { address }] of servers) {
    const found = await mitigationsOf(address);
    if (found.size !== texts.size || [...texts].some(([id, text]) => found.get(id) !== text)) apart.push(n);
  }
  const counted = await after.counts.totals({ from: 0, to: 2 ** 31 - 1, client: null }, null);
  const merged = counted.hours.counts.MITIGATED.reduce((sum, count) => sum + count, 0);
  const all = [...lookups.values()];
  const sum = (figure: (of: Counted) => number) => all.reduce((total, each) => total + figure(each), 0);
  // What a killed process had not merged is lost with it, and what it had merged may not have been said yet.
  const least = sum((each) => (each.killed ? each.merged : each.answered));
  const most = sum((each) => each.sent);
  await after.close();
  delays.sort((a, b) => a - b);
  const at = (share: number) => Math.round(delays[Math.floor(delays.length * share)] ?? 0);
  const result = {
    seconds,
    ...sums,
    acknowledged: acknowledged.size,
    lost: lost.length,
    serversApart: apart,
    flaws: flaws.map(({ message }) => message),
    head: head.version,
    lookups: { sent: most, answered: sum((each) => each.answered), counted: merged, atLeast: least },
    ...(kills ? {} : { milliseconds: { p50: at(0.5), p99: at(0.99), most: at(0.9999) } }),
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  const isMiscounted = merged < least || merged > most;
  if (lost.length > 0 || apart.length > 0 || flaws.length > 0 || isMiscounted) process.exitCode = 1;
  await Promise.all([...servers.values()].map((server) => server.end('SIGTERM')));
  await postgres.stop();
}

async function mitigationsOf(address: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const {
      data,
    }: {
      data: {
        mitigations: {
          nodes: { id: string; text: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      };
    } = await askAt(
      address,
      'query($after: String) { mitigations(first: 100, after: $after) { nodes { id text } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    for (const { id, text } of data.mitigations.nodes) found.set(id, text);
    if (!data.mitigations.pageInfo.hasNextPage) return found;
    after = data.mitigations.pageInfo.endCursor;
  }
}
