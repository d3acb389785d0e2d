import { describe, expect, it } from 'vitest';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { actions, documentOf, first, guideWorld, replaced, slug, stepOf } from './guideWorld.ts';

describe('an import of a newer version', () => {
  it('changes nothing, and makes no change, where the text is the same', () => {
    const world = guideWorld(documentOf(first));
    const again = world.import(documentOf(first));
    expect(again.revisions).toBeNull();
    expect(again.problems).toEqual([]);
    expect(again.plan?.rows.map((row) => row.action)).toEqual(first.map(() => 'UNCHANGED'));
  });

  it.each([
    ['blanks', ['The key', 'The  key\u00a0']],
    ['bold', ['Clear the TPM', '**Clear** the TPM']],
    ['U+200B', ['Azure AD', 'Azure\u200b AD']],
    ['escapes', ['TPM is not ready.', 'TPM is not ready\\.']],
    ['a closing full stop', ['again.', 'again']],
  ] as [string, [string, string]][])('takes %s for no change of a row', (_style, change) => {
    const world = guideWorld(documentOf(first));
    const before = world.lines();
    const { plan, revisions } = world.import(documentOf(replaced(first, change)));
    expect(actions(plan)).toEqual({});
    expect(revisions?.map((revision) => revision.nodeType)).toEqual(['Guide']);
    expect(world.lines()).toEqual(before);
  });

  it('creates a code that was added, at its position', () => {
    const world = guideWorld(documentOf(first));
    const next = first.toSpliced(1, 0, '80070005 | A new cause. | A new step.');
    const { plan } = world.import(documentOf(next));
    expect(actions(plan)).toEqual({ '0x80070005': 'CREATE' });
    expect(world.lines()).toEqual(next);
  });

  it('archives a code that is gone, and keeps what it said', () => {
    const world = guideWorld(documentOf(first));
    const { plan } = world.import(documentOf(first.toSpliced(3, 1)));
    expect(actions(plan)).toEqual({ '0x80070004': 'ARCHIVE' });
    expect(world.lines()).toEqual(first.toSpliced(3, 1));
    expect(world.entry('80070004')).toMatchObject({ status: 'ARCHIVED', causes: ['The TPM is not ready.'] });
  });

  it('brings an archived code back under its old id where the document has it again', () => {
    const world = guideWorld(documentOf(first));
    const { id } = world.entry('80070004');
    world.import(documentOf(first.toSpliced(3, 1)));
    expect(actions(world.import(documentOf(first)).plan)).toEqual({ '0x80070004': 'CREATE' });
    expect(world.lines()).toEqual(first);
    expect(world.entry('80070004')).toMatchObject({ id, status: 'PUBLISHED' });
  });

  it('moves a code that was moved, and no other', () => {
    const world = guideWorld(documentOf(first));
    const next = [...first.slice(0, 1), ...first.slice(2, 4), ...first.slice(1, 2), ...first.slice(4)];
    const { plan, revisions } = world.import(documentOf(next));
    expect(plan?.rows.filter((row) => row.action !== 'UNCHANGED')).toMatchObject([
      { key: '0x80070002', action: 'UPDATE', diff: [{ field: 'position', before: '2', after: '4' }] },
    ]);
    expect(revisions).toHaveLength(2);
    expect(world.lines()).toEqual(next);
  });

  it('keeps the entry where its code was corrected in the row', () => {
    const world = guideWorld(documentOf(first));
    const { id } = world.entry('80070004');
    const next = replaced(first, ['80070004', '80070044']);
    const { plan } = world.import(documentOf(next));
    expect(actions(plan)).toEqual({ '0x80070004': 'UPDATE' });
    expect(world.entry('80070044').id).toBe(id);
    expect(world.lines()).toEqual(next);
  });

  it('keeps the entry where its row lost its code', () => {
    const world = guideWorld(documentOf(first));
    const { id } = world.entry('80070004');
    const next = replaced(first, ['80070004', '-']);
    expect(actions(world.import(documentOf(next)).plan)).toEqual({ '0x80070004': 'UPDATE' });
    expect(world.catalog.entry(id)).toMatchObject({ code: null, status: 'PUBLISHED' });
    expect(world.lines()).toEqual(next);
  });

  it('takes two rows of one code that were merged for an update of one and the end of the other', () => {
    const twice = first.toSpliced(1, 0, '80070001 | The key has expired. | Make a new key.');
    const world = guideWorld(documentOf(twice));
    const next = first.with(0, '80070001 | The key is missing. // The key has expired. | Sign out and sign in again.');
    const { plan } = world.import(documentOf(next));
    expect(actions(plan)).toEqual({ '0x80070001': 'UPDATE', '0x80070001#2': 'ARCHIVE' });
    expect(world.lines()).toEqual(next);
  });

  it('updates a list of causes that grows', () => {
    const world = guideWorld(documentOf(first));
    const next = replaced(first, ['The TPM is not ready.', 'The TPM is not ready. // There is no TPM.']);
    const { plan } = world.import(documentOf(next));
    expect(plan?.rows.filter((row) => row.action !== 'UNCHANGED')).toMatchObject([
      {
        key: '0x80070004',
        diff: [{ field: 'causes', before: 'The TPM is not ready.', after: 'The TPM is not ready.\nThere is no TPM.' }],
        base: '0x80070004\nCause: The TPM is not ready.\n1. Clear the TPM.',
      },
    ]);
    expect(world.lines()).toEqual(next);
  });

  it('keeps a row without a code whose text was reworded', () => {
    const world = guideWorld(documentOf(first));
    const next = replaced(first, ['Unable to obtain a user token.', 'A user token cannot be obtained.']);
    expect(actions(world.import(documentOf(next)).plan)).toEqual({ 'no-code': 'UPDATE' });
    expect(world.lines()).toEqual(next);
  });

  it('refuses a document without rows, which would archive all', () => {
    const world = guideWorld(documentOf(first));
    const { problems, revisions } = world.import(documentOf([]));
    expect(problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'markdown'] }]);
    expect(revisions).toBeNull();
  });
});

describe('a mitigation', () => {
  it('that is reworded in all of its rows is edited once and keeps its id', () => {
    const about = { firstSteps: [stepOf('Unjoin the device from Azure AD and rejoin.')] };
    const world = guideWorld(documentOf(first, about));
    const [id] = world.mitigationIds('Unjoin the device from Azure AD and rejoin.');
    const next = replaced(first, ['Azure AD', 'Microsoft Entra ID']);
    const renamed = { firstSteps: [stepOf('Unjoin the device from Microsoft Entra ID and rejoin.')] };
    const { plan, revisions } = world.import(documentOf(next, renamed));
    expect(actions(plan)).toEqual({ guide: 'UPDATE', '0x80070003': 'UPDATE' });
    expect(revisions?.filter((revision) => revision.nodeType === 'Mitigation')).toMatchObject([
      { nodeId: id, action: 'UPDATED' },
    ]);
    expect(world.lines()).toEqual(next);
  });

  it('that is reworded in three rows is one revision of it, and none of their links', () => {
    const world = guideWorld(documentOf(first));
    const next = replaced(first, ['Sign out and sign in again.', 'Sign out, then sign in again.']);
    const { plan, revisions } = world.import(documentOf(next));
    expect(actions(plan)).toEqual({ '0x80070001': 'UPDATE', '0x80070002': 'UPDATE', 'no-code': 'UPDATE' });
    expect(revisions?.map((revision) => revision.nodeType)).toEqual(['Guide', 'Mitigation']);
    expect(world.lines()).toEqual(next);
  });

  it('splits where only some of its rows are reworded', () => {
    const world = guideWorld(documentOf(first));
    const [id] = world.mitigationIds('Sign out and sign in again.');
    const next = first.with(1, '80070002 | The key is not valid. | Sign out and sign in twice.');
    world.import(documentOf(next));
    expect(world.lines()).toEqual(next);
    expect(world.entry('80070001').steps).toEqual([{ mitigationId: id, condition: null }]);
    expect(world.mitigationIds('Sign out and sign in twice.')).toHaveLength(1);
  });

  it('splits where an entry that an editor made uses it, so that the editor’s entry stays as it is', () => {
    const world = guideWorld(documentOf(first));
    const mitigations = [{ text: 'Clear the TPM.' }];
    world.edit((catalog, newId) =>
      createEntry(catalog, { guide: slug, code: '0x80070099', causes: ['Ours.'], mitigations }, newId),
    );
    world.import(documentOf(replaced(first, ['Clear the TPM.', 'Clear the TPM twice.'])));
    expect(world.lines().at(-1)).toBe('80070099 | Ours. | Clear the TPM.');
    expect(world.lines()[3]).toBe('80070004 | The TPM is not ready. | Clear the TPM twice.');
  });

  it('becomes another one where that says the new text already', () => {
    const world = guideWorld(documentOf(first));
    const [id] = world.mitigationIds('Sign out and sign in again.');
    const next = replaced(first, ['Clear the TPM.', 'Sign out and sign in again.']);
    world.import(documentOf(next));
    expect(world.entry('80070004').steps).toEqual([{ mitigationId: id, condition: null }]);
    expect(world.lines()).toEqual(next);
  });

  it('keeps its condition where only what is to be done is reworded', () => {
    const lines = first.with(
      3,
      '80070004 | The TPM is not ready. | Clear the TPM. // If that fails, >> unjoin the device from Azure AD and rejoin.',
    );
    const world = guideWorld(documentOf(lines));
    const next = replaced(lines, ['from Azure AD', 'from Microsoft Entra ID']);
    const { revisions } = world.import(documentOf(next));
    expect(revisions?.map((revision) => revision.nodeType)).toEqual(['Guide', 'Mitigation']);
    expect(world.entry('80070004').steps[1]?.condition).toBe('If that fails');
  });
});
