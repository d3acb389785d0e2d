import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';
import {
  commit,
  conflicting,
  local,
  newer,
  openImportWorld,
  openPlan,
  published,
  type ImportWorld,
} from './world/importWorld.ts';

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

describe('the plan', () => {
  it('says that there is nothing to do, and what stays', async () => {
    await ada.changeHere(conflicting, [local]);
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await openPlan(page, published);
    await page.getByText('Already up to date').waitFor();
    await page.getByText('1 row was changed here only; that stays.').waitFor();
    await close();
  });

  it('lists what could not be read with its line', async () => {
    const broken = published.replace('| 0x801C0003 |', '| 0x801G0003 |');
    const line = broken.split('\n').findIndex((text) => text.startsWith('| 0x801G0003')) + 1;
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await openPlan(page, broken);
    await page.getByText('1 place could not be read').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: `Line ${String(line)}:` })
      .waitFor();
    await close();
  });

  it('makes a guide of a new document, and says at the field what is wrong with its short name', async () => {
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await page.getByLabel('Guide', { exact: true }).selectOption('A new guide');
    await page.getByLabel('Short name of the new guide').fill('Not A Slug');
    await page
      .getByLabel('Text of the document')
      .fill('# Ours\n\n| Code | Cause |\n| --- | --- |\n| 0x80070005 | No. |\n');
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /"Not A Slug" is not a slug/ })
      .click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('ours');
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByRole('heading', { name: 'Plan for ours' }).waitFor();
    await commit(page);
    await page.getByRole('heading', { name: 'The document is imported' }).waitFor();
    expect((await ada.world.ask('{ guide(slug: "ours") { title } }')).data).toEqual({ guide: { title: 'Ours' } });
    await close();
  });

  it('of 5,000 rows has pages that J turns', async () => {
    const rows = Array.from({ length: 5000 }, (_, place) => {
      const code = (0x81000000 + place).toString(16).toUpperCase();
      return `| 0x${code} | Cause ${String(place)}. | Try ${String(place % 700)} times. |`;
    });
    const text = `# Many\n\n| Code | Cause | Mitigation |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await page.getByLabel('Guide', { exact: true }).selectOption('A new guide');
    await page.getByLabel('Short name of the new guide').fill('many');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'many.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    await page.getByText('The document is long: it is not shown here').waitFor();
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByText('5,000 rows of guidance were read.').waitFor();
    expect(await page.locator('.plan-row').count()).toBeLessThanOrEqual(50);
    for (let row = 0; row < 52; row++) await page.keyboard.press('j');
    await page.getByText('Page 2 of 100').waitFor();
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.className)).toContain('plan-row');
    await page.getByLabel('Code or words').fill('0x81000F');
    await page.getByText('256 rows', { exact: true }).waitFor();
    await page.getByText('Page 1 of 6').waitFor();
    await close();
  });
});

describe('the document', () => {
  it('may be dropped on the page', async () => {
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await page.getByLabel('Text of the document').waitFor();
    const files = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.md', { type: 'text/markdown' }));
      return transfer;
    }, newer);
    await page.dispatchEvent('.drop-field', 'drop', { dataTransfer: files });
    await page.getByText('dropped.md, ').waitFor();
    expect(await page.getByLabel('Text of the document').inputValue()).toBe(newer);
    await close();
  });

  it('is refused before it is sent where it is too large, or no text', async () => {
    const { page, complaints, close } = await openConsole(browser, ada.world, { path: '/import' });
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ name: 'photo.md', mimeType: 'text/markdown', buffer: Buffer.from([0xff, 0xc0, 0x80]) });
    await page.getByText('photo.md is not UTF-8 or UTF-16 text.').waitFor();
    await file.setInputFiles({
      name: 'large.md',
      mimeType: 'text/markdown',
      buffer: Buffer.alloc(9 * 1024 * 1024, 'a '),
    });
    await page.getByText('large.md, ').waitFor();
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByRole('link', { name: /^The document has 9\.0 MB as it would be sent; 8 MB at most/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is kept with the decisions over a reload', async () => {
    await ada.changeHere(conflicting, [local]);
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await openPlan(page, newer);
    const theirs = page.getByRole('button', { name: `Take theirs: ${conflicting}` });
    await theirs.click();
    await page.reload();
    await page.getByText('This is the import that you began before').waitFor();
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await theirs.waitFor();
    expect(await theirs.getAttribute('aria-pressed')).toBe('true');
    await close();
  });

  it('takes part in nothing once its reading is cancelled', async () => {
    const { page, close } = await openConsole(browser, ada.world, { path: '/import' });
    await page.getByLabel('Text of the document').fill(newer);
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('PlanImport') !== true) await route.continue();
    });
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByText('Reading the document and comparing it …').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped. Nothing was written.').waitFor();
    expect(await page.getByLabel('Text of the document').inputValue()).toBe(newer);
    await page.unroute('**/graphql');
    await close();
  });
});
