import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { axeViolations, openBrowser, sidewaysScroll, type TestBrowser } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';

let browser: TestBrowser;
let editors: EditorWorld;
beforeAll(async () => {
  [browser, editors] = await Promise.all([openBrowser(), openEditorWorld()]);
});
afterAll(async () => {
  await browser.close();
  await editors.world.close();
});

it('shows what one saw, what stands and what one typed, and saves what one chooses, when somebody else was first', async () => {
  const path = `/entries/${(await editors.entryOf('0x801C03ED')).id}`;
  const ada = await openConsole(browser, editors.world, { role: 'EDITOR', name: 'Ada', path });
  const ben = await openConsole(browser, editors.world, { role: 'EDITOR', name: 'Ben', path });
  await ada.page.getByLabel('Cause 1', { exact: true }).fill('What Ada types.');
  await ada.page.getByLabel('Symbol in the guidance').fill('ADAS_SYMBOL');

  await ben.page.getByLabel('Cause 1', { exact: true }).fill('What Ben types.');
  await ben.page.getByLabel('Only when').first().fill('If the sun shines');
  await ben.page.keyboard.press('Control+s');
  await ben.page.locator('[data-status="saved"]').waitFor();

  // Told as it happens, before she saves.
  await ada.page.getByText('Saved a moment ago by Ben, who changed: Causes, Steps.').waitFor();
  await ada.page.getByText('Out of date: Ben has saved since.').waitFor();
  await ada.page.keyboard.press('Control+s');
  await ada.page.getByRole('heading', { name: 'Ben changed this first' }).waitFor();
  const view = ada.page.getByRole('region', { name: 'Ben changed this first' });
  expect(await view.innerText()).toMatch(/Saved at .*\d/);
  const causes = view.getByRole('radiogroup', { name: 'Causes' });
  expect(await causes.innerText()).toMatch(/Multi-factor[\s\S]*What Ben types[\s\S]*What Ada types/);
  expect(await view.getByRole('radiogroup', { name: 'Symbol' }).innerText()).toContain('Only you changed it');
  expect(await view.getByRole('radiogroup', { name: 'Steps' }).innerText()).toContain('Only they changed it');
  expect(await axeViolations(ada.page)).toEqual([]);
  expect(await view.getByRole('button', { name: 'Save these' }).isDisabled()).toBe(true);

  // The keyboard is enough: a radio, then the button.
  await causes.getByLabel('Keep mine').focus();
  await ada.page.keyboard.press('Space');
  await view.getByRole('button', { name: 'Save these' }).focus();
  await ada.page.keyboard.press('Enter');
  await ada.page.locator('[data-status="saved"]').waitFor();

  const entry = await editors.entryOf('0x801C03ED');
  expect(entry.causes[0]?.text).toBe('What Ada types.');
  expect(entry.steps[0]?.condition).toBe('If the sun shines');
  expect(await ada.page.getByLabel('Symbol in the guidance').inputValue()).toBe('ADAS_SYMBOL');
  expect(ada.complaints).toEqual([]);
  expect(ben.complaints).toEqual([]);
  await ada.close();
  await ben.close();
});

it('goes back to the form with everything typed, on what stands by now', async () => {
  const { id } = await editors.mitigationSaying('Sign out and then sign in again.');
  const { page, close } = await openConsole(browser, editors.world, {
    role: 'EDITOR',
    path: `/mitigations/${id}`,
    viewport: { width: 320, height: 800 },
  });
  await page.getByLabel('What to do').fill('My text.');
  const { version } = await editors.mitigationSaying('Sign out and then sign in again.');
  await editors.updateMitigation({ id, expectedVersion: version, text: 'Their text.' });
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { name: 'Ada changed this first' }).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await page.reload();
  await page.getByText('This is your draft of', { exact: false }).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Edit in the form' }).click();
  expect(await page.getByLabel('What to do').inputValue()).toBe('My text.');
  await page.getByLabel('What to do').fill('My text, and theirs.');
  await page.keyboard.press('Control+s');
  await page.locator('[data-status="saved"]').waitFor();
  expect((await editors.mitigationSaying('My text, and theirs.')).usedBy.totalCount).toBe(11);
  await close();
});
