import type { BrowserContextOptions } from 'playwright-core';
import type { Role } from '../../../src/domain/access/access.ts';
import type { World } from '../../world/world.ts';
import type { TestBrowser, WatchedPage } from '../browser.ts';

/** A console in a browser, signed in with a token of the role as a person would be, at a screen of it such as "/tokens". */
export async function openConsole(
  browser: TestBrowser,
  world: World,
  { role = 'ADMIN', name = 'Ada', path = '', ...options }: ConsoleOptions = {},
): Promise<WatchedPage> {
  const watched = await browser.open({ baseURL: world.address, ...options });
  const { page } = watched;
  await page.goto(`/sign-in?next=${encodeURIComponent(`/admin${path}`)}`);
  await page.getByLabel('Access token').fill(await world.token(role, name));
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.waitForURL(`**/admin${path}`);
  return watched;
}

interface ConsoleOptions extends BrowserContextOptions {
  readonly role?: Exclude<Role, 'ANONYMOUS'>;
  readonly name?: string;
  readonly path?: string;
}
