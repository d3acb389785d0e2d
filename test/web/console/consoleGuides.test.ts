import { expect, it } from 'vitest';
import { openConsole } from './world/consolePage.ts';
import { consoleWorld } from './world/consoleWorld.ts';
import type { WatchedPage } from '../browser.ts';

const opened = consoleWorld();

const openGuide = (part: string): Promise<WatchedPage> =>
  openConsole(opened.browser, opened.world, { role: 'ADMIN', path: `/guides/windows-hello-pin-creation${part}` });

it('holds everything of a guide on one screen: its entries, filtered, its own words, its document, its history', async () => {
  const { page, complaints, close } = await openGuide('');
  await page.getByRole('tab', { name: '50 entries' }).waitFor();
  await page.getByLabel('Code, symbol or words').fill('0x801C03ED');
  await page.getByText('1 entry', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'First steps and scope' }).click();
  await page.getByLabel('Scope: other codes that the guide is about').waitFor();
  await page.getByRole('tab', { name: 'Import and export' }).click();
  await page.getByRole('button', { name: /^Markdown/ }).waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('link', { name: 'All versions' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Import a newer version' }).click();
  await page.getByLabel('Text of the document').waitFor();
  expect(await page.getByLabel('Guide', { exact: true }).inputValue()).toBe('windows-hello-pin-creation');
  expect(await page.getByLabel('Licence').inputValue()).toBe('CC-BY-4.0');
  expect(complaints).toEqual([]);
  await close();
});

it('changes what a guide says of itself, and its first steps', async () => {
  const { page, complaints, close } = await openGuide('?part=guide');
  await page.getByLabel('Title').fill('PIN errors');
  await page.getByRole('button', { name: 'Move step 1 down' }).click();
  await page.getByLabel('Published at').fill('ftp://example.com/x');
  await page.keyboard.press('Control+s');
  await page.getByRole('alert').filter({ hasText: 'There is a problem' }).getByRole('link').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('guide-sourceUrl');
  await page.getByLabel('Published at').fill('https://example.com/x');
  await page.keyboard.press('Control+s');
  await page.locator('[data-status="saved"]').waitFor();
  await page.getByRole('heading', { level: 1, name: 'PIN errors' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('archives a guide after saying how far that reaches', async () => {
  const { page, complaints, close } = await openGuide('?part=document');
  await page.getByRole('button', { name: 'Archive the guide' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/with its \d+ entries\?/).waitFor();
  await dialog.getByRole('button', { name: 'Archive the guide' }).click();
  await page.getByText('This guide is archived').waitFor();
  expect((await opened.world.ask<{ guides: unknown[] }>('{ guides { slug } }')).data.guides).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
