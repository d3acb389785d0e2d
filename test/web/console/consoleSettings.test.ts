import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeViolations, sidewaysScroll } from '../browser.ts';
import { faultsInEveryLook } from '../looks.ts';
import { openConsole } from './world/consolePage.ts';
import { consoleWorld } from './world/consoleWorld.ts';

const opened = consoleWorld();

it('keeps the colours and the keys that one chooses, beyond a reload', async () => {
  const { page, complaints, close } = await openConsole(opened.browser, opened.world, { path: '/settings' });
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByRole('switch', { name: /^Keys without Ctrl/ }).uncheck({ force: true });
  await page.reload();
  await page.getByRole('heading', { name: 'This browser' }).waitFor();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(await page.getByRole('switch', { name: /^Keys without Ctrl/ }).isChecked()).toBe(false);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT');
  await page.getByRole('switch', { name: /^Keys without Ctrl/ }).check({ force: true });
  await page.getByRole('heading', { name: 'This browser' }).click();
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(complaints).toEqual([]);
  await close();
});

it('speaks German to a browser that likes it best, or to whoever chooses it, whole at 320 px, and English again; guidance keeps its own', async () => {
  const options = { path: '/settings', locale: 'de-AT', viewport: { width: 320, height: 640 } } as const;
  const { page, complaints, close } = await openGermanConsole(options);
  await page.getByRole('heading', { name: 'Dieser Browser' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('Sprache').selectOption('English');
  await page.getByRole('heading', { name: 'This browser' }).waitFor();
  await page.reload();
  await page.getByLabel('Language').selectOption('Deutsch');
  await page.getByRole('heading', { name: 'Dieser Browser' }).waitFor();
  await page.getByLabel('Sprache').selectOption('Wie der Browser');
  await page.getByRole('heading', { name: 'Dieser Browser' }).waitFor();
  // Guidance is in its own language, which readers aloud and spelling checkers are told.
  for (const path of ['/entries', '/mitigations']) {
    await page.goto(`/admin${path}?text=sign+out`);
    const said = page.locator('td').getByText(/^Sign out and then sign in again/);
    await said.first().waitFor();
    const languages = await said.evaluateAll((all) => all.map((each) => each.closest('[lang]')?.getAttribute('lang')));
    expect(new Set(languages)).toEqual(new Set(['en']));
  }
  expect(complaints).toEqual([]);
  await close();
});

/** The page of signing in is German, too. */
async function openGermanConsole({ path, ...options }: { readonly path: string } & BrowserContextOptions) {
  const watched = await opened.browser.open({ baseURL: opened.world.address, ...options });
  const { page } = watched;
  await page.goto(`/sign-in?next=${encodeURIComponent(`/admin${path}`)}`);
  await page.getByLabel('Zugriffstoken').fill(await opened.world.token('ADMIN', 'Ada'));
  await page.getByRole('button', { name: 'Mit dem Token anmelden' }).click();
  await page.waitForURL(`**/admin${path}`);
  return watched;
}

it('says how the server is, and gives the command that checks the log', async () => {
  const { page, close } = await openConsole(opened.browser, opened.world, { role: 'ANALYST', path: '/settings' });
  await page.getByText('The server takes requests, and edits are kept safely.').waitFor();
  const { data } = await opened.world.ask<{ changes: { nodes: { version: number; hash: string }[] } }>(
    '{ changes(first: 1) { nodes { version hash } } }',
  );
  const [newest] = data.changes.nodes;
  await page.getByText(`hresolve verify --expect-head ${newest?.hash ?? ''}@${String(newest?.version)}`).waitFor();
  expect(await page.getByRole('heading', { name: 'What the server runs with' }).count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Take it with you' }).count()).toBe(0);
  await close();
});

it('shows admins what the server runs with', async () => {
  const { page, close } = await openConsole(opened.browser, opened.world, { path: '/settings' });
  const facts = page.getByRole('region', { name: 'What the server runs with' });
  await facts.getByText('codes by the hour for 90 days').waitFor();
  const { data } = await opened.world.ask<{ server: { programVersion: string; publicUrl: string } }>(
    '{ server { programVersion publicUrl } }',
    {},
    await opened.world.token('ADMIN', 'Root'),
  );
  await facts.getByText(`hresolve ${data.server.programVersion}`).waitFor();
  await facts.getByRole('link', { name: data.server.publicUrl }).waitFor();
  await close();
});

it.each([
  ['Markdown', 'markdown', 'md'],
  ['CSV', 'csv', 'csv'],
] as const)('downloads a guide as %s', async (name, format, ending) => {
  const { page, complaints, close } = await openConsole(opened.browser, opened.world, {
    role: 'EDITOR',
    path: '/settings',
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `${name}: Windows Hello errors during PIN creation` }).click(),
  ]);
  const written = await opened.world.knowledgeBase.exportGuide('windows-hello-pin-creation', format);
  expect(download.suggestedFilename()).toBe(`windows-hello-pin-creation.${ending}`);
  expect(await readFile(await download.path(), 'utf8')).toBe('text' in written && written.text);
  expect(complaints).toEqual([]);
  await close();
});

it('satisfies axe, and fits its width, in every look', async () => {
  const { page, complaints, close } = await openConsole(opened.browser, opened.world, { path: '/settings' });
  await page.getByText('codes by the hour for 90 days').waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
