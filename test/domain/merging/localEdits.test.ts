import { describe, expect, it } from 'vitest';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { actions, documentOf, first, guideWorld, replaced, slug, type GuideWorld } from './guideWorld.ts';

function edit(world: GuideWorld, code: string, input: Omit<UpdateEntry, 'id' | 'expectedVersion'>): void {
  const { id, version } = world.entry(code);
  world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, ...input }, newId));
}

function archive(world: GuideWorld, code: string): void {
  const { id, version } = world.entry(code);
  world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
}

describe('a local edit', () => {
  const reworded = replaced(first, ['The TPM is not ready.', 'The TPM is not set up.']);

  it('stays where the document did not change', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070004', { causes: ['Ours.'] });
    const { plan } = world.import(documentOf(replaced(first, ['The key is missing.', 'There is no key.'])));
    expect(actions(plan)).toEqual({ '0x80070001': 'UPDATE', '0x80070004': 'KEEP_LOCAL' });
    expect(world.entry('80070004').causes).toEqual(['Ours.']);
  });

  it('and a change of another field both come in', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070004', { mitigations: [{ text: 'Ours.' }] });
    const { plan } = world.import(documentOf(reworded));
    expect(actions(plan)).toEqual({ '0x80070004': 'UPDATE' });
    expect(world.lines()[3]).toBe('80070004 | The TPM is not set up. | Ours.');
  });

  it('stays in an entry that the document moves; the move is what comes in', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070002', { causes: ['Ours.'] });
    const next = [...first.slice(0, 1), ...first.slice(2, 4), ...first.slice(1, 2), ...first.slice(4)];
    const { plan } = world.import(documentOf(next));
    expect(plan?.rows.filter((row) => row.action !== 'UNCHANGED')).toMatchObject([
      { key: '0x80070002', action: 'UPDATE', diff: [{ field: 'position', before: '2', after: '4' }] },
    ]);
    expect(world.lines()[3]).toMatch(/^80070002 \| Ours\. /);
  });

  it('that is what the document says now is no conflict', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070004', { causes: ['The TPM is not set up'] });
    expect(actions(world.import(documentOf(reworded)).plan)).toEqual({});
    expect(world.entry('80070004').causes).toEqual(['The TPM is not set up']);
  });

  it('against another change is a conflict; KEEP_OURS keeps it, and the row can be taken later', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070004', { causes: ['Ours.'] });
    const { plan } = world.import(documentOf(reworded));
    expect(plan?.rows.filter((row) => row.action === 'CONFLICT')).toEqual([
      {
        key: '0x80070004',
        action: 'CONFLICT',
        code: 0x80070004,
        entryId: world.entry('80070004').id,
        diff: [{ field: 'causes', before: 'Ours.', after: 'The TPM is not set up.' }],
        base: '0x80070004\nCause: The TPM is not ready.\n1. Clear the TPM.',
        theirs: '0x80070004\nCause: The TPM is not set up.\n1. Clear the TPM.',
        ours: '0x80070004\nCause: Ours.\n1. Clear the TPM.',
      },
    ]);
    expect(world.entry('80070004').causes).toEqual(['Ours.']);
    expect(world.import(documentOf(reworded)).revisions).toBeNull();

    const later = world.import(documentOf(reworded), { decisions: [{ key: '0x80070004', take: 'TAKE_THEIRS' }] });
    expect(actions(later.plan)).toEqual({ '0x80070004': 'UPDATE' });
    expect(world.entry('80070004').causes).toEqual(['The TPM is not set up.']);
  });

  it('gives way to TAKE_THEIRS, and stands in the revision', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070004', { causes: ['Ours.'] });
    const { revisions } = world.import(documentOf(reworded), { onConflict: 'TAKE_THEIRS' });
    expect(world.entry('80070004').causes).toEqual(['The TPM is not set up.']);
    expect(revisions).toMatchObject([{ nodeType: 'Guide' }, { before: { causes: ['Ours.'] } }]);
  });

  it('stops an import with ABORT, unless the row is decided', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070004', { causes: ['Ours.'] });
    const stopped = world.import(documentOf(reworded), { onConflict: 'ABORT' });
    expect(stopped.problems).toMatchObject([{ code: 'MERGE_CONFLICT', path: ['input', 'onConflict'] }]);
    expect(stopped.problems[0]?.message).toContain('0x80070004');
    expect(stopped.revisions).toBeNull();
    const decisions = [{ key: '0x80070004', take: 'KEEP_OURS' }] as const;
    expect(world.import(documentOf(reworded), { onConflict: 'ABORT', decisions }).problems).toEqual([]);
  });

  it('of a shared mitigation against another change of it is a conflict in each of its rows', () => {
    const world = guideWorld(documentOf(first));
    const [id = ''] = world.mitigationIds('Sign out and sign in again.');
    world.edit((catalog) => updateMitigation(catalog, { id, expectedVersion: 1, text: 'Sign out and in.' }));
    const next = replaced(first, ['Sign out and sign in again.', 'Sign out, then sign in again.']);
    const { plan } = world.import(documentOf(next));
    expect(actions(plan)).toEqual({ '0x80070001': 'CONFLICT', '0x80070002': 'CONFLICT', 'no-code': 'CONFLICT' });
    expect(world.lines()[0]).toBe('80070001 | The key is missing. | Sign out and in.');
  });

  it('that made an entry stays, behind the entry that it stood behind', () => {
    const world = guideWorld(documentOf(first));
    const ours = { guide: slug, code: '0x80070099', causes: ['Ours.'], mitigations: [], position: 2 };
    world.edit((catalog, newId) => createEntry(catalog, ours, newId));
    const next = first.toSpliced(1, 1);
    const { plan } = world.import(documentOf(next));
    expect(actions(plan)).toEqual({ '0x80070002': 'ARCHIVE', '0x80070099': 'KEEP_LOCAL' });
    expect(world.lines()).toEqual(next.toSpliced(1, 0, '80070099 | Ours. |'));
  });

  it('that made the entry which the document has now, too, is a conflict where they differ', () => {
    const world = guideWorld(documentOf(first));
    const ours = { guide: slug, code: '0x80070099', causes: ['Ours.'], mitigations: [] };
    world.edit((catalog, newId) => createEntry(catalog, ours, newId));
    const { plan } = world.import(documentOf([...first, '80070099 | Theirs. | Theirs.']));
    expect(actions(plan)).toEqual({ '0x80070099': 'CONFLICT' });
    expect(world.lines().at(-1)).toBe('80070099 | Ours. |');
  });

  it('that archived an entry stays where the document is the same, and is a conflict where it changed', () => {
    const world = guideWorld(documentOf(first));
    archive(world, '80070004');
    expect(actions(world.import(documentOf(first)).plan)).toEqual({ '0x80070004': 'KEEP_LOCAL' });
    const { plan } = world.import(documentOf(reworded));
    expect(actions(plan)).toEqual({ '0x80070004': 'CONFLICT' });
    expect(world.entry('80070004').status).toBe('ARCHIVED');
    world.import(documentOf(reworded), { decisions: [{ key: '0x80070004', take: 'TAKE_THEIRS' }] });
    expect(world.lines()).toEqual(reworded);
  });

  it('of a row that the document has no more is a conflict', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070004', { causes: ['Ours.'] });
    const { plan } = world.import(documentOf(first.toSpliced(3, 1)));
    expect(actions(plan)).toEqual({ '0x80070004': 'CONFLICT' });
    expect(world.entry('80070004')).toMatchObject({ status: 'PUBLISHED', causes: ['Ours.'] });
  });

  it('is recognised where it rewrote a row from its code to its last step', () => {
    const world = guideWorld(documentOf(first));
    edit(world, '80070004', { code: '0x80070077', causes: ['All new.'], mitigations: [{ text: 'Else.' }] });
    const { plan } = world.import(documentOf(reworded));
    expect(actions(plan)).toEqual({ '0x80070077': 'CONFLICT' });
    expect(world.lines()[3]).toBe('80070077 | All new. | Else.');
  });
});

describe('decisions and versions', () => {
  it('refuses a key that the plan does not have', () => {
    const world = guideWorld(documentOf(first));
    const decisions = [{ key: '0x99', take: 'KEEP_OURS' }] as const;
    const { problems } = world.import(documentOf(first), { decisions });
    expect(problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'decisions', '0', 'key'] }]);
  });

  it('refuses a plan of another version of the catalogue', () => {
    const world = guideWorld(documentOf(first));
    const expectedVersion = world.catalog.version;
    edit(world, '80070004', { causes: ['Ours.'] });
    const { problems, plan } = world.import(documentOf(first), { expectedVersion });
    expect(problems).toMatchObject([{ code: 'STALE_VERSION', expectedVersion: 1, currentVersion: 2 }]);
    expect(plan?.baseVersion).toBe(2);
  });

  it('leaves an update out where a decision keeps ours', () => {
    const world = guideWorld(documentOf(first));
    const next = replaced(first, ['The TPM is not ready.', 'The TPM is not set up.']);
    const { plan } = world.import(documentOf(next), { decisions: [{ key: '0x80070004', take: 'KEEP_OURS' }] });
    expect(actions(plan)).toEqual({ '0x80070004': 'KEEP_LOCAL' });
    expect(world.lines()).toEqual(first);
  });
});
