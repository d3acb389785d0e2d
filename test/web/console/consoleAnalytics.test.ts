import { readFile } from 'node:fs/promises';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/knowledgeBase/analytics/demo.ts';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import type { World } from '../../world/world.ts';
import { axeViolations, openBrowser, sidewaysScroll, type TestBrowser, type WatchedPage } from '../browser.ts';
import { openConsole } from './consolePage.ts';

let browser: TestBrowser;
let editors: EditorWorld;
let world: World;
let analyst: string;
beforeAll(async () => {
  [browser, editors] = await Promise.all([openBrowser(), openEditorWorld()]);
  world = editors.world;
  world.clock.now = Date.now();
  await loadDemo(world.store.counts, world.knowledgeBase.snapshot(), world.clock.now);
  for (const address of ['a', 'b', 'c'])
    world.knowledgeBase.counting.search('=sum of troubles', false, { client: 'unnamed', address });
  await world.ask('{ lookup(code: "0x80070ABC") { outcome } }');
  const editor = await world.token('EDITOR', 'Eve');
  const entry = { guide: 'windows-hello-pin-creation', code: '0x80070ABC', reason: 'It was asked for.' };
  await editors.mutate(
    'createEntry',
    { ...entry, causes: ['It is made up.'], mitigations: [{ text: 'Wait.' }] },
    editor,
  );
  analyst = await world.token('ANALYST', 'Ann');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** The dashboard, and the variables with which it asked for its totals. */
async function openDashboard(
  search = '',
  options: Parameters<typeof openConsole>[2] = {},
): Promise<WatchedPage & { variables: Record<string, unknown> }> {
  const asked: Request[] = [];
  const watched = await openConsole(browser, world, { role: 'ANALYST', path: '/settings', ...options });
  watched.page.on('request', (request) => {
    if (request.postData()?.includes('query AnalyticsTotals') === true) asked.push(request);
  });
  await watched.page.goto(`/admin/analytics${search}`);
  await watched.page.getByRole('heading', { name: 'In short' }).waitFor();
  const { variables } = asked[0]?.postDataJSON() as { variables: Record<string, unknown> };
  return { ...watched, variables };
}

function block(page: Page, title: string) {
  return page.getByRole('region', { name: title, exact: true });
}

async function tableOf(page: Page, title: string): Promise<string[][]> {
  const toggle = page.getByRole('button', { name: `Show the table: ${title}` });
  if ((await toggle.count()) > 0) await toggle.click();
  const rows = page.getByRole('region', { name: `Table: ${title}` }).getByRole('row');
  await rows.first().waitFor();
  return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
}

async function saved(page: Page, title: string, item: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: `Data of: ${title}` }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const scope = 'from: $from, to: $to, guide: $guide, client: $client, timeZone: $timeZone';
const parameters = '$from: DateTime!, $to: DateTime!, $guide: String, $client: String, $timeZone: String';

interface Report {
  analytics: {
    totals: Record<string, number>;
    topCodes: { code: { hex: string }; count: number; previous: number }[];
    gaps: { code: { hex: string }; count: number }[];
    series: { lookups: number }[];
    outcomes: unknown[];
    clients: { client: string; count: number }[];
  };
}

async function reportOf(variables: object): Promise<Report['analytics']> {
  const query = `query(${parameters}) { analytics(${scope}) {
    totals { lookups unmitigated unlisted searches searchesWithoutResult }
    topCodes { code { hex } count previous }
    gaps { code { hex } count }
    series(interval: DAY) { lookups }
    clients { client count }
  } }`;
  return (await world.ask<Report>(query, variables, analyst)).data.analytics;
}

describe('with a demo of two months', () => {
  it('shows the numbers that GraphQL gives', async () => {
    const { page, complaints, variables, close } = await openDashboard();
    const { totals, topCodes, gaps, series } = await reportOf(variables);
    const tiles = await page.locator('.tile-figure').allInnerTexts();
    const grouped = (name: string) => (totals[name] ?? NaN).toLocaleString('en');
    expect(totals['lookups']).toBeGreaterThan(1000);
    expect([tiles[0], ...tiles.slice(2)]).toEqual(
      ['lookups', 'unmitigated', 'unlisted', 'searches', 'searchesWithoutResult'].map(grouped),
    );
    const codes = (await tableOf(page, 'Looked up most')).slice(1);
    expect(codes.map(([code, , , count, before]) => [code?.trim(), count, before])).toEqual(
      topCodes.map(({ code, count, previous }) => [code.hex, String(count), String(previous)]),
    );
    const missing = (await tableOf(page, 'Gaps: in no guide')).slice(1);
    expect(missing.map(([code, , , count]) => [code?.trim(), count])).toEqual(
      gaps.map(({ code, count }) => [code.hex, String(count)]),
    );
    const days = (await tableOf(page, 'How it went')).slice(1);
    expect(days.map(([, count]) => Number(count))).toEqual(series.map(({ lookups }) => lookups));
    expect(days.at(-1)?.at(-1)).toContain('Version');
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads from a gap to its new entry, for those who may write it', async () => {
    const { page, close } = await openDashboard('', { role: 'EDITOR' });
    const link = block(page, 'Gaps: in no guide')
      .getByRole('link', { name: /^Create entry for/ })
      .first();
    const [, code] = /for (0x\w+)/.exec((await link.getAttribute('aria-label')) ?? '') ?? [];
    await link.click();
    await page.waitForURL(`**/admin/entries/new?code=${code ?? ''}`);
    await close();
  });

  it('tells of gaps that were answered, and of spikes what they need', async () => {
    const { page, close } = await openDashboard('?range=7');
    const [, row] = await tableOf(page, 'Gaps that were answered');
    expect(row?.[0]).toContain('0x80070ABC');
    await block(page, 'Far more than usual').getByText('It needs 4 weeks with counts').waitFor();
    await close();
  });

  it('compares with the period before until one asks it not to', async () => {
    const { page, close } = await openDashboard();
    await page.getByText('in the period before').waitFor();
    await page.getByText('All look-ups, the period before').first().waitFor();
    await page.getByRole('switch', { name: 'Compare with the period before' }).uncheck({ force: true });
    await page.getByText('in the period before').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('compare')).toBe('no');
    await close();
  });
});

describe('the address', () => {
  it('holds the range, the guide, the client and the time zone', async () => {
    const search = '?from=2026-03-29&to=2026-03-29&guide=windows-hello-pin-creation&client=demo&zone=Europe%2FBerlin';
    const { page, variables, close } = await openDashboard(search.replaceAll('2026-03-29', today()));
    expect(variables).toMatchObject({ guide: 'windows-hello-pin-creation', client: 'demo', timeZone: 'Europe/Berlin' });
    expect(await page.getByLabel('Guide', { exact: true }).inputValue()).toBe('windows-hello-pin-creation');
    expect(await page.getByLabel('Asked from').inputValue()).toBe('demo');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin');
    await page.getByText('Searches belong to no guide; choose all guides to see them.').first().waitFor();
    await close();
  });

  it('means days by the clocks of the time zone, 23 hours where they are put forward', async () => {
    const watched = await openConsole(browser, world, { role: 'ANALYST', path: '/settings' });
    const request = watched.page.waitForRequest((each) => each.postData()?.includes('query AnalyticsTotals') === true);
    await watched.page.goto('/admin/analytics?from=2026-03-29&to=2026-03-29&zone=Europe%2FBerlin');
    expect((await request).postDataJSON()).toMatchObject({
      variables: { from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' },
    });
    await watched.close();
  });

  it('takes days from the form, and says at the field what is wrong with them', async () => {
    const { page, close } = await openDashboard();
    await page.getByText('Other days, one guide').click();
    await page.getByLabel('First day').fill('2026-03-02');
    await page.getByLabel('Last day').fill('2026-03-01');
    await page.getByRole('button', { name: 'Show these days' }).click();
    await page.getByText('The first day comes after the last day.').waitFor();
    expect(page.url()).not.toContain('from=');
    await page.getByLabel('Last day').fill('2026-03-03');
    await page.getByRole('button', { name: 'Show these days' }).click();
    await page.waitForURL('**/admin/analytics?from=2026-03-02&to=2026-03-03');
    await close();
  });

  it('with a guide that is not there shows what the server says of it, once', async () => {
    const watched = await openConsole(browser, world, { role: 'ANALYST', path: '/analytics?guide=nowhere' });
    await watched.page.getByRole('alert').waitFor();
    expect(await watched.page.getByRole('alert').count()).toBe(1);
    expect(await watched.page.getByRole('alert').innerText()).toContain('nowhere');
    await watched.close();
  });
});

describe('by keyboard', () => {
  it('chooses ranges with 1 to 4, and opens every table with t', async () => {
    const { page, close } = await openDashboard();
    const names = ['24 hours', '7 days', '30 days', '90 days'];
    for (const [place, range] of ['1', '7', '30', '90'].entries()) {
      await page.keyboard.press(String(place + 1));
      await page.waitForURL(`**/admin/analytics?range=${range}`);
      expect(await page.getByRole('button', { pressed: true }).innerText()).toBe(names[place]);
    }
    const tables = page.getByRole('region', { name: /^Table: / });
    await block(page, 'Where questions come from').getByRole('figure').waitFor();
    const before = await tables.count();
    await page.keyboard.press('t');
    await page.getByRole('region', { name: 'Table: Did it help?' }).waitFor();
    expect(await tables.count()).toBeGreaterThan(before);
    await page.keyboard.press('t');
    await page.getByRole('region', { name: 'Table: Did it help?' }).waitFor({ state: 'detached' });
    await close();
  });

  it('toggles one table, and takes its data away from a menu', async () => {
    const { page, close } = await openDashboard();
    const toggle = page.getByRole('button', { name: /the table: Looked up most$/ });
    await toggle.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Table: Looked up most' }).waitFor();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');

    await page.getByRole('button', { name: 'Data of: Looked up most' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Download as CSV' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^hresolve-top-codes-.*\.csv$/);
    await close();
  });
});

describe('data to take away', () => {
  it('is the table as CSV, in which no stranger’s text is a formula', async () => {
    const { page, complaints, variables, close } = await openDashboard();
    const { clients } = await reportOf(variables);
    const all = clients.reduce((sum, { count }) => sum + count, 0);
    const { name, text } = await saved(page, 'Where questions come from', 'Download as CSV');
    expect(name).toMatch(/^hresolve-clients-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.split('\r\n')).toEqual([
      '"Client","Questions","Share"',
      ...clients.map(({ client, count }) => `"${client}","${String(count)}","${String(count / all)}"`),
      '',
    ]);
    const searches = await saved(page, 'Searches that found nothing', 'Download as CSV');
    expect(searches.text).toContain(`\r\n"'=sum of troubles","3",`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is the answer of the server as JSON', async () => {
    const { page, variables, close } = await openDashboard();
    const { topCodes } = await reportOf(variables);
    const { text } = await saved(page, 'Looked up most', 'Download as JSON');
    expect(text).not.toContain('__typename');
    expect(JSON.parse(text)).toMatchObject({ analytics: { topCodes } });
    await close();
  });

  it('is a query that runs as it stands', async () => {
    const { page, close } = await openDashboard('', { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const title of ['How it went', 'Looked up most', 'In short']) {
      await page.getByRole('button', { name: `Data of: ${title}` }).click();
      await page.getByRole('menuitem', { name: 'Copy the query' }).click();
      await page.getByText('The query is copied').first().waitFor();
      const query = await page.evaluate(() => navigator.clipboard.readText());
      expect(query).not.toContain('$');
      const { data, errors } = await world.ask<{ analytics: object }>(query, {}, analyst);
      expect(errors).toBeUndefined();
      expect(data.analytics).toBeTruthy();
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
    }
    await close();
  });
});

describe.each([
  ['light at 1280 px', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark at 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 800 } }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active', viewport: { width: 1280, height: 900 } }],
] as const)('in %s', (_, options) => {
  it('with every table open satisfies axe, and fits its width', async () => {
    const { page, complaints, foreign, close } = await openDashboard('', { role: 'EDITOR', ...options });
    await block(page, 'Did it help?').getByRole('figure').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('region', { name: 'Table: Did it help?' }).waitFor();
    await page.getByText('Other days, one guide').click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect([...complaints, ...foreign]).toEqual([]);
    await close();
  });
});

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
