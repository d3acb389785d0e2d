import { afterAll, beforeAll } from 'vitest';
import { openWorld, type World } from '../../../world/world.ts';
import { openBrowser, type TestBrowser } from '../../browser.ts';

/** One server and one browser for all tests of a file: opened before the first, closed after the last. */
export interface ConsoleWorld {
  world: World;
  browser: TestBrowser;
}

/** Filled before the first test begins. */
export function consoleWorld(): ConsoleWorld {
  const opened = {} as ConsoleWorld;
  beforeAll(async () => {
    [opened.world, opened.browser] = await Promise.all([openWorld(), openBrowser()]);
    // A session lives by the clock of the server, its cookie by that of the browser.
    opened.world.clock.now = Date.now();
  });
  afterAll(async () => {
    await opened.browser.close();
    await opened.world.close();
  });
  return opened;
}
