import type { Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { faultsInEveryLook } from '../looks.ts';
import { openConsole } from './world/consolePage.ts';

const hostile =
  '<script>top.ran = 1</script> <img src=x onerror="top.ran = 1"> [a](javascript:top.ran=1) ![b](https://elsewhere.example/b.png) <style>*{display:none}</style>';

let browser: TestBrowser;
let editors: EditorWorld;
let screens: Readonly<Record<string, string>>;
beforeAll(async () => {
  [browser, editors] = await Promise.all([openBrowser(), openEditorWorld()]);
  const entry = await editors.entryOf('0x801C03ED');
  const mitigation = await editors.mitigationSaying('Sign out and then sign in again.');
  await editors.mutate('createEntry', {
    guide: 'windows-hello-pin-creation',
    code: '0x80070005',
    causes: [hostile],
    mitigations: [{ text: hostile, condition: hostile }, { text: `${hostile} once more` }],
    reason: hostile,
  });
  screens = {
    home: '',
    entries: '/entries',
    'a filtered list': '/entries?text=device&outcome=UNMITIGATED',
    entry: `/entries/${entry.id}`,
    'a new entry': '/entries/new?code=0x801C0999',
    mitigations: '/mitigations',
    mitigation: `/mitigations/${mitigation.id}`,
    'a new mitigation': '/mitigations/new',
    'near-equal mitigations': '/mitigations/merge',
    guides: '/guides',
    'the entries of a guide': '/guides/windows-hello-pin-creation',
    guide: '/guides/windows-hello-pin-creation?part=guide',
    'the document of a guide': '/guides/windows-hello-pin-creation?part=document',
    'the history of a guide': '/guides/windows-hello-pin-creation?part=history',
    'a place that is not there': '/nowhere',
  };
});
afterAll(async () => {
  await browser.close();
  await editors.world.close();
});

it('every screen of the editors satisfies axe, fits its width and complains of nothing, in every look', async () => {
  const { page, complaints, foreign, close } = await openConsole(browser, editors.world, { role: 'EDITOR' });
  for (const [name, path] of Object.entries(screens)) {
    await page.goto(`/admin${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect({ name, faults: await faultsInEveryLook(page) }).toEqual({ name, faults: [] });
  }
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
  // More than a dozen screens are looked at in one test.
}, 120_000);

it('runs nothing that an editor has typed, and loads nothing from where it points', async () => {
  const { page, complaints, foreign, close } = await openConsole(browser, editors.world, { role: 'EDITOR' });
  const entry = await editors.entryOf('0x80070005');
  const paths = [
    '/entries?text=onerror',
    `/entries/${entry.id}`,
    `/mitigations/${entry.steps[0]?.mitigation.id ?? ''}`,
    '/mitigations/merge',
    '/mitigations?text=onerror',
    '',
  ];
  for (const path of paths) {
    await page.goto(`/admin${path}`);
    await page.getByText('onerror', { exact: false }).first().waitFor({ state: 'attached' });
    await settled(page);
    expect(await page.evaluate(() => (globalThis as unknown as { ran?: number }).ran)).toBeUndefined();
  }
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

it('loads at most 250 KB before it can be used', async () => {
  const { page, close } = await openConsole(browser, editors.world, { role: 'EDITOR' });
  // What the first screen still loads must not come in between.
  await page.waitForLoadState('networkidle');
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/assets/')) bodies.push(response.body());
  });
  await page.goto('/admin/entries');
  await page.getByText('50 entries', { exact: false }).or(page.getByText('51 entries')).waitFor();
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250 * 1024);
  await close();
});

it('asks a stranger to sign in, and comes back to the same screen', async () => {
  const { page, complaints, close } = await browser.open({ baseURL: editors.world.address });
  await page.goto('/admin/entries?outcome=UNMITIGATED');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Access token').fill(editors.token);
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.waitForURL('**/admin/entries?outcome=UNMITIGATED');
  await page.getByText('20 entries').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('keeps the state of a list in the address', async () => {
  const { page, close } = await openConsole(browser, editors.world, { role: 'EDITOR', path: '/entries' });
  await page.getByLabel('Mitigation').selectOption('UNMITIGATED');
  await page.getByText('20 entries').waitFor();
  await page.getByLabel('Code, symbol or words', { exact: true }).fill('token');
  await page.waitForURL(/outcome=UNMITIGATED.*text=token/);
  const { data } = await editors.world.ask<{ entries: { totalCount: number } }>(
    '{ entries(filter: { outcome: UNMITIGATED, text: "token" }) { totalCount } }',
  );
  const found = `${String(data.entries.totalCount)} entries`;
  await page.getByText(found, { exact: true }).waitFor();
  await page.reload();
  await page.getByText(found, { exact: true }).waitFor();
  await page.goto('/admin/entries');
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.waitForURL(/after=/);
  await page.goBack();
  await page.getByRole('button', { name: 'Previous page' }).and(page.locator(':disabled')).waitFor();
  await close();
});

it('lists its keys under "?", and lets one switch those off that have no Ctrl', async () => {
  const { page, close } = await openConsole(browser, editors.world, { role: 'EDITOR', path: '/entries' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).getByText('Find anything').first().waitFor();
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).not.toBe('search');
  await close();
});

it('pages through the entries of a mitigation that more than fifty use, and filters them', async () => {
  const { id } = await editors.mitigationSaying('Sign out and then sign in again.');
  for (let number = 0; number < 42; number++) {
    await editors.mutate('createEntry', {
      guide: 'windows-hello-pin-creation',
      code: `0x8077${number.toString(16).padStart(4, '0')}`,
      causes: [`Cause number ${String(number)}.`],
      mitigations: [{ id }],
    });
  }
  const { page, complaints, close } = await openConsole(browser, editors.world, {
    role: 'EDITOR',
    path: `/mitigations/${id}`,
  });
  await page.getByText('Used by 53 entries:').waitFor();
  const users = page.getByRole('region', { name: 'Used by' });
  await users.getByText('53 entries').waitFor();
  expect(await users.getByRole('link').count()).toBe(50);
  await users.getByRole('button', { name: 'Next page' }).click();
  await expect.poll(() => users.getByRole('link').count()).toBe(3);
  await users.getByLabel('Filter by code or cause').fill('number 41');
  await users.getByText('1 entry', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

/** Waits until everything of a screen is there. An editor listens for changes as long as it is open, so the network is never idle. */
async function settled(page: Page): Promise<void> {
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'hidden' });
}
