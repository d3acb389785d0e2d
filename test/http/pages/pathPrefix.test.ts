import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServeSettings } from '../../../src/cli/settings/settings.ts';
import { withoutPrefix } from '../../../src/http/pages/pathPrefix.ts';
import { openWorld, type World } from '../../world/world.ts';

describe('withoutPrefix', () => {
  it.each([
    { url: '/errors', left: '/', because: 'the prefix itself is the start page' },
    { url: '/errors/', left: '/', because: 'so it is with a slash' },
    { url: '/errors?q=1', left: '/?q=1', because: 'a query may follow at once' },
    { url: '/errors/codes/1?a=/errors/', left: '/codes/1?a=/errors/', because: 'only the beginning is a prefix' },
    { url: '/codes/1', left: '/codes/1', because: 'a proxy may have taken the prefix off' },
    { url: '/errorsand/more', left: '/errorsand/more', because: 'this is another name' },
  ])('makes $url into $left, because $because', ({ url, left }) => {
    expect(withoutPrefix(url, '/errors')).toBe(left);
  });
});

describe('PUBLIC_URL', () => {
  it.each([
    {
      url: 'https://tools.example/errors',
      read: 'https://tools.example/errors',
      because: 'a proxy may have a path for it',
    },
    {
      url: 'https://tools.example/a/errors/',
      read: 'https://tools.example/a/errors',
      because: 'a slash at its end says nothing',
    },
    { url: 'https://errors.example/', read: 'https://errors.example', because: 'a host may be its own' },
  ])('may be $url, because $because', ({ url, read }) => {
    expect(readServeSettings({}, { PUBLIC_URL: url }).publicUrl).toBe(read);
  });

  it.each([
    'https://a.example/errors?x',
    'https://a.example/#x',
    'https://a.example/a b',
    'https://a.example//x',
    'ftp://a.example',
    'https://u:p@a.example/x',
    'https://a.example/"x',
  ])('may not be %s', (url) => {
    expect(() => readServeSettings({}, { PUBLIC_URL: url })).toThrow(/PUBLIC_URL is/);
  });
});

describe('a server below a path', () => {
  const publicUrl = 'https://tools.example/errors';
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ publicUrl });
  });
  afterAll(() => world.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(world.address + path, { headers: { accept: 'text/html,*/*;q=0.8', ...headers }, redirect: 'manual' });

  it('links to nothing of its own outside it, and everything that it links to is there', async () => {
    const seen = new Map<string, string>([['/errors/', '']]);
    for (const [path, from] of seen) {
      if (seen.size > 400) break;
      const response = await get(path);
      // A code that no guide lists has a page, and its status says that there is none.
      const isThere = response.status < 400 || (response.status === 404 && path.startsWith('/errors/codes/'));
      expect({ path, from, isThere }).toEqual({ path, from, isThere: true });
      const location = response.headers.get('location');
      const page = response.headers.get('content-type')?.startsWith('text/html') === true ? await response.text() : '';
      const found = [...page.matchAll(/\s(?:href|src|action|data-path)="([^"]*)"/g)].map(([, link = '']) => link);
      for (const link of [...found, ...(location === null ? [] : [location])]) {
        const url = new URL(link.replaceAll('&amp;', '&'), `${publicUrl}/`);
        if (url.origin !== 'https://tools.example') continue;
        expect({ from: path, link: url.pathname }).toEqual({
          from: path,
          link: expect.stringMatching(/^\/errors(\/|$)/) as string,
        });
        if (seen.size < 120) seen.set(url.pathname + url.search, path);
      }
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  it('answers the same where the proxy takes the path off', async () => {
    const [whole, cut] = await Promise.all([get('/errors/codes/0x801C03ED'), get('/codes/0x801C03ED')]);
    expect(await whole.text()).toBe(await cut.text());
    expect((await get('/errors/codes/2149319661')).headers.get('location')).toBe('/errors/codes/0x801C03ED');
  });

  it('says its whole address in texts, feeds and data', async () => {
    const address = `${publicUrl}/codes/0x801C03ED`;
    expect(await (await get('/errors/codes/0x801C03ED.txt')).text()).toContain(address);
    expect(await (await get('/errors/codes/0x801C03ED.json')).text()).toContain(address);
    expect(await (await get('/errors/sitemap.xml?part=codes')).text()).toContain(`<loc>${address}</loc>`);
    expect(await (await get('/errors/opensearch.xml')).text()).toContain(`${publicUrl}/search?q=`);
    expect(await (await get('/errors/robots.txt')).text()).toContain('Disallow: /errors/admin');
    const { data } = await world.ask<{ lookup: { entries: { url: string }[] } }>(
      '{ lookup(code: "0x801C03ED") { entries { url } } }',
    );
    expect(data.lookup.entries[0]?.url).toBe(address);
  });

  it('tells the console and the explorer where they are', async () => {
    for (const path of ['/errors/admin', '/errors/admin/history', '/errors/explore']) {
      const page = await (await get(path)).text();
      expect(page).toContain('<html data-prefix="/errors" lang="en">');
      const script = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? '';
      expect(script).toMatch(/^\/errors\/assets\//);
      // What a script loads later it finds next to itself.
      expect(await (await get(script)).text()).not.toMatch(/["']\/assets\/[^"']+\.(js|css|ttf|woff2)/);
    }
  });

  it('keeps its session to its path, and takes requests of its own pages alone', async () => {
    const token = await world.token('EDITOR', 'Ada');
    const signIn = (origin: string) =>
      fetch(`${world.address}/errors/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ token, next: '/errors/admin/history' }).toString(),
      });
    const response = await signIn('https://tools.example');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/errors/admin/history');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Secure-hresolve=/);
    expect(cookie).toMatch(/; Path=\/errors(;|$)/);
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
    expect((await signIn('https://evil.example')).status).toBe(403);
    const asked = await fetch(`${world.address}/errors/graphql`, {
      method: 'POST',
      headers: {
        origin: 'https://tools.example',
        'content-type': 'application/json',
        cookie: cookie.split(';')[0] ?? '',
      },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(await asked.json()).toEqual({ data: { viewer: { name: 'Ada' } } });
  });
});
