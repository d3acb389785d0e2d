import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';

let world: World;
let browser: TestBrowser;
let foreign: Server;
let site: string;

beforeAll(async () => {
  world = await openWorld();
  browser = await openBrowser();
  // Its policy is strict: no style and no script of the page's own.
  const policy = `default-src 'none'; script-src ${world.address}; connect-src ${world.address}`;
  foreign = createServer(({ url }, response) => {
    const lang = url === '/de' ? ' data-lang="de"' : '';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(`<!doctype html><html lang="en"><title>Ticket</title><script async src="${world.address}/embed.js"${lang}></script>
      <p id="text">It fails with 0x801C03ED &lt;b&gt;, then 0x801C03F3 and 0x8007005.</p>
      <p data-hresolve="off">0x801C03ED</p><textarea>0x801C03ED</textarea></html>`);
  });
  await new Promise<void>((resolve) => void foreign.listen(0, '127.0.0.1', resolve));
  site = `http://localhost:${String((foreign.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  await browser.close();
  foreign.close();
  await world.close();
});

describe('/embed.js', () => {
  it('takes at most 5 KB, may be loaded by any page, and is kept for an hour', async () => {
    const response = await fetch(`${world.address}/embed.js`, { headers: { origin: 'https://intranet.example' } });
    expect((await response.arrayBuffer()).byteLength).toBeLessThanOrEqual(5 * 1024);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    const again = { headers: { 'if-none-match': response.headers.get('etag') ?? '' } };
    expect((await fetch(`${world.address}/embed.js`, again)).status).toBe(304);
  });

  it('links codes of a page of another origin, with a card that names the guide, and no cookie', async () => {
    const { page, complaints, close } = await browser.open();
    await page.goto(site);
    const links = page.locator('a');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual(['0x801C03ED', '0x801C03F3']);
    expect(await links.first().getAttribute('href')).toBe(`${world.address}/codes/0x801C03ED`);
    expect(await page.locator('#text').textContent()).toBe(
      'It fails with 0x801C03ED <b>, then 0x801C03F3 and 0x8007005.',
    );
    await links.first().hover();
    const card = page.getByRole('tooltip');
    await card.waitFor();
    expect(await card.textContent()).toContain('Windows Hello errors during PIN creation1. Sign out');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await links.last().focus();
    await card.waitFor();
    expect(await card.textContent()).toContain('No guide lists this code.');
    await page.evaluate(() => {
      document.body.append('later: -2145647635');
    });
    await page.locator('a', { hasText: '-2145647635' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('speaks the language that its page gives it, marks guidance in another, and leads to pages in it', async () => {
    const { page, close } = await browser.open();
    await page.goto(`${site}/de`);
    const link = page.locator('a').last();
    expect(await link.getAttribute('href')).toBe(`${world.address}/codes/0x801C03F3?lang=de`);
    await link.focus();
    const card = page.getByRole('tooltip');
    await card.getByText('Keine Anleitung führt diesen Code auf.').waitFor();
    await page.locator('a').first().focus();
    const title = card.getByText('Windows Hello errors during PIN creation');
    await title.waitFor();
    expect(await title.getAttribute('lang')).toBe('en');
    await close();
  });
});
