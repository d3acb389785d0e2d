import { expect, it } from 'vitest';
import { axeViolations } from '../browser.ts';
import { openConsole } from './world/consolePage.ts';
import { consoleWorld } from './world/consoleWorld.ts';

const opened = consoleWorld();

it('shows what a proposal does, accepts it with other words, declines with a reason, and decides rows of an import', async () => {
  const { world } = opened;
  const suggest = (kind: string, text: string) =>
    world.ask('mutation($input: SuggestInput!) { suggest(input: $input) { accepted } }', {
      input: { code: '0x801C044D', kind, text },
    });
  await suggest('STEP', 'Restart the device.');
  await suggest('CORRECTION', 'It is wrong.');
  const { page, complaints, close } = await openConsole(opened.browser, world, { path: '/review' });
  await page.getByRole('link', { name: 'Look at A step 0x801C044D: Restart the device.' }).click();
  await page.getByText('It fits, and reaches 1 entry.').waitFor();
  await page.getByRole('button', { name: 'Change its words' }).click();
  await page
    .getByRole('textbox', { name: /^Step \d+$/ })
    .last()
    .fill('Restart the device twice.');
  await page.getByRole('button', { name: 'Show what it does now' }).click();
  await page.getByText('It fits, and reaches 1 entry.').waitFor();
  await page.getByRole('textbox', { name: 'Add a comment' }).fill('Twice is better.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.locator('.panel', { hasText: 'Twice is better.' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accept as changed' }).click();
  await page
    .getByText(/Accepted as change \d+\./)
    .first()
    .waitFor();
  const { data } = await world.ask<{
    lookup: { entries: { id: string; version: number; steps: { plainText: string }[] }[] };
  }>('{ lookup(code: "0x801C044D", record: false) { entries { id version steps { plainText } } } }');
  expect(data.lookup.entries[0]?.steps.at(-1)?.plainText).toBe('Restart the device twice.');

  await page.getByRole('link', { name: 'Look at A correction 0x801C044D: It is wrong.' }).click();
  await page.getByRole('button', { name: /^Change its entry in/ }).click();
  await page.getByRole('textbox', { name: 'Cause 1' }).waitFor();
  await page.getByRole('button', { name: 'Decline' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('It is right.');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await page.getByText('Nothing waits.').first().waitFor();

  const admin = await world.token('ADMIN', 'Grace');
  const importGuide = (input: object) =>
    world.ask(
      'mutation($input: ImportGuideInput!) { importGuide(input: $input) { problems { code } } }',
      { input },
      admin,
    );
  const rows = (cause: string) =>
    `# Doors\n\n| Code | Cause | Mitigation |\n| - | - | - |\n| 0x80070BB8 | ${cause} | Shut it. |\n`;
  await importGuide({ slug: 'doors', markdown: rows('It is open.') });
  const { data: door } = await world.ask<{ lookup: { entries: { id: string; version: number }[] } }>(
    '{ lookup(code: "0x80070BB8", record: false) { entries { id version } } }',
  );
  const [entry] = door.lookup.entries;
  await world.ask(
    'mutation($input: UpdateEntryInput!) { updateEntry(input: $input) { problems { code } } }',
    { input: { id: entry?.id, expectedVersion: entry?.version, causes: ['Someone left it open.'] } },
    admin,
  );
  await importGuide({ slug: 'doors', markdown: rows('The wind opened it.'), propose: true });
  await page.reload();
  await page.getByRole('link', { name: 'Look at Import of a document' }).click();
  await page.getByText('The wind opened it.').first().waitFor();
  const accept = page.getByRole('button', { name: 'Accept', exact: true });
  expect(await accept.isDisabled()).toBe(true);
  await page
    .getByRole('button', { name: /^Take theirs: / })
    .last()
    .click();
  await accept.click();
  await page
    .getByText(/Accepted as change \d+\./)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('says of what is overdue that it is still true and who looks after it, and shows that next to the editor', async () => {
  const { world } = opened;
  const editor = await world.token('EDITOR', 'Ada');
  const { data } = await world.ask<{ entries: { nodes: { id: string; version: number }[] } }>(
    '{ entries(first: 3) { nodes { id version } } }',
  );
  const nodes = data.entries.nodes.map(({ id, version }) => ({ id, expectedVersion: version }));
  await world.ask(
    'mutation($input: AssignGuidanceInput!) { assignGuidance(input: $input) { problems { code } } }',
    { input: { nodes, reviewBy: '2020-01-31' } },
    editor,
  );
  const { page, complaints, close } = await openConsole(opened.browser, world, { role: 'EDITOR', path: '/review' });
  const boxes = page.getByRole('checkbox');
  await boxes.nth(1).waitFor();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('textbox', { name: 'Looked after by' }).fill('Help desk');
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('cell', { name: 'Help desk' }).nth(1).waitFor();
  await page
    .getByRole('button', { name: /is still true/ })
    .first()
    .click();
  await page.getByText('Noted, in your name and with the day.').first().waitFor();
  await page.goto(`${world.address}/admin/entries/${nodes[0]?.id ?? ''}`);
  const care = page.locator('section', { hasText: 'Looked after' }).last();
  await care.getByText(/Found true by Ada,|to be looked at again by 2020-01-31/).waitFor();
  await care.getByRole('button', { name: 'Still true' }).click();
  await care.getByText('Found true by Ada,').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
