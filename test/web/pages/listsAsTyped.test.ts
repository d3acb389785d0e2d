import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReaders, realComplaints, type Readers } from '../readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await openReaders();
});
afterAll(() => readers.close());

const guide = '/guides/windows-hello-pin-creation';

it('narrows the list of a guide as its reader types, and keeps that in the address', async () => {
  const watched = await readers.open(guide);
  const { page } = watched;
  await page.fill('#filter', 'quota');
  await page.getByText('1 of 50 entries').waitFor();
  expect(await page.locator('.list tbody th code').allTextContents()).toEqual(['0x801C000E']);
  expect(page.url()).toMatch(/\?q=quota$/);
  await page.fill('#filter', '');
  await page.getByText('All 50 entries').waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(realComplaints(watched)).toEqual([]);
  await watched.close();
});

it('keeps the family that was chosen', async () => {
  const watched = await readers.open(`${guide}?facility=9`);
  await watched.page.fill('#filter', 'tpm');
  await watched.page.getByText(/ of 50 entries/).waitFor();
  const codes = await watched.page.locator('.list tbody th code').allTextContents();
  expect(codes).not.toEqual([]);
  expect(codes.every((code) => code.startsWith('0x8009'))).toBe(true);
  await watched.close();
});

it('does the same by its button without JavaScript', async () => {
  const watched = await readers.open(guide, { javaScriptEnabled: false });
  await watched.page.fill('#filter', 'quota');
  await watched.page.getByRole('button', { name: 'Filter' }).click();
  expect(await watched.page.locator('.list tbody th code').allTextContents()).toEqual(['0x801C000E']);
  await watched.close();
});
