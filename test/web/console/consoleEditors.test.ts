import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { axeViolations, openBrowser, type TestBrowser, type WatchedPage } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';

const shared = 'Sign out and then sign in again.';

const browserOpened = openBrowser();
let browser: TestBrowser;
let editors: EditorWorld;
beforeEach(async () => {
  [browser, editors] = await Promise.all([browserOpened, openEditorWorld()]);
});
afterEach(() => editors.world.close());
afterAll(async () => {
  await (await browserOpened).close();
});

const open = (path: string, role: 'ANALYST' | 'EDITOR' = 'EDITOR', name = 'Ada'): Promise<WatchedPage> =>
  openConsole(browser, editors.world, { role, name, path });

async function pathOfEntry(code: string): Promise<string> {
  return `/entries/${(await editors.entryOf(code)).id}`;
}

async function pathOfMitigation(text: string): Promise<string> {
  return `/mitigations/${(await editors.mitigationSaying(text)).id}`;
}

async function saved(page: Page): Promise<void> {
  await page.locator('[data-status="saved"]').waitFor();
}

describe('the editor of a mitigation', () => {
  it('says who uses it before its first field, and saves for all of them with Ctrl+S', async () => {
    const { page, complaints, close } = await open(await pathOfMitigation(shared));
    const banner = page.getByText('Used by 11 entries:');
    await banner.waitFor();
    const order = await banner.evaluate((node) =>
      node.compareDocumentPosition(document.querySelector('main textarea') ?? node),
    );
    expect(order).toBe(4); // Node.DOCUMENT_POSITION_FOLLOWING
    await page.getByLabel('What to do').fill('Sign out, wait a minute, sign in again.');
    await page.getByText('wait a minute', { exact: false }).last().waitFor();
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.getByText('Saved for 11 entries.').first().waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    const undo = page.locator('.toast .mantine-Button-label');
    expect(await undo.evaluate((label) => label.scrollWidth - label.clientWidth)).toBe(0);
    expect((await editors.mitigationSaying('Sign out, wait a minute, sign in again.')).usedBy.totalCount).toBe(11);
    expect(complaints).toEqual([]);
    await close();
  });

  it('gives one entry a text of its own, and leaves it to the other ten', async () => {
    const { page, complaints, close } = await open(await pathOfMitigation(shared));
    await page.getByLabel('What to do').fill('Restart, then sign in.');
    await page.getByLabel('Entry', { exact: true }).selectOption({ label: '0x801C03ED' });
    await page.getByRole('button', { name: 'Save for this entry only' }).click();
    await page.getByText('0x801C03ED has its own text now.').first().waitFor();
    expect((await editors.entryOf('0x801C03ED')).steps[0]?.text).toBe('Restart, then sign in.');
    expect((await editors.mitigationSaying(shared)).usedBy.totalCount).toBe(10);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the text inside the entry that one chooses, as the server would render it', async () => {
    const { page, close } = await open(await pathOfMitigation('Unjoin the device from Azure AD and rejoin.'));
    await page.getByLabel('Preview inside').selectOption({ label: '0x801C03ED' });
    await page.getByLabel('What to do').fill('Leave *Azure AD*, then join again.');
    const shown = page.frameLocator('aside iframe');
    await shown.locator('em', { hasText: 'Azure AD' }).first().waitFor();
    expect(await shown.locator('main').innerText()).toContain("If that doesn't resolve the issue, leave Azure AD");
    await close();
  });

  it('is not deleted while entries use it: they are listed instead', async () => {
    const { page, close } = await open(await pathOfMitigation(shared));
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('It cannot go while 11 entries use it:').waitFor();
    expect(await dialog.getByRole('link').count()).toBe(11);
    await close();
  });

  it('makes two that say nearly the same into one', async () => {
    await editors.mutate('createMitigation', { text: 'Sign out and then sign in once again.' });
    const { page, complaints, close } = await open('/mitigations/merge');
    await page
      .getByRole('button', { name: `Keep this one: ${shared}` })
      .first()
      .click();
    await page.getByRole('dialog').getByText('No published entry changes.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('Merged.').first().waitFor();
    await expect(editors.mitigationSaying('Sign out and then sign in once again.')).rejects.toThrow();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the editor of an entry', () => {
  it('keeps what is typed over a reload, until the server has it', async () => {
    const { page, close } = await open(await pathOfEntry('0x801C03ED'));
    await page.getByLabel('Cause 1', { exact: true }).fill('A draft that must not be lost.');
    await page.locator('[data-status="dirty"]', { hasText: /Draft saved \d\d:\d\d/ }).waitFor();
    await page.reload();
    await page.getByText('This is your draft of', { exact: false }).waitFor();
    expect(await page.getByLabel('Cause 1', { exact: true }).inputValue()).toBe('A draft that must not be lost.');
    await page.keyboard.press('Control+Enter');
    await saved(page);
    expect((await editors.entryOf('0x801C03ED')).causes[0]?.text).toBe('A draft that must not be lost.');
    await page.reload();
    await page.getByLabel('Cause 1', { exact: true }).waitFor();
    expect(await page.getByText('This is your draft of', { exact: false }).count()).toBe(0);
    await close();
  });

  it('keeps what is typed when the session ends, and saves it after signing in in another tab', async () => {
    const { page, close } = await open(await pathOfEntry('0x801C03ED'));
    await page.getByLabel('Cause 1', { exact: true }).fill('Typed before the session ended.');
    await page.context().clearCookies();
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'You are signed out' });
    await dialog.waitFor();
    const { page: other } = await browser.openTab(page.context());
    await other.goto(new URL('/sign-in', page.url()).href);
    await other.getByLabel('Access token').fill(await editors.world.token('EDITOR', 'Ada'));
    await other.getByRole('button', { name: /^Sign in/ }).click();
    await other.waitForURL('**/admin**');
    await dialog.getByRole('button', { name: 'I have signed in: go on' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Cause 1', { exact: true }).inputValue()).toBe('Typed before the session ended.');
    await page.keyboard.press('Control+s');
    await saved(page);
    await close();
  });

  it('says that a failed request lost nothing, and tries again', async () => {
    const { page, close } = await open(await pathOfEntry('0x801C03ED'));
    await page.getByLabel('Cause 1', { exact: true }).fill('Typed while the network was away.');
    await page.route('**/graphql', (route) => route.abort());
    await page.keyboard.press('Control+s');
    const failure = page.getByRole('alert').filter({ hasText: 'Nothing you typed is lost' });
    await failure.getByText('NETWORK').waitFor();
    await page.unroute('**/graphql');
    await failure.getByRole('button', { name: 'Try again' }).click();
    await saved(page);
    expect((await editors.entryOf('0x801C03ED')).causes[0]?.text).toBe('Typed while the network was away.');
    await close();
  });

  it('lists problems at the top, linked to their fields, with the same words there', async () => {
    const { page, close } = await open(await pathOfEntry('0x801C03ED'));
    await page.getByLabel('Code', { exact: true }).fill('0x801C03EZ');
    await page.getByText('That is not an error code.', { exact: false }).waitFor();
    await page.keyboard.press('Control+s');
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.waitFor();
    expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);
    const words = await summary.getByRole('link').innerText();
    expect(await page.locator('#entry-code-error').innerText()).toBe(words);
    await summary.getByRole('link').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('entry-code');
    await close();
  });

  it('warns of a code that the guide lists already, with the way to that entry', async () => {
    const { page, close } = await open('/entries/new?code=2149319661');
    await page.getByText('0x801C03ED', { exact: true }).first().waitFor();
    await page.getByText('This guide lists the code already:').waitFor();
    await page.getByRole('link', { name: 'open that entry' }).click();
    await page.getByRole('heading', { level: 1, name: '0x801C03ED' }).waitFor();
    await close();
  });

  it('is used by hand and keyboard alike: found, moved, added to and saved without a mouse', async () => {
    const { page, complaints, close } = await open('');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('0x801C03ED');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '0x801C03ED' }).waitFor();
    await tabTo(page, (focused) => focused.id === 'entry-mitigations-0-condition');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('entry-mitigations-1-condition');
    await tabTo(page, (focused) => focused.label === 'Add a step');
    await page.keyboard.type('Call the service desk.');
    await expect
      .poll(() => page.getByRole('option').allInnerTexts())
      .toEqual([expect.stringMatching(/Write a new one/)]);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('entry-mitigations-3-text');
    await page.keyboard.press('Control+s');
    await saved(page);
    const { steps } = await editors.entryOf('0x801C03ED');
    expect(steps.map(({ mitigation }) => mitigation.text)).toEqual([
      'Unjoin the device from Azure AD and rejoin.',
      shared,
      'Allow user(s) to join to Azure AD under Azure AD Device settings.',
      'Call the service desk.',
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes a step that was typed and not picked, and saves it at one click in a bar of one line', async () => {
    const { page, complaints, close } = await open(await pathOfEntry('0x801C03ED'));
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('combobox', { name: 'Add a step' }).fill('Ask whoever set the device up.');
    await page.getByRole('option', { name: 'Write a new one' }).waitFor();
    await page.locator('#entry-reason').focus();
    expect(await page.locator('#entry-mitigations-3-text').inputValue()).toBe('Ask whoever set the device up.');
    const bar = page.locator('.save-bar');
    const height = () => bar.evaluate((node) => node.clientHeight);
    const heights = [await height()];
    await bar.getByRole('button', { name: 'Discard changes' }).click();
    heights.push(await height());
    expect(Math.max(...heights)).toBeLessThan(80);
    await bar.getByRole('button', { name: 'Keep it' }).click();
    await bar.getByRole('button', { name: 'Save' }).click();
    await saved(page);
    expect((await editors.entryOf('0x801C03ED')).steps.at(-1)?.mitigation.text).toBe('Ask whoever set the device up.');
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: it is as it was before.').first().waitFor();
    expect((await editors.entryOf('0x801C03ED')).steps).toHaveLength(3);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is made for a code that a gap brings along', async () => {
    const { page, complaints, close } = await open('/entries/new?code=0x801C0999');
    await page.getByRole('button', { name: 'Add a cause' }).click();
    await page.keyboard.type('The moon is full.');
    await page
      .frameLocator('aside iframe')
      .getByRole('heading', { name: /The moon is full/ })
      .waitFor();
    await page.getByRole('button', { name: 'Create entry' }).click();
    await page.getByRole('alert').getByText('The entry has no step').waitFor();
    await page.getByLabel('Publish it all the same, without a cause or a step').check();
    await page.getByRole('button', { name: 'Create entry' }).click();
    await page.getByRole('heading', { level: 1, name: '0x801C0999' }).waitFor();
    expect((await editors.entryOf('0x801C0999')).causes).toEqual([{ text: 'The moon is full.' }]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes out of look-ups and comes back', async () => {
    const { page, close } = await open(await pathOfEntry('0x801C03ED'));
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Archive', exact: true }).click();
    await page.getByText('Archived', { exact: true }).waitFor();
    await expect(editors.entryOf('0x801C03ED')).rejects.toThrow();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    await close();
  });

  it('lets an analyst propose an edit, which changes nothing, and see what becomes of it', async () => {
    const { page, close } = await open(await pathOfEntry('0x80090029'), 'ANALYST');
    const before = await editors.entryOf('0x80090029');
    await page.getByText('You propose, an editor decides.').waitFor();
    expect(await page.getByRole('button', { name: /^(Save|Archive)$/ }).count()).toBe(0);
    await page.getByLabel('Cause 1', { exact: true }).fill('Cleo has a hunch.');
    const inPreview = page.frameLocator('iframe').locator('main').getByText('Cleo has a hunch.');
    await inPreview.first().waitFor({ state: 'attached' });
    await page.getByLabel('Why').fill('Seen twice.');
    await page.keyboard.press('Control+s');
    await page.getByRole('region', { name: 'Messages' }).getByText('Proposed.').waitFor();
    expect(await page.getByLabel('Cause 1', { exact: true }).inputValue()).toBe(before.causes[0]?.text);
    expect(await editors.entryOf('0x80090029')).toEqual(before);
    await page.getByRole('link', { name: 'Review', exact: true }).click();
    await page.getByRole('rowheader', { name: /^Change of an entry: Seen twice\.\s*Open/ }).waitFor();
    await close();
  });
});

/** Presses Tab until the focus is where it is wanted; fails where it is not reached within 80 steps. */
async function tabTo(page: Page, isThere: (focused: Focused) => boolean): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    const focused = await page.evaluate((): Focused => {
      const node = document.activeElement as (HTMLInputElement & HTMLAnchorElement) | null;
      return { id: node?.id ?? '', href: node?.href ?? '', label: node?.labels?.[0]?.textContent ?? '' };
    });
    if (isThere(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not lead there.');
}

interface Focused {
  readonly id: string;
  readonly href: string;
  readonly label: string;
}
