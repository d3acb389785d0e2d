import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { axeViolations, openBrowser, type TestBrowser } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';

let ada: EditorWorld;
let browser: TestBrowser;
beforeAll(async () => {
  [ada, browser] = await Promise.all([openEditorWorld(), openBrowser()]);
  const { id, version } = await ada.entryOf('0x8009000F');
  await ada.updateEntry({ id, expectedVersion: version, causes: ['Jane Doe knows.'], reason: 'Jane Doe said so' });
});
afterAll(async () => {
  await browser.close();
  await ada.world.close();
});

describe('redacting a text in the history', () => {
  it('is offered to admins only', async () => {
    const { page, close } = await openConsole(browser, ada.world, { role: 'EDITOR', path: '/history' });
    await page.getByRole('link', { name: 'Version 2' }).waitFor();
    expect(await page.getByRole('button', { name: 'Redact a text' }).count()).toBe(0);
    await close();
  });

  it('shows first where the text stands, then takes it out, and marks the change that held it', async () => {
    const { page, complaints, close } = await openConsole(browser, ada.world, { role: 'ADMIN', path: '/history' });
    await page.getByRole('button', { name: 'Redact a text' }).click();
    await page.getByRole('textbox', { name: /^Text/ }).fill('jane doe');
    await page.getByRole('textbox', { name: /^Why/ }).fill('a private name');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show where it stands' }).click();
    await page.getByText('1 change of the history, about 1 item').waitFor();
    expect((await ada.entryOf('0x8009000F')).causes[0]?.text).toBe('Jane Doe knows.');
    await page.getByRole('button', { name: 'Redact it everywhere' }).click();
    await page.getByText('Redacted: redacted-3 stands in its place.').waitFor();
    await page.getByText('No earlier backup is known here.').waitFor();
    expect((await ada.entryOf('0x8009000F')).causes[0]?.text).toBe('redacted-3 knows.');

    await page.goto('/admin/history/change/2');
    await page.getByText('redacted-3 stands for a text that was taken out').waitFor();
    await page.getByText('a private name').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/jane/i);
    expect(await axeViolations(page)).toEqual([]);
    await page.goto('/admin/history/change/3');
    await page.getByText('Redaction', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Revert this change' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
