import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { faultsInEveryLook } from '../looks.ts';
import { openConsole } from './world/consolePage.ts';
import { commit, conflicting, local, newer, openImportWorld, openPlan, type ImportWorld } from './world/importWorld.ts';
import { tabTo } from '../pages/keyboard.ts';

let ada: ImportWorld;
let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ada = await openImportWorld();
});
afterEach(() => ada.world.close());

describe('an import', () => {
  it('shows the plan of a chosen file, has a conflict decided by its row, commits, and is undone', async () => {
    await ada.changeHere(conflicting, [local]);
    const { page, complaints, close } = await openConsole(browser, ada.world, { path: '/import' });
    expect(await page.getByLabel('Guide', { exact: true }).inputValue()).toBe('?');
    await page.locator('input[type=file]').setInputFiles({
      name: 'hello.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(newer),
    });
    await page.getByText('hello.md, ').waitFor();
    await page.getByRole('button', { name: 'Show the plan' }).click();
    const chips = page.getByRole('group', { name: 'Rows to show' }).getByRole('button');
    await chips.first().waitFor();
    await page.getByText('Certain: the same title, 48 of its 49 codes.').waitFor();
    expect(await chips.allInnerTexts()).toEqual([
      'All that differ 4',
      'Conflict 1',
      'Create 1',
      'Update 1',
      'Archive 1',
      'Unchanged 47',
      'All rows 51',
    ]);
    const start = page.getByRole('button', { name: 'Import', exact: true });
    expect(await start.isDisabled()).toBe(true);

    await chips.filter({ hasText: 'Conflict' }).click();
    await page.waitForURL('**/admin/import?show=CONFLICT');
    const diff = page.locator(`#plan-row-${conflicting}-diff`);
    expect(await diff.getByText('Last imported document').count()).toBe(1);
    expect(await diff.locator('ins').allInnerTexts()).toContain(' on this device');
    expect(await diff.locator('del').allInnerTexts()).toContain('already exists');
    const theirs = page.getByRole('button', { name: `Take theirs: ${conflicting}` });
    await theirs.click();
    expect(await theirs.getAttribute('aria-pressed')).toBe('true');

    await start.click();
    await page.getByText('4 rows come in from the document.').waitFor();
    await page.getByText('The look-ups of 4 entries change.').waitFor();
    await page.getByRole('dialog').getByLabel('Why').fill('The newer version.');
    await page.getByRole('button', { name: 'Import now' }).click();
    await page.getByRole('heading', { name: 'The document is imported' }).waitFor();
    expect(await ada.causesOf(conflicting)).toEqual(['A container or key with this name is already there.']);
    expect(await ada.causesOf('0x80090037')).toEqual(['Something new.']);

    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('The look-ups of 4 entries change.').last().waitFor();
    await page.getByRole('button', { name: 'Revert it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await ada.causesOf(conflicting)).toEqual([local]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks which guide a document belongs to that does not tell, and what a plan is about that archives most of one', async () => {
    const { page, complaints, close } = await openConsole(browser, ada.world, { path: '/import' });
    const rows = [1, 2, 3].map((digit) => `| 0x8024000${String(digit)} | The service is stopped. | Restart it. |`);
    await page
      .getByLabel('Text of the document')
      .fill(['# Update errors', '', '| Error code | Cause | Mitigation |', '|---|---|---|', ...rows].join('\n'));
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByText('No guide here has the title “Update errors”').waitFor();
    expect(await page.getByLabel('Short name of the new guide').inputValue()).toBe('update-errors');

    await page.getByLabel('Guide', { exact: true }).selectOption('windows-hello-pin-creation');
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByText('This would archive 50 entries, most of windows-hello-pin-creation.').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const confirm = page.getByRole('button', { name: 'Import now' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('Yes, archive 50 entries, most of the guide').check();
    expect(await confirm.isDisabled()).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Plan it as a new guide' }).click();
    await page.getByRole('heading', { name: 'Plan for update-errors' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is done with the keyboard alone: J and K go from row to row, Enter opens one, S and A decide', async () => {
    await ada.changeHere(conflicting, [local]);
    const { page, complaints, close } = await openConsole(browser, ada.world, { path: '/import' });
    await page.getByLabel('Text of the document').waitFor();
    await tabTo(page, 'Text of the document');
    await page.keyboard.insertText(newer);
    await tabTo(page, 'Show the plan');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Plan for/ }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe(`plan-row-${conflicting}`);
    await page.getByText('Last imported document').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Last imported document').waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await page.keyboard.press('s');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    expect(await page.getByRole('button', { name: /^Keep ours: /, pressed: true }).count()).toBe(2);
    await tabTo(page, 'Import');
    await page.keyboard.press('Enter');
    await page.getByText('2 rows that differ stay as they are here.').waitFor();
    await tabTo(page, 'Import now');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The document is imported' }).waitFor();
    expect(await ada.causesOf(conflicting)).toEqual([local]);
    expect(await ada.causesOf('0x80090029')).toEqual(['TPM is not set up.']);
    expect(await ada.causesOf('0x80090037')).toEqual(['Something new.']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('makes a plan anew that somebody made stale, marks the rows that differ, and keeps the decisions', async () => {
    await ada.changeHere(conflicting, [local]);
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await openPlan(page, newer);
    await page.getByRole('button', { name: `Keep ours: ${conflicting}` }).click();
    await ada.changeHere('0x80090029', ['Somebody was here.']);
    await commit(page);
    await page.getByText('Someone changed the catalogue while you were deciding').waitFor();
    const row = page.getByRole('row', { name: /0x80090029/ });
    await row.getByText('Changed since you looked').waitFor();
    await row.getByText('Conflict', { exact: true }).waitFor();
    const kept = page.getByRole('button', { name: `Keep ours: ${conflicting}` });
    expect(await kept.getAttribute('aria-pressed')).toBe('true');
    expect((await ada.entryOf('0x80090029')).causes).toEqual([{ text: 'Somebody was here.' }]);

    await page.getByRole('button', { name: 'Take theirs: 0x80090029' }).click();
    await commit(page);
    await page.getByRole('heading', { name: 'The document is imported' }).waitFor();
    expect(await ada.causesOf('0x80090029')).toEqual(['The TPM is not ready for use.']);
    expect(await ada.causesOf(conflicting)).toEqual([local]);
    await close();
  });

  it('whose answer is lost is done once, when it is sent again', async () => {
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await openPlan(page, newer);
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (isLost || !body.includes('CommitImport') || body.includes('"dryRun":true')) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort('failed');
    });
    await commit(page);
    await page.getByText('The server could not be reached.').waitFor();
    await commit(page);
    await page.getByRole('heading', { name: 'The document is imported' }).waitFor();
    const { data } = await ada.world.ask('{ changes(kind: IMPORT) { totalCount } }');
    expect(data).toEqual({ changes: { totalCount: 1 } });
    await close();
  });

  it('decides all rows that a filter shows at once', async () => {
    await ada.changeHere(conflicting, [local]);
    await ada.changeHere('0x80090029', ['Somebody was here.']);
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await openPlan(page, newer);
    await page.getByText('2 conflicts open').waitFor();
    await page.getByRole('button', { name: 'Show conflicts' }).click();
    await page.getByRole('button', { name: 'Keep ours for all 2' }).click();
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: /^All that differ/ }).click();
    expect(await page.getByRole('button', { name: /^Take theirs: /, pressed: true }).count()).toBe(2);
    await close();
  });
});

it('tells editors what importing needs', async () => {
  const { page, close } = await openConsole(browser, ada.world, { role: 'EDITOR', path: '/import' });
  await page.getByText('It needs the role ADMIN.').waitFor();
  expect(await page.getByRole('button', { name: 'Show the plan' }).count()).toBe(0);
  await close();
});

it('has nothing for axe to find and fits its width, in every look', async () => {
  await ada.changeHere(conflicting, [local]);
  const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
  const check = async () => {
    expect(await faultsInEveryLook(page)).toEqual([]);
  };
  await page.getByLabel('Text of the document').waitFor();
  await check();
  await openPlan(page, newer.replace('| 0x801C000E', '| 0x801G0003 | odd | x |\n| 0x801C000E'));
  await page.getByRole('button', { name: conflicting, exact: true }).click();
  await check();
  await page.getByRole('button', { name: `Keep ours: ${conflicting}` }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText(/^The look-ups of/).waitFor();
  await check();
  await page.getByRole('button', { name: 'Import now' }).click();
  await page.getByRole('heading', { name: 'The document is imported' }).waitFor();
  await check();
  await close();
});
