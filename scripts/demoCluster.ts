// npm run demo:cluster: a real PostgreSQL (of the development packages) and three servers behind a small round-robin. Edits through one
// and shows that the others answer it, kills one, and cleans up. Needs a build, which the script of package.json makes first.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startPostgresServer } from '../test/world/postgresServer.ts';

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const stays = process.argv.includes('--stay');

interface Member {
  readonly address: string;
  readonly process: ChildProcess;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const postgres = await startPostgresServer({ durable: true });
const members: Member[] = [];
let proxy: Server | undefined;
try {
  const url = await postgres.createDatabase('hresolve');
  say(`PostgreSQL: ${url}`);
  for (let n = 0; n < 3; n++) members.push(await startMember(url));
  for (const { address } of members) say(`Server:     ${address}`);
  proxy = await startRoundRobin();
  const entrance = `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
  say(`All three:  ${entrance} (one after the other)`);
  await showEdit(url);
  await showLoss(entrance);
  if (stays) {
    say('Press Ctrl+C to stop everything.');
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  }
} finally {
  proxy?.closeAllConnections();
  proxy?.close();
  for (const member of members) member.process.kill('SIGTERM');
  for (const { process: child } of members) {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  await postgres.stop();
  say('Stopped and cleaned up.');
}

async function showEdit(url: string): Promise<void> {
  const [first] = members as [Member];
  const token = await run(['token', 'create', '--role', 'EDITOR', '--name', 'Ada', '--database', url]);
  const text = 'Ask the help desk for a temporary access pass.';
  const query = `mutation { createMitigation(input: { text: "${text}" }) { mitigation { id } change { version } } }`;
  const { body, version } = await ask(first.address, query, { authorization: `Bearer ${token.trim()}` });
  const { id } = (body as { data: { createMitigation: { mitigation: { id: string } } } }).data.createMitigation
    .mitigation;
  say(`\nEdited through ${first.address}: version ${version}. The others, asked for that version at once:`);
  for (const { address } of members.slice(1)) {
    const answer = await ask(address, `{ node(id: "${id}") { ... on Mitigation { text } } }`, {
      'x-hresolve-version': version,
    });
    say(`  ${address} answers ${JSON.stringify((answer.body as { data: { node: object } }).data.node)}`);
  }
}

async function showLoss(entrance: string): Promise<void> {
  const [, second] = members as [Member, Member];
  second.process.kill('SIGKILL');
  await once(second.process, 'exit');
  say(`\nKilled ${second.address}. Ten look-ups through ${entrance}:`);
  const outcomes = [];
  for (let n = 0; n < 10; n++) {
    const { body } = await ask(entrance, '{ lookup(code: "0x801C03ED") { outcome } }');
    outcomes.push((body as { data: { lookup: { outcome: string } } }).data.lookup.outcome);
  }
  say(`  ${outcomes.join(' ')}`);
}

async function startMember(url: string): Promise<Member> {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--database', url], {
    env: { ...process.env, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.setEncoding('utf8');
  let said = '';
  for (;;) {
    const [text] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown];
    if (typeof text !== 'string') throw new Error('A server did not start; run "hresolve serve" by itself to see why.');
    said += text;
    const [, address] = /(http:\/\/\S+)\/graphql\n/.exec(said) ?? [];
    if (address !== undefined) return { address, process: child };
  }
}

/** Sends each request to the next server that is there; one that is gone is passed over. */
async function startRoundRobin(): Promise<Server> {
  let next = 0;
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const body = Buffer.concat(parts);
      const tryNext = (tries: number): void => {
        const { address } = members[next++ % members.length] as Member;
        const { method, url, headers } = incoming;
        request(`${address}${url ?? '/'}`, { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        })
          .on('error', () => {
            if (tries < members.length) tryNext(tries + 1);
            else outgoing.writeHead(502).end();
          })
          .end(body);
      };
      tryNext(1);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function ask(
  address: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<{ body: unknown; version: string }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { body: await response.json(), version: response.headers.get('x-hresolve-version') ?? '' };
}

async function run(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  return said;
}
