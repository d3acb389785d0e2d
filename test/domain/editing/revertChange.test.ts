import { beforeEach, describe, expect, it } from 'vitest';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { deleteMitigation } from '../../../src/domain/editing/mitigations/deleteMitigation.ts';
import { importNewGuide } from '../../../src/domain/editing/importGuide.ts';
import { mergeMitigations } from '../../../src/domain/editing/mitigations/mergeMitigations.ts';
import { revertChange } from '../../../src/domain/editing/revertChange.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { documentOf } from '../merging/guideWorld.ts';
import { codesOf, editWorld, slugs, type EditWorld, type Edited } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | One. | Restart.', '80070002 | Two. | Sign in.']);
});

const update = (hex: string, command: Partial<UpdateEntry>): Edited => {
  const { id, version } = world.entry(hex);
  return world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, ...command }, newId));
};
const revert = ({ change }: Edited): Edited => {
  if (change === null) throw new Error('There is no change to revert.');
  const committed = world.changes.find(({ version }) => version === change.version);
  if (committed === undefined) throw new Error('The change is not in the log.');
  return world.edit((catalog) => revertChange(catalog, committed));
};
const importGuide = (slug: string): Edited =>
  world.edit((catalog, newId) => {
    const manifest = { slug, sourceUrl: null, license: null, attribution: null };
    const document = documentOf(['80070005 | Five. | Wait.']);
    return importNewGuide(catalog, { kind: 'IMPORT', document, manifest, text: slug, digest: slug }, newId);
  });

describe('reverting a change', () => {
  it('gives the fields that it set the values they had, and leaves those that came later', () => {
    const first = update('80070001', { causes: ['Other.'], symbol: 'E_ONE' });
    update('80070001', { mitigations: [{ text: 'Wait.' }] });
    expect(codesOf(revert(first))).toEqual([]);
    expect(world.entry('80070001')).toMatchObject({
      causes: ['One.'],
      symbol: null,
      steps: [{ mitigationId: world.mitigation('Wait.') }],
    });
  });

  it.each([
    { because: 'an edit', make: () => update('80070001', { causes: ['Other.'] }) },
    {
      because: 'a new entry',
      make: () =>
        world.edit((catalog, newId) =>
          createEntry(catalog, { guide: slugs.first, code: '0x80070003', mitigations: [{ text: 'New.' }] }, newId),
        ),
    },
  ])('is refused for a change that is undone already, and says so: $because', ({ make }) => {
    const made = make();
    expect(codesOf(revert(made))).toEqual([]);
    const again = revert(made);
    expect(again.problems).toMatchObject([{ code: 'NOTHING_TO_CHANGE', path: ['input', 'version'] }]);
    expect(again.problems[0]?.message).toContain('is undone already');
  });

  it('is refused if one of the fields was set again later, and says which', () => {
    const first = update('80070001', { causes: ['Other.'], symbol: 'E_ONE' });
    update('80070001', { symbol: 'E_TWO' });
    expect(revert(first).problems).toMatchObject([
      { kind: 'StaleVersion', path: ['input', 'version'], changed: [{ field: 'symbol' }] },
    ]);
    expect(world.entry('80070001').causes).toEqual(['Other.']);
  });

  it('takes away what it made, with the mitigations that it made', () => {
    const made = world.edit((catalog, newId) =>
      createEntry(catalog, { guide: slugs.first, code: '0x80070003', mitigations: [{ text: 'New.' }] }, newId),
    );
    const { change } = revert(made);
    expect(change?.revisions.map(({ nodeType, action }) => [nodeType, action])).toEqual([
      ['Entry', 'DELETED'],
      ['Mitigation', 'DELETED'],
    ]);
    expect(world.catalog.mitigationSaying('New.')).toBeNull();
  });

  it('does not take away what was edited since, nor what another entry uses by now', () => {
    const made = world.edit((catalog, newId) =>
      createEntry(catalog, { guide: slugs.first, code: '0x80070003', mitigations: [{ text: 'New.' }] }, newId),
    );
    update('80070001', { mitigations: [{ text: 'New.' }] });
    expect(revert(made).problems).toMatchObject([{ kind: 'InUse', usedBy: [{ id: world.entry('80070001').id }] }]);
    update('80070003', { symbol: 'E_THREE' });
    expect(codesOf(revert(made))).toEqual(['STALE_VERSION']);
  });

  it('brings back what it deleted, once', () => {
    const gone = world.edit((catalog) =>
      mergeMitigations(catalog, { into: world.mitigation('Restart.'), from: [world.mitigation('Sign in.')] }),
    );
    expect(codesOf(revert(gone))).toEqual([]);
    expect(world.entry('80070002').steps).toEqual([{ mitigationId: world.mitigation('Sign in.'), condition: null }]);
    expect(codesOf(revert(gone))).toContain('NOTHING_TO_CHANGE');
  });

  it('is refused for what has been deleted since', () => {
    const made = world.edit((catalog, newId) => createMitigation(catalog, { text: 'New.' }, newId));
    const id = made.subjectId ?? '';
    const reworded = world.edit((catalog) =>
      updateMitigation(catalog, { id, expectedVersion: world.catalog.version, text: 'Newer.' }),
    );
    world.edit((catalog) => deleteMitigation(catalog, { id, expectedVersion: world.catalog.version }));
    expect(codesOf(revert(reworded))).toEqual(['NOT_FOUND']);
  });

  it('does not bring back a mitigation that another one says by now', () => {
    const made = world.edit((catalog, newId) => createMitigation(catalog, { text: 'New.' }, newId));
    const id = made.subjectId ?? '';
    const gone = world.edit((catalog) => deleteMitigation(catalog, { id, expectedVersion: world.catalog.version }));
    world.edit((catalog, newId) => createMitigation(catalog, { text: 'new' }, newId));
    const reverted = revert(gone);
    expect(codesOf(reverted)).toEqual(['INVALID_VALUE']);
    expect(reverted.problems[0]?.message).toContain('says by now what');
  });

  it('does not bring back a step whose mitigation is gone', () => {
    const changed = update('80070001', { mitigations: [{ text: 'Sign in.' }] });
    const restart = world.mitigation('Restart.');
    const version = world.catalog.mitigation(restart)?.version ?? 0;
    world.edit((catalog) => deleteMitigation(catalog, { id: restart, expectedVersion: version }));
    expect(codesOf(revert(changed))).toEqual(['NOT_FOUND']);
  });

  it('takes a guide away with its entries, unless one was added to it', () => {
    const imported = importGuide('third-guide');
    expect(codesOf(revert(imported))).toEqual([]);
    expect(world.catalog.guideWithSlug('third-guide')).toBeNull();
    const again = importGuide('third-guide');
    world.edit((catalog, newId) => createEntry(catalog, { guide: 'third-guide', code: '0x80070006' }, newId));
    expect(codesOf(revert(again))).toEqual(['IN_USE']);
  });

  it('does not bring a guide back under a slug that another guide has by now', () => {
    const imported = importGuide('third-guide');
    const gone = revert(imported);
    importGuide('third-guide');
    const back = revert(gone);
    expect(back.change).toBeNull();
    expect(back.problems.map(({ message }) => message)).toContain('Another guide has the slug "third-guide" by now.');
  });

  it('leaves a field out again that it had added', () => {
    const scoped = world.edit((catalog, newId) =>
      updateGuide(catalog, { slug: slugs.first, expectedVersion: 1, scope: ['facility 28'] }, newId),
    );
    expect(world.guide(slugs.first).scope).toEqual(['facility 28']);
    revert(scoped);
    expect(world.guide(slugs.first).scope).toBeUndefined();
  });

  it('names what it does to an entry by its status', () => {
    const { id, version } = world.entry('80070001');
    const archived = world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    const back = revert(archived);
    expect(back.change?.revisions).toMatchObject([{ action: 'RESTORED', after: { status: 'PUBLISHED' } }]);
    expect(revert(back).change?.revisions).toMatchObject([{ action: 'ARCHIVED', after: { status: 'ARCHIVED' } }]);
  });
});
