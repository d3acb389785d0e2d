// Photographs every screen, light and dark, 360, 768 and 1280 px wide, into screenshots/, which is not committed; --readme
// makes the pictures of docs/images instead. The program runs on databases of its own: one as it starts, one after a while of
// use (with the documents of a folder, too, if --documents=FOLDER names one), one with long texts, one with nothing left in it.
//   npm run screenshots [-- --readme] [-- --documents=FOLDER] [-- part of a name, such as used-console or fresh]
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type WatchedPage } from './browser.ts';
import { ask, entryOf, fill, hello, type Filling, type Served } from './pictures/knowledgeBases.ts';
import { screens, type Screen } from './pictures/screens.ts';

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const schemes = ['light', 'dark'] as const;
const widths = [360, 768, 1280] as const;
const wanted = process.argv.slice(2);
const part = wanted.find((word) => !word.startsWith('--')) ?? '';
const documents = wanted.find((word) => word.startsWith('--documents='))?.slice('--documents='.length) ?? null;

const browser = await openBrowser();
if (wanted.includes('--readme')) {
  await withServer('fresh', photographForReadme);
} else {
  mkdirSync('screenshots', { recursive: true });
  for (const filling of ['used', 'long', 'fresh', 'empty'] as const) {
    const chosen = screens[filling].filter(({ name }) => `${filling}-${name}`.includes(part));
    if (chosen.length > 0) await withServer(filling, (served) => photograph(filling, chosen, served));
  }
}
await browser.close();

async function withServer(filling: Filling, does: (served: Served) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-screenshots-'));
  const database = `file:${join(folder, 'hresolve.db')}`;
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [program, ...words, '--database', database], { encoding: 'utf8' }).trim();
  const token = (role: string, name: string) => run('token', 'create', '--role', role, '--name', name);
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--database', database], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, HRESOLVE_MAX_READS_A_MINUTE: '100000' },
  });
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    const address = /http:\/\/[^/]+/.exec(line)?.[0] ?? '';
    if (filling === 'used' || wanted.includes('--readme')) run('demo', 'load');
    const served = {
      address,
      admin: token('ADMIN', 'Ada'),
      editor: token('EDITOR', 'Ben'),
      analyst: token('ANALYST', 'Cleo'),
    };
    await fill(filling, served, documents);
    await does(served);
  } finally {
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  }
}

async function photographForReadme(served: Served): Promise<void> {
  mkdirSync('docs/images', { recursive: true });
  for (const colorScheme of schemes) {
    const { page, close } = await browser.open({ colorScheme, viewport: { width: 1280, height: 900 } });
    await page.goto(`${served.address}/codes/0x801C03ED`);
    await page.screenshot({ path: `docs/images/lookup-${colorScheme}.png` });
    await close();
  }
  await photographConsole(served);
}

/** The main screens of the console, for docs/editing.md and whoever looks at the repository. */
async function photographConsole(served: Served): Promise<void> {
  const { id } = await entryOf(served, '0x801C03ED');
  const { page, close } = await openAs(browser, served, served.admin, 'en-US', { width: 1280, height: 800 });
  for (const [name, path] of [
    ['console-home', '/admin'],
    ['console-entries', '/admin/entries'],
    ['console-entry', `/admin/entries/${id}`],
    ['console-guide', `/admin/guides/${hello}`],
    ['console-analytics', '/admin/analytics'],
  ] as const) {
    await page.goto(path);
    await settled(page);
    await page.screenshot({ path: `docs/images/${name}.png` });
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sign out');
  await page.getByRole('option').first().waitFor();
  await page.screenshot({ path: 'docs/images/console-bar.png' });
  await close();
}

/** Each screen is opened once and photographed in every width and scheme, as when a reader turns a phone. */
async function photograph(filling: Filling, chosen: readonly Screen[], served: Served): Promise<void> {
  const places = await placesOf(filling, served);
  const readers = new Map<string, WatchedPage>();
  for (const { name, path, as = 'admin', language = 'en-US', does } of chosen) {
    const key = `${as} ${language}`;
    const token = as === 'nobody' ? null : served[as];
    const reader = readers.get(key) ?? (await openAs(browser, served, token, language, { width: 1280, height: 900 }));
    readers.set(key, reader);
    const { page } = reader;
    try {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path.replaceAll(/\{(\w+)\}/g, (_, place: string) => places[place] ?? place));
      await settled(page);
      await does?.(page, served);
      await page.waitForTimeout(700);
    } catch (error) {
      process.stderr.write(`${filling}-${name}: ${String(error)}\n`);
    }
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(250);
        await page.screenshot({
          path: `screenshots/${filling}-${name}-${colorScheme}-${String(width)}.png`,
          fullPage: true,
        });
      }
    }
    if (reader.complaints.length > 0) {
      process.stderr.write(`${filling}-${name}: ${reader.complaints.join('; ')}\n`);
      await reader.close();
      readers.delete(key);
    }
  }
  for (const { close } of readers.values()) await close();
}

async function openAs(
  by: TestBrowser,
  { address }: Served,
  token: string | null,
  locale: string,
  viewport: { width: number; height: number },
): Promise<WatchedPage> {
  const watched = await by.open({ baseURL: address, locale, viewport, colorScheme: 'light' });
  watched.page.setDefaultTimeout(15_000);
  if (token === null) return watched;
  await watched.page.goto('/sign-in?next=/admin');
  await watched.page.locator('input[type="password"]').first().fill(token);
  await watched.page.locator('input[type="password"]').first().press('Enter');
  await watched.page.waitForURL('**/admin');
  return watched;
}

/** Nothing is waited for, and what comes later on, such as a preview, has had a moment. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting, [aria-busy="true"]') === null);
  await page.waitForTimeout(1200);
}

/** What stands for the names in the addresses of screens. */
async function placesOf(filling: Filling, served: Served): Promise<Readonly<Record<string, string>>> {
  if (filling === 'long') return { long: (await entryOf(served, '0x8ABC0001')).id };
  if (filling !== 'used') return {};
  const entry = await entryOf(served, '0x801C03ED');
  const { changes, entries, proposals } = await ask<{
    changes: { nodes: { version: number; reason: string | null }[] };
    entries: { nodes: { id: string }[] };
    proposals: { id: string; kind: string }[];
  }>(
    served,
    `{ changes(first: 20) { nodes { version reason } } entries(filter: { status: ARCHIVED }, first: 1) { nodes { id } }
       proposals(first: 10) { id kind } }`,
    {},
    served.admin,
  );
  const versionOf = (why: string) => String(changes.nodes.find(({ reason }) => reason === why)?.version);
  return {
    entry: entry.id,
    mitigation: entry.steps[0]?.mitigation.id ?? '',
    archived: entries.nodes[0]?.id ?? '',
    edited: versionOf('At once is too early.'),
    reverted: versionOf('By mistake'),
    proposal: proposals.find(({ kind }) => kind === 'EDIT')?.id ?? '',
  };
}
