import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { refuse } from '../../../src/domain/editing/ruling.ts';
import { importNewGuide } from '../../../src/domain/editing/importGuide.ts';
import { planNewGuide } from '../../../src/domain/merging/planNewGuide.ts';
import { documentOf, guideWorld, type Imported } from './guideWorld.ts';

const rows = ['80070001 | One. | Restart.', '80070001 | Two. | Wait.', '- | Three. | Wait.'];

/** The revisions of a change, in short. */
const written = ({ revisions }: Imported) =>
  (revisions ?? [])
    .filter(({ nodeType }) => nodeType !== 'Guide')
    .map(({ action, nodeType }) => `${action} ${nodeType}`);

describe('the plan of a new guide', () => {
  const family = { slug: 'windows', toldBy: 'NOTHING', entries: [{ slug: 'windows', count: 2 }] } as const;
  const document = documentOf(rows, { warnings: [{ line: 3, message: 'Odd.', excerpt: 'x' }], family });
  let made = 0;
  const manifest = { slug: 'a-guide', sourceUrl: null, license: null, attribution: null };
  const about = { kind: 'IMPORT', document, manifest, text: 't', digest: 'd' } as const;

  it('creates each row under the key of its code, with the id that its entry gets', () => {
    const ruling = importNewGuide(Catalog.empty, about, (type) => `${type}_${String((made += 1))}`);
    const plan = planNewGuide(Catalog.empty, document, ruling);
    const ids =
      ruling.kind === 'Approval' ? ruling.change.revisions.filter(({ nodeType }) => nodeType === 'Entry') : [];
    expect(ids).toHaveLength(3);
    expect(plan).toMatchObject({ baseVersion: 0, sharedConflicts: [], warnings: document.warnings, family });
    expect(
      plan.rows.map(({ key, action, code, entryId, base, ours }) => ({ key, action, code, entryId, base, ours })),
    ).toEqual(
      ['0x80070001', '0x80070001#2', 'no-code'].map((key, place) => ({
        ...{ key, action: 'CREATE', code: document.rows[place]?.code },
        ...{ entryId: ids[place]?.nodeId, base: null, ours: null },
      })),
    );
    expect(plan.rows[0]?.theirs).toContain('One.');
    expect(plan.rows[0]?.diff.map(({ field }) => field)).toContain('causes');
  });

  it('shows rows without ids if the import is refused, and no family if none was told', () => {
    const plan = planNewGuide(Catalog.empty, documentOf(rows), refuse());
    expect(plan.rows.map(({ entryId }) => entryId)).toEqual([null, null, null]);
    expect(plan.family).toBeNull();
  });
});

describe('the change of an import', () => {
  const two = ['80070001 | One. | Restart.', '80070002 | Two. | Wait.'];

  it('archives an entry whose row is gone, and nothing else', () => {
    const world = guideWorld(documentOf(two));
    expect(written(world.import(documentOf(two.slice(0, 1))))).toEqual(['ARCHIVED Entry']);
    expect(world.lines()).toEqual(two.slice(0, 1));
  });

  it('restores an entry whose row is back, with its id', () => {
    const world = guideWorld(documentOf(two));
    const { id } = world.entry('80070002');
    world.import(documentOf(two.slice(0, 1)));
    expect(written(world.import(documentOf(two)))).toEqual(['RESTORED Entry']);
    expect(world.entry('80070002')).toMatchObject({ id, status: 'PUBLISHED' });
  });

  it('updates an entry whose cause is another one', () => {
    const world = guideWorld(documentOf(two));
    expect(written(world.import(documentOf(['80070001 | Eins. | Restart.', '80070002 | Two. | Wait.'])))).toEqual([
      'UPDATED Entry',
    ]);
    expect(world.entry('80070001').causes).toEqual(['Eins.']);
  });

  it('creates what is new, mitigations before the entries that use them', () => {
    const world = guideWorld(documentOf(two));
    const more = [...two, '80070003 | Three. | Ask.'];
    const change = world.import(documentOf(more));
    expect(written(change)).toEqual(['CREATED Mitigation', 'CREATED Entry']);
    const made = (change.revisions ?? []).filter(({ action }) => action === 'CREATED');
    expect(made.map(({ nodeId }) => nodeId.split('_')[0])).toEqual(['Mitigation', 'Entry']);
    expect(world.lines()).toEqual(more);
  });

  it('leaves an entry archived that an editor archived, if its row did not change', () => {
    const world = guideWorld(documentOf(two));
    const { id, version } = world.entry('80070002');
    world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(written(world.import(documentOf([...two, '80070003 | Three. | Wait.'])))).toEqual(['CREATED Entry']);
    expect(world.entry('80070002').status).toBe('ARCHIVED');
  });

  it('keeps a cause that an editor changed, and takes the step that the document changed', () => {
    const world = guideWorld(documentOf(two));
    const { id, version } = world.entry('80070001');
    world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, causes: ['Ours.'] }, newId));
    world.import(documentOf(['80070001 | One. | Restart twice.', '80070002 | Two. | Wait.']));
    expect(world.lines()[0]).toBe('80070001 | Ours. | Restart twice.');
  });

  it('gives a name to an entry, and keeps it when the document says none', () => {
    const named = documentOf(two);
    const withName = { ...named, rows: named.rows.map((row) => ({ ...row, symbol: 'E_NAMED' })) };
    const world = guideWorld(documentOf(two));
    expect(written(world.import(withName))).toEqual(['UPDATED Entry', 'UPDATED Entry']);
    expect(world.entry('80070001').symbol).toBe('E_NAMED');
    expect(written(world.import(withName))).toEqual([]);
  });
});

describe('the plan of a guide that an editor changed', () => {
  const about = { title: 'Doors', description: 'All doors.' };
  const worldEdited = () => {
    const world = guideWorld(documentOf(rows, about));
    const { slug, version } = world.guide;
    world.edit((catalog, newId) =>
      updateGuide(catalog, { slug, expectedVersion: version, description: 'Our doors.' }, newId),
    );
    return world;
  };

  it('shows what the document changes besides, and keeps what was edited', () => {
    const world = worldEdited();
    const { plan } = world.import(documentOf(rows, { ...about, title: 'Gates' }));
    const [row] = plan?.rows ?? [];
    expect(row).toMatchObject({ key: 'guide', action: 'UPDATE' });
    expect(row?.diff).toEqual([{ field: 'title', before: 'Doors', after: 'Gates' }]);
    expect(world.guide).toMatchObject({ title: 'Gates', description: 'Our doors.' });
  });

  it('shows what the document would change if both changed it', () => {
    const world = worldEdited();
    const { plan } = world.import(documentOf(rows, { ...about, description: 'Their doors.' }));
    const [row] = plan?.rows ?? [];
    expect(row).toMatchObject({ key: 'guide', action: 'CONFLICT' });
    expect(row?.diff).toEqual([{ field: 'description', before: 'Our doors.', after: 'Their doors.' }]);
    expect([row?.base, row?.theirs, row?.ours].map((text) => text?.includes('doors'))).toEqual([true, true, true]);
    expect(world.guide.description).toBe('Our doors.');
  });
});
