import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReader, textOf, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.ada.world.close());

it('says on the page of a code when it was checked, and once the day has passed that it was to be checked again', async () => {
  const { world } = reader.ada;
  const editor = await world.token('EDITOR', 'Ada', 90);
  const entry = await reader.ada.entryOf('0x801C044D');
  const nodes = [{ id: entry.id, expectedVersion: entry.version }];
  await world.ask(
    'mutation($input: VerifyGuidanceInput!) { verifyGuidance(input: $input) { problems { code } } }',
    { input: { nodes, reviewBy: '2026-04-01' } },
    editor,
  );
  const page = async () => textOf(await reader.get('/codes/0x801C044D'));
  expect(await page()).toContain('Checked on 14 March 2026 (2026-03-14).');
  expect(await page()).not.toContain('to be checked again');
  world.clock.now = Date.UTC(2026, 3, 2);
  expect(await page()).toContain('It was to be checked again by 1 April 2026 (2026-04-01) and may be out of date.');
  expect(await page()).not.toContain('Ada');
});

it('says the same of a step beneath it, on the page of every code that has it', async () => {
  const { world } = reader.ada;
  world.clock.now = Date.UTC(2026, 3, 2);
  const editor = await world.token('EDITOR', 'Ada', 90);
  const { id, version } = await reader.ada.mitigationSaying('Sign out and then sign in again.');
  await world.ask(
    'mutation($input: VerifyGuidanceInput!) { verifyGuidance(input: $input) { problems { code } } }',
    { input: { nodes: [{ id, expectedVersion: version }], reviewBy: '2026-04-20' } },
    editor,
  );
  const { data } = await world.ask<{ mitigation: { usedBy: { nodes: { code: { slug: string } }[] } } }>(
    'query($id: ID!) { mitigation(id: $id) { usedBy(first: 2) { nodes { code { slug } } } } }',
    { id },
  );
  const codes = data.mitigation.usedBy.nodes.map(({ code }) => code.slug);
  expect(codes).toHaveLength(2);
  for (const code of codes) {
    const page = async () => textOf(await reader.get(`/codes/${code}`)).replace(/\s+/g, ' ');
    expect(await page()).toContain('Checked on 2 April 2026 (2026-04-02).');
    expect(await page()).not.toContain('to be checked again');
    world.clock.now = Date.UTC(2026, 3, 21);
    expect(await page()).toContain('It was to be checked again by 20 April 2026 (2026-04-20) and may be out of date.');
    world.clock.now = Date.UTC(2026, 3, 2);
  }
});
