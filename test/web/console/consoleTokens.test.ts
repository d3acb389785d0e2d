import { expect, it } from 'vitest';
import { faultsInEveryLook } from '../looks.ts';
import { openConsole } from './world/consolePage.ts';
import { consoleWorld } from './world/consoleWorld.ts';

const opened = consoleWorld();

it('makes a token that works, shows it once, and revokes it', async () => {
  const { page, complaints, close } = await openConsole(opened.browser, opened.world, { path: '/tokens' });
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Nightly report');
  await page.getByLabel('Role').selectOption('ANALYST');
  expect(await page.getByLabel('Expiry').locator('option').last().innerText()).toBe('Never expires');
  await page.getByRole('button', { name: 'Create the token' }).click();
  const secret = await page.getByRole('textbox', { name: 'Token' }).inputValue();
  expect((await opened.world.ask('{ viewer { name role } }', {}, secret)).data).toEqual({
    viewer: { name: 'Nightly report', role: 'ANALYST' },
  });
  await page.getByText('scanners find it by how it begins (hrk_)').waitFor();
  // Nothing but the button closes what is shown only once.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('rowheader', { name: 'Nightly report' }).waitFor();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole('button', { name: 'Revoke Nightly report' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Revoke', exact: true }).isDisabled()).toBe(true);
  await dialog.getByLabel('Name of the token').fill('Nightly report');
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
  await page
    .getByRole('row', { name: /Nightly report/ })
    .getByText('Revoked')
    .waitFor();
  expect((await opened.world.ask('{ viewer { name } }', {}, secret)).status).toBe(401);
  expect(complaints).toEqual([]);
  await close();
});

it('says at the field what is wrong with a name', async () => {
  const { page, close } = await openConsole(opened.browser, opened.world, { path: '/tokens' });
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('button', { name: 'Create the token' }).click();
  const summary = page.getByRole('alert');
  await summary.waitFor();
  const [words = ''] = await summary.getByRole('link').allInnerTexts();
  expect(words).not.toBe('');
  await summary.getByRole('link').click();
  expect(await page.getByRole('textbox', { name: 'Name' }).evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
  expect(await page.locator('.mantine-InputWrapper-error').innerText()).toBe(words);
  await close();
});

it('lists who came in and who was refused', async () => {
  await opened.world.ask('{ viewer { name } }', {}, 'hrk_no');
  const { page, close } = await openConsole(opened.browser, opened.world, { path: '/tokens' });
  await page.getByRole('cell', { name: 'Credential refused' }).first().waitFor();
  await page.getByRole('cell', { name: 'Signed in', exact: true }).first().waitFor();
  await close();
});

it('tells an editor what to ask for', async () => {
  const { page, close } = await openConsole(opened.browser, opened.world, { role: 'EDITOR', path: '/tokens' });
  await page
    .getByText('Not allowed', { exact: false })
    .or(page.getByText('admin', { exact: false }))
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'New token' }).count()).toBe(0);
  await close();
});

it('has nothing for axe to find and fits its width, in every look', async () => {
  const { page, close } = await openConsole(opened.browser, opened.world, { path: '/tokens' });
  await page.getByRole('rowheader').first().waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await close();
});
