import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { faultsInEveryLook } from '../looks.ts';
import { openConsole } from './world/consolePage.ts';

let world: World;
let browser: TestBrowser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  world.clock.now = Date.now();
  for (let times = 0; times < 3; times++) await world.ask('{ lookup(code: "0x8009002F") { outcome } }');
  await world.ask('{ lookup(code: "0x80090030") { outcome } }');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

it('lists what was asked for and is not listed, most look-ups first', async () => {
  const { page, complaints, close } = await openConsole(browser, world, { role: 'ANALYST', path: '/gaps' });
  await page.getByRole('rowheader', { name: /0x8009002F/ }).waitFor();
  const rows = await page.getByRole('row').allInnerTexts();
  expect(rows[1]).toMatch(/0x8009002F[\s\S]*3/);
  expect(rows[2]).toMatch(/0x80090030[\s\S]*1/);
  expect(await page.getByRole('button', { name: /Dismiss/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it('dismisses a gap with a reason, and brings it back', async () => {
  const { page, complaints, close } = await openConsole(browser, world, { role: 'EDITOR', path: '/gaps' });
  await page.getByRole('button', { name: 'Dismiss 0x80090030' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Why it needs no entry').fill('Not of this product.');
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click();
  await page.getByRole('rowheader', { name: /0x80090030/ }).waitFor({ state: 'detached' });

  await page.getByLabel('Show').selectOption('dismissed');
  await page
    .getByRole('row', { name: /0x80090030/ })
    .getByText('Not of this product.')
    .waitFor();
  await page.getByRole('button', { name: 'Bring 0x80090030 back' }).click();
  await page.getByText('No gap is dismissed.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('leads to a new entry for the code', async () => {
  const { page, close } = await openConsole(browser, world, { role: 'EDITOR', path: '/gaps' });
  await page.getByRole('link', { name: 'Write an entry for 0x8009002F' }).click();
  await page.waitForURL('**/admin/entries/new?code=0x8009002F');
  await close();
});

it('has nothing for axe to find and fits its width, in every look', async () => {
  const { page, close } = await openConsole(browser, world, { path: '/gaps' });
  await page.getByRole('rowheader').first().waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await close();
});
