import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { Webhook as Receiver } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readIpNetwork, type IpNetwork } from '../../../src/domain/webhooks/ipAddress.ts';
import { webhookSender } from '../../../src/http/webhooks/sendWebhook.ts';
import { deliverWebhooks, type WebhookDelivery } from '../../../src/knowledgeBase/webhooks/deliverWebhooks.ts';
import { openWorld, type World } from '../../world/world.ts';

interface Message {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly deliveredVersion: number;
  readonly waiting: number;
  readonly failures: number;
  readonly nextAttemptAt: string | null;
  readonly deliveries: readonly { version: number; attempt: number; status: number | null; failure: string | null }[];
}

const allowed = [readIpNetwork('127.0.0.0/8')] as IpNetwork[];
let world: World;
let admin: string;
let receiver: Server;
let url: string;
let status = 200;
const received: Message[] = [];
let delivery: WebhookDelivery;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    void readAll(request).then((body) => {
      received.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
  world = await openWorld({ webhookNetworks: allowed });
  admin = await world.token('ADMIN', 'Ada', 300);
  delivery = start();
});
afterEach(async () => {
  for (const { id } of await list()) await decide('deleteWebhook', 'DeleteWebhookInput', { id }, 'deletedWebhookId');
  received.length = 0;
  status = 200;
});
afterAll(async () => {
  await delivery.close();
  await world.close();
  receiver.close();
});

/** Delivers only when the test says so. */
function start(): WebhookDelivery {
  const { store, knowledgeBase, clock } = world;
  return deliverWebhooks({
    store,
    current: () => knowledgeBase.snapshot(),
    feed: knowledgeBase,
    revisions: knowledgeBase,
    recorder: knowledgeBase,
    send: webhookSender({ allowed }),
    clock: () => clock.now,
    tell: ({ failure }) => {
      throw new Error(failure ?? 'works again');
    },
  });
}

interface Decision {
  readonly webhook?: Shown | null;
  readonly secret?: string | null;
  readonly problems: readonly { code: string; message: string }[];
}

async function decide(mutation: string, type: string, input: object, fields: string): Promise<Decision> {
  const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} problems { code message } } }`;
  return (await world.ask<Record<string, Decision>>(query, { input }, admin)).data[mutation] as Decision;
}

const fields =
  'id status deliveredVersion waiting failures nextAttemptAt deliveries { version attempt status failure }';

async function create(input: object = { url }): Promise<{ id: string; secret: string }> {
  const { webhook, secret, problems } = await decide(
    'createWebhook',
    'CreateWebhookInput',
    input,
    `webhook { ${fields} } secret`,
  );
  expect(problems).toEqual([]);
  return { id: webhook?.id ?? '', secret: secret ?? '' };
}

async function list(): Promise<Shown[]> {
  return (await world.ask<{ webhooks: Shown[] }>(`{ webhooks { ${fields} } }`, {}, admin)).data.webhooks;
}

async function edit(text: string): Promise<number> {
  const query = `mutation($text: Markdown!) { createMitigation(input: { text: $text }) { change { version } } }`;
  const { data } = await world.ask<{ createMitigation: { change: { version: number } } }>(query, { text }, admin);
  return data.createMitigation.change.version;
}

function versions(): number[] {
  return received.map(({ body }) => (JSON.parse(body) as { data: { version: number } }).data.version);
}

/** Verifies as a receiver would, by the library of Standard Webhooks; it goes by the clock of the machine. */
function verified({ headers, body }: Message, secret: string): unknown {
  const { verify } = new Receiver(secret) as unknown as { verify: unknown };
  expect(verify).toBeTypeOf('function');
  const time = Date.now;
  Date.now = () => world.clock.now;
  try {
    const named = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name])]);
    return new Receiver(secret).verify(body, Object.fromEntries(named) as Record<string, string>);
  } finally {
    Date.now = time;
  }
}

describe('webhooks', () => {
  it('send each change after they were made, in order, signed as Standard Webhooks has it', async () => {
    await edit('Before there was a webhook.');
    const { id, secret } = await create();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const first = await edit('The first that is sent.');
    const second = await edit('The second that is sent.');
    await delivery.run();
    expect(versions()).toEqual([first, second]);
    const [message] = received as [Message];
    expect(verified(message, secret)).toMatchObject({
      type: 'change.committed',
      timestamp: '2026-03-14T09:30:00.000Z',
      data: { version: first, kind: 'EDIT', touched: 1, revisions: [{ nodeType: 'Mitigation', action: 'CREATED' }] },
    });
    expect(message.headers).toMatchObject({
      'webhook-id': `${id}_${String(first)}`,
      'content-type': 'application/json',
    });
    expect(message.body).not.toContain('Ada');
    expect(() => verified({ ...message, body: `${message.body} ` }, secret)).toThrow();
    expect(await list()).toMatchObject([
      {
        status: 'ACTIVE',
        deliveredVersion: second,
        waiting: 0,
        deliveries: [{ version: second, attempt: 1, status: 200, failure: null }, { version: first }],
      },
    ]);
  });

  it('try again at longer and longer intervals, with the same id, and skip nothing, a start between included', async () => {
    const { secret } = await create();
    status = 500;
    const first = await edit('Not taken at first.');
    const second = await edit('Waits behind it.');
    await delivery.run();
    await delivery.run();
    expect(versions()).toEqual([first]);
    expect(await list()).toMatchObject([{ status: 'FAILING', failures: 1, waiting: 2 }]);
    world.clock.now += 7_000;
    await delivery.run();
    const [{ nextAttemptAt }] = (await list()) as [Shown];
    const pause = Date.parse(nextAttemptAt ?? '') - world.clock.now;
    expect(pause).toBeGreaterThanOrEqual(16_000);
    expect(pause).toBeLessThanOrEqual(24_000);
    await delivery.close();
    delivery = start();
    status = 200;
    world.clock.now += 24_000;
    await delivery.run();
    expect(versions()).toEqual([first, first, first, second]);
    expect(new Set(received.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    for (const message of received.slice(2)) expect(verified(message, secret)).toBeDefined();
  });

  it('are switched off after 5 days of failure, and send what they missed when switched on again', async () => {
    const { id } = await create();
    status = 503;
    const first = await edit('Never taken.');
    for (let hours = 0; hours <= 5 * 24; hours += 8) {
      await delivery.run();
      const [webhook] = await list();
      expect(webhook?.status).toBe(hours < 5 * 24 ? 'FAILING' : 'OFF_FAILING');
      world.clock.now += 8 * 3_600_000;
    }
    const tries = received.length;
    const second = await edit('While it is off.');
    await delivery.run();
    expect(received).toHaveLength(tries);
    const { data } = await world.ask<{ accessEvents: { nodes: { kind: string; subject: string }[] } }>(
      '{ accessEvents(first: 1) { nodes { kind subject } } }',
      {},
      admin,
    );
    expect(data.accessEvents.nodes).toEqual([
      { kind: 'WEBHOOK_SWITCHED_OFF', subject: `${id} (${new URL(url).origin})` },
    ]);
    status = 200;
    received.length = 0;
    await decide('enableWebhook', 'EnableWebhookInput', { id }, 'webhook { id }');
    await delivery.run();
    expect(versions()).toEqual([first, second]);
    expect(await list()).toMatchObject([{ status: 'ACTIVE', failures: 0, waiting: 0 }]);
  });

  it('are never set back by a server that comes late with what another has delivered since', async () => {
    const { id } = await create();
    const version = await edit('Delivered by the one that took over.');
    await delivery.run();
    const before = await list();
    expect(before).toMatchObject([{ deliveredVersion: version, failures: 0 }]);
    const late = {
      version: version - 1,
      failures: 7,
      failingSince: 1,
      nextAttemptAt: 2,
      offSince: 3,
      offBecause: null,
    };
    await world.store.webhooks.progress(id, late, null);
    expect(await list()).toEqual(before);
  });

  it('are switched off at once by a receiver that says 410', async () => {
    await create();
    status = 410;
    await edit('Gone.');
    await delivery.run();
    expect(await list()).toMatchObject([
      { status: 'OFF_GONE', failures: 1, deliveries: [{ status: 410, failure: 'STATUS' }] },
    ]);
  });

  it('sign with the old secret too for a day after a rotation', async () => {
    const { id, secret: old } = await create();
    const { secret } = await decide('rotateWebhookSecret', 'RotateWebhookSecretInput', { id }, 'secret');
    expect(secret).not.toBe(old);
    await edit('Signed twice.');
    await delivery.run();
    expect([old, secret ?? ''].map((each) => verified(received[0] as Message, each))).toHaveLength(2);
    world.clock.now += 25 * 3_600_000;
    await edit('Signed once.');
    await delivery.run();
    expect(verified(received[1] as Message, secret ?? '')).toBeDefined();
    expect(() => verified(received[1] as Message, old)).toThrow();
  });

  it('of a guide send only what concerns it, and pass over the rest', async () => {
    await create({ url, guide: 'windows-hello-pin-creation' });
    const other = await edit('No entry uses it.');
    await delivery.run();
    expect(received).toEqual([]);
    expect(await list()).toMatchObject([{ deliveredVersion: other, waiting: 0 }]);
    const { data } = await world.ask<{ entries: { nodes: { id: string; version: number }[] } }>(
      '{ entries(first: 1) { nodes { id version } } }',
    );
    const [entry] = data.entries.nodes;
    const input = { id: entry?.id, expectedVersion: entry?.version };
    await world.ask(
      `mutation($input: ArchiveEntryInput!) { archiveEntry(input: $input) { problems { message } } }`,
      { input },
      admin,
    );
    await delivery.run();
    expect(versions()).toEqual([other + 1]);
  });

  it('are refused for addresses inside, and their secrets show nowhere', async () => {
    // What stands behind the host of an address may be a secret of its own.
    const key = 'key-in-the-address';
    const { secret } = await create({ url: `${url}?${key}` });
    status = 410;
    await edit('Not taken.');
    await delivery.run();
    const { data: audited } = await world.ask('{ accessEvents(first: 100) { nodes { subject actor } } }', {}, admin);
    const shown = [...world.logLines, JSON.stringify(audited), await (await fetch(`${world.address}/metrics`)).text()];
    expect([secret, key].filter((each) => shown.join('').includes(each))).toEqual([]);
    const refused = await decide(
      'createWebhook',
      'CreateWebhookInput',
      { url: 'http://169.254.169.254/latest' },
      'webhook { id } secret',
    );
    expect(refused).toMatchObject({ webhook: null, secret: null, problems: [{ code: 'INVALID_VALUE' }] });
    expect(world.logLines.join('')).not.toContain(secret);
    expect(JSON.stringify(await list())).not.toContain(secret);
    const { errors } = await world.ask('{ webhooks { id } }', {}, await world.token('EDITOR'));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
