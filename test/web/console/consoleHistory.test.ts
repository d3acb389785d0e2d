import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { faultsInEveryLook } from '../looks.ts';
import { openConsole } from './world/consolePage.ts';
import { tabTo } from '../pages/keyboard.ts';

const hour = 3_600_000;
const code = '0x8009000F';
const texts = [
  'The container or key already exists.',
  'The container or key already exists on this device.',
  'It exists already.',
];

let ada: EditorWorld;
let browser: TestBrowser;
let token: string;
let entry: string;
beforeAll(async () => {
  [ada, browser] = await Promise.all([openEditorWorld(), openBrowser()]);
  ada.world.clock.now = Date.now() - 3 * hour;
  token = await ada.world.token('EDITOR', 'Ada');
  await setCauses([texts[1] ?? ''], 'Says where.');
  ada.world.clock.now += hour;
  await setCauses([texts[2] ?? ''], 'Shorter.');
  ada.world.clock.now += hour;
  entry = (await ada.entryOf(code)).id;
});
afterAll(async () => {
  await browser.close();
  await ada.world.close();
});

/** Version of the change. */
async function setCauses(causes: string[], reason?: string, of = code): Promise<number> {
  const { id, version } = await ada.entryOf(of);
  const { problems, change } = await ada.mutate('updateEntry', { id, expectedVersion: version, causes, reason }, token);
  expect(problems).toEqual([]);
  return change?.version ?? 0;
}

async function causesOf(of: string): Promise<string[]> {
  return (await ada.entryOf(of)).causes.map(({ text }) => text);
}

describe('the timeline', () => {
  it('lists changes newest first with who, when and why, filtered by kind in the address', async () => {
    const { page, complaints, close } = await openConsole(browser, ada.world, { role: 'EDITOR', path: '/history' });
    await page.getByRole('link', { name: 'Version 3' }).waitFor();
    const lines = await page
      .getByRole('listitem')
      .filter({ hasText: /^Version / })
      .allInnerTexts();
    expect(lines[0]).toMatch(/Version 3[\s\S]*Edit[\s\S]*Ada[\s\S]*Shorter\.[\s\S]*0x8009000F changed/);
    expect(lines[2]).toMatch(/Version 1[\s\S]*seed[\s\S]*and 71 more/);
    await page.getByLabel('Kind of change').selectOption('Initial import');
    await page.waitForURL('**/admin/history?kind=SEED');
    await page.getByText('1 change', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Version 3' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens a change with its fields and the words that differ', async () => {
    const { page, complaints, close } = await openConsole(browser, ada.world, { path: '/history/change/2' });
    await page.getByRole('heading', { name: 'Version 2' }).waitFor();
    expect(await page.locator('ins').allInnerTexts()).toEqual([' on this device']);
    await page.getByText('Says where.').waitFor();
    await page.goto('/admin/history/change/1');
    await page.getByText('1 to 20 of 74').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('21 to 40 of 74').waitFor();
    // Steps name their mitigations by what they said then.
    await page.getByText('1. Unjoin the device from Azure AD and rejoin.').first().waitFor();
    await page.goto('/admin/history/change/999');
    await page.getByRole('heading', { name: 'There is no such change' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('hides from analysts who it was, and offers them no way back', async () => {
    const { page, close } = await openConsole(browser, ada.world, { role: 'ANALYST', path: '/history' });
    await page.getByText('Who it was shows to the roles EDITOR and ADMIN.').waitFor();
    await page.getByText(', name hidden').first().waitFor();
    await page.goto('/admin/history/change/2');
    await page.getByRole('heading', { name: 'Version 2' }).waitFor();
    expect(await page.getByRole('button', { name: 'Revert this change' }).count()).toBe(0);
    await page.goto(`/admin/history/${entry}`);
    await page.getByRole('heading', { name: 'Version 2 and version 3' }).waitFor();
    expect(await page.getByRole('button', { name: /^Restore/ }).count()).toBe(0);
    await close();
  });
});

describe('the versions of a node', () => {
  it('are compared by two columns of radios, by arrows, and by an address', async () => {
    const { page, complaints, close } = await openConsole(browser, ada.world, { path: `/history/${entry}` });
    await page.getByRole('heading', { name: 'Version 2 and version 3' }).waitFor();
    await page.getByRole('radio', { name: 'Compare version 1 as the older one' }).check();
    await page.getByRole('heading', { name: 'Version 1 and version 3' }).waitFor();
    await page.waitForURL('**?from=1&to=3');
    expect(await page.getByRole('radio', { name: 'Compare version 3 as the older one' }).count()).toBe(0);

    await page.goto(`/admin/history/${entry}`);
    await page.getByRole('heading', { name: 'Version 2 and version 3' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: 'Version 1 and version 2' }).waitFor();
    await page.locator('ins', { hasText: 'on this device' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Version 2 and version 3' }).waitFor();

    await page.getByText('Side by side').click();
    await page.waitForURL('**view=side**');
    await page.goto(`/admin/history/${entry}?from=1&to=2&view=side`);
    await page.getByRole('heading', { name: 'Version 1 and version 2' }).waitFor();
    const sides = page.locator('.panel.quiet');
    await sides.first().waitFor();
    expect((await sides.allInnerTexts()).map((text) => text.split('\n').at(-1))).toEqual([
      `- ${texts[0] ?? ''}`,
      `- ${texts[1] ?? ''}`,
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('say which one stood at a time', async () => {
    const time = new Date(ada.world.clock.now - 1.5 * hour).toISOString();
    const { page, close } = await openConsole(browser, ada.world, { path: `/history/${entry}` });
    await page.goto(`/admin/history/${entry}?asOf=${time}`);
    await page.getByText('as of version 2').waitFor();
    await page.getByLabel('On', { exact: true }).fill('2020-01-01T00:00');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Nothing was known yet at that time.').waitFor();
    await close();
  });

  it('are one for what was never changed', async () => {
    const { id } = await ada.entryOf('0x80090029');
    const { page, close } = await openConsole(browser, ada.world, { path: `/history/${id}` });
    await page.getByText('There is only one version: nothing to compare yet.').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.goto('/admin/history/e_nothing');
    await page.getByRole('heading', { name: 'Nothing here has a history' }).waitFor();
    await close();
  });

  it('of a guide are there, too', async () => {
    const { data } = await ada.world.ask<{ guides: { id: string }[] }>('{ guides { id } }');
    const { page, close } = await openConsole(browser, ada.world, { path: `/history/${data.guides[0]?.id ?? ''}` });
    await page.getByRole('heading', { name: 'Versions of Windows Hello errors during PIN creation' }).waitFor();
    await close();
  });
});

describe('the way back', () => {
  it('restores a version as an edit: all of it, after r and a question, or one field', async () => {
    const { page, complaints, close } = await openConsole(browser, ada.world, { role: 'EDITOR', path: '/history' });
    await page.goto(`/admin/history/${entry}?from=1&to=3`);
    await page.getByRole('button', { name: 'Restore version 1' }).waitFor();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: 'Restore version 1?' });
    await dialog.getByText('What changes: The look-ups of 1 entry change.').waitFor();
    await dialog.getByLabel('Why').fill('It was better.');
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await causesOf(code)).toEqual([texts[0]]);

    await page.goto(`/admin/history/${entry}?from=3&to=4`);
    await page.getByRole('button', { name: 'Restore: Causes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await causesOf(code)).toEqual([texts[2]]);

    await page.getByRole('button', { name: 'Restore version 3' }).click();
    await page.getByText('What stands says the same already').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('reverts a change after showing how far that reaches, with the keyboard alone', async () => {
    const version = await setCauses(['Somebody was here.'], 'A mistake.', '0x80090029');
    const { page, complaints, close } = await openConsole(browser, ada.world, { role: 'EDITOR', path: '/history' });
    await tabTo(page, `Version ${String(version)}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Version ${String(version)}` }).waitFor();
    await tabTo(page, 'Revert this change');
    await page.keyboard.press('Enter');
    await page.getByText('The look-ups of 1 entry change.').waitFor();
    await tabTo(page, 'Why');
    await page.keyboard.type('Undone.');
    await tabTo(page, 'Revert it');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await causesOf('0x80090029')).toEqual(['TPM is not set up.']);
    await tabTo(page, 'See the new change');
    await page.keyboard.press('Enter');
    await page.getByText('Undone.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('names what was touched later where a change cannot be reverted', async () => {
    const version = await setCauses(['First.'], undefined, '0x80090035');
    await setCauses(['Second.'], undefined, '0x80090035');
    const { page, close } = await openConsole(browser, ada.world, { path: `/history/change/${String(version)}` });
    await page.getByRole('button', { name: 'Revert this change' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('0x80090035 was changed later, in: Causes.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Revert it' }).count()).toBe(0);
    await dialog.getByRole('link', { name: 'its versions' }).click();
    await page.getByRole('heading', { name: 'Versions of 0x80090035' }).waitFor();
    await close();
  });

  it('brings back what was deleted, from the change that deleted it', async () => {
    const made = await ada.mutate('createMitigation', { text: 'Wave a flag.' }, token);
    const id = made.mitigation?.id ?? '';
    const gone = await ada.mutate('deleteMitigation', { id, expectedVersion: made.mitigation?.version }, token);
    const { page, close } = await openConsole(browser, ada.world, { path: `/history/${id}` });
    await page.getByRole('heading', { name: 'Versions of a mitigation that is deleted' }).waitFor();
    await page.getByText('Wave a flag.').waitFor();
    await page.getByRole('link', { name: `Version ${String(gone.change?.version)}` }).click();
    await page.getByRole('button', { name: 'Revert this change' }).click();
    await page.getByRole('button', { name: 'Revert it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await ada.world.ask(`{ mitigation(id: "${id}") { text } }`)).data).toEqual({
      mitigation: { text: 'Wave a flag.' },
    });
    await close();
  });
});

it('has nothing for axe to find and fits its width, in every look', async () => {
  const { page, close } = await openConsole(browser, ada.world, { path: '/history' });
  const check = async () => {
    expect(await faultsInEveryLook(page)).toEqual([]);
  };
  await page.getByRole('link', { name: 'Version 1', exact: true }).waitFor();
  await check();
  await page.goto('/admin/history/change/1');
  await page.getByText('1 to 20 of 74').waitFor();
  await check();
  await page.goto(`/admin/history/${entry}?from=1&to=2&view=side&asOf=${new Date().toISOString()}`);
  await page.getByText(/^as of version/).waitFor();
  await page.getByRole('button', { name: 'Restore: Causes' }).waitFor();
  await check();
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await page
    .getByRole('dialog')
    .getByText(/What changes|says the same already/)
    .waitFor();
  await check();
  await page.goto('/admin/history/change/2');
  await page.getByRole('button', { name: 'Revert this change' }).click();
  await page.getByText('It cannot be reverted as it stands').waitFor();
  await check();
  await close();
});
