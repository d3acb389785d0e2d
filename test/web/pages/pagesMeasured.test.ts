import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidewaysScroll } from '../browser.ts';
import { openReaders, pages, type Readers } from '../readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await openReaders();
});
afterAll(() => readers.close());

/** What the page that is shown waited for before its first content: what blocks, and what came from elsewhere. */
function waitedFor(): { readonly blocking: string[]; readonly foreign: string[]; readonly largest: string } {
  const loaded = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
    readonly renderBlockingStatus?: string;
  })[];
  return {
    blocking: loaded
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
      .map(({ name }) => new URL(name).pathname),
    foreign: loaded.map(({ name }) => new URL(name).origin).filter((origin) => origin !== location.origin),
    largest: document.querySelector('main')?.innerText.slice(0, 1) ?? '',
  };
}

describe.each(['the start page', 'a code with steps', 'results of words'] as const)('%s', (name) => {
  it('shows its content once its own style and script are there, and waits for nothing else', async () => {
    const watched = await readers.open(pages[name]);
    const { blocking, foreign, largest } = await watched.page.evaluate(waitedFor);
    const kinds = blocking.map((path) => path.replace(/^\/assets\/page-\w+/, 'page'));
    expect({ kinds: kinds.sort(), foreign }).toEqual({ kinds: ['page.css', 'page.js'], foreign: [] });
    expect(largest).not.toBe('');
    await watched.close();
  });
});

describe('on every page', () => {
  it('the way to help stands at the same place among the links of the foot', async () => {
    const watched = await readers.open(null);
    const orders = new Set<string>();
    for (const path of Object.values(pages)) {
      await readers.go(watched, path);
      orders.add((await watched.page.locator('footer nav').first().locator('a').allInnerTexts()).join(' | '));
    }
    expect([...orders]).toEqual(['Help and contact | About and licences | Privacy | GraphQL explorer | Sign in']);
    await watched.close();
  });

  it('nothing scrolls sideways written from right to left, on the narrowest screen or a wide one', async () => {
    const watched = await readers.open(null);
    const wide: string[] = [];
    for (const width of [320, 1280]) {
      await watched.page.setViewportSize({ width, height: 800 });
      for (const [name, path] of Object.entries(pages)) {
        await readers.go(watched, path);
        await watched.page.evaluate(() => (document.documentElement.dir = 'rtl'));
        if ((await sidewaysScroll(watched.page)) > 0) wide.push(`${name} at ${String(width)} px`);
      }
    }
    expect(wide).toEqual([]);
    await watched.close();
  });

  it('nothing moves by itself for readers who want no motion', async () => {
    const watched = await readers.open(null, { reducedMotion: 'reduce' });
    for (const path of Object.values(pages)) {
      await readers.go(watched, path);
      expect(await watched.page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
    await watched.close();
  });
});
