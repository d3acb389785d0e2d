import { expect, it } from 'vitest';
import { axeViolations } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';
import { consoleWorld } from './world/consoleWorld.ts';

const opened = consoleWorld();

it('makes a webhook, shows its secret once, shows its log and deletes it; an address inside is refused at its field', async () => {
  const { page, complaints, close } = await openConsole(opened.browser, opened.world, { path: '/webhooks' });
  await page.getByRole('button', { name: 'New webhook' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill('http://10.0.0.1/');
  await page.getByRole('button', { name: 'Create the webhook' }).click();
  await page.getByText('leads to a private or internal address (private)').first().waitFor();
  await page.getByRole('textbox', { name: 'Address' }).fill('https://hooks.example.org/changes');
  await page.getByRole('button', { name: 'Create the webhook' }).click();
  expect(await page.getByRole('textbox', { name: 'Secret' }).inputValue()).toMatch(/^whsec_/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('rowheader', { name: 'https://hooks.example.org/changes' }).waitFor();
  expect(await page.content()).not.toContain('whsec_');
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Deliveries to https://hooks.example.org/changes' }).click();
  await page.getByText('Nothing has been sent to it yet.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Delete https://hooks.example.org/changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('There is no webhook yet.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});
