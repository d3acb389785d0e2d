import { beforeEach, describe, expect, it } from 'vitest';
import { provenanceOfEntry, provenanceOfGuide } from '../../../src/domain/catalog/provenance.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { editWorld, slugs, type EditWorld } from '../editing/editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | A cause. | Restart.', '80070002 | Another. | Wait.'], ['80070003 | A third. | Wait.']);
});

const ofEntry = (hex: string, slug?: string) => provenanceOfEntry(world.catalog, world.entry(hex, slug));
const ofGuide = (slug: string = slugs.first) => provenanceOfGuide(world.catalog, world.guide(slug));
const reword = (text: string, to: string) => {
  const id = world.mitigation(text);
  const { version } = world.catalog.mitigation(id) ?? { version: 0 };
  world.edit((catalog) => updateMitigation(catalog, { id, expectedVersion: version, text: to }));
};
const editCause = (hex: string, cause: string, at?: number) => {
  const { id, version } = world.entry(hex);
  world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, causes: [cause] }, newId), at);
};

describe('the provenance of an entry', () => {
  it('is the document, as long as nobody edits what it says', () => {
    expect(ofEntry('80070001')).toEqual({ isWrittenHere: false, changedHereAt: null, version: 1, updatedAt: 1_000 });
  });

  it('is changed here by an edit of its own words', () => {
    editCause('80070001', 'Edited.');
    expect(ofEntry('80070001')).toEqual({ isWrittenHere: false, changedHereAt: 1_000, version: 3, updatedAt: 1_000 });
    expect(ofEntry('80070002')).toMatchObject({ changedHereAt: null, version: 1 });
  });

  it('is changed here by an edit of a step that it shares, in every entry that does', () => {
    reword('Wait.', 'Wait an hour.');
    expect(ofEntry('80070002')).toMatchObject({ changedHereAt: 1_000, version: 3 });
    expect(ofEntry('80070003', slugs.second)).toMatchObject({ changedHereAt: 1_000, version: 3 });
    expect(ofEntry('80070001')).toMatchObject({ changedHereAt: null, version: 1 });
  });

  it('is the document again once the words are those of the document again', () => {
    editCause('80070001', 'Edited.');
    editCause('80070001', 'A cause.');
    expect(ofEntry('80070001')).toMatchObject({ changedHereAt: null, version: 4 });
  });

  it('is this place if the entry was written here, though its steps were not', () => {
    const made = world.edit((catalog, newId) =>
      createEntry(catalog, { guide: slugs.first, code: '0x80070009', mitigations: [{ text: 'Restart.' }] }, newId),
    );
    expect(made.problems).toEqual([]);
    expect(ofEntry('80070009')).toMatchObject({ isWrittenHere: true, version: 3 });
  });
});

describe('the provenance of a guide', () => {
  it('is that of its own words, its first steps and its published entries, the newest edit of them all', () => {
    expect(ofGuide()).toMatchObject({ changedHereAt: null, version: 1 });
    editCause('80070002', 'Edited.');
    expect(ofGuide()).toMatchObject({ isWrittenHere: false, changedHereAt: 1_000, version: 3 });
    expect(ofGuide(slugs.second)).toMatchObject({ changedHereAt: null, version: 2 });
    reword('Wait.', 'Wait an hour.');
    expect([ofGuide().version, ofGuide(slugs.second).version]).toEqual([4, 4]);
  });

  it('is of the newest of several edits, in whatever order its entries stand', () => {
    editCause('80070002', 'Edited.', 3_000);
    editCause('80070001', 'Edited.', 2_000);
    expect(ofGuide()).toEqual({ isWrittenHere: false, changedHereAt: 3_000, version: 4, updatedAt: 2_000 });
  });

  it('counts its first steps', () => {
    const { slug, version } = world.guide(slugs.second);
    const firstSteps = [{ text: 'Restart.' }];
    world.edit((catalog, newId) => updateGuide(catalog, { slug, expectedVersion: version, firstSteps }, newId));
    expect(ofGuide(slugs.second).version).toBe(3);
    reword('Restart.', 'Restart it.');
    expect(ofGuide(slugs.second).version).toBe(4);
  });

  it('does not count an archived entry', () => {
    const { id, version } = world.entry('80070001');
    world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(ofGuide().version).toBe(1);
  });
});
