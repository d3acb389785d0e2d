import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { axeViolations, openBrowser, type TestBrowser } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';

let browser: TestBrowser;
let editors: EditorWorld;
beforeAll(async () => {
  [browser, editors] = await Promise.all([openBrowser(), openEditorWorld()]);
});
afterAll(async () => {
  await browser.close();
  await editors.world.close();
});

const firstCause = (page: Page) => page.getByRole('textbox', { name: 'Cause 1' });

it('of one editor keep what was typed in each apart', async () => {
  const [one, other] = await Promise.all([editors.entryOf('0x801C03EB'), editors.entryOf('0x801C03EC')]);
  const first = await openConsole(browser, editors.world, { role: 'EDITOR', path: `/entries/${one.id}` });
  const second = await browser.openTab(first.page.context());
  await second.page.goto(`${editors.world.address}/admin/entries/${other.id}`);
  await firstCause(first.page).fill('Typed in the first tab.');
  await firstCause(second.page).fill('Typed in the second tab.');
  for (const { page } of [first, second]) await page.getByText('Draft saved').waitFor();
  for (const { page } of [first, second]) await page.reload();
  await expect.poll(() => firstCause(first.page).inputValue()).toBe('Typed in the first tab.');
  await expect.poll(() => firstCause(second.page).inputValue()).toBe('Typed in the second tab.');
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await first.close();
});

it('of one editor at one entry ask which text holds, as two editors would be asked', async () => {
  const { id } = await editors.entryOf('0x801C03EE');
  const first = await openConsole(browser, editors.world, { role: 'EDITOR', path: `/entries/${id}` });
  const second = await browser.openTab(first.page.context());
  await second.page.goto(`${editors.world.address}/admin/entries/${id}`);
  await firstCause(second.page).fill('Typed in the second tab.');
  await firstCause(first.page).fill('Typed in the first tab.');
  await first.page.keyboard.press('Control+s');
  await first.page.getByRole('status').getByText('saved').first().waitFor();
  expect(await axeViolations(first.page)).toEqual([]);
  await firstCause(second.page).press('Control+s');
  await second.page.getByRole('heading', { name: 'Ada changed this first' }).waitFor();
  await second.page.getByText('Typed in the second tab.').first().waitFor();
  expect((await editors.entryOf('0x801C03EE')).causes[0]?.text).toBe('Typed in the first tab.');
  await first.close();
});

it('are told while offline, wherever they are scrolled to', async () => {
  const { id } = await editors.entryOf('0x801C03ED');
  const { page, close } = await openConsole(browser, editors.world, { role: 'EDITOR', path: `/entries/${id}` });
  await page.getByLabel('Why', { exact: true }).fill('A reason');
  await page.context().setOffline(true);
  const told = page.getByText('You are offline.', { exact: false });
  await told.waitFor();
  await page.getByLabel('Why', { exact: true }).scrollIntoViewIfNeeded();
  const box = await told.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(300);
  expect(await axeViolations(page)).toEqual([]);
  await page.context().setOffline(false);
  await told.waitFor({ state: 'detached' });
  await close();
});
