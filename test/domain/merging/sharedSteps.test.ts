import { describe, expect, it } from 'vitest';
import type { EntryStatus } from '../../../src/domain/guidance/records.ts';
import { sharedConflicts } from '../../../src/domain/merging/sharedConflicts.ts';
import { rowSimilarity, textSimilarity } from '../../../src/domain/merging/similarity.ts';
import { entryNode } from '../catalog/nodes.ts';
import { documentOf } from './guideWorld.ts';

const base = 'Cause. | Restart. // Wait.';
const theirs = 'Cause. | Restart twice. // Wait.';
const ours = 'Cause. | Restart slowly. // Wait.';

interface Row {
  readonly base?: string | null;
  readonly theirs?: string | null;
  readonly ours?: string | null;
  readonly action?: 'CONFLICT' | 'UPDATE';
  readonly status?: EntryStatus;
}

function contentOf(text: string | null) {
  return text === null ? null : (documentOf([`80070001 | ${text}`]).rows[0] ?? null);
}

function shared(...rows: Row[]) {
  return sharedConflicts(
    rows.map(({ action = 'CONFLICT', status = 'PUBLISHED', ...sides }, place) => {
      const own = contentOf(sides.ours === undefined ? ours : sides.ours);
      return {
        key: `row ${String(place)}`,
        action,
        base: contentOf(sides.base === undefined ? base : sides.base),
        theirs: contentOf(sides.theirs === undefined ? theirs : sides.theirs),
        ours: own === null ? null : { ...own, entry: entryNode(`e_${String(place)}`, 'g', own.code, { status }) },
      };
    }),
  );
}

const step = { base: 'Restart.', theirs: 'Restart twice.', ours: 'Restart slowly.' };
const other: Row = {};

describe('a conflict', () => {
  it('of one step in several rows is one, in the order of the rows', () => {
    expect(shared({}, {}, {})).toEqual([{ keys: ['row 0', 'row 1', 'row 2'], ...step }]);
  });

  it('of another step is another one', () => {
    const more = { theirs: 'Cause. | Restart now. // Wait.' };
    expect(shared({}, more, {}, more)).toEqual([
      { keys: ['row 0', 'row 2'], ...step },
      { keys: ['row 1', 'row 3'], ...step, theirs: 'Restart now.' },
    ]);
  });

  it.each<{ row: Row; because: string }>([
    { row: { action: 'UPDATE' }, because: 'it is no conflict' },
    { row: { base: null }, because: 'no document had it before' },
    { row: { theirs: null }, because: 'the document has it no longer' },
    { row: { ours: null }, because: 'it is no entry' },
    { row: { status: 'ARCHIVED' }, because: 'its entry is archived' },
    { row: { theirs: 'Cause. | Restart twice.' }, because: 'the document has a step less' },
    { row: { ours: 'Cause. | Restart slowly. // Wait. // Ask.' }, because: 'the entry has a step more' },
    {
      row: { theirs: 'Theirs. | Restart twice. // Wait.', ours: 'Ours. | Restart slowly. // Wait.' },
      because: 'its cause is contested, too',
    },
    { row: { theirs: 'Cause. | Restart twice. // Wait long.' }, because: 'another step changed as well' },
    { row: { ours: base }, because: 'nobody changed it here' },
    { row: { theirs: ours }, because: 'both changed it alike' },
    { row: { theirs: base, ours: base }, because: 'nobody changed it' },
  ])('is not shared by a row if $because', ({ row }) => {
    expect(shared(other, row)).toEqual([]);
    expect(shared(other, row, other).map(({ keys }) => keys)).toEqual([['row 0', 'row 2']]);
  });

  it.each<{ row: Row; because: string }>([
    { row: { theirs: 'Theirs. | Restart twice. // Wait.' }, because: 'only the document has another cause' },
    { row: { ours: 'Ours. | Restart slowly. // Wait.' }, because: 'only the entry has another cause' },
    {
      row: { theirs: 'Both. | Restart twice. // Wait.', ours: 'Both. | Restart slowly. // Wait.' },
      because: 'both have the same other cause',
    },
  ])('is shared by a row though $because', ({ row }) => {
    expect(shared(other, row)).toHaveLength(1);
  });

  it('leaves out a condition that stands on all sides, and says it where it changed', () => {
    const under = (condition: string, text: string) => `Cause. | ${condition}, >> ${text} // Wait.`;
    const same: Row = {
      base: under('If so', 'Restart.'),
      theirs: under('If so', 'Restart twice.'),
      ours: under('If so', 'Restart slowly.'),
    };
    expect(shared(same, other)).toEqual([{ keys: ['row 0', 'row 1'], ...step }]);
    const moved: Row = { ...same, ours: under('If not', 'Restart slowly.') };
    const [found] = shared(moved, moved);
    expect(found?.base).toContain('If so');
    expect(found?.ours).toContain('If not');
  });
});

describe('how alike two texts are', () => {
  it.each([
    { one: '', two: '', likeness: 1, because: 'both are empty' },
    { one: 'a', two: '', likeness: 0, because: 'one is empty' },
    { one: 'a b', two: 'a c', likeness: 0.5, because: 'half of the words are the same' },
    { one: 'a a b', two: 'a a c', likeness: 2 / 3, because: 'a word may stand twice' },
    { one: 'a b', two: 'a a', likeness: 0.5, because: 'one that stands once is shared once' },
  ])('"$one" and "$two": $likeness, because $because', ({ one, two, likeness }) => {
    expect(textSimilarity(one, two)).toBeCloseTo(likeness, 10);
  });

  it('is weighed by causes if one of two rows has some', () => {
    const row = (causes: string[], steps: string[]) => ({ text: '', causes, steps });
    expect(rowSimilarity(row([], ['s']), row(['c'], ['s']))).toBeCloseTo(0.2, 10);
    expect(rowSimilarity(row(['c'], ['s']), row([], ['s']))).toBeCloseTo(0.2, 10);
    expect(rowSimilarity(row([], ['s']), row([], ['s']))).toBeCloseTo(0.5, 10);
  });
});
