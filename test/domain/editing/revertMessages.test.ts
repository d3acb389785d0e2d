import { beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { Change, Revision } from '../../../src/domain/changes/change.ts';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { createGuide } from '../../../src/domain/editing/createGuide.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { deleteMitigation } from '../../../src/domain/editing/mitigations/deleteMitigation.ts';
import { brokenLinks } from '../../../src/domain/editing/fields/brokenLinks.ts';
import { revertChange } from '../../../src/domain/editing/revertChange.ts';
import { approve, created, deleted, revised, type NewId, type Ruling } from '../../../src/domain/editing/ruling.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateSynonyms } from '../../../src/domain/editing/updateSynonyms.ts';
import type { EntryRecord, GuideRecord, NodeRecord } from '../../../src/domain/guidance/records.ts';
import { editWorld, slugs, type EditWorld } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | One. | Restart.', '80070002 | Two. | Sign in.']);
});

function edit(rule: (catalog: Catalog, newId: NewId) => Ruling): Change {
  const { change, problems } = world.edit(rule);
  if (change === null) throw new Error(problems.map(({ message }) => message).join(' '));
  return change;
}
const update = (command: Partial<UpdateEntry>) => {
  const { id, version } = world.entry('80070001');
  return edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, ...command }, newId));
};
const create = (text: string) => edit((catalog, newId) => createMitigation(catalog, { text }, newId));
const remove = (id: string) =>
  edit((catalog) => deleteMitigation(catalog, { id, expectedVersion: catalog.mitigation(id)?.version ?? 0 }));
const revert = (change: Change) =>
  world.edit((catalog) => revertChange(catalog, change)).problems.map(({ message }) => message);

describe('what the refusal of a revert says', () => {
  it('of a redaction, that it took out what is kept nowhere', () => {
    const [made] = world.changes;
    if (made === undefined) throw new Error('There is no change.');
    expect(revert({ ...made, kind: 'REDACTION', version: 9 })).toEqual([
      'Change 9 is a redaction: what it took out is kept nowhere, so it cannot be undone.',
    ]);
  });

  it('of one that is undone, that it is', () => {
    const change = update({ causes: ['Other.'] });
    revert(change);
    expect(revert(change)).toEqual([
      'Change 3 is undone already: everything that it set has the value from before it.',
    ]);
  });

  it('of one that was touched since, what now stands where, and that all of it stays', () => {
    const change = update({ causes: ['Other.'], symbol: 'E_ONE' });
    update({ causes: ['More.'], symbol: 'E_TWO' });
    const { id } = world.entry('80070001');
    expect(revert(change)).toEqual([
      `The entry "${id}" says something else in symbol, causes than change 3 left there; revert the later changes first (its history lists them), or edit it.`,
    ]);
  });

  it('of one whose node is deleted since, what to revert first', () => {
    const made = create('New.');
    const id = world.mitigation('New.');
    const reworded = edit((catalog) => {
      const node = catalog.mitigation(id);
      if (node === null) throw new Error('It is gone.');
      return approve(id, [revised<NodeRecord>('UPDATED', node, { ...node, text: 'Newer.' })]);
    });
    remove(id);
    expect(revert(reworded)).toEqual([
      `The mitigation "${id}", which change ${String(made.version + 1)} touched, has been deleted since; find the change that did in the field changes and revert that one first.`,
    ]);
  });

  it('of a deletion that half stands, what is back', () => {
    create('One more.');
    create('Another.');
    const ids = ['One more.', 'Another.'].map((text) => world.mitigation(text));
    const gone = edit((catalog) => approve(null, ids.flatMap((id) => catalog.mitigation(id) ?? []).map(deleted)));
    const [first] = gone.revisions;
    edit(() => approve(null, [created(first?.before as NodeRecord)]));
    expect(revert(gone)).toEqual([
      `The mitigation "${String(ids[0])}", which change ${String(gone.version)} deleted, is back already.`,
    ]);
  });

  it('of a first list of synonyms, nothing: it goes, and comes back', () => {
    const made = edit((catalog) => updateSynonyms(catalog, { expectedVersion: 0, groups: [['a', 'b']] }));
    expect([revert(made), world.catalog.synonyms().version]).toEqual([[], 0]);
    const [, back] = [made, world.changes.at(-1) as Change];
    expect([revert(back), world.catalog.synonyms().groups]).toEqual([[], [['a', 'b']]]);
  });
});

describe('what would no longer hold together', () => {
  const check = (...revisions: Revision[]) =>
    brokenLinks(world.catalog, revisions, ['input']).map(({ code, path, message }) => [code, path.join('.'), message]);
  const newGuide = () => {
    edit((catalog, newId) => createGuide(catalog, { slug: 'new', title: 'New' }, newId));
    return world.guide('new');
  };

  it('is a mitigation that goes while others use it, unless they no longer do by then', () => {
    edit((catalog, newId) =>
      updateGuide(catalog, { slug: slugs.first, expectedVersion: 1, firstSteps: [{ text: 'Restart.' }] }, newId),
    );
    const entry = world.entry('80070001');
    const guide = world.guide(slugs.first);
    const id = world.mitigation('Restart.');
    const going = deleted(world.catalog.mitigation(id) as NodeRecord);
    const message = (count: number) =>
      `The mitigation "${id}" would go, and ${String(count)} others rest on it by now; change those first.`;
    expect(check(going)).toEqual([['IN_USE', 'input', message(2)]]);
    const without = revised<EntryRecord>('UPDATED', entry, { ...entry, steps: [] });
    expect(check(going, without)).toEqual([['IN_USE', 'input', message(1)]]);
    expect(check(going, without, revised<GuideRecord>('UPDATED', guide, { ...guide, firstSteps: [] }))).toEqual([]);
    expect(check(going, deleted(entry), revised<GuideRecord>('UPDATED', guide, { ...guide, firstSteps: [] }))).toEqual(
      [],
    );
  });

  it('is a guide that goes while it has entries, archived ones too', () => {
    const guide = newGuide();
    expect(check(deleted(guide))).toEqual([]);
    edit((catalog, newId) => createEntry(catalog, { guide: 'new', code: '0x80070009' }, newId));
    const { id, version } = world.entry('80070009', 'new');
    edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(check(deleted(guide))).toEqual([
      ['IN_USE', 'input', `The guide "${guide.id}" would go, and 1 others rest on it by now; change those first.`],
    ]);
    expect(check(deleted(guide), deleted(world.entry('80070009', 'new')))).toEqual([]);
  });

  it('is a row or a guide whose mitigation or guide is not there, unless it comes back with it', () => {
    const entry: EntryRecord = {
      ...{ type: 'Entry', id: 'e_9', guideId: 'g_9', code: null, symbol: null, ordinal: 1, causes: ['A.'] },
      ...{ steps: [{ mitigationId: 'm_9', condition: null }], status: 'PUBLISHED' },
    };
    const missing = [
      ['NOT_FOUND', 'input', 'Mitigation "m_9" is needed and has been deleted; bring it back first.'],
      ['NOT_FOUND', 'input', 'Guide "g_9" is needed and has been deleted; bring it back first.'],
    ];
    expect(check(created(entry))).toEqual(missing);
    const { firstSteps: _, ...rest } = world.guide(slugs.first);
    const guide: GuideRecord = { ...rest, id: 'g_9', slug: 'nine', firstSteps: entry.steps };
    expect(check(created(guide))).toEqual([missing[0]]);
    const mitigation = { type: 'Mitigation', id: 'm_9', text: 'Nine.' } as const;
    expect(check(created(mitigation), created(guide), created(entry))).toEqual([]);
  });

  it('is a second mitigation that says the same, unless the first says something else by then', () => {
    const restart = world.catalog.mitigation(world.mitigation('Restart.')) as NodeRecord & { type: 'Mitigation' };
    const twin = created({ type: 'Mitigation', id: 'm_9', text: 'restart' });
    expect(check(twin)).toEqual([
      [
        'INVALID_VALUE',
        'input',
        `Mitigation "${restart.id}" says by now what "m_9" would say; reword or delete that one first.`,
      ],
    ]);
    expect(check(twin, revised<NodeRecord>('UPDATED', restart, { ...restart, text: 'Restart it.' }))).toEqual([]);
    expect(check(revised<NodeRecord>('UPDATED', restart, { ...restart, text: 'RESTART' }))).toEqual([]);
  });

  it('is a second guide with one slug, unless the first one goes', () => {
    const guide = newGuide();
    const other = created({ ...guide, id: 'g_9' });
    expect(check(other)).toEqual([['INVALID_VALUE', 'input', 'Another guide has the slug "new" by now.']]);
    expect(check(deleted(guide), other)).toEqual([]);
    expect(check(revised<GuideRecord>('UPDATED', guide, { ...guide, title: 'Newer' }))).toEqual([]);
  });

  it('is nothing of synonyms', () => {
    expect(check(created({ type: 'Synonyms', id: 'synonyms', groups: [] }))).toEqual([]);
  });
});
