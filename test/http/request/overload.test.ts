import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { headersOfRefusal } from '../../../src/http/request/crossOrigin.ts';
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
    headersOfRefusal(['https://intranet.example']),
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
      const [wait, origin] = ['retry-after', 'access-control-allow-origin'].map((name) => response.headers.get(name));
      return { status: response.status, wait, origin, body: await response.text() };
    }),
  );
}

describe('a server that cannot keep up', () => {
  it('answers what it can and refuses the rest in the form of GraphQL, with the time to retry', async () => {
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

  it.each([
    { origin: 'https://intranet.example', allowed: 'https://intranet.example', because: 'it may read answers' },
    { origin: 'https://evil.example', allowed: null, because: 'it may not' },
  ])('lets a page of $origin read the refusal or not, because $because', async ({ origin, allowed }) => {
    const address = await serve(100);
    await ask(address, 100);
    const answers = await ask(address, 100, '/', { origin });
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map((each) => each.origin))).toEqual(new Set([allowed]));
  });

  it('reports all the while that it is alive', async () => {
    const address = await serve(100);
    const [, alive] = await Promise.all([ask(address, 100), ask(address, 30, '/livez')]);
    expect(new Set(alive.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('answers all requests again once there are fewer', async () => {
    const address = await serve(100);
    await ask(address, 100);
    expect((await ask(address, 1))[0]).toMatchObject({ status: 200 });
  });
});

/** Asks a server for more than it can answer at once, at one moment of a clock that only answers move on. */
function askAtOnce(times: number, took: number, { coldUntil, url }: { coldUntil?: number; url?: string } = {}) {
  const clock = { now: 0 };
  const waits: number[] = [];
  const shedding = shedOverload(
    () => {
      waits.push(clock.now);
      clock.now += took;
    },
    () => clock.now,
    undefined,
    coldUntil,
  );
  for (let i = 0; i < times; i++) shedding.listener(...exchange(url));
  return { waits, shedding };
}

/** A request that nobody sent, with its response. */
function exchange(url = '/graphql'): [IncomingMessage, ServerResponse] {
  const request = Object.assign(new IncomingMessage(new Socket()), { url });
  return [request, new ServerResponse(request)];
}

describe('what is answered under overload', () => {
  it('has waited for 0.6 s at most, however long each answer takes', async () => {
    const { waits, shedding } = askAtOnce(100, 50);
    await expect.poll(() => waits.length + shedding.refused()).toBe(100);
    expect(Math.max(...waits)).toBeLessThanOrEqual(600);
    expect(waits.length).toBeGreaterThanOrEqual(12);
  });

  it('has waited for less if answers themselves have come to take long, so that both together stay below a second', async () => {
    const clock = { now: 0 };
    const waits: number[] = [];
    const shedding = shedOverload(
      ({ url }) => {
        if (url === '/graphql') waits.push(clock.now);
        clock.now += 50;
      },
      () => clock.now,
    );
    const [slow, response] = exchange();
    shedding.listener(Object.assign(slow, { url: '/export' }), response);
    await new Promise(setImmediate);
    clock.now = 700;
    response.emit('close');
    for (let i = 0; i < 100; i++) shedding.listener(...exchange());
    await expect.poll(() => waits.length + shedding.refused()).toBe(100);
    expect(Math.max(...waits) - 700).toBeLessThanOrEqual(200);
    expect(waits.length).toBeGreaterThan(0);
  });

  it('is whoever came to an idle server, though the machine let it wait before it began', async () => {
    const clock = { now: 0 };
    const waits: number[] = [];
    const shedding = shedOverload(
      () => void waits.push(clock.now),
      () => clock.now,
    );
    for (let i = 0; i < 3; i++) shedding.listener(...exchange());
    clock.now = 4_000;
    await expect.poll(() => waits.length + shedding.refused()).toBe(3);
    expect(waits).toEqual([4_000, 4_000, 4_000]);
  });

  it.each([
    { asked: { coldUntil: 3_000 }, because: 'the first answers of a program take longest' },
    { asked: { url: '/assets/console-4F.js' }, because: 'a page whose script was refused never works' },
  ])('may have waited longer, as $because', async ({ asked }) => {
    const { waits, shedding } = askAtOnce(50, 50, asked);
    await expect.poll(() => waits.length).toBe(50);
    expect(shedding.refused()).toBe(0);
    expect(Math.max(...waits)).toBe(49 * 50);
  });

  it.each([
    { tookByTurn: 0, atLeast: 30, atMost: 70, because: 'so many are let in first, since each takes a turn of its own' },
    { tookByTurn: 6, atLeast: 0, atMost: 4, because: 'letting them in has taken 10 ms' },
  ])('is begun between new connections that keep coming, because $because', async ({ tookByTurn, atLeast, atMost }) => {
    const clock = { now: 0 };
    let [turns, isBegun] = [0, false];
    const { listener, connected } = shedOverload(
      () => (isBegun = true),
      () => clock.now,
    );
    listener(...exchange());
    while (!hasBegun() && turns < 200) {
      connected();
      clock.now += tookByTurn;
      turns += 1;
      await new Promise(setImmediate);
    }
    expect(turns).toBeGreaterThanOrEqual(atLeast);
    expect(turns).toBeLessThanOrEqual(atMost);

    function hasBegun(): boolean {
      return isBegun;
    }
  });

  it('is one request a turn of the event loop, so that health checks come in between', async () => {
    const { waits } = askAtOnce(3, 1);
    await new Promise(setImmediate);
    expect(waits).toEqual([0]);
  });
});

describe('something short that has to wait for its turn', () => {
  /** Lets so many wait, each of which takes so long and is done at once. */
  function waitWith(times: number, took: number, hasGone = false) {
    const clock = { now: 0 };
    const done = { begun: 0, ended: 0 };
    const shedding = shedOverload(
      () => undefined,
      () => clock.now,
    );
    const begin = (): boolean => {
      done.begun += 1;
      clock.now += took;
      return true;
    };
    for (let i = 0; i < times; i++) {
      const [request, response] = exchange();
      if (hasGone) response.destroy();
      shedding.wait(request, response, { begin, end: () => (done.ended += 1) });
    }
    return { done, shedding };
  }

  it('shares a turn with others of its kind, for 5 ms', async () => {
    const { done } = waitWith(100, 1);
    await new Promise(setImmediate);
    expect(done.begun).toBe(5);
  });

  it('is ended instead if it is refused or its client has disconnected', async () => {
    const refused = waitWith(100, 200);
    await expect.poll(() => refused.done.begun + refused.done.ended).toBe(100);
    expect(refused.done.ended).toBe(refused.shedding.refused());
    const gone = waitWith(1, 1, true);
    await expect.poll(() => gone.done).toEqual({ begun: 0, ended: 1 });
  });

  it('is done without waiting while nothing else waits and the turn is short', () => {
    const clock = { now: 0 };
    const { hasTime, listener } = shedOverload(
      () => undefined,
      () => clock.now,
    );
    expect(hasTime()).toBe(true);
    clock.now = 9;
    expect(hasTime()).toBe(true);
    clock.now = 10;
    expect(hasTime()).toBe(false);
    listener(...exchange());
    clock.now = 0;
    expect(hasTime()).toBe(false);
  });

  it('is done for 5 ms at most while somebody connects, since Node accepts one connection a turn', () => {
    const clock = { now: 0 };
    const { hasTime, connected } = shedOverload(
      () => undefined,
      () => clock.now,
    );
    connected();
    expect(hasTime()).toBe(true);
    clock.now = 5;
    expect(hasTime()).toBe(false);
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
