import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { openBrowser, sidewaysScroll, type TestBrowser } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';

/** All that a text could try, in one word longer than any screen is wide. */
const hostile =
  '</title></script><script>window.ran=1</script><img/src=x/onerror="window.ran=1"><svg/onload="window.ran=1"><style>body{display:none}</style>[a](javascript:window.ran=1)"\'><a/href="javascript:window.ran=1">x</a>![p](https://elsewhere.example/p.png)';
const guide = 'windows-hello-pin-creation';
const code = '0x8ABC0002';

let browser: TestBrowser;
let editors: EditorWorld;
let entry: string;
let mitigation: string;
beforeAll(async () => {
  [browser, editors] = await Promise.all([openBrowser(), openEditorWorld()]);
  const updated = await editors.mutate('updateGuide', {
    slug: guide,
    expectedVersion: 1,
    title: hostile,
    description: hostile,
    appliesTo: [hostile],
    firstSteps: [{ text: hostile, condition: hostile }],
    escalation: hostile,
    sourceUrl: 'https://elsewhere.example/"><script>window.ran=1</script>',
    reason: hostile,
  });
  expect(updated.problems).toEqual([]);
  const created = await editors.mutate('createEntry', {
    guide,
    code,
    causes: [hostile, `${hostile} too`],
    mitigations: [{ text: `${hostile} now`, condition: hostile }, { text: `${hostile} then` }],
    reason: hostile,
  });
  expect(created.problems).toEqual([]);
  entry = created.entry?.id ?? '';
  mitigation = created.entry?.steps[0]?.mitigation.id ?? '';
  await editors.mutate('createEntry', { guide, causes: [hostile], mitigations: [{ text: hostile }] });
  await editors.world.ask('query ($text: String!) { search(query: $text) { totalCount } }', { text: hostile });
});
afterAll(async () => {
  await browser.close();
  await editors.world.close();
});

it('takes no address that a browser would run', async () => {
  for (const sourceUrl of ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>']) {
    const { problems } = await editors.mutate('updateGuide', { slug: guide, expectedVersion: 2, sourceUrl });
    expect(problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'sourceUrl'] }]);
  }
});

it('runs nowhere, hides nothing and leaves each page as wide as the screen, a narrow or a wide one', async () => {
  const { page, complaints, foreign, close } = await openConsole(browser, editors.world, {
    role: 'ADMIN',
    viewport: { width: 320, height: 800 },
  });
  const typed = encodeURIComponent(hostile);
  const found: Record<string, unknown> = {};
  for (const path of [
    '/',
    `/search?q=${typed}`,
    '/search?q=onerror',
    `/codes/${code}?q=${typed}`,
    '/codes/0x801C0001',
    '/codes/0x8ABC0FFF',
    `/codes/${typed}`,
    '/symptoms',
    '/facilities/700',
    `/guides/${guide}`,
    '/about',
    '/admin',
    '/admin/entries?text=onerror',
    `/admin/entries/${entry}`,
    '/admin/mitigations?text=onerror',
    `/admin/mitigations/${mitigation}`,
    '/admin/mitigations/merge',
    '/admin/guides',
    `/admin/guides/${guide}`,
    `/admin/guides/${guide}?part=guide`,
    '/admin/history',
    '/admin/history/2',
    '/admin/analytics',
    '/admin/import',
    '/admin/settings',
  ]) {
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'hidden' });
    const { ran, isHidden, links } = await page.evaluate(() => ({
      ran: (globalThis as unknown as { ran?: number }).ran !== undefined,
      isHidden: getComputedStyle(document.body).display === 'none',
      links: [...document.querySelectorAll('a')].filter(({ protocol }) => protocol === 'javascript:').length,
    }));
    const narrow = await sidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    const wide = await sidewaysScroll(page);
    await page.setViewportSize({ width: 320, height: 800 });
    if (ran || isHidden || links > 0 || narrow + wide > 0) found[path] = { ran, isHidden, links, narrow, wide };
  }
  expect(found).toEqual({});
  expect(complaints.filter((text) => !/status of (300|404)/.test(text))).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
}, 120_000);
