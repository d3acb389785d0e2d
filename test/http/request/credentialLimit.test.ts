import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCallerLimit } from '../../../src/knowledgeBase/access/callerLimit.ts';
import { createCredentialLimit, mostWrongCredentials } from '../../../src/http/request/credentialLimit.ts';
import { openWorld, type World } from '../../world/world.ts';

const aMinute = 60_000;

let world: World;
let good: string;
beforeAll(async () => {
  world = await openWorld({ trustedProxies: ['127.0.0.1', '10.9.0.0/16'] });
  good = await world.token('ADMIN');
});
afterAll(() => world.close());

interface Answer {
  status: number;
  code: string | undefined;
  wait: number | null;
  authenticate: string | null;
}

async function send(from: string, credential: string | null, method = 'POST'): Promise<Answer> {
  const response = await fetch(`${world.address}/graphql${method === 'GET' ? '?query={__typename}' : ''}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...(credential === null ? {} : { authorization: credential }),
    },
    ...(method === 'GET' ? {} : { body: '{"query":"{ viewer { role } }"}' }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  const wait = response.headers.get('retry-after');
  return {
    status: response.status,
    code: errors?.[0]?.extensions.code,
    wait: wait === null ? null : Number(wait),
    authenticate: response.headers.get('www-authenticate'),
  };
}

async function sendWrong(from: string, times: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let n = 0; n < times; n++) answers.push(await send(from, `Bearer hrk_wrong${String(n)}`));
  return answers;
}

describe('wrong credentials from one address', () => {
  it('are refused as wrong ten times; then all credentials of the caller wait until 15 minutes are over', async () => {
    const address = '192.0.2.1';
    const wrong = await sendWrong(address, 12);
    const refused = { status: 401, code: 'UNAUTHENTICATED', wait: null, authenticate: 'Bearer' };
    const limited = { status: 429, code: 'RATE_LIMITED', wait: 900, authenticate: null };
    expect(wrong).toEqual([...Array<Answer>(10).fill(refused), limited, limited]);

    world.clock.now += 5 * aMinute;
    expect(await send(address, `Bearer ${good}`)).toEqual({ ...limited, wait: 600 });
    expect(await send('192.0.2.2', `Bearer ${good}`)).toMatchObject({ status: 200 });
    expect(await send(address, null)).toMatchObject({ status: 200 });
    expect(await send(address, `Bearer ${good}`, 'GET')).toEqual({ ...limited, wait: 600 });
    expect(await send(address, null, 'GET')).toMatchObject({ status: 200 });

    world.clock.now += 10 * aMinute;
    expect(await send(address, `Bearer ${good}`)).toMatchObject({ status: 200 });
  });

  it('are counted in a cookie, too, if it holds what was never the key of a session', async () => {
    const ask = async (from: string, cookie: string) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': from, cookie };
      const init = { method: 'POST', headers, body: '{"query":"{ viewer { role } }"}' };
      return (await fetch(`${world.address}/graphql`, init)).status;
    };
    const [guesser, latecomer] = ['192.0.2.31', '192.0.2.32'];
    const guesses: number[] = [];
    for (let n = 0; n < 11; n++) guesses.push(await ask(guesser, `hresolve=guess${String(n)}`));
    expect(guesses).toEqual([...Array<number>(10).fill(401), 429]);
    expect(await send(guesser, `Bearer ${good}`)).toMatchObject({ status: 429 });
    // What may have been a session once says nothing of who sends it.
    for (let n = 0; n < 11; n++) expect(await ask(latecomer, `hresolve=${'A'.repeat(43)}`)).toBe(401);
    expect(await send(latecomer, `Bearer ${good}`)).toMatchObject({ status: 200 });
  });

  it('are counted whatever is wrong with them, and right ones are not', async () => {
    const address = '192.0.2.3';
    const odd = ['Basic eDp5', 'Bearer', 'Bearer a b', '', `Bearer ${good}x`, 'Bearer eyJhbGciOiJub25lIn0.e30.'];
    for (const credential of [...odd, ...odd.slice(0, 4)]) {
      expect(await send(address, `Bearer ${good}`)).toMatchObject({ status: 200 });
      expect(await send(address, credential)).toMatchObject({ status: 401 });
    }
    expect(await send(address, `Bearer ${good}`)).toMatchObject({ status: 429 });
  });

  it('cannot exceed the limit by being sent at once', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => send('192.0.2.4', 'Bearer hrk_wrong')));
    expect(all.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it('write a line each to the log, and one more when the waiting begins', async () => {
    const before = world.logLines.length;
    await sendWrong('192.0.2.5', 14);
    const kinds = world.logLines
      .slice(before)
      .flatMap((line) => (JSON.parse(line) as { access?: string }).access ?? [])
      .toSorted();
    expect(kinds).toEqual([...Array<string>(10).fill('CREDENTIAL_REFUSED'), 'RATE_LIMITED']);
    expect(world.logLines.slice(before).join('')).not.toMatch(/wrong0|192\.0\.2\.5/);
  });
});

describe('X-Forwarded-For', () => {
  it.each([
    {
      first: '203.0.113.1:40001',
      then: '203.0.113.1:40002',
      because: 'some proxies write the port of each connection',
    },
    {
      first: '[2001:db8:7::1]:40001',
      then: '2001:db8:7::2',
      because: 'whoever has one address of a /64 has all of them',
    },
    { first: 'unknown', then: '_hidden', because: 'a text that is not an address has no limit of its own' },
    { first: '203.0.113.2, 10.9.0.4:443', then: '203.0.113.2', because: 'a proxy may write its own port, too' },
  ])('names one caller with $first and $then, because $because', async ({ first, then }) => {
    await sendWrong(first, 10);
    expect(await send(then, `Bearer ${good}`)).toMatchObject({ status: 429 });
  });

  it('counts from the proxies named in the settings, as long as the chain of them is unbroken', async () => {
    await sendWrong('198.51.100.1, 10.9.0.4', 11);
    expect(await send('198.51.100.1, 10.9.8.7', `Bearer ${good}`)).toMatchObject({ status: 429 });
    // What stands before an address that is no proxy of ours is what a stranger wrote.
    expect(await send('10.9.0.1, 198.51.100.1', `Bearer ${good}`)).toMatchObject({ status: 429 });
    expect(await send('198.51.100.1, 198.51.100.2', `Bearer ${good}`)).toMatchObject({ status: 200 });
  });

  it('counts for nothing if the settings name no proxy', async () => {
    const bare = await openWorld();
    try {
      const headers = (n: number) => ({
        'content-type': 'application/json',
        'x-forwarded-for': `203.0.113.${String(n)}`,
        authorization: 'Bearer x',
      });
      const statuses: number[] = [];
      for (let n = 0; n < 11; n++) {
        const init = { method: 'POST', headers: headers(n), body: '{"query":"{__typename}"}' };
        statuses.push((await fetch(`${bare.address}/graphql`, init)).status);
      }
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    } finally {
      await bare.close();
    }
  });
});

describe('the counter', () => {
  const clock = { now: 0 };
  beforeEach(() => {
    clock.now = 0;
  });

  const newLimit = () =>
    createCredentialLimit({ limitCallers: (options) => createCallerLimit(() => clock.now, options) }, () => undefined);

  it('counts an IPv6 network as one caller', async () => {
    const limit = newLimit();
    for (let n = 0; n < mostWrongCredentials; n++) await limit.countWrong(`2001:db8::${String(n)}`);
    expect(await limit.waitOf('2001:db8::ffff')).toBe(900);
    expect(await limit.waitOf('2001:db8:0:1::1')).toBe(0);
  });

  it('forgets the oldest address above 20,000, and an address whose window has ended', async () => {
    const limit = newLimit();
    for (let n = 0; n <= mostWrongCredentials; n++) await limit.countWrong('192.0.2.1');
    for (let n = 0; n < 19_999; n++) await limit.countWrong(`10.0.${String(n >> 8)}.${String(n & 255)}`);
    expect(await limit.waitOf('192.0.2.1')).toBe(900);
    await limit.countWrong('10.1.0.0');
    expect(await limit.waitOf('192.0.2.1')).toBe(0);
  });
});
