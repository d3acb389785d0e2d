import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIpNetwork, type IpNetwork } from '../../src/domain/webhooks/ipAddress.ts';
import { newPostgresDatabase } from '../world/postgresDatabase.ts';
import { serveProgram } from '../world/program.ts';
import { askAt, credentials, startMember, type Member } from './cluster.ts';

const networks = [readIpNetwork('127.0.0.0/8')] as IpNetwork[];
const patience = { timeout: 60_000 };

let database: Awaited<ReturnType<typeof newPostgresDatabase>>;
let admin: { authorization: string };
let receiver: Server;
let url: string;
/** Versions in the order in which messages came. */
const received: number[] = [];
/** While it is a list, answers wait in it. */
let held: ServerResponse[] | null = null;

beforeAll(async () => {
  database = await newPostgresDatabase();
  receiver = createServer((request, response) => {
    void readAll(request).then((body) => {
      received.push((JSON.parse(body) as { data: { version: number } }).data.version);
      if (held === null) response.writeHead(204).end();
      else held.push(response);
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/`;
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await database.drop();
});

const create = `mutation($text: Markdown!) { createMitigation(input: { text: $text }) { change { version } problems { message } } }`;

async function edit(address: string, text: string): Promise<number> {
  const { data } = await askAt<{ createMitigation: { change: { version: number } } }>(address, create, { text }, admin);
  return data.createMitigation.change.version;
}

async function deliveredVersion(address: string): Promise<number | undefined> {
  const query = '{ webhooks { deliveredVersion } }';
  const { data } = await askAt<{ webhooks: { deliveredVersion: number }[] }>(address, query, {}, admin);
  return data.webhooks[0]?.deliveredVersion;
}

describe('webhooks of several servers on one database', () => {
  it('get each change once and in order, whichever server it was made through, and so does a listener', async () => {
    const members = await Promise.all([1, 2, 3].map(() => startMember(database.url, { webhookNetworks: networks })));
    admin = await credentials(members[0] as Member, 'ADMIN');
    await askAt(
      members[0]?.address ?? '',
      `mutation { createWebhook(input: { url: "${url}" }) { problems { message } } }`,
      {},
      admin,
    );
    const versions = await Promise.all(
      Array.from({ length: 12 }, (_, n) => edit(members[n % 3]?.address ?? '', `Told once, ${String(n)}.`)),
    );
    // Whoever listens at one server hears of what is edited through another.
    const listening = createClient({ url: `${members[2]?.address ?? ''}/graphql/stream`, retryAttempts: 0 });
    const query = `subscription { changes(sinceVersion: ${String(Math.max(...versions))}) { version } }`;
    const heard = listening.iterate<{ changes: { version: number } }>({ query });
    const next = heard.next();
    const version = await edit(members[0]?.address ?? '', 'Heard elsewhere.');
    expect((await next).value).toMatchObject({ data: { changes: { version } } });
    listening.dispose();

    // Noted, too: what was sent and not noted would be sent again.
    await expect.poll(() => deliveredVersion(members[1]?.address ?? ''), patience).toBe(version);
    await Promise.all(members.map((member) => member.close()));
    expect(received).toEqual([...versions.sort((a, b) => a - b), version]);
  }, 90_000);

  it('are delivered by another when the server that was at it is killed, and nothing is skipped', async () => {
    received.length = 0;
    held = [];
    const first = await serveProgram(database.url, { HRESOLVE_WEBHOOK_NETWORKS: '127.0.0.0/8' });
    const version = await edit(first.address, 'Told twice: the first time the server died before it was answered.');
    await expect.poll(() => received, patience).toEqual([version]);
    const second = await startMember(database.url, { webhookNetworks: networks });
    const next = await edit(second.address, 'Told after it.');
    expect(received).not.toContain(next);
    held = null;
    await first.end('SIGKILL');
    await expect.poll(() => received.at(-1), patience).toBe(next);
    // At least twice: on a slow machine the first server may have tried again meanwhile.
    expect(received.slice(0, -1).every((each) => each === version)).toBe(true);
    expect(received.length).toBeGreaterThanOrEqual(3);
    await second.close();
  }, 90_000);
});
