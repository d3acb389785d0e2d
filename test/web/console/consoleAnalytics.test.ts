import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/knowledgeBase/analytics/demo.ts';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import type { World } from '../../world/world.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../browser.ts';
import { faultsInEveryLook } from '../looks.ts';
import { openConsole } from './world/consolePage.ts';
import { block, reportOf, saved, tableOf } from './world/dashboardPage.ts';

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
  await watched.page.getByRole('heading', { name: 'Summary' }).waitFor();
  const { variables } = asked[0]?.postDataJSON() as { variables: Record<string, unknown> };
  return { ...watched, variables };
}

describe('with a demo of two months', () => {
  it('shows the numbers that GraphQL gives', async () => {
    const { page, complaints, variables, close } = await openDashboard();
    const { totals, topCodes, gaps, series } = await reportOf(world, analyst, variables);
    const tiles = await page.locator('.tile-figure').allInnerTexts();
    const grouped = (name: string) => (totals[name] ?? NaN).toLocaleString('en');
    await page.getByText('Counts are exact').waitFor();
    expect(totals['lookups']).toBeGreaterThan(1000);
    expect([tiles[0], ...tiles.slice(2)]).toEqual(
      ['lookups', 'unmitigated', 'unlisted', 'searches', 'searchesWithoutResult'].map(grouped),
    );
    const { before, beforeEnd } = variables as { before: string; beforeEnd: string };
    const earlier = (await reportOf(world, analyst, { ...variables, from: before, to: beforeEnd })).topCodes;
    const codes = (await tableOf(page, 'Looked up most')).slice(1);
    expect(codes.map(([code, , , count, previous]) => [code?.trim(), count, previous])).toEqual(
      topCodes
        .slice(0, 10)
        .map(({ code, count }) => [
          code.hex,
          String(count),
          String(earlier.find((each) => each.code.hex === code.hex)?.count ?? 0),
        ]),
    );
    const missing = (await tableOf(page, 'Gaps: in no guide')).slice(1);
    expect(missing.map(([code, , , count]) => [code?.trim(), count])).toEqual(
      gaps.map(({ code, count }) => [code.hex, String(count)]),
    );
    const days = (await tableOf(page, 'Look-ups by day')).slice(1);
    expect(days.map(([, count]) => Number(count))).toEqual(series.map(({ lookups }) => lookups));
    expect(days.at(-1)?.at(-1)).toContain('Version');
    expect(complaints).toEqual([]);
    await close();
  });

  it('puts the chart first, and has each tile drive it', async () => {
    const { page, variables, close } = await openDashboard();
    const { series } = await reportOf(world, analyst, variables);
    const [chart, tiles] = [block(page, 'Look-ups by day'), page.locator('.tiles')];
    const [above, below] = [await chart.boundingBox(), await tiles.boundingBox()];
    expect((above?.y ?? NaN) + (above?.height ?? NaN)).toBeLessThanOrEqual(below?.y ?? NaN);
    await page.getByRole('button', { name: /^In no guide/ }).click();
    const bars = block(page, 'In no guide by day').locator('.trend-hit');
    await bars.first().waitFor();
    const said = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label') ?? ''));
    expect(said.map((text) => Number(/: (\d+) look-up/.exec(text)?.[1]))).toEqual(
      series.map(({ unlisted }) => unlisted),
    );
    expect(new URL(page.url()).searchParams.get('metric')).toBe('unlisted');
    await close();
  });

  it('says the figures of every bar that is pointed at or reached by the arrow keys, next to those of the same weekday before', async () => {
    const { page, close } = await openDashboard();
    const bars = block(page, 'Look-ups by day').locator('.trend-hit');
    const line = page.locator('.trend-said');
    await bars.nth(3).hover();
    expect(await line.innerText()).toBe(await bars.nth(3).getAttribute('aria-label'));
    await page.mouse.move(0, 0);
    await bars.last().focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    const said = (await bars.nth(1).getAttribute('aria-label')) ?? '';
    expect(await line.innerText()).toBe(said);
    const [, weekday, , weekdayBefore] = /^(\w{3}) (\S+): .*; [\d,]+ on (\w{3}) /.exec(said) ?? [];
    expect(weekday).toBeDefined();
    expect(weekdayBefore).toBe(weekday);
    // One stop of Tab for the whole chart.
    expect(await bars.and(page.locator('[tabindex="0"]')).count()).toBe(1);
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
    const before = page.getByText('The period before, by weekday');
    await before.waitFor();
    await page.getByRole('switch', { name: /^Compare with .* the same weekdays before$/ }).uncheck({ force: true });
    await before.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('compare')).toBe('no');
    await close();
  });
});

describe('the address', () => {
  it('holds the range, the guide, the client and the time zone', async () => {
    const search = '?from=2026-03-29&to=2026-03-29&guide=windows-hello-pin-creation&client=demo&zone=Europe%2FBerlin';
    const { page, variables, close } = await openDashboard(search.replaceAll('2026-03-29', yesterday()));
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
      expect(await page.getByRole('group', { name: 'Range' }).getByRole('button', { pressed: true }).innerText()).toBe(
        names[place],
      );
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

    await page.getByRole('button', { name: 'Export: Looked up most' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Export as CSV' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^hresolve-top-codes-.*\.csv$/);
    await close();
  });
});

describe('data to take away', () => {
  it('is the table as CSV, in which no stranger’s text is a formula', async () => {
    const { page, complaints, variables, close } = await openDashboard();
    const { clients } = await reportOf(world, analyst, variables);
    const all = clients.reduce((sum, { count }) => sum + count, 0);
    const { name, text } = await saved(page, 'Where questions come from', 'Export as CSV');
    expect(name).toMatch(/^hresolve-clients-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.split('\r\n')).toEqual([
      '"Client","Questions","Share"',
      ...clients.map(({ client, count }) => `"${client}","${String(count)}","${String(count / all)}"`),
      '',
    ]);
    const searches = await saved(page, 'Searches that found nothing', 'Export as CSV');
    expect(searches.text).toContain(`\r\n"'=sum of troubles","3",`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is the answer of the server as JSON', async () => {
    const { page, variables, close } = await openDashboard();
    const { topCodes } = await reportOf(world, analyst, variables);
    const { text } = await saved(page, 'Looked up most', 'Export as JSON');
    expect(text).not.toContain('__typename');
    expect(JSON.parse(text)).toMatchObject({ analytics: { topCodes: topCodes.slice(0, 10) } });
    await close();
  });

  it('is a query that runs as it stands', async () => {
    const { page, close } = await openDashboard('', { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const title of ['Look-ups by day', 'Looked up most', 'Summary']) {
      await page.getByRole('button', { name: `Export: ${title}` }).click();
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

it('with every table open satisfies axe, and fits its width, in every look', async () => {
  const { page, complaints, foreign, close } = await openDashboard('', { role: 'EDITOR' });
  await block(page, 'Did it help?').getByRole('figure').waitFor();
  await page.keyboard.press('t');
  await page.getByRole('region', { name: 'Table: Did it help?' }).waitFor();
  await page.getByText('Other days, one guide').click();
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect([...complaints, ...foreign]).toEqual([]);
  await close();
});

/** A whole day, which the demo has counts of at any time of the clock: in the first hours of today there may be none. */
function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}
