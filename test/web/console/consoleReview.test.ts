import { expect, it } from 'vitest';
import { axeViolations } from '../browser.ts';
import { openConsole } from './consolePage.ts';
import { consoleWorld } from './consoleWorld.ts';

const opened = consoleWorld();

it('shows what waits, accepts it after saying what it does, declines with a reason, and says that guidance is still true', async () => {
  const { world } = opened;
  const editor = await world.token('EDITOR', 'Ada');
  for (const text of ['Restart the device.', 'It is wrong.']) {
    const kind = text === 'It is wrong.' ? 'CORRECTION' : 'STEP';
    await world.ask('mutation($input: SuggestInput!) { suggest(input: $input) { accepted } }', {
      input: { code: '0x801C044D', kind, text },
    });
  }
  const { data } = await world.ask<{ lookup: { entries: { id: string; version: number }[] } }>(
    '{ lookup(code: "0x801C0003", record: false) { entries { id version } } }',
  );
  const [entry] = data.lookup.entries;
  await world.ask(
    'mutation($input: AssignGuidanceInput!) { assignGuidance(input: $input) { problems { code } } }',
    { input: { nodes: [{ id: entry?.id, expectedVersion: entry?.version }], reviewBy: '2020-01-31' } },
    editor,
  );
  const { page, complaints, close } = await openConsole(opened.browser, world, { role: 'EDITOR', path: '/review' });
  await page.getByRole('button', { name: 'Look at A step 0x801C044D: Restart the device.' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('It fits, and reaches 1 entries.').waitFor();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await page.getByText(/Accepted as change \d+\./).waitFor();
  await page.getByRole('button', { name: 'Decline A correction 0x801C044D: It is wrong.' }).click();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('It is right.');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await page.getByText('Nothing waits.').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: /Say that 0x801C0003 .* is still true/ }).click();
  await page.getByText('Noted, in your name and with the day.').waitFor();
  await page.getByText('Nothing waits.').nth(1).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
