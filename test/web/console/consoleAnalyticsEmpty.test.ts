import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld } from '../../world/world.ts';
import { axeViolations, openBrowser, type TestBrowser } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openWorldNow(settings: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(settings);
  world.clock.now = Date.now();
  return world;
}

it('offers a longer range where nothing was asked in this one', async () => {
  const world = await openWorldNow();
  await world.ask('{ lookup(code: "0x801C03ED") { outcome } }');
  const path = '/analytics?from=2021-01-01&to=2021-01-02';
  const { page, close } = await openConsole(browser, world, { role: 'ANALYST', path });
  await page.getByRole('heading', { name: 'Nothing was asked in this time' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show the last 90 days' }).click();
  await page.getByRole('heading', { name: 'Summary' }).waitFor();
  expect(await page.locator('.tile-figure').first().innerText()).toBe('1');
  await close();
  await world.close();
});

it('says what it takes where nothing was counted yet', async () => {
  const world = await openWorldNow();
  const { page, complaints, close } = await openConsole(browser, world, { role: 'ANALYST', path: '/analytics' });
  await page.getByRole('heading', { name: 'Nothing has been counted yet' }).waitFor();
  await page.getByText('outcomes from 10 votes on').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
  await world.close();
});

it('says how to have a server count that was told not to', async () => {
  const world = await openWorldNow({ counts: false });
  const { page, close } = await openConsole(browser, world, { role: 'ANALYST', path: '/analytics' });
  await page.getByText('HRESOLVE_ANALYTICS=on').waitFor();
  await close();
  await world.close();
});
