import type { BrowserContextOptions } from 'playwright-core';
import type { Role } from '../../../../src/domain/access/access.ts';
import type { World } from '../../../world/world.ts';
import type { TestBrowser, WatchedPage } from '../../browser.ts';

/**
 * A console in a browser, signed in with a token of the role, at a screen of it such as "/tokens". The form of the sign-in page is sent
 * without being shown: the tests of signing in show it.
 */
export async function openConsole(
  browser: TestBrowser,
  world: World,
  { role = 'ADMIN', name = 'Ada', path = '', ...options }: ConsoleOptions = {},
): Promise<WatchedPage> {
  const watched = await browser.open({ baseURL: world.address, ...options });
  const { page } = watched;
  await page.context().request.post('/sign-in', {
    form: { token: await world.token(role, name) },
    headers: { origin: world.address },
    maxRedirects: 0,
  });
  await page.goto(`/admin${path}`);
  return watched;
}

interface ConsoleOptions extends BrowserContextOptions {
  readonly role?: Exclude<Role, 'ANONYMOUS'>;
  readonly name?: string;
  readonly path?: string;
}
