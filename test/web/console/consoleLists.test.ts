import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { axeViolations, openBrowser, type TestBrowser, type WatchedPage } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';

const shared = 'Sign out and then sign in again.';

let browser: TestBrowser;
let editors: EditorWorld;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  [browser, editors] = await Promise.all([openBrowser(), openEditorWorld()]);
  const made = await editors.world.ask<{ createGuide: { problems: unknown[] } }>(
    'mutation { createGuide(input: { slug: "other-guide", title: "Another guide" }) { problems { message } } }',
    {},
    editors.token,
  );
  expect(made.data.createGuide.problems).toEqual([]);
  watched = await openConsole(browser, editors.world, { role: 'EDITOR', path: '/entries' });
  page = watched.page;
});
afterAll(async () => {
  await browser.close();
  await editors.world.close();
});

const choose = (code: string) => page.getByRole('checkbox', { name: `Choose ${code}`, exact: true }).check();
const dialog = () => page.getByRole('dialog');
const undo = () => page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
const newest = async () => {
  const { data } = await editors.world.ask<{ changes: { nodes: { version: number; touched: number }[] } }>(
    '{ changes(first: 1) { nodes { version touched } } }',
  );
  return data.changes.nodes[0] ?? { version: 0, touched: 0 };
};

it('a header sorts its list and turns it round, in the address and for screen readers', async () => {
  await page.goto('/admin/entries');
  const header = page.getByRole('columnheader', { name: 'Code' });
  await header.and(page.locator('[aria-sort="ascending"]')).waitFor();
  await header.getByRole('button').click();
  await page.waitForURL(/order=CODE(\+|%20)DESC/);
  await page.locator('[aria-sort="descending"]').waitFor();
  await expect.poll(() => page.getByRole('row').nth(1).innerText()).toContain('Entry without a code');
  await page.getByRole('columnheader', { name: 'Changed' }).getByRole('button').click();
  await page.waitForURL(/order=UPDATED_AT(\+|%20)DESC/);
  // Where there is no room for columns each cell says its own, without the mark of the order.
  const labels = await page.locator('tbody td').evaluateAll((cells) => cells.map((cell) => cell.dataset['label']));
  expect(labels.slice(0, 5)).toEqual(expect.arrayContaining(['Code', 'Changed']));
});

it('many entries are archived at once, each with its own result, and brought back by one undo', async () => {
  await page.goto('/admin/entries');
  await choose('0x80090010');
  await choose('0x80090020');
  const overtaken = await editors.entryOf('0x80090020');
  await page.getByRole('button', { name: 'Archive' }).click();
  await dialog().getByText('Archive 2 entries?').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await editors.updateEntry({ id: overtaken.id, expectedVersion: overtaken.version, causes: ['Changed meanwhile.'] });
  await dialog().getByRole('button', { name: 'Archive', exact: true }).click();
  await dialog().getByText('Not done for 1 of 2:').waitFor();
  expect(await dialog().getByRole('listitem').innerText()).toMatch(/^0x80090020: /);
  await expect(editors.entryOf('0x80090010')).rejects.toThrow();
  await editors.entryOf('0x80090020');
  await dialog().getByRole('button', { name: 'Cancel' }).last().click();
  await undo();
  await page.getByText('Undone: it is as it was before.').first().waitFor();
  await editors.entryOf('0x80090010');
});

it('many entries go to another guide, and keep what they say', async () => {
  await page.goto('/admin/entries');
  await choose('0x80090010');
  await choose('0x80090011');
  await page.getByRole('button', { name: 'Move to another guide' }).click();
  await dialog().getByLabel('Guide').selectOption({ label: 'Another guide' });
  await dialog().getByRole('button', { name: 'Move' }).click();
  await page.getByText('2 entries moved.').first().waitFor();
  const { data } = await editors.world.ask<{ guide: { entries: { nodes: { code: { hex: string } }[] } } }>(
    '{ guide(slug: "other-guide") { entries(first: 10) { nodes { code { hex } } } } }',
  );
  expect(data.guide.entries.nodes.map(({ code }) => code.hex)).toEqual(['0x80090010', '0x80090011']);
});

it('many entries are marked as reviewed in one change', async () => {
  await page.goto('/admin/entries');
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await page.getByText('25 entries chosen').waitFor();
  const { version } = await newest();
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await dialog().getByRole('button', { name: 'Mark as reviewed' }).click();
  await page.getByText('25 entries marked as reviewed.').first().waitFor();
  expect(await newest()).toMatchObject({ version: version + 1, touched: 25 });
});

it('mitigations are sorted by their headers, and deleted many at once, but for those that are used', async () => {
  await editors.mutate('createMitigation', { text: 'Aaa, which nothing uses.' }, editors.token);
  await page.goto('/admin/mitigations');
  await page.getByRole('columnheader', { name: 'Used by' }).getByRole('button').click();
  await page.waitForURL(/order=USED_BY(\+|%20)DESC/);
  await expect.poll(() => page.getByRole('row').nth(1).innerText()).toContain(shared);
  await choose(shared);
  await page.getByRole('columnheader', { name: 'Used by' }).getByRole('button').click();
  await page.waitForURL(/order=USED_BY(\+|%20)ASC/);
  await expect.poll(() => page.getByRole('row').nth(1).innerText()).toContain('Aaa, which');
  await page.goto('/admin/mitigations?text=s');
  await choose('Aaa, which nothing uses.');
  await choose(shared);
  await page.getByRole('button', { name: 'Delete if unused' }).click();
  await dialog().getByRole('button', { name: 'Delete', exact: true }).click();
  await dialog().getByText('Not done for 1 of 2:').waitFor();
  await dialog().getByText(shared).waitFor();
  await page.keyboard.press('Escape');
  await undo();
  await page.getByRole('checkbox', { name: 'Choose Aaa, which nothing uses.' }).waitFor();
});

it('a shared step is changed for all where it stands: two clicks and Ctrl+S, and one undo', async () => {
  await page.goto('/admin/entries?text=0x801C03ED');
  const { version } = await newest();
  await page.getByRole('link', { name: '0x801C03ED' }).click();
  await page.getByRole('button', { name: 'Edit the text of step 1' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Sign out, wait, sign in.');
  await page.frameLocator('aside iframe').locator('main li', { hasText: 'Sign out, wait' }).first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await page.locator('[data-status="saved"]').waitFor();
  expect((await editors.mitigationSaying('Sign out, wait, sign in.')).usedBy.totalCount).toBe(11);
  expect((await newest()).version).toBe(version + 1);
  await undo();
  await page.getByText('Undone: it is as it was before.').first().waitFor();
  expect((await editors.mitigationSaying(shared)).usedBy.totalCount).toBe(11);
});

it('a shared step is changed for one entry alone, with whatever else was typed', async () => {
  await page.goto(`/admin/entries/${(await editors.entryOf('0x801C03ED')).id}`);
  await page.getByRole('button', { name: 'Edit the text of step 1' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Restart it.');
  await page.getByRole('radio', { name: 'Only here' }).check();
  await page.getByLabel('Cause 1', { exact: true }).fill('Another cause.');
  await page.keyboard.press('Control+s');
  await page.locator('[data-status="saved"]').waitFor();
  expect(await editors.entryOf('0x801C03ED')).toMatchObject({
    causes: expect.arrayContaining([{ text: 'Another cause.' }]) as unknown,
    steps: expect.arrayContaining([expect.objectContaining({ text: 'Restart it.' })]) as unknown,
  });
  expect((await editors.mitigationSaying(shared)).usedBy.totalCount).toBe(10);
});

it('a shared text that someone else has changed meanwhile is not overwritten, and nothing else is saved', async () => {
  await page.goto(`/admin/entries/${(await editors.entryOf('0x801C03EB')).id}`);
  await page.getByRole('button', { name: 'Edit the text of step 1' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Mine.');
  await page.getByLabel('Cause 1', { exact: true }).fill('My cause.');
  const { id, version } = await editors.mitigationSaying(shared);
  await editors.updateMitigation({ id, expectedVersion: version, text: 'Theirs.' });
  await page.keyboard.press('Control+s');
  await page.getByRole('alert').getByText('Someone has changed this shared text').first().waitFor();
  await page.getByText('“Theirs.”').first().waitFor();
  expect((await editors.entryOf('0x801C03EB')).causes[0]?.text).not.toBe('My cause.');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('button', { name: 'Discard changes' }).click();
});

it('steps are put in another order by dragging', async () => {
  await page.goto(`/admin/entries/${(await editors.entryOf('0x801C03ED')).id}`);
  const texts = () => page.locator('.step-row .prose').allInnerTexts();
  await page.locator('.step-row .prose').first().waitFor();
  const before = await texts();
  const [from, to] = [page.locator('li.step-row .drag-handle').first(), page.locator('li.step-row').nth(1)];
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  await page.mouse.move((start?.x ?? 0) + 10, (start?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((start?.x ?? 0) + 10, (end?.y ?? 0) + (end?.height ?? 0) - 5, { steps: 4 });
  await page.mouse.up();
  expect(await texts()).toEqual([before[1], before[0], ...before.slice(2)]);
  expect(watched.complaints).toEqual([]);
});

it('the history calls things as they were called then, by no ids, and offers no second undo of what is undone', async () => {
  const { data } = await editors.world.ask<{
    changes: { nodes: { version: number; isUndone: boolean; revisions: { diff: Diff[] }[] }[] };
  }>(
    '{ changes(first: 30) { nodes { version isUndone revisions(first: 1) { diff { field after } } } } }',
    {},
    editors.token,
  );
  const open = async (isIt: (diff: Diff) => boolean, isUndone: boolean) => {
    const found = data.changes.nodes.find(
      (change) => change.isUndone === isUndone && change.revisions[0]?.diff.some(isIt) === true,
    );
    await page.goto(`/admin/history/change/${String(found?.version)}`);
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    const titles = await page.getByRole('heading').allInnerTexts();
    expect(titles.filter((title) => /\b[a-z]{1,2}_\w{8}/.test(title))).toEqual([]);
  };
  await open(({ field }) => field === 'guideId', false);
  await page.locator('ins', { hasText: 'Another guide' }).waitFor();
  await page.getByRole('button', { name: 'Revert this change' }).waitFor();
  await open(({ after }) => after === 'Sign out, wait, sign in.', false);
  await page.getByRole('heading', { name: 'Mitigation Sign out, wait, sign in.' }).waitFor();
  await open(({ field, after }) => field === 'status' && after === 'ARCHIVED', true);
  await page.getByText('Undone since').waitFor();
  expect(await page.getByRole('button', { name: 'Revert this change' }).count()).toBe(0);
});

interface Diff {
  readonly field: string;
  readonly after: string | null;
}
