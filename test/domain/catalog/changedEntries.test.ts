import { beforeEach, describe, expect, it } from 'vitest';
import { changedEntries } from '../../../src/domain/catalog/changedEntries.ts';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import type { NewId, Ruling } from '../../../src/domain/editing/ruling.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { editWorld, slugs, type EditWorld } from '../editing/editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld([
    '80070001 | A cause. | Restart.',
    '80070002 | Another. | Restart. // See NTE_PERM.',
    '80070003 | A third. | Wait.',
  ]);
});

/** The codes of the entries that read otherwise after the edit; null if any answer may be another. */
function changedBy(rule: (catalog: Catalog, newId: NewId) => Ruling): string[] | null {
  const before = world.catalog;
  const { change, problems } = world.edit(rule);
  if (change === null) throw new Error(problems.map(({ message }) => message).join(' '));
  const changed = changedEntries(change, before, world.catalog);
  return changed && [...changed].map((id) => world.catalog.entry(id)?.code?.toString(16) ?? '-').sort();
}
const update = (hex: string, command: Partial<UpdateEntry>) => {
  const { id, version } = world.entry(hex);
  return changedBy((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, ...command }, newId));
};
const reword = (text: string, to: string) => {
  const id = world.mitigation(text);
  const { version } = world.catalog.mitigation(id) ?? { version: 0 };
  return changedBy((catalog) => updateMitigation(catalog, { id, expectedVersion: version, text: to }));
};

describe('what a change has read otherwise', () => {
  it('is the entry whose causes changed', () => {
    expect(update('80070001', { causes: ['Edited.'] })).toEqual(['80070001']);
  });

  it('is every entry that uses a reworded step', () => {
    expect(reword('Restart.', 'Restart it.')).toEqual(['80070001', '80070002']);
  });

  it.each<[string, () => string[] | null]>([
    ['a code', () => update('80070001', { code: '0x80070009' })],
    ['a symbol', () => update('80070001', { symbol: 'E_FAIL' })],
    ['a name in a cause, by which it is found', () => update('80070001', { causes: ['See E_FAIL.'] })],
    ['a name in a step', () => reword('See NTE_PERM.', 'See NTE_FAIL.')],
    [
      'the guide',
      () =>
        changedBy((catalog, newId) =>
          updateGuide(
            catalog,
            { slug: slugs.first, expectedVersion: world.guide(slugs.first).version, title: 'Other' },
            newId,
          ),
        ),
    ],
    ['a new mitigation', () => changedBy((catalog, newId) => createMitigation(catalog, { text: 'New.' }, newId))],
    [
      'an archived entry',
      () => {
        const { id, version } = world.entry('80070001');
        return changedBy((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
      },
    ],
    [
      'a first step, which every code of the guide shows',
      () => {
        const firstSteps = [{ text: 'Wait.' }];
        world.edit((catalog, newId) =>
          updateGuide(catalog, { slug: slugs.first, expectedVersion: 1, firstSteps }, newId),
        );
        return reword('Wait.', 'Wait an hour.');
      },
    ],
  ])('may be anything after an edit of %s', (_what, edit) => {
    expect(edit()).toBeNull();
  });
});
