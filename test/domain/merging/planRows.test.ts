import { describe, expect, it } from 'vitest';
import type { EntryStatus } from '../../../src/domain/guidance/records.ts';
import type { MergedPlaces } from '../../../src/domain/merging/arrangeMerged.ts';
import { countActions } from '../../../src/domain/merging/importPlan.ts';
import type { MergedRow } from '../../../src/domain/merging/mergeRow.ts';
import type { RowMerge } from '../../../src/domain/merging/mergeRows.ts';
import { planRow } from '../../../src/domain/merging/planRows.ts';
import { rowFields, type OurRow, type RowContent } from '../../../src/domain/merging/rowContent.ts';
import { entryNode } from '../catalog/nodes.ts';
import { documentOf } from './guideWorld.ts';

const row = (line: string): RowContent => documentOf([line]).rows[0] as RowContent;
const base = row('80070005 | Base. | Restart.');
const theirs = row('80070005 | Theirs. | Wait.');
const ours = (content: RowContent = base, status: EntryStatus = 'PUBLISHED'): OurRow => ({
  ...content,
  entry: entryNode('e_1', 'g_1', content.code, { status }),
});
const leave = { kind: 'LEAVE' } as const;
const publish = (...fields: (typeof rowFields)[number][]) => ({ kind: 'PUBLISH', fields }) as const;
const moved: MergedPlaces['moves'] = new Map([['e_1', { before: 2, after: 4 }]]);
const stays: MergedPlaces['moves'] = new Map();

const planned = (sides: Partial<Pick<RowMerge, 'base' | 'theirs' | 'ours'>>, merged: MergedRow, moves = stays) => {
  const about = { key: 'k', basePlace: null, base: null, theirs: null, ours: null, ...sides, ...merged };
  return planRow({ ...about, entryId: about.ours?.entry.id ?? null }, moves);
};
const wording = ['causes: Base. > Theirs.', 'steps: Restart. > Wait.'];

describe('a row of a plan', () => {
  it.each<[string, Partial<RowMerge>, MergedRow, MergedPlaces['moves'], string, string[]]>([
    [
      'nothing happens to it',
      { base, theirs: base, ours: ours() },
      { action: 'UNCHANGED', effect: leave },
      stays,
      'UNCHANGED',
      [],
    ],
    [
      'it only moves',
      { base, theirs: base, ours: ours() },
      { action: 'UNCHANGED', effect: leave },
      moved,
      'UPDATE',
      ['position: 2 > 4'],
    ],
    [
      'it stays ours and moves',
      { base: theirs, theirs, ours: ours() },
      { action: 'KEEP_LOCAL', effect: leave },
      moved,
      'UPDATE',
      ['position: 2 > 4'],
    ],
    [
      'it stays ours',
      { base: theirs, theirs, ours: ours() },
      { action: 'KEEP_LOCAL', effect: leave },
      stays,
      'KEEP_LOCAL',
      wording,
    ],
    [
      'one field comes in, and it moves',
      { base, theirs, ours: ours() },
      { action: 'UPDATE', effect: publish('causes') },
      moved,
      'UPDATE',
      ['causes: Base. > Theirs.', 'position: 2 > 4'],
    ],
    [
      'a conflict shows all that differs',
      { base, theirs, ours: ours() },
      { action: 'CONFLICT', effect: publish('steps') },
      stays,
      'CONFLICT',
      wording,
    ],
    [
      'it is new',
      { theirs },
      { action: 'CREATE', effect: publish(...rowFields) },
      stays,
      'CREATE',
      ['code: null > 0x80070005', 'causes: null > Theirs.', 'steps: null > Wait.'],
    ],
    [
      'it goes',
      { base, ours: ours() },
      { action: 'ARCHIVE', effect: { kind: 'ARCHIVE' } },
      stays,
      'ARCHIVE',
      ['status: PUBLISHED > ARCHIVED'],
    ],
    [
      'one that an editor made goes',
      { ours: ours() },
      { action: 'ARCHIVE', effect: { kind: 'ARCHIVE' } },
      stays,
      'ARCHIVE',
      ['status: PUBLISHED > ARCHIVED'],
    ],
    [
      'one that an editor made stays',
      { ours: ours() },
      { action: 'KEEP_LOCAL', effect: leave },
      stays,
      'KEEP_LOCAL',
      [],
    ],
    [
      'the document no longer has it, an editor changed it',
      { base, ours: ours(theirs) },
      { action: 'CONFLICT', effect: leave },
      stays,
      'CONFLICT',
      ['status: PUBLISHED > ARCHIVED'],
    ],
    [
      'it comes back',
      { theirs, ours: ours(base, 'ARCHIVED') },
      { action: 'CREATE', effect: publish(...rowFields) },
      stays,
      'CREATE',
      ['status: ARCHIVED > PUBLISHED', ...wording],
    ],
    [
      'it stays away',
      { base: theirs, theirs, ours: ours(base, 'ARCHIVED') },
      { action: 'KEEP_LOCAL', effect: leave },
      stays,
      'KEEP_LOCAL',
      ['status: ARCHIVED > PUBLISHED', ...wording],
    ],
    [
      'it is away already',
      { base, ours: ours(base, 'ARCHIVED') },
      { action: 'UNCHANGED', effect: leave },
      stays,
      'UNCHANGED',
      [],
    ],
  ])('says what happens: %s', (_what, sides, merged, moves, action, diff) => {
    const plan = planned(sides, merged, moves);
    expect(plan.action).toBe(action);
    expect(plan.diff.map(({ field, before, after }) => `${field}: ${String(before)} > ${String(after)}`)).toEqual(diff);
  });

  it('has the code of the entry before that of the document, and what each side says', () => {
    const merged: MergedRow = { action: 'UPDATE', effect: publish('code') };
    const other = row('80070006 | Base. | Restart.');
    expect(planned({ base, theirs: other, ours: ours() }, merged)).toMatchObject({
      ...{ key: 'k', code: 0x80070005, entryId: 'e_1' },
      base: '0x80070005\nCause: Base.\n1. Restart.',
      theirs: '0x80070006\nCause: Base.\n1. Restart.',
      ours: '0x80070005\nCause: Base.\n1. Restart.',
    });
    const gone = planned({ base }, { action: 'UNCHANGED', effect: leave }, moved);
    expect(gone).toMatchObject({ code: 0x80070005, entryId: null, theirs: null, ours: null, action: 'UNCHANGED' });
    expect(planned({ theirs: other }, merged)).toMatchObject({ code: 0x80070006, base: null });
  });

  it('is counted by its action', () => {
    const rows = [
      planned({ theirs }, { action: 'CREATE', effect: publish(...rowFields) }),
      planned({ base }, { action: 'UNCHANGED', effect: leave }),
      planned({ theirs }, { action: 'CREATE', effect: publish(...rowFields) }),
    ];
    expect([countActions({ rows }, 'CREATE'), countActions({ rows }, 'ARCHIVE')]).toEqual([2, 0]);
  });
});
