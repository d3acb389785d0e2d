import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const body = JSON.stringify({ query: '{ lookup(code: "0x801C03ED") { outcome entries { causes { text } } } }' });

async function ask(headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${world.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.text();
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${world.address}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? Number.NaN);
}

// The first of all: a server that has just started lets requests wait, and refuses none of those that go the long way.
describe('several requests of one connection, sent at once', () => {
  it('are answered in their order, whichever way each takes, and the connection ends when a client says so', async () => {
    const post = (code: string, headers = '') => {
      const text = JSON.stringify({ query: `{ lookup(code: "${code}") { input } }` });
      return `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}Content-Length: ${String(text.length)}\r\n\r\n${text}`;
    };
    const codes = ['0x80070005', '0x80070006', '0x80070007'];
    // The second time an operation is compiled, the third time its answer is kept.
    for (const code of [...codes, ...codes, ...codes]) await rawAnswer(post(code, 'Connection: close\r\n'));
    const { known } = world.earlyAnswers();
    const raw = await rawAnswer(
      [...codes, ...codes].map((code, n) => post(code, n % 3 === 1 ? 'X-Unknown: 1\r\n' : '')).join('') +
        post('0x80070005', 'Connection: close\r\n'),
    );
    const inputs = [...raw.toString().matchAll(/"input":"(\w+)"/g)].map(([, input]) => input);
    expect(inputs).toEqual([...codes, ...codes, '0x80070005']);
    expect(world.earlyAnswers().known).toBe(known + 5);
  });
});

describe('known answers', () => {
  it('count in /metrics as requests of their route, and apart', async () => {
    await ask();
    const requests = 'hresolve_requests_total{operation="/graphql",outcome="2xx"}';
    const [before, known] = [await metric(requests), await metric('hresolve_known_answers_total')];
    await Promise.all([ask(), ask(), ask()]);
    expect(await metric(requests)).toBe(before + 3);
    expect(await metric('hresolve_known_answers_total')).toBe(known + 3);
    expect(await metric('hresolve_known_answers_bytes')).toBeGreaterThan(0);
  });

  it('write no line in the log; what goes the long way writes one', async () => {
    await ask();
    const before = world.logLines.length;
    await ask();
    await ask({ 'x-unknown': '1' });
    await expect.poll(() => world.logLines.length).toBe(before + 1);
  });

  it.each([
    ['authorization', 'Bearer none'],
    ['cookie', 'a=b'],
    ['x-unknown', '1'],
  ])('are not given to a request with the header %s', async (name, value) => {
    await ask();
    const before = world.earlyAnswers().known;
    await ask({ [name]: value });
    expect(world.earlyAnswers().known).toBe(before);
  });

  it('are never older than the edit that was acknowledged before', async () => {
    const token = await world.token('EDITOR');
    await ask();
    await ask();
    const { data } = await world.ask<{ lookup: { entries: { id: string; version: number }[] } }>(
      '{ lookup(code: "0x801C03ED") { entries { id version } } }',
    );
    const [entry] = data.lookup.entries;
    await world.ask(
      'mutation($input: UpdateEntryInput!) { updateEntry(input: $input) { problems { message } } }',
      { input: { id: entry?.id, expectedVersion: entry?.version, causes: ['Edited a moment ago.'] } },
      token,
    );
    expect(await ask()).toContain('Edited a moment ago.');
  });
});

describe('an answer that says how often something was asked', () => {
  it('is known until somebody asks for guidance again', async () => {
    const asked = async () => {
      const question = '{ lookup(code: "0x80070005", record: false) { asked } }';
      return (await world.ask<{ lookup: { asked: number } }>(question)).data.lookup.asked;
    };
    expect(await asked()).toBe(0);
    const { known } = world.earlyAnswers();
    expect(await asked()).toBe(0);
    expect(world.earlyAnswers().known).toBe(known + 1);
    await world.ask('mutation { askForCode(input: { code: "0x80070005" }) { accepted } }');
    expect(await asked()).toBe(1);
  });

  it('is known for as long as the ranking holds that it names, which is read anew after two seconds', async () => {
    const mostLookedUp = async () => {
      const question = '{ mostLookedUp(first: 1) { hex } }';
      return (await world.ask<{ mostLookedUp: { hex: string }[] }>(question)).data.mostLookedUp.map(({ hex }) => hex);
    };
    const lookUp = async (code: string, times: number) => {
      for (let n = 0; n < times; n++) await world.ask(`{ lookup(code: "${code}") { outcome } }`);
    };
    await lookUp('0x80090005', 20);
    world.clock.now += 3_000;
    expect(await mostLookedUp()).toEqual(['0x80090005']);
    await lookUp('0x801C044D', 30);
    const { known } = world.earlyAnswers();
    expect(await mostLookedUp()).toEqual(['0x80090005']);
    expect(world.earlyAnswers().known).toBe(known + 1);
    world.clock.now += 3_000;
    await world.ask('{ mostLookedUp(first: 2) { hex } }');
    expect(await mostLookedUp(), 'another question had it read anew').toEqual(['0x801C044D']);
  });
});

describe('the page of a code', () => {
  const page = (headers: Record<string, string>) =>
    fetch(`${world.address}/codes/0x80090005`, { headers: { accept: 'text/html', ...headers } });

  it('may be kept by a proxy that asks each time whether it is still so', async () => {
    const { headers } = await page({});
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('vary')).toBe('accept, accept-language, accept-encoding');
    expect(headers.get('set-cookie')).toBeNull();
    for (let times = 0; times < 2; times++)
      expect((await page({ 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('is packed for who takes that, the first time and when it is known', async () => {
    for (let times = 0; times < 2; times++) {
      const raw = await rawAnswer(
        'GET /codes/0x80090005 HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n',
      );
      const end = raw.indexOf('\r\n\r\n');
      expect(raw.subarray(0, end).toString().toLowerCase()).toContain('content-encoding: gzip');
      expect(gunzipSync(raw.subarray(end + 4)).toString()).toContain('<!doctype html>');
    }
  });
});

describe('a client that asks for known answers and does not read them', () => {
  it('is read no further, so that its answers do not pile up', async () => {
    const text = `GET /codes/0x80090005 HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n`;
    for (let times = 0; times < 2; times++)
      await (await fetch(`${world.address}/codes/0x80090005`, { headers: { accept: 'text/html' } })).text();
    await rawAnswer(text.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
    const before = world.earlyAnswers().known;
    const { hostname, port } = new URL(world.address);
    const socket = connect(Number(port), hostname).pause();
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const sent = 20_000;
    socket.write(text.repeat(sent));
    let answered = -1;
    await expect
      .poll(() => {
        const [last, now] = [answered, world.earlyAnswers().known - before];
        answered = now;
        return now > 0 && now === last;
      })
      .toBe(true);
    expect(answered).toBeLessThan(sent / 4);
    socket.destroy();
  });
});

async function rawAnswer(text: string): Promise<Buffer> {
  const { hostname, port } = new URL(world.address);
  const socket: Socket = connect(Number(port), hostname, () => socket.write(text));
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks);
}
