// What listeners to changes cost a look-up: the processor time that the server takes for one, with and without them, in turn in one run.
// Prints the ratio, run by run, and its median. With --edits: what it costs to send ten edits a second to them. Needs `npm run build` first.
//   npx tsx bench/listeners.ts [--listeners 200] [--runs 5] [--seconds 1] [--edits]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEditing } from './serving/editing.ts';
import { processorTime, runLoad, type Load } from './serving/load.ts';
import { startServer, stopAll, type Running } from './serving/processes.ts';
import { lookUp } from './serving/scenarios.ts';
import { readWorld } from './serving/world.ts';

const { values: flags } = parseArgs({
  options: {
    listeners: { type: 'string', default: '200' },
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    edits: { type: 'boolean', default: false },
  },
});
const count = Number(flags.listeners);
const runs = Number(flags.runs);
const seconds = Number(flags.seconds);
const folder = mkdtempSync(join(tmpdir(), 'hresolve-listeners-'));
const database = `file:${join(folder, 'listened.db')}`;
const main = '../../dist/cli/main.js';

try {
  const server = await startServer(main, ['serve', '--port', '0', '--database', database]);
  const { codes } = await readWorld(server, 'seed');
  const requests = codes.map((code) => lookUp(code));
  const load: Load = { requests, picks: Array.from({ length: 400_000 }, (_, n) => n % requests.length) };
  if (flags.edits) await measureEdits(server);
  else await measureLookUps(server, load);
} finally {
  stopAll();
  rmSync(folder, { recursive: true, force: true });
}

async function measureLookUps(server: Running, load: Load): Promise<void> {
  const perLookUp = async () => (await runLoad(server, load, seconds, folder)).processor;
  await perLookUp();
  const ratios: number[] = [];
  for (let run = 0; run < runs; run++) {
    const without = await perLookUp();
    const listening = await listen(server);
    const withThem = await perLookUp();
    listening.end();
    ratios.push(withThem / without);
    const times = `${without.toFixed(1)} us a look-up, ${withThem.toFixed(1)} us with ${String(count)} listeners`;
    console.log(`${times}: ${(withThem / without).toFixed(3)}`);
  }
  ratios.sort((a, b) => a - b);
  console.log(`median ratio ${(ratios[ratios.length >> 1] ?? Number.NaN).toFixed(3)}`);
}

async function measureEdits(server: Running): Promise<void> {
  const editing = startEditing(server, adminToken());
  const { pid } = server.process;
  const taken = async (): Promise<number> => {
    const before = processorTime(pid);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    return processorTime(pid) - before;
  };
  for (let run = 0; run < runs; run++) {
    const without = await taken();
    const listening = await listen(server);
    const heard = listening.heard();
    const withThem = await taken();
    const sent = listening.heard() - heard;
    listening.end();
    const each = ((withThem - without) * 1e6) / sent;
    const shares = `${((without * 100) / seconds).toFixed(1)} % of a processor for 10 edits a second, ${((withThem * 100) / seconds).toFixed(1)} %`;
    console.log(
      `${shares} with ${String(count)} listeners, who heard ${String(sent)} changes: ${each.toFixed(0)} us for one to one`,
    );
  }
  await editing.stop();
}

/** Listeners that read what comes; resolves once all of them are listened to. */
async function listen({ address }: Running): Promise<{ heard: () => number; end: () => void }> {
  const query = encodeURIComponent('subscription { changes { version at touched } }');
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  let heard = 0;
  const listening: ClientRequest[] = [];
  // One after the other: so many at once would be shed as overload on a slow machine.
  while (listening.length < count) {
    const request = await tryToListen();
    if (request === null) await new Promise((resolve) => setTimeout(resolve, 200));
    else listening.push(request);
  }
  return {
    heard: () => heard,
    end: () => {
      for (const request of listening) request.destroy();
    },
  };

  /** Null if the server is too busy to take it. */
  function tryToListen(): Promise<ClientRequest | null> {
    return new Promise((resolve, reject) => {
      const headers = { accept: 'text/event-stream' };
      const request = get(`${address}/graphql/stream?query=${query}`, { agent, headers }, (response) => {
        response.setEncoding('utf8').on('data', (text: string) => (heard += text.split('event: next').length - 1));
        response.on('error', () => undefined);
        resolve(response.statusCode === 200 ? request : null);
      });
      request.on('error', reject);
    });
  }
}

function adminToken(): string {
  const words = ['token', 'create', '--role', 'admin', '--name', 'bench', '--database', database];
  const path = fileURLToPath(new URL(`serving/${main}`, import.meta.url));
  return spawnSync(process.execPath, [path, ...words], { encoding: 'utf8' }).stdout.trim();
}
