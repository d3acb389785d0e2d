import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { shedOverload } from '../../../src/http/request/overload.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A server whose every answer takes so long by the clock, in milliseconds. */
async function serve(took: number): Promise<string> {
  const clock = { now: 0 };
  const { listener, connected } = shedOverload(
    ({ url }, response) => {
      if (url !== '/livez') clock.now += took;
      response.end('answered');
    },
    () => clock.now,
  );
  server = createServer(listener).on('connection', connected).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function ask(address: string, times: number, path = '/', headers = {}) {
  const asked = Array.from({ length: times }, () => fetch(`${address}${path}`, { headers }));
  return Promise.all(
    asked.map(async (asking) => {
      const response = await asking;
      return { status: response.status, wait: response.headers.get('retry-after'), body: await response.text() };
    }),
  );
}

describe('a server that cannot keep up', () => {
  it('answers what it can and refuses the rest in the shape of GraphQL, with the time to come back', async () => {
    const address = await serve(100);
    await ask(address, 100);
    const answers = await ask(address, 100);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, wait, body } of refused) {
      expect({ status, wait }).toEqual({ status: 503, wait: '1' });
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    }
  });

  it('says all the while that it lives', async () => {
    const address = await serve(100);
    const [, alive] = await Promise.all([ask(address, 100), ask(address, 30, '/livez')]);
    expect(new Set(alive.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('answers everyone again once fewer come', async () => {
    const address = await serve(100);
    await ask(address, 100);
    expect((await ask(address, 1))[0]).toMatchObject({ status: 200 });
  });
});

describe('a server that keeps up', () => {
  it.each([
    { times: 300, took: 0.5, because: 'a burst of small questions is soon answered' },
    { times: 6, took: 100, because: 'a page may ask several large questions at once' },
  ])('refuses none of $times that take $took ms each, because $because', async ({ times, took }) => {
    const address = await serve(took);
    const answers = await ask(address, times);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });
});
