import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../../src/web/pages/words/english.ts';
import { german } from '../../../src/web/pages/words/german.ts';
import { wordsOf } from '../language/tableWords.ts';
import { openReader, type Got, type Reader } from '../reader.ts';
import { pages } from '../readers.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.ada.world.close());

const asBrowser = { accept: 'text/html', 'accept-language': 'de-DE,de;q=0.9,en;q=0.5' };
const titleOf = ({ body }: Got) => /<title>(.*?)<\/title>/.exec(body)?.[1] ?? '';
const languageOf = ({ body }: Got) => /<html (?:[^>]* )?lang="(\w+)"/.exec(body)?.[1];

/** What a page shows, piece by piece, without what is marked as English. */
function shownTexts(body: string): string[] {
  const texts: string[] = [];
  const open: { tag: string; isEnglish: boolean }[] = [];
  const whole = body.replace(/<(script|style|title)\b.*?<\/\1>/gs, '');
  for (const [, slash, tag = '', attributes = '', text = ''] of whole.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>([^<]*)/g,
  )) {
    if (slash === '/') open.splice(open.findLastIndex((each) => each.tag === tag));
    else if (!/^(?:meta|link|input|br|img|wbr)$/.test(tag) && !attributes.endsWith('/'))
      open.push({ tag, isEnglish: / lang="en"/.test(attributes) });
    if (open.some(({ isEnglish }) => isEnglish)) continue;
    const said = / (?:placeholder|aria-label|title)="([^"]*)"/.exec(attributes)?.[1] ?? '';
    texts.push(...[text, slash === '/' ? '' : said].map((each) => each.trim()).filter((each) => each !== ''));
  }
  return texts;
}

describe('a page for a browser that likes German best', () => {
  const ours = new Set(wordsOf(german).map(({ said }) => said));
  const onlyEnglish = new Set(
    wordsOf(english)
      .filter(({ said, values }) => values === null && said.length > 2 && !ours.has(said))
      .map(({ said }) => said),
  );

  it.each(Object.entries(pages))('says nothing in English outside of what is marked so: %s', async (_, path) => {
    const page = await reader.get(path.replace(/#.*/, ''), asBrowser);
    expect(languageOf(page)).toBe('de');
    const shown = shownTexts(page.body);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((text) => onlyEnglish.has(text))).toEqual([]);
    // Small words that no German sentence has; what the reader typed and names of products aside.
    const strange = shown.filter((text) =>
      /\b(?:the|and|with|this|from|your|code of)\b/.test(text.replace(/„[^“]*“/g, '')),
    );
    expect(strange.filter((text) => !/Windows Hello|curl|Invoke-RestMethod|^\d\. |^[#0]/.test(text))).toEqual([]);
  });

  it('leaves guidance in its own language, marked as such', async () => {
    const { body } = await reader.get('/codes/0x801C03ED', asBrowser);
    expect(body).toMatch(/<div class="prose" lang="en"><div>\s*(?:<p>)?Sign out and then sign in again\./);
    expect(body).toMatch(/<h1><span lang="en">Multi-factor/);
    expect(body).toMatch(/<h2 id="guide-1">Bei „<span lang="en">Windows Hello PIN creation<\/span>“<\/h2>/);
    const own = await reader.get('/codes/0x801C03ED');
    expect(own.body).not.toContain('class="prose" lang=');
  });

  it('says in German what the bits of a code say, and where to turn', async () => {
    const { body } = await reader.get('/codes/0x8ABC1234', asBrowser);
    expect(body).toContain('Ein Fehler, ohne öffentlichen Namen');
    expect(body).toContain('Wenden Sie sich an den Hersteller des Programms');
    expect((await reader.get('/facilities', asBrowser)).body).toContain('>Geräteregistrierung</a>');
  });
});

describe('the choice of a language', () => {
  it('is that of the address before that of the browser, and travels along every link and form of this server', async () => {
    const page = await reader.get('/codes/0x801C03ED?lang=de', { accept: 'text/html', 'accept-language': 'en' });
    expect(languageOf(page)).toBe('de');
    expect(page.headers.get('set-cookie')).toBeNull();
    const links = [...page.body.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, path = '']) => path);
    const carrying = links.filter((path) => !/^\/(?:graphql|explore|admin)/.test(path));
    expect(carrying.filter((path) => !/[?;]lang=(?:de|en)\b/.test(path))).toEqual([]);
    expect(carrying.length).toBeGreaterThan(10);
    expect(page.body).toContain('<input type="hidden" name="lang" value="de"/>');
    expect(page.body).toMatch(/<form action="\/codes\/0x801C03ED\?lang=de" method="post"/);
  });

  it('holds after a redirect and after a form', async () => {
    expect((await reader.get('/codes/0x801c03ed?lang=de')).location).toBe('/codes/0x801C03ED?lang=de');
    expect((await reader.get('/search?q=0x801c03ed&lang=de')).location).toBe('/codes/0x801C03ED?q=0x801c03ed&lang=de');
    const asked = await reader.post('/codes/0x801C03F3?lang=de', { ask: '0x801C03F3' });
    expect(asked.location).toBe('/codes/0x801C03F3?thanks=ask&lang=de#ask');
    expect((await reader.get('/codes/0x801C03F3?thanks=ask&lang=de')).body).toContain(
      'Die Redaktion sieht Ihre Anfrage',
    );
  });

  it('is offered on every page, which names its languages to search engines', async () => {
    const { body } = await reader.get('/guides?q=hello');
    expect(body).toMatch(/<a href="\/guides\?q=hello&amp;lang=de" lang="de" hreflang="de"[^>]*>Deutsch<\/a>/i);
    expect(body).toMatch(/<link rel="alternate" hreflang="de" href="[^"]*\/guides\?lang=de"\/>/i);
    expect(body).toMatch(/<link rel="alternate" hreflang="x-default" href="[^"]*\/guides"\/>/i);
  });

  it.each(['xx', '', '<b>'])('is the browser’s where the address names no language of ours: %s', async (lang) => {
    const page = await reader.get(`/?lang=${encodeURIComponent(lang)}`, asBrowser);
    expect(languageOf(page)).toBe('de');
    expect(page.body).not.toContain('lang=xx');
  });

  it('reaches ticket replies, and leaves data as it is', async () => {
    expect((await reader.get('/codes/0x801C03ED.txt?lang=de')).body).toContain('Was zu tun ist:');
    expect((await reader.get('/codes/0x801C03ED.txt')).body).toContain('What to do:');
    const data = (await reader.get('/codes/0x801C03ED.json')).body;
    expect(JSON.parse((await reader.get('/codes/0x801C03ED.json?lang=de')).body)).toEqual(JSON.parse(data));
  });

  it('holds on the page of signing in, what went wrong included', async () => {
    const page = await reader.post(
      '/sign-in?lang=de',
      { token: 'hrk_wrong', next: '/admin' },
      { origin: reader.ada.world.address },
    );
    expect(page.body).toContain('Dieses Zugriffstoken ist hier nicht gültig.');
    expect(page.body).toContain('action="/sign-in?lang=de"');
  });
});

describe('a page that is kept', () => {
  /** As a client whose every answer after the first may come from the reply cache; fetch adds headers of its own. */
  const get = (path: string, headers: Record<string, string>) =>
    new Promise<{ status: number; body: string; tag: string; vary: string }>((resolve, reject) => {
      httpRequest(`${reader.ada.world.address}${path}`, { headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          const { etag = '', vary = '' } = response.headers;
          resolve({ status: response.statusCode ?? 0, body, tag: etag, vary });
        });
      })
        .on('error', reject)
        .end();
    });

  it('never comes in the language of another reader, nor is it theirs for having the same address', async () => {
    const path = '/guides/windows-hello-pin-creation';
    const tags = new Map<string, string>();
    for (const round of [1, 2]) {
      for (const [asked, is] of [
        ['de', 'de'],
        ['en', 'en'],
        ['fr', 'en'],
      ] as const) {
        const page = await get(path, { accept: 'text/html', 'accept-language': asked });
        expect({ round, asked, is: /<html lang="(\w+)"/.exec(page.body)?.[1] }).toEqual({ round, asked, is });
        expect(page.vary.split(', ')).toContain('accept-language');
        tags.set(asked, page.tag);
      }
    }
    expect(tags.get('de')).not.toBe(tags.get('en'));
    const other = await get(path, {
      accept: 'text/html',
      'accept-language': 'de',
      'if-none-match': tags.get('en') ?? '',
    });
    expect(other.status).toBe(200);
    const same = await get(path, {
      accept: 'text/html',
      'accept-language': 'de',
      'if-none-match': tags.get('de') ?? '',
    });
    expect(same.status).toBe(304);
  });

  it('has a title in its language', async () => {
    expect(titleOf(await reader.get('/', asBrowser))).toBe('Windows-Fehlercode nachschlagen – hresolve');
  });
});
