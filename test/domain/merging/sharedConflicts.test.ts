import { expect, it } from 'vitest';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { actions, documentOf, first, guideWorld, replaced, type GuideWorld } from './guideWorld.ts';

const step = 'Sign out and sign in again.';
const here = 'Sign out, wait a minute, and sign in again.';
const there = 'Sign out and sign in again, twice.';

/** The shared step of three rows, reworded here for all of them. */
function worldReworded(): GuideWorld {
  const world = guideWorld(documentOf(first));
  const [id = ''] = world.mitigationIds(step);
  const { version } = world.catalog.mitigation(id) ?? { version: 0 };
  world.edit((catalog) => updateMitigation(catalog, { id, expectedVersion: version, text: here }));
  return world;
}

it('one shared step that both sides changed is one conflict of all its rows, decided alike', () => {
  const world = worldReworded();
  const { plan } = world.import(documentOf(replaced(first, [step, there])));
  expect(actions(plan)).toEqual({ '0x80070001': 'CONFLICT', '0x80070002': 'CONFLICT', 'no-code': 'CONFLICT' });
  expect(plan?.sharedConflicts).toEqual([
    { keys: ['0x80070001', '0x80070002', 'no-code'], base: step, theirs: there, ours: here },
  ]);
  const keys = plan?.sharedConflicts[0]?.keys ?? [];
  world.import(documentOf(replaced(first, [step, there])), {
    decisions: keys.map((key) => ({ key, take: 'TAKE_THEIRS' })),
  });
  expect(world.mitigationIds(there)).toHaveLength(1);
  expect(world.lines().filter((line) => line.includes(there))).toHaveLength(3);
});

it.each([
  [
    'a row that conflicts in its cause, too',
    ['The key is missing.', 'There is no key.'],
    ['0x80070002', 'no-code'],
    'it takes a decision of its own',
  ],
  [
    'a row with a step more in the document',
    ['The key is missing. | ', 'The key is missing. | Wait. // '],
    ['0x80070002', 'no-code'],
    'its steps differ in more than one place',
  ],
] as const)('%s is left out of it', (_, change, keys, because) => {
  const world = worldReworded();
  const { id, version } = world.entry('80070001');
  world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, causes: ['Ours.'] }, newId));
  const { plan } = world.import(documentOf(replaced(first, [step, there], [change[0], change[1]])));
  expect(
    plan?.sharedConflicts.map((each) => each.keys),
    because,
  ).toEqual([keys]);
});

it('a step that only the document changed, or only one row has, is none', () => {
  const untouched = guideWorld(documentOf(first));
  expect(untouched.import(documentOf(replaced(first, [step, there]))).plan?.sharedConflicts).toEqual([]);
  const world = guideWorld(documentOf(first));
  const [id = ''] = world.mitigationIds('Clear the TPM.');
  world.edit((catalog) => updateMitigation(catalog, { id, expectedVersion: 1, text: 'Clear it.' }));
  const { plan } = world.import(documentOf(replaced(first, ['Clear the TPM.', 'Reset the TPM.'])));
  expect(actions(plan)).toEqual({ '0x80070004': 'CONFLICT' });
  expect(plan?.sharedConflicts).toEqual([]);
});
