import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, textOf, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.ada.world.close());

const listed = '0x801C03ED';
const unlisted = '0x801C03F3';

describe('the address of a code', () => {
  it.each([
    { spelt: '0x801c03ed', because: 'the digits are in lower case' },
    { spelt: '801C03ED', because: '0x was left out' },
    { spelt: '801C03EDh', because: 'it is spelt as assemblers do' },
    { spelt: '-2145647635', because: 'logs print it signed' },
    { spelt: '2149319661', because: 'it is the unsigned decimal' },
    { spelt: '%200x801C03ED.', because: 'a blank and a full stop came along' },
    { spelt: '0x801C03ED%20failed', because: 'a word came along' },
  ])('is reached by 301 from $spelt, because $because', async ({ spelt }) => {
    expect(await reader.get(`/codes/${spelt}`)).toMatchObject({ status: 301, location: `/codes/${listed}` });
  });

  it('is reached by 301 from the name of the code', async () => {
    expect(await reader.get('/codes/NTE_BAD_DATA')).toMatchObject({ status: 301, location: '/codes/0x80090005' });
    expect(await reader.get('/codes/nte_bad_data.json')).toMatchObject({
      status: 301,
      location: '/codes/0x80090005.json',
    });
  });

  it('keeps the extend code of Windows Setup next to the result code', async () => {
    const { status, location } = await reader.get('/codes/0xC1900101%20-%200x4000D');
    expect({ status, location }).toEqual({ status: 301, location: '/codes/0xC1900101?extend=0x0004000D' });
    expect(textOf(await reader.get(location ?? ''))).toContain('Extend code 0x0004000D');
  });

  it('lets the reader choose where the text has several readings', async () => {
    const page = await reader.get('/codes/1753');
    expect(page.status).toBe(300);
    expect(page.body).toContain('href="/codes/0x800706D9"');
    expect(page.body).toContain('href="/codes/0x000006D9"');
  });

  it.each([
    { what: 'as JSON by its name', path: `/codes/${unlisted}.json`, headers: {} },
    { what: 'as JSON', path: `/codes/${unlisted}`, headers: { accept: 'application/json' } },
    { what: 'as text', path: `/codes/${unlisted}.txt`, headers: {} },
    { what: 'as Markdown', path: `/codes/${unlisted}.md`, headers: {} },
    { what: 'of a text that is no code', path: '/codes/0x8007002.json', headers: {}, outcome: 'NOT_A_CODE' },
  ])('answers 404 $what, or 200 with the same body and outcome by ?missing=ok', async ({ path, headers, outcome }) => {
    const missing = await reader.get(path, headers);
    const taken = await reader.get(`${path}?missing=ok`, headers);
    expect([missing.status, taken.status]).toEqual([404, 200]);
    expect(taken.body).toBe(missing.body);
    expect(taken.headers.get('x-hresolve-outcome')).toBe(outcome ?? 'UNLISTED');
  });

  it('takes a profile of Accept for ?missing=ok, and keeps ?missing=ok when it leads elsewhere', async () => {
    const accept = 'application/json; profile="missing-ok"';
    expect(await reader.get(`/codes/${unlisted}`, { accept })).toMatchObject({ status: 200 });
    expect(await reader.get('/codes/801c03f3.json?missing=ok', {})).toMatchObject({
      status: 301,
      location: `/codes/${unlisted}.json?missing=ok`,
    });
  });

  it('stays 404 as a page, whatever a script may ask for', async () => {
    expect(await reader.get(`/codes/${unlisted}?missing=ok`)).toMatchObject({ status: 404 });
  });

  it('answers 404 with near misses for what is no code', async () => {
    const page = await reader.get('/codes/0x8007002');
    expect(page.status).toBe(404);
    expect(textOf(page)).toContain('“0x8007002” is not an error code');
    expect(page.body).toContain('<a href="/codes/0x80070002"><code>0x800700<mark>0</mark>2</code>');
  });

  it('answers a name with a slip with the code that it may mean, with no digit of it marked', async () => {
    const page = await reader.get('/codes/ERROR_ACCES_DENIED');
    expect(page.status).toBe(404);
    expect(page.body).toContain('<a href="/codes/0x80070005">');
    expect(page.body).not.toContain('<mark>');
    expect(textOf(page)).not.toContain('marked digits');
  });

  it.each([`/codes/${'9'.repeat(3000)}`, '/codes/%F0%9F%98%80', '/codes/a%2Fb%3Cscript%3E'])(
    'takes anything for a code and says that it is none: %s',
    async (path) => {
      const page = await reader.get(path);
      expect(page.status).toBe(404);
      expect(page.body).toContain('<main');
    },
  );
});

describe('the page of a code', () => {
  it('says what to do before anything else', async () => {
    const text = textOf(await reader.get(`/codes/${listed}`));
    const order = [
      'Multi-factor authentication is required',
      listed,
      'Has steps',
      'Windows Hello errors during PIN creation',
      'In Windows Hello PIN creation',
      'What to do',
      'Sign out and then sign in again.',
      'Possible causes',
      'Token was not found in the Authorization header.',
      'Did this help?',
      'Decoded',
      '-2145647635',
      'Source',
      'CC BY 4.0',
      'Last changed',
      'For developers',
      'Similar codes',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('marks the digit in which a neighbour differs, and says it in words', async () => {
    const { body } = await reader.get(`/codes/${listed}`);
    expect(body).toContain('<code>0x801C03E<mark>C</mark></code><span class="hidden"> (digit 8 is C)</span>');
  });

  it('leads on where no guide lists the code, and answers 404', async () => {
    const page = await reader.get(`/codes/${unlisted}`);
    const text = textOf(page);
    expect(page.status).toBe(404);
    for (const words of [
      'Not listed',
      '2149319667',
      '-2145647629',
      'Check the digits',
      'First steps',
      'Microsoft Support',
      'Request guidance',
    ])
      expect(text).toContain(words);
  });

  it.each([
    { code: unlisted, shown: 'Check the digits', because: 'nothing names it' },
    { code: '0x80090006', shown: 'Similar codes', because: 'it is a named code and hardly a slip' },
    { code: listed, shown: 'Similar codes', because: 'a guide lists it' },
  ])('shows $code one list of codes like it, as "$shown", because $because', async ({ code, shown }) => {
    const { body } = await reader.get(`/codes/${code}`);
    expect(body.match(/Check the digits|Similar codes/g)).toEqual([shown]);
    expect(body.match(/class="near"/g)).toHaveLength(1);
  });

  it('leads on where a code is listed without a mitigation', async () => {
    const page = await reader.get('/codes/0x801C0001');
    expect(page.status).toBe(200);
    for (const words of ['Listed, no steps yet', 'First steps', 'Microsoft Support'])
      expect(textOf(page)).toContain(words);
  });

  it('has one canonical address, other forms, a search description and data for machines', async () => {
    const { body } = await reader.get(`/codes/${listed}?q=-2145647635`);
    const { port } = new URL(reader.ada.world.address);
    expect(body).toContain(`<link rel="canonical" href="http://localhost:${port}/codes/${listed}"/>`);
    expect(body).toContain('<link rel="search" type="application/opensearchdescription+xml"');
    expect(body).toContain('<html lang="en">');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'HowTo',
      step: [{ position: 1 }, { position: 2 }, { position: 3 }],
    });
  });

  it('is small enough for any browser', async () => {
    const { body } = await reader.get(`/codes/${listed}`);
    const linked = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(linked).toHaveLength(2);
    const sizes: Record<string, number> = { html: gzipSync(body).length };
    for (const path of linked) sizes[path.slice(-3)] = gzipSync((await reader.get(path)).body).length;
    expect(sizes['.js']).toBeLessThanOrEqual(5 * 1024);
    expect(sizes['css']).toBeLessThanOrEqual(12 * 1024);
    expect(Object.values(sizes).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(40 * 1024);
  });
});

describe('the forms of an answer', () => {
  it.each([
    { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', type: 'text/html', because: 'a browser asks' },
    { accept: '*/*', type: 'text/html', because: 'anything will do' },
    { accept: 'application/json', type: 'application/json', because: 'a script asks for data' },
    { accept: 'text/markdown', type: 'text/markdown', because: 'it goes into a ticket' },
    { accept: 'text/plain', type: 'text/plain', because: 'it goes into a terminal' },
    { accept: 'text/html;q=0.1, text/plain;q=0.9', type: 'text/plain', because: 'plain text weighs more' },
    { accept: 'image/png', type: 'text/html', because: 'nothing fits, and a page is better than a refusal' },
  ])('answers $accept with $type, because $because', async ({ accept, type }) => {
    const { status, headers } = await reader.get(`/codes/${listed}`, { accept });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(headers.get('vary')?.toLowerCase()).toContain('accept');
  });

  it.each(['txt', 'md', 'json'])('answers the suffix .%s whatever is accepted', async (suffix) => {
    const page = await reader.get(`/codes/${listed}.${suffix}`, { accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Sign out and then sign in again.');
    expect(page.body).not.toContain('<html');
  });

  it('gives scripts the status and the words of the page', async () => {
    const missing = await reader.get(`/codes/${unlisted}`, { accept: 'application/json' });
    expect(missing.status).toBe(404);
    expect(JSON.parse(missing.body)).toMatchObject({ outcome: 'UNLISTED', code: { hex: unlisted } });
    const none = await reader.get('/codes/nonsense', { accept: 'text/plain' });
    expect(none.status).toBe(404);
    expect(none.body).toContain('"nonsense" is not an error code');
  });

  it.each(['text/html', 'application/json'])('answers 304 to who has the %s already', async (accept) => {
    const { headers } = await reader.get('/codes/0x80090005', { accept });
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    expect(await reader.get('/codes/0x80090005', { accept, 'if-none-match': etag })).toMatchObject({
      status: 304,
      body: '',
    });
    expect((await reader.get('/codes/0x80090005', { accept, 'if-none-match': `"x", W/${etag}` })).status).toBe(304);
    expect((await reader.get('/codes/0x80090005', { accept, 'if-none-match': '"x"' })).status).toBe(200);
  });
});
