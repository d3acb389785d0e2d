// Photographs every screen, light and dark, 360, 768 and 1280 px wide, into screenshots/, which is not committed; --readme
// makes the pictures of docs/images instead. The program runs on a database of its own, with the demo's look-ups.
//   npm run screenshots [-- --readme] [-- part of a screen's name]
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openBrowser, type TestBrowser } from './browser.ts';

/** Name and address of each; {entry} and {mitigation} are one that the seed has. */
const screens: readonly (readonly [name: string, path: string])[] = [
  ['home', '/'],
  ['search-words', '/search?q=not+authorized+to+enroll'],
  ['search-none', '/search?q=coffee+machine'],
  ['search-dialog', '/search?q=Something+went+wrong.+Error+code%3A+0x801c03ed.+Also+0x80090027'],
  ['code-mitigated', '/codes/0x801C03ED'],
  ['code-unmitigated', '/codes/0x80070032'],
  ['code-unlisted', '/codes/0x8009002F'],
  ['code-none', '/codes/hello'],
  ['guide', '/guides/windows-hello-pin-creation'],
  ['facilities', '/facilities'],
  ['symptoms', '/symptoms'],
  ['privacy', '/privacy'],
  ['about', '/about'],
  ['not-found', '/nowhere'],
  ['explorer', '/explore'],
  ['console-home', '/admin'],
  ['console-entries', '/admin/entries'],
  ['console-entry', '/admin/entries/{entry}'],
  ['console-new-entry', '/admin/entries/new?code=0x8009002F'],
  ['console-mitigations', '/admin/mitigations'],
  ['console-mitigation', '/admin/mitigations/{mitigation}'],
  ['console-merge', '/admin/mitigations/merge'],
  ['console-guides', '/admin/guides'],
  ['console-guide', '/admin/guides/windows-hello-pin-creation'],
  ['console-guide-editor', '/admin/guides/windows-hello-pin-creation?part=guide'],
  ['console-import', '/admin/import'],
  ['console-history', '/admin/history'],
  ['console-gaps', '/admin/gaps'],
  ['console-review', '/admin/review'],
  ['console-webhooks', '/admin/webhooks'],
  ['console-synonyms', '/admin/synonyms'],
  ['console-analytics', '/admin/analytics'],
  ['console-tokens', '/admin/tokens'],
  ['console-settings', '/admin/settings'],
];

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const schemes = ['light', 'dark'] as const;
const wanted = process.argv.slice(2);
const forReadme = wanted.includes('--readme');
const part = wanted.find((word) => !word.startsWith('--')) ?? '';

const folder = mkdtempSync(join(tmpdir(), 'hresolve-screenshots-'));
const database = `file:${join(folder, 'hresolve.db')}`;
const run = (...words: string[]) =>
  execFileSync(process.execPath, [program, ...words, '--database', database], { encoding: 'utf8' }).trim();

const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--database', database], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
try {
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const address = /http:\/\/[^/]+/.exec(line)?.[0] ?? '';
  run('demo', 'load');
  const token = run('token', 'create', '--role', 'ADMIN', '--name', 'Ada');
  await (forReadme ? photographForReadme(address, token) : photographAll(address, token));
} finally {
  server.kill();
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
}

async function photographForReadme(address: string, token: string): Promise<void> {
  mkdirSync('docs/images', { recursive: true });
  const browser = await openBrowser();
  for (const colorScheme of schemes) {
    const { page, close } = await browser.open({ colorScheme, viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}/codes/0x801C03ED`);
    await page.screenshot({ path: `docs/images/lookup-${colorScheme}.png` });
    await close();
  }
  await photographConsole(address, browser, token);
  await browser.close();
}

/** The main screens of the console, for docs/editing.md and whoever looks at the repository. */
async function photographConsole(address: string, browser: TestBrowser, token: string): Promise<void> {
  const ids = await someIds(address);
  const { page, close } = await browser.open({
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
    baseURL: address,
  });
  await page.goto('/sign-in?next=/admin');
  await page.getByLabel('Access token').fill(token);
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.waitForURL('**/admin');
  for (const [name, path] of [
    ['console-home', '/admin'],
    ['console-entries', '/admin/entries'],
    ['console-entry', `/admin/entries/${ids['entry'] ?? ''}`],
    ['console-guide', '/admin/guides/windows-hello-pin-creation'],
    ['console-analytics', '/admin/analytics'],
  ] as const) {
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(2500);
    await page.screenshot({ path: `docs/images/${name}.png` });
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sign out');
  await page.getByRole('option').first().waitFor();
  await page.screenshot({ path: 'docs/images/console-bar.png' });
  await close();
}

async function photographAll(address: string, token: string): Promise<void> {
  mkdirSync('screenshots', { recursive: true });
  const ids = await someIds(address);
  const browser = await openBrowser();
  for (const colorScheme of schemes) {
    for (const width of [360, 768, 1280]) {
      const { page, close } = await browser.open({ colorScheme, viewport: { width, height: 900 }, baseURL: address });
      const photograph = (name: string) =>
        page.screenshot({ path: `screenshots/${name}-${colorScheme}-${String(width)}.png`, fullPage: true });
      await page.goto('/sign-in?next=/admin');
      if ('sign-in'.includes(part)) await photograph('sign-in');
      await page.getByLabel('Access token').fill(token);
      await page.getByRole('button', { name: /^Sign in/ }).click();
      await page.waitForURL('**/admin');
      for (const [name, path] of screens.filter(([screen]) => screen.includes(part))) {
        await page.goto(path.replaceAll(/\{(\w+)\}/g, (_, key: string) => ids[key] ?? key));
        await page.locator('h1').first().waitFor();
        await page.waitForTimeout(1500);
        await photograph(name);
      }
      await close();
    }
  }
  await browser.close();
}

async function someIds(address: string): Promise<Readonly<Record<string, string>>> {
  const query =
    '{ lookup(code: "0x801C03ED", record: false) { entries { id } } mitigations(filter: { text: "Sign out" }) { nodes { id } } }';
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as {
    data: { lookup: { entries: { id: string }[] }; mitigations: { nodes: { id: string }[] } };
  };
  return { entry: data.lookup.entries[0]?.id ?? '', mitigation: data.mitigations.nodes[0]?.id ?? '' };
}
