import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemo } from '../../../src/knowledgeBase/analytics/demo.ts';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { openBrowser, sidewaysScroll, type TestBrowser } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';
import { coverOfFocus, hiddenStops, overlaps, shiftOf } from './world/rectangles.ts';

let browser: TestBrowser;
let editors: EditorWorld;
let page: Page;
let screens: readonly string[];
/** An entry of 50 steps, with texts of 5,000 characters and words of 300. */
let long: string;
beforeAll(async () => {
  [browser, editors] = await Promise.all([openBrowser(), openEditorWorld()]);
  const { world } = editors;
  world.clock.now = Date.now();
  const token = await world.token('EDITOR', 'Eve');
  await loadDemo(world.store.counts, world.knowledgeBase.snapshot(), world.clock.now);
  const word = 'x'.repeat(300);
  const made = await editors.mutate(
    'createEntry',
    {
      guide: 'windows-hello-pin-creation',
      code: '0x8ABC0001',
      causes: ['A long cause. '.repeat(357).trim(), word],
      mitigations: Array.from({ length: 50 }, (_, place) => ({
        text: place === 0 ? 'A long step. '.repeat(384).trim() : `${word} ${String(place)}`,
        condition: place === 1 ? word : null,
      })),
    },
    token,
  );
  expect(made.problems).toEqual([]);
  long = made.entry?.id ?? '';
  const { id } = await editors.entryOf('0x801C03ED');
  const { id: mitigation } = await editors.mitigationSaying('Sign out and then sign in again.');
  screens = [
    '',
    '/entries',
    `/entries/${id}`,
    '/mitigations',
    `/mitigations/${mitigation}`,
    '/guides/windows-hello-pin-creation',
    '/import',
    '/history/change/1',
    '/gaps',
    '/review',
    '/analytics',
    '/tokens',
    '/settings',
  ];
  ({ page } = await openConsole(browser, world, { role: 'ADMIN' }));
});
afterAll(async () => {
  await browser.close();
  await editors.world.close();
});

/** Opens a screen, and waits until it asks for nothing more. */
async function open(path: string): Promise<void> {
  await page.goto(`/admin${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('.waiting, [aria-busy="true"]').count()).toBe(0);
}

/** The widths of the window at which the page can be scrolled sideways. */
async function widerThan(of: Page, widths: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (const width of widths) {
    await of.setViewportSize({ width, height: 800 });
    if ((await sidewaysScroll(of)) > 0) found.push(width);
  }
  return found;
}

it.each([
  [360, 740],
  [1280, 800],
])(
  'nothing moves while a screen of %i × %i px comes, nothing hides what has the focus, and nothing is wider',
  async (width, height) => {
    await page.setViewportSize({ width, height });
    const found: Record<string, unknown> = {};
    for (const path of screens) {
      await open(path);
      const shift = await shiftOf(page);
      const hidden = await hiddenStops(page);
      const wider = await widerThan(page, width === 1280 ? [600, 768, 1023, 1024, 1280, 1920] : [320, 360]);
      await page.setViewportSize({ width, height });
      if (shift > 0.02 || wider.length > 0 || hidden.length > 0) found[path] = { shift, wider, hidden };
    }
    expect(found).toEqual({});
  },
  120_000,
);

it.each([360, 1280])('texts of 5,000 characters, words of 300 and 50 steps overlap nothing at %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await open(`/entries/${long}`);
  await page.getByText('Step 50', { exact: true }).waitFor();
  expect(await overlaps(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await hiddenStops(page)).toEqual([]);
});

it('Tab itself stops nowhere where it is not seen', async () => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await open(screens[2] ?? '');
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    expect(await coverOfFocus(page)).toEqual([]);
  }
});

it.each(['light', 'dark'] as const)('a field has an edge of 3:1 to the page, in %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  const [edge, around] = await page
    .getByLabel('Cause 1', { exact: true })
    .evaluate(
      (field) => [getComputedStyle(field).borderTopColor, getComputedStyle(document.body).backgroundColor] as const,
    );
  const [one, other] = [brightness(edge), brightness(around)];
  expect((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).toBeGreaterThanOrEqual(3);
});

/** The relative luminance of "rgb(134, 143, 153)", as WCAG 2 has it. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([figure]) => {
    const part = Number(figure) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
