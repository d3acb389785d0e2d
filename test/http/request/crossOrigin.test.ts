import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAllowedOrigins } from '../../../src/cli/settings/allowedOrigins.ts';
import { openWorld, type World } from '../../world/world.ts';

const elsewhere = 'https://intranet.example';

let open: World;
let narrow: World;
let closed: World;
beforeAll(async () => {
  [open, narrow, closed] = await Promise.all([
    openWorld(),
    openWorld({ allowedOrigins: [elsewhere] }),
    openWorld({ allowedOrigins: [] }),
  ]);
});
afterAll(() => Promise.all([open.close(), narrow.close(), closed.close()]));

function ask(world: World, path: string, init: RequestInit = {}, origin = elsewhere): Promise<Response> {
  return fetch(world.address + path, {
    redirect: 'manual',
    ...init,
    headers: { origin, ...(init.headers as Record<string, string> | undefined) },
  });
}

function preflight(world: World, path: string, origin = elsewhere): Promise<Response> {
  const headers = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,x-client-name',
  };
  return ask(world, path, { method: 'OPTIONS', headers }, origin);
}

const answers = [
  '/graphql?query={__typename}',
  '/codes/0x801C03ED.json',
  '/codes/0x801C03ED.txt',
  '/codes/0x801C03F3.md',
  '/codes/-2145647635.json',
  '/schema.graphql',
];

describe('a page of another site', () => {
  it.each(answers)('may read %s, without credentials', async (path) => {
    const { headers } = await ask(open, path);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('access-control-expose-headers')).toContain('retry-after');
  });

  it('may send JSON, a token and the name of a client, as the preflight says', async () => {
    const { status, headers } = await preflight(open, '/graphql');
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
      'access-control-allow-headers': 'authorization,content-type,x-client-name',
      'access-control-max-age': '86400',
    });
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may read refusals, too', async () => {
    const wrong = await ask(open, '/graphql', { method: 'POST', body: '{', headers: { 'content-type': 'text/plain' } });
    expect(wrong.status).toBe(415);
    expect(wrong.headers.get('access-control-allow-origin')).toBe('*');
    const large = { method: 'POST', body: ' '.repeat(2_000_000), headers: { 'content-type': 'application/json' } };
    const tooLarge = await ask(open, '/graphql', large);
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.headers.get('access-control-allow-origin')).toBe('*');
    const unknown = await ask(open, '/graphql?query={__typename}', { headers: { authorization: 'Bearer hrk_wrong' } });
    expect(unknown.status).toBe(401);
    expect(unknown.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('may not read what belongs to signing in', async () => {
    const { headers } = await ask(open, '/sign-in');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gets the same headers from a known answer as from the first one', async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ lookup(code: \\"0x801C03ED\\", record: false) { outcome } }"}',
    };
    const before = open.earlyAnswers().known;
    for (let n = 0; n < 3; n++) {
      const { headers } = await ask(narrow, '/graphql', init);
      expect(headers.get('access-control-allow-origin')).toBe(elsewhere);
      const other = await ask(narrow, '/graphql', init, 'https://other.example');
      expect(other.headers.get('access-control-allow-origin')).toBeNull();
      await ask(open, '/graphql', init);
    }
    expect(open.earlyAnswers().known).toBeGreaterThan(before);
  });
});

describe('HRESOLVE_ALLOWED_ORIGINS', () => {
  it('narrows it to the origins that it names', async () => {
    const named = await ask(narrow, '/codes/0x801C03ED.json');
    expect(named.headers.get('access-control-allow-origin')).toBe(elsewhere);
    expect(named.headers.get('vary')?.toLowerCase().split(', ')).toEqual(expect.arrayContaining(['origin', 'accept']));
    const other = await ask(narrow, '/codes/0x801C03ED.json', {}, 'https://evil.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const refused = await preflight(narrow, '/graphql', 'https://evil.example');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('closes it with "none"', async () => {
    expect((await ask(closed, '/graphql?query={__typename}')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await preflight(closed, '/graphql')).status).toBe(405);
  });

  it.each([
    { text: undefined, read: 'ANY', because: 'reading is public' },
    { text: '*', read: 'ANY', because: 'that is the default, spelled out' },
    { text: 'none', read: [], because: 'no other site may read' },
    {
      text: 'https://a.example, http://localhost:3000',
      read: ['https://a.example', 'http://localhost:3000'],
      because: 'blanks do not matter',
    },
  ])('takes $text, because $because', ({ text, read }) => {
    expect(readAllowedOrigins(text)).toEqual(read);
  });

  it.each([
    { text: 'a.example', because: 'the scheme is missing' },
    { text: 'https://a.example/', because: 'an origin ends without a slash' },
    { text: 'https://A.example', because: 'browsers send lower case' },
    { text: 'https://a.example:443', because: 'browsers leave the usual port out' },
    { text: 'https://a.example,*', because: 'a star among names would open everything' },
    { text: '', because: 'an empty value says neither all nor none' },
  ])('refuses "$text", because $because', ({ text }) => {
    expect(() => readAllowedOrigins(text)).toThrow('HRESOLVE_ALLOWED_ORIGINS holds');
  });
});

describe('OPTIONS without a preflight', () => {
  it('is refused as any other method is', async () => {
    const { status, headers } = await ask(open, '/graphql', { method: 'OPTIONS' });
    expect({ status, allow: headers.get('allow') }).toEqual({ status: 405, allow: 'GET, POST' });
    expect((await ask(open, '/nothing', { method: 'OPTIONS' })).status).toBe(404);
  });
});
