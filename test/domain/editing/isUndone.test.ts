import { beforeEach, describe, expect, it } from 'vitest';
import { archiveEntry, restoreEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { deleteMitigation } from '../../../src/domain/editing/mitigations/deleteMitigation.ts';
import { isUndone } from '../../../src/domain/editing/isUndone.ts';
import { revertChange } from '../../../src/domain/editing/revertChange.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { editWorld, type EditWorld, type Edited } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | A cause. | Restart.']);
});

const update = (command: Partial<UpdateEntry>): Edited => {
  const { id, version } = world.entry('80070001');
  return world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, ...command }, newId));
};
const undone = ({ change }: Edited) => isUndone(world.catalog, change?.revisions ?? []);

describe('a change of which nothing stands any more', () => {
  it('is undone by a revert, and by an edit that comes to the same', () => {
    const first = update({ causes: ['Another.'] });
    expect(undone(first)).toBe(false);
    const { change } = first;
    if (change === null) throw new Error('It was refused.');
    world.edit((catalog) => revertChange(catalog, change));
    expect(undone(first)).toBe(true);
    const second = update({ causes: ['A third.'] });
    update({ causes: ['A cause.'] });
    expect(undone(second)).toBe(true);
  });

  it('is judged by the fields that it set: what others set since does not count', () => {
    const causes = update({ causes: ['Another.'] });
    update({ symbol: 'E_NEW' });
    expect(undone(causes)).toBe(false);
    update({ causes: ['A cause.'] });
    expect(undone(causes)).toBe(true);
  });

  it('is one of every field: one that still stands is enough', () => {
    const both = update({ causes: ['Another.'], symbol: 'E_NEW' });
    update({ causes: ['A cause.'] });
    expect(undone(both)).toBe(false);
  });

  it('has what it made gone, and what it deleted back', () => {
    const made = world.edit((catalog, newId) => createMitigation(catalog, { text: 'Wait.' }, newId));
    expect(undone(made)).toBe(false);
    const gone = world.edit((catalog) =>
      deleteMitigation(catalog, { id: made.subjectId ?? '', expectedVersion: catalog.version }),
    );
    expect([undone(made), undone(gone)]).toEqual([true, false]);
    const { change } = gone;
    if (change === null) throw new Error('It was refused.');
    world.edit((catalog) => revertChange(catalog, change));
    expect([undone(made), undone(gone)]).toEqual([false, true]);
  });

  it('may have archived what is published again', () => {
    const { id, version } = world.entry('80070001');
    const archived = world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(undone(archived)).toBe(false);
    const { version: since } = world.entry('80070001');
    world.edit((catalog) => restoreEntry(catalog, { id, expectedVersion: since }));
    expect(undone(archived)).toBe(true);
  });

  it('set something: revisions that set nothing are not undone', () => {
    expect(isUndone(world.catalog, [])).toBe(false);
  });
});
