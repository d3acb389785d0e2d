import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuiltPages } from '../../../src/cli/builtPages.ts';
import { createLog } from '../../../src/http/operations/requestLog.ts';
import { startServer } from '../../../src/http/server.ts';
import { openReader, textOf, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.ada.world.close());

const listed = '0x801C03ED';

describe('every page', () => {
  it.each([
    ['/', 'Look up a Windows error code'],
    ['/guides', 'Windows Hello errors during PIN creation 50 entries'],
    ['/facilities', 'device registration'],
    ['/facilities/28', listed],
    ['/symptoms', 'Unable to obtain user token.'],
    ['/guides/windows-hello-pin-creation', 'Windows 10, Windows 11'],
    ['/about', 'licensed under CC BY 4.0'],
    ['/privacy', 'no cookie'],
  ])('%s says %s, with no cookie, the policy and nothing that stands in the page itself', async (path, words) => {
    const page = await reader.get(path);
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain(words);
    expect(page.headers.get('set-cookie')).toBeNull();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(page.body).not.toMatch(/ style="|<style| on[a-z]+="|<script>/);
    expect(page.body).not.toMatch(/(?:src|action)="https?:/);
  });

  it.each(['/', '/codes/0x801C03ED', '/nowhere', '/sign-in', '/admin', '/explore'])(
    '%s brings its icon along: no browser has to ask for one',
    async (path) => {
      const { body } = await reader.get(path);
      expect(body).toMatch(/<link rel="icon" href="data:image\/svg\+xml,%3Csvg/);
    },
  );
});

describe('as the client "web"', () => {
  /** All that pages have counted so far. */
  const countOfWeb = async () => {
    const token = await reader.ada.world.token('ANALYST');
    const at = new Date(reader.ada.world.clock.now);
    const { data } = await reader.ada.world.ask<{ analytics: { clients: { client: string; count: number }[] } }>(
      `{ analytics(from: "${at.toISOString()}", to: "${new Date(+at + 3_600_000).toISOString()}") { clients { client count } } }`,
      undefined,
      token,
    );
    return data.analytics.clients.find(({ client }) => client === 'web')?.count ?? 0;
  };

  it.each([
    { path: '/codes/0x801C03EE', counts: 1, because: 'it is a look-up' },
    { path: '/codes/0x801C03EE.json', counts: 1, because: 'it is a look-up in another form' },
    { path: '/codes/0x801c03ee', counts: 0, because: 'it leads to a page, which counts' },
    { path: '/codes/1753', counts: 1, because: 'it is answered with its readings' },
    { path: '/codes/0x801C03EE?thanks=1', counts: 0, because: 'a form leads back to a page that was counted' },
    { path: '/search?q=0x801C03EE', counts: 0, because: 'it leads to a page, which counts' },
    { path: '/search?q=attestation+key', counts: 1, because: 'it is a search' },
    { path: '/search?q=attestation+key&guidance=yes', counts: 0, because: 'narrowing is no other search' },
    { path: '/search?q=0x801C03EE+0x801C03ED+0x801c03ee', counts: 2, because: 'each code of a text is one look-up' },
    { path: '/facilities/28', counts: 0, because: 'nobody asked for a code' },
  ])('$path counts $counts, as $because', async ({ path, counts }) => {
    const before = await countOfWeb();
    await reader.get(path);
    expect(await countOfWeb()).toBe(before + counts);
  });

  it('a page that is asked for without its content counts nothing', async () => {
    const before = await countOfWeb();
    for (const path of ['/codes/0x801C03EE', '/codes/1753', '/search?q=attestation+key', '/search?q=0x801C03EE+x']) {
      const { status, text } = await fetch(`${reader.ada.world.address}${path}`, { method: 'HEAD' }).then(
        async (answer) => ({ status: answer.status, text: await answer.text() }),
      );
      expect({ isAnswered: status < 400, text }).toEqual({ isAnswered: true, text: '' });
    }
    expect(await countOfWeb()).toBe(before);
  });

  it('a page that the browser has already counts again, as it answers again', async () => {
    const before = await countOfWeb();
    const { headers } = await reader.get('/codes/0x801C03EE');
    const known = { accept: 'text/html', 'if-none-match': headers.get('etag') ?? '' };
    expect((await reader.get('/codes/0x801C03EE', known)).status).toBe(304);
    expect(await countOfWeb()).toBe(before + 2);
  });
});

describe('an address that leads nowhere', () => {
  it.each(['/nope', '/guides/none', '/entries/e_none', '/facilities/x', '/codes%2F', '/facilities/99'])(
    'gets a page for a browser: %s',
    async (path) => {
      const page = await reader.get(path);
      expect(page.status).toBe(404);
      expect(page.headers.get('content-type')).toContain('text/html');
    },
  );

  it('gets the usual refusal for a program', async () => {
    const refused = await reader.get('/nope', { accept: '*/*' });
    expect(refused.status).toBe(404);
    expect(JSON.parse(refused.body)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it.each(['/symptoms?after=nonsense', '/facilities/28?after=nonsense', '/codes/%00'])(
    'says so where it holds what no list and no code has: %s',
    async (path) => {
      const page = await reader.get(path);
      expect(page.status).toBe(400);
      expect(textOf(page)).toContain('This address is mistyped');
    },
  );

  it('shows an archived entry to nobody', async () => {
    const { id, version } = await reader.ada.entryOf('0x801C044C');
    expect(await reader.get(`/entries/${id}`)).toMatchObject({ status: 301, location: '/codes/0x801C044C' });
    await reader.ada.mutate('archiveEntry', { id, expectedVersion: version });
    expect((await reader.get(`/entries/${id}`)).status).toBe(404);
    expect((await reader.get('/codes/0x801C044C')).status).toBe(404);
    for (const path of [
      '/facilities/28',
      '/guides/windows-hello-pin-creation',
      '/sitemap.xml',
      '/search?q=core+window',
    ])
      expect((await reader.get(path)).body).not.toContain('0x801C044C');
    const restored = await reader.ada.mutate('restoreEntry', { id, expectedVersion: version + 1 });
    expect(restored.problems).toEqual([]);
  });
});

describe('what machines read', () => {
  it('maps every code, guide and family once', async () => {
    const { body, headers } = await reader.get('/sitemap.xml');
    const places = [...body.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path);
    expect(headers.get('content-type')).toContain('application/xml');
    expect(places.filter((path) => path?.startsWith('/codes/'))).toHaveLength(49);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain('/guides/windows-hello-pin-creation');
    expect((await reader.get('/robots.txt')).body).toContain('/sitemap.xml');
  });

  it('describes the search for browsers', async () => {
    expect((await reader.get('/opensearch.xml')).body).toContain('/search?q={searchTerms}');
  });
});

describe('hostile text', () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)> "quoted" \'text\' {{x}}';

  it('runs nowhere, whoever wrote it', async () => {
    const made = await reader.ada.mutate('createEntry', {
      guide: 'windows-hello-pin-creation',
      code: '0x8ABC0001',
      causes: [hostile, `${hostile} again`],
      mitigations: [{ text: `${hostile} [x](javascript:alert(1))` }],
    });
    expect(made.problems).toEqual([]);
    const paths = [
      '/codes/0x8ABC0001',
      '/search?q=alert+quoted',
      '/guides/windows-hello-pin-creation',
      '/facilities/700',
    ];
    for (const path of [
      ...paths,
      `/search?q=${encodeURIComponent(hostile)}`,
      `/codes/${encodeURIComponent(hostile)}`,
    ]) {
      const { body } = await reader.get(path);
      const withoutMark = body.replace(/<img src="[^"<>]*" alt="" width="22" height="22"\/>/, '');
      expect(withoutMark).not.toMatch(/<script>|<img|href="javascript/i);
    }
    const { body } = await reader.get('/codes/0x8ABC0001');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@type': 'HowTo' });
  });
});

describe('a page that fails', () => {
  it('says what to do, with the id under which the log has the reason, and nothing of the inside', async () => {
    const logLines: string[] = [];
    const log = createLog('error', { write: (line) => void logLines.push(line) });
    const html = () => {
      throw new Error('the renderer is out of /secret/place');
    };
    const server = await startServer(
      { ...reader.ada.world.knowledgeBase, html },
      { port: 0, host: '127.0.0.1', publicUrl: null, web: await readBuiltPages(), log },
    );
    const response = await fetch(`${server.address}/codes/${listed}`, { headers: { accept: 'text/html' } });
    const body = await response.text();
    await server.close();
    expect(response.status).toBe(500);
    expect(body).not.toContain('secret');
    expect(body).toContain('device registration');
    const [, id = 'none'] = /<code>([0-9a-f-]{36})<\/code>/.exec(body) ?? [];
    expect(logLines.find((line) => line.includes('secret'))).toContain(id);
  });
});
