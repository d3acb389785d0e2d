import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAs } from '../../../src/web/explore/copyAs.ts';
import { openWorld, type World } from '../../world/world.ts';
import { axeViolations, openBrowser, sidewaysScroll, type TestBrowser, type WatchedPage } from '../browser.ts';

let world: World;
let browser: TestBrowser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function openExplorer(colorScheme: 'light' | 'dark' = 'light'): Promise<WatchedPage> {
  const watched = await browser.open({ colorScheme, permissions: ['clipboard-read', 'clipboard-write'] });
  await watched.page.goto(`${world.address}/explore`);
  await watched.page.locator('.graphiql-container').waitFor();
  await watched.page.locator('.graphiql-query-editor .view-lines').getByText('SomebodyWithAnError').waitFor();
  return watched;
}

it('runs the first example as it stands, with nothing loaded from another host', async () => {
  const { page, complaints, foreign, close } = await openExplorer();
  await page.getByRole('button', { name: /execute/i }).click();
  await page.locator('.result-window').getByText('0x801C03ED', { exact: false }).first().waitFor();
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

it('is opened from the page of a code with that code, and keeps variables and headers over a reload, headers in the tab only', async () => {
  const { page, complaints, close } = await openExplorer();
  await page.goto(`${world.address}/codes/0x801C03EE`);
  await page.getByText('For developers').click();
  await page.getByRole('link', { name: 'GraphQL explorer' }).first().click();
  const variables = page.locator('.graphiql-editor-tool .view-lines').first();
  await variables.getByText('"0x801C03EE"').waitFor();
  expect(page.url()).toBe(`${world.address}/explore`);
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.locator('.graphiql-editor-tool .monaco-editor').last().click();
  await page.keyboard.insertText('{ "x-kept": "hrk_secret" }');
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('graphiql:tabState'))).toContain('hrk_secret');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('hrk_secret');
  await page.reload();
  await page.locator('.graphiql-container').waitFor();
  await variables.getByText('"0x801C03EE"').waitFor();
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.locator('.graphiql-editor-tool').getByText('hrk_secret').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('speaks German in the language of the page, marks the editor as English, and fits 360 px with everything in reach', async () => {
  const watched = await browser.open({ viewport: { width: 360, height: 740 } });
  const { page } = watched;
  await page.goto(`${world.address}/codes/0x801C03EE?lang=de`);
  await page.getByText('Für Entwickler').click();
  await page.getByRole('link', { name: 'GraphQL-Explorer' }).first().click();
  await page.getByRole('heading', { name: 'API-Explorer' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(await page.locator('main').getAttribute('lang')).toBe('en');
  await page.locator('.graphiql-query-editor .view-lines').getByText('SomebodyWithAnError').waitFor();
  await page.getByRole('button', { name: /execute/i }).click();
  const result = page.locator('.result-window');
  await result.getByText('0x801C03EE', { exact: false }).first().waitFor();
  for (const part of [result, page.locator('.graphiql-query-editor'), page.locator('.explorer-copy')]) {
    const { x = -1, width = 0 } = (await part.boundingBox()) ?? {};
    expect({ fits: x >= 0 && x + width <= 360, isWide: width > 280 }).toEqual({ fits: true, isWide: true });
  }
  expect(await sidewaysScroll(page)).toBe(0);
  await watched.close();
});

it('has a tab for each kind of user', async () => {
  const { page, close } = await openExplorer();
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['SomebodyWithAnError', 'HelpDesk', 'Editor', 'Analyst']);
  await close();
});

it('asks as the token that was pasted, and forgets it with the tab', async () => {
  const { page, close } = await openExplorer();
  await page.getByLabel('Ask as').fill(await world.token('ANALYST'));
  await page.getByRole('tab', { name: 'Analyst' }).click();
  await page.getByRole('button', { name: /execute/i }).click();
  await page.locator('.result-window').getByText('shareAnswered').first().waitFor();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('hrk_');
  await close();
});

it('says what to do about a token that is no good', async () => {
  const { page, close } = await openExplorer();
  await page.getByLabel('Ask as').fill('hrk_no');
  await page.getByRole('button', { name: /execute/i }).click();
  await page.locator('.result-window').getByText('The token or the session', { exact: false }).first().waitFor();
  await close();
});

it('lets the keyboard out of an editor with Esc, then Tab', async () => {
  const { page, close } = await openExplorer();
  const inEditor = () =>
    page.evaluate(() => document.activeElement?.closest('.graphiql-query-editor .monaco-editor') != null);
  await page.locator('.graphiql-query-editor .monaco-editor').first().click();
  expect(await inEditor()).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await inEditor()).toBe(false);
  await close();
});

it('copies the operation for other tools', async () => {
  const { page, close } = await openExplorer();
  await page.getByRole('button', { name: 'Copy as curl' }).click();
  await page.getByRole('status').getByText('Copied for curl.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`curl '${world.address}/graphql'`);
  expect(copied).toContain(String.raw`"variables":{"code":"-2145647635"}`);
  await close();
});

it('quotes what it copies for the shell that reads it', () => {
  const sent = { address: 'http://x/graphql', query: `{ search(query: "it's") { totalCount } }`, variables: '' };
  expect(copyAs('curl', sent, false)).toContain(String.raw`it'\''s`);
  expect(copyAs('PowerShell', sent, false)).toContain("it''s");
  expect(copyAs('curl', sent, true)).toContain('Bearer $HRESOLVE_TOKEN');
});

it('serves the schema as it was written', async () => {
  const response = await fetch(`${world.address}/schema.graphql`);
  expect(response.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  expect(await response.text()).toContain('type Query {');
});

it.each(['light', 'dark'] as const)('has nothing for axe to find in %s, the tabs of GraphiQL aside', async (scheme) => {
  const { page, close } = await openExplorer(scheme);
  // GraphiQL puts the button that closes a tab inside the tab: its own markup, which a page around it cannot mend.
  const found = (await axeViolations(page)).filter((violation) => !violation.startsWith('nested-interactive: <li'));
  expect(found).toEqual([]);
  await close();
});
