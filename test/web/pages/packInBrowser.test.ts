import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packText } from '../../../src/cli/commands/guidance/packCommand.ts';
import { openWorld, type World } from '../../world/world.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';

let world: World;
let browser: TestBrowser;
const folder = mkdtempSync(join(tmpdir(), 'hresolve-pack-'));
beforeAll(async () => {
  world = await openWorld();
  browser = await openBrowser();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
  await world.close();
});

it('opens from a disk, answers what is typed without a server in the language of the browser or the other, and takes at most 3 MB', async () => {
  const text = await packText(world.databaseUrl, { html: true });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3 * 1024 * 1024);
  const file = join(folder, 'pack.html');
  writeFileSync(file, text);
  const { page, complaints, close } = await browser.open({ locale: 'de-DE' });
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('searchbox').fill('0x801c03ed');
  const answer = page.getByRole('status');
  await answer.getByText('0x801C03ED').first().waitFor();
  expect(await answer.textContent()).toContain('Sign out and then sign in again.');
  expect(await answer.locator('ol').last().getAttribute('lang')).toBe('en');
  await page.getByRole('searchbox').fill('0x80070005');
  await answer.getByText('E_ACCESSDENIED').first().waitFor();
  await answer.getByText('Zugriff verweigert: Die Berechtigung fehlt').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await answer.getByText('No guide lists this code', { exact: false }).waitFor();
  expect(await page.title()).toBe('Error codes');
  expect(complaints).toEqual([]);
  await close();
});
