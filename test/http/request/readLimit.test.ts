import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/http/request/limits.ts';
import { openWorld, type World } from '../../world/world.ts';

let limited: World;
let usual: World;
beforeAll(async () => {
  limited = await openWorld({ limits: { ...defaultLimits, reads: 3 }, trustedProxies: ['127.0.0.1'] });
  usual = await openWorld();
});
afterAll(() => Promise.all([limited.close(), usual.close()]));

function read(from: string, path = '/graphql?query={__typename}'): Promise<Response> {
  return fetch(limited.address + path, { headers: { 'x-forwarded-for': from } });
}

describe('HRESOLVE_MAX_READS_A_MINUTE', () => {
  it('answers up to the limit of requests from one address, says how many are left, and refuses the next', async () => {
    const answers = [
      await read('192.0.2.1'),
      await read('192.0.2.1', '/codes/0x801C03ED.json'),
      await read('192.0.2.1'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['2', '1', '0']);
    expect(answers[0]?.headers.get('ratelimit-limit')).toBe('3');
    expect(Number(answers[0]?.headers.get('ratelimit-reset'))).toBeGreaterThan(0);
    const refused = await read('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect((await read('192.0.2.2')).status).toBe(200);
  });

  it('counts an IPv6 /64 as one address', async () => {
    for (const last of ['1', '2', '3']) expect((await read(`2001:db8::${last}`)).status).toBe(200);
    expect((await read('2001:db8::4')).status).toBe(429);
    expect((await read('2001:db8:0:1::1')).status).toBe(200);
  });

  it('counts known answers, too', async () => {
    for (let n = 0; n < 3; n++) await read('192.0.2.3', '/codes/0x801C03ED');
    expect((await read('192.0.2.3', '/codes/0x801C03ED')).status).toBe(429);
  });

  it('does not apply to health checks', async () => {
    for (let n = 0; n < 5; n++) expect((await read('192.0.2.4', '/livez')).status).toBe(200);
  });

  it('is off by default', async () => {
    for (let n = 0; n < 5; n++) {
      const { status, headers } = await fetch(`${usual.address}/graphql?query={__typename}`);
      expect({ status, left: headers.get('ratelimit-remaining') }).toEqual({ status: 200, left: null });
    }
  });
});
