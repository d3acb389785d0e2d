import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser.ts';
import { openReaders, pages, realComplaints, type Readers } from '../readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await openReaders();
});
afterAll(() => readers.close());

describe('with the keyboard alone', () => {
  it('somebody looks a code up from the start page', async () => {
    const watched = await readers.open('/');
    const { page } = watched;
    await page.locator('#q').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('-2145647635');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/codes/0x801C03ED?q=-2145647635');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('0x801C03ED');
    expect(realComplaints(watched)).toEqual([]);
    await watched.close();
  });

  it('somebody takes a suggestion, and Esc closes the list before it clears the box', async () => {
    const watched = await readers.open('/facilities');
    const { page } = watched;
    await page.keyboard.press('/');
    await page.keyboard.type('attestation');
    const options = page.getByRole('option');
    await options.first().waitFor();
    const box = page.getByRole('combobox', { name: 'Code, error text or words' });
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('attestation');
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
    await page.keyboard.type('attestation failed');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/codes/0x801C03EE');
    expect(realComplaints(watched)).toEqual([]);
    await watched.close();
  });

  it('the bar finds steps and what the page can do, says the keys, and does it', async () => {
    const watched = await readers.open(pages['a code with steps'], {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = watched;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sign out');
    const steps = page.getByRole('group', { name: 'Steps' }).getByRole('option');
    await steps.first().waitFor();
    expect(await steps.first().locator('mark').allInnerTexts()).toEqual(['Sign', 'out', 'sign']);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ticket');
    const action = page.getByRole('group', { name: 'On this page' }).getByRole('option');
    await action.waitFor();
    expect(await action.locator('kbd').innerText()).toBe('t');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('0x801C03ED');
    expect(realComplaints(watched)).toEqual([]);
    await watched.close();
  });

  it('somebody searches, moves between the results and opens one', async () => {
    const watched = await readers.open('/');
    const { page } = watched;
    await page.keyboard.type('federation');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=federation');
    const results = page.locator('[data-result]');
    await results.first().focus();
    await page.keyboard.press('ArrowDown');
    const second = await results.nth(1).getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${second ?? ''}`);
    await watched.close();
  });

  it('the way into the content is the first stop, and every stop shows where it is', async () => {
    const watched = await readers.open(pages['a code with steps']);
    const { page } = watched;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return document.activeElement === document.body || outlineStyle === 'none' ? 2 : parseFloat(outlineWidth);
      });
      expect(outline).toBeGreaterThanOrEqual(2);
    }
    await watched.close();
  });

  it('Ctrl+K goes to the box from anywhere, single keys only while they are switched on', async () => {
    const watched = await readers.open(pages['a code with steps']);
    const { page } = watched;
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.getByLabel('Single-key shortcuts').uncheck();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q');
    await page.reload();
    expect(await page.getByLabel('Single-key shortcuts').isChecked()).toBe(false);
    await page.getByLabel('Single-key shortcuts').check();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.waitForURL(`${readers.ada.world.address}/`);
    await watched.close();
  });
});

describe('copying', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];

  it('takes the code by its key, and says so', async () => {
    const watched = await readers.open(pages['a code with steps'], { permissions });
    const { page } = watched;
    await page.keyboard.press('c');
    await page.getByRole('status').getByText('Copied: Code').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('0x801C03ED');
    await watched.close();
  });

  it('takes a step, and a whole reply for a ticket at one press', async () => {
    const watched = await readers.open(pages['a code with steps'], { permissions });
    const { page } = watched;
    await page.getByRole('button', { name: 'Copy: Step 1' }).click();
    await page.getByRole('status').getByText('Copied: Step 1').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Sign out and then sign in again.');
    await page.getByRole('button', { name: 'Copy: Ticket reply, plain text' }).click();
    await page.getByRole('status').getByText('Ticket reply').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^0x801C03ED: .*\n\nIn Windows Hello PIN creation\n[^]*1\. Sign out and then sign in again\.[^]*\/codes\/0x801C03ED\n$/,
    );
    await page.locator('summary', { hasText: 'More to copy' }).click();
    await page.getByRole('button', { name: 'Copy: Ticket reply, Markdown' }).click();
    await page.getByRole('status').getByText('Markdown').waitFor();
    const reply = await page.evaluate(() => navigator.clipboard.readText());
    expect(reply).toContain('## 0x801C03ED');
    expect(reply).toContain('1. Sign out and then sign in again.');
    await watched.close();
  });
});

describe('without JavaScript', () => {
  const off = { javaScriptEnabled: false };

  it('somebody looks a code up, follows it, and says that it helped', async () => {
    const watched = await readers.open('/', off);
    const { page } = watched;
    await page.getByLabel('Paste the error').fill('0x801c03eb');
    await page.getByRole('button', { name: 'Look up' }).first().click();
    await page.waitForURL('**/codes/0x801C03EB**');
    await page.getByRole('button', { name: 'Yes, this helped' }).click();
    await page.waitForURL('**/codes/0x801C03EB?thanks=1#helped-1');
    expect(await page.locator('#helped-1').innerText()).toContain('Thank you');
    await watched.close();
  });

  it('somebody asks for a code that no guide lists', async () => {
    const watched = await readers.open(pages['a code that no guide lists'], off);
    const { page } = watched;
    await page.getByRole('button', { name: 'Request guidance' }).click();
    await page.waitForURL('**?thanks=ask#ask');
    expect(await page.locator('#ask').innerText()).toMatch(/Thank you[^]*Requested 1 time/);
    await watched.close();
  });

  it('somebody pastes a whole log, and narrows a search', async () => {
    const watched = await readers.open('/', off);
    const { page } = watched;
    await page.getByText('Paste a whole log or dialog').click();
    await page.getByLabel('The text as it was shown or logged').fill('09:30 failed\n0x801C03ED\n0x80090005\n');
    await page.locator('form[method=post] button').click();
    await page.waitForURL('**/search');
    expect(await page.getByRole('article').count()).toBe(2);
    expect(new URL(page.url()).search).toBe('');
    await page.goto(`${readers.ada.world.address}/search?q=device`);
    await page.getByLabel('Only with steps').check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL('**guidance=yes**');
    expect(await page.getByText('Listed, no steps yet').count()).toBe(0);
    await watched.close();
  });

  it('what needs a script is not there, and what it copies can be read', async () => {
    const watched = await readers.open(pages['a code with steps'], off);
    const { page } = watched;
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
    await page.locator('summary', { hasText: 'More to copy' }).click();
    expect(await page.getByText('-2145647635').first().isVisible()).toBe(true);
    await watched.close();
  });
});

it('a text too long for an address is posted from the box', async () => {
  const watched = await readers.open('/');
  const { page } = watched;
  await page.locator('#q').fill(`${'words of a log '.repeat(200)} 0x801C03ED`);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search');
  expect(await page.getByRole('article').innerText()).toContain('Sign out and then sign in again.');
  await watched.close();
});
