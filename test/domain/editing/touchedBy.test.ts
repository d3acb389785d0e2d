import { beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { archiveEntry, restoreEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import type { NewId, Ruling } from '../../../src/domain/editing/ruling.ts';
import { touchedBy } from '../../../src/domain/editing/touchedBy.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide, type UpdateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { editWorld, slugs, type EditWorld } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(
    ['80070001 | One. | Restart.', '80070002 | Two. | Sign in.', '80070003 | Three. | Restart.'],
    ['80070004 | Four. | Restart.'],
  );
  archive('80070003');
});

/** The last digits of the codes whose look-ups the edit touches. */
function touched(rule: (catalog: Catalog, newId: NewId) => Ruling): number[] {
  const before = world.catalog;
  const { change, problems } = world.edit(rule);
  if (change === null) throw new Error(problems.map(({ message }) => message).join(' '));
  return touchedBy(before, change.revisions).map(({ code }) => (code ?? 0) % 0x100);
}

function archive(hex: string): number[] {
  const { id, version } = world.entry(hex);
  return touched((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
}

function guide(command: Partial<UpdateGuide>): number[] {
  const { version } = world.guide(slugs.first);
  return touched((catalog, newId) =>
    updateGuide(catalog, { slug: slugs.first, expectedVersion: version, ...command }, newId),
  );
}

function reword(text: string, next: string): number[] {
  const id = world.mitigation(text);
  const expectedVersion = world.catalog.mitigation(id)?.version ?? 0;
  return touched((catalog) => updateMitigation(catalog, { id, expectedVersion, text: next }));
}

describe('the look-ups that an edit touches', () => {
  it('are those of the entry that is edited', () => {
    const { id, version } = world.entry('80070001');
    expect(
      touched((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, symbol: 'E_ONE' }, newId)),
    ).toEqual([1]);
  });

  it('are those of an entry that is new, goes or comes back', () => {
    expect(
      touched((catalog, newId) => createEntry(catalog, { guide: slugs.first, code: '0x80070009' }, newId)),
    ).toEqual([9]);
    expect(archive('80070001')).toEqual([1]);
    const { id, version } = world.entry('80070001');
    expect(touched((catalog) => restoreEntry(catalog, { id, expectedVersion: version }))).toEqual([1]);
  });

  it('are none for an archived entry that stays archived', () => {
    const { id, version } = world.entry('80070003');
    expect(
      touched((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, symbol: 'E_ONE' }, newId)),
    ).toEqual([]);
  });

  it('are those of every published user of a mitigation, in all guides', () => {
    expect(reword('Restart.', 'Restart twice.').sort()).toEqual([1, 4]);
  });

  it('are none for a mitigation that is new and not used', () => {
    expect(touched((catalog, newId) => createMitigation(catalog, { text: 'New.' }, newId))).toEqual([]);
  });

  it.each<[string, Partial<UpdateGuide>, number[]]>([
    ['its title stands in each answer', { title: 'Another title' }, [1, 2]],
    ['its first steps do too', { firstSteps: [{ text: 'Sign in.' }] }, [1, 2]],
    ['its scope is for codes that it does not list', { scope: ['facility 28'] }, []],
    ['its escalation stands in each answer', { escalation: 'Call us.' }, [1, 2]],
  ])('are those of the published entries of a guide: %s', (_because, command, codes) => {
    expect(guide(command)).toEqual(codes);
  });

  it('are those of a guide whose first steps use a mitigation, each once', () => {
    guide({ firstSteps: [{ text: 'Sign in.' }] });
    expect(reword('Sign in.', 'Sign in again.').sort()).toEqual([1, 2]);
  });
});
