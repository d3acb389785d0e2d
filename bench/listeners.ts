// What listeners to changes cost a look-up: the processor time that the server takes for one, with and without them, in turn in one run.
// Prints the ratio, run by run and its median; on a busy machine too it is that of the two, not of the machine. With --edits an editor
// edits ten times a second meanwhile, and each edit is sent to each listener. Needs `npm run build` first.
//   npx tsx bench/listeners.ts [--listeners 200] [--runs 5] [--seconds 1] [--edits]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEditing } from './serving/editing.ts';
import { runLoad, type Load } from './serving/load.ts';
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
const folder = mkdtempSync(join(tmpdir(), 'hresolve-listeners-'));
const database = `file:${join(folder, 'listened.db')}`;
const main = '../../dist/cli/main.js';

try {
  const server = await startServer(main, ['serve', '--port', '0', '--database', database]);
  const { codes } = await readWorld(server, 'seed');
  const requests = codes.map((code) => lookUp(code));
  const load: Load = { requests, picks: Array.from({ length: 400_000 }, (_, n) => n % requests.length) };
  const perLookUp = async () => (await runLoad(server, load, Number(flags.seconds), folder)).processor;
  const editing = flags.edits ? startEditing(server, adminToken()) : null;
  await perLookUp();
  const ratios: number[] = [];
  for (let run = 0; run < Number(flags.runs); run++) {
    const without = await perLookUp();
    const listening = await listen(server);
    const heard = listening.heard();
    const withThem = await perLookUp();
    console.log(
      `${without.toFixed(1)} us a look-up, ${withThem.toFixed(1)} us with ${String(count)} listeners, who heard ${String(listening.heard() - heard)} changes: ${(withThem / without).toFixed(3)}`,
    );
    ratios.push(withThem / without);
    listening.end();
  }
  ratios.sort((a, b) => a - b);
  console.log(`median ratio ${(ratios[ratios.length >> 1] ?? Number.NaN).toFixed(3)}`);
  await editing?.stop();
} finally {
  stopAll();
  rmSync(folder, { recursive: true, force: true });
}

/** Listeners that read what comes; resolves once all of them are listened to. */
async function listen({ address }: Running): Promise<{ heard: () => number; end: () => void }> {
  const query = encodeURIComponent('subscription { changes { version at touched } }');
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  let heard = 0;
  const listening: Promise<ClientRequest>[] = Array.from(
    { length: count },
    () =>
      new Promise((resolve, reject) => {
        const headers = { accept: 'text/event-stream' };
        const request = get(`${address}/graphql/stream?query=${query}`, { agent, headers }, (response) => {
          if (response.statusCode !== 200) reject(new Error(`A listener got ${String(response.statusCode)}.`));
          response.setEncoding('utf8').on('data', (text: string) => (heard += text.split('event: next').length - 1));
          response.on('error', () => undefined);
          resolve(request);
        });
        request.on('error', reject);
      }),
  );
  const all = await Promise.all(listening);
  return {
    heard: () => heard,
    end: () => {
      for (const request of all) request.destroy();
    },
  };
}

function adminToken(): string {
  const words = ['token', 'create', '--role', 'admin', '--name', 'bench', '--database', database];
  const path = fileURLToPath(new URL(`serving/${main}`, import.meta.url));
  return spawnSync(process.execPath, [path, ...words], { encoding: 'utf8' }).stdout.trim();
}
