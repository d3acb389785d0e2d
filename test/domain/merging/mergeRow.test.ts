import { describe, expect, it } from 'vitest';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { mergeRow, type MergedRow } from '../../../src/domain/merging/mergeRow.ts';
import type { OurRow, RowContent } from '../../../src/domain/merging/rowContent.ts';
import type { Choice } from '../../../src/domain/merging/threeWay.ts';

const base: RowContent = {
  code: toErrorCode(0x80070001),
  symbol: 'E_OLD',
  causes: ['The key is missing.'],
  steps: [{ condition: null, text: 'Restart.' }],
};
const causes = ['The key is lost.'];
const otherCauses = ['The key is gone.'];
const steps = [{ condition: null, text: 'Sign in.' }];

const ours = (change: Partial<RowContent> = {}, status: 'PUBLISHED' | 'ARCHIVED' = 'PUBLISHED'): OurRow => {
  const row = { ...base, ...change };
  const entry = {
    ...({ type: 'Entry', id: 'e_1', guideId: 'g_1', ordinal: 1024, status } as const),
    ...{ code: row.code, symbol: row.symbol, causes: row.causes, steps: [] },
    ...{ version: 1, createdAt: 0, updatedAt: 0 },
  };
  return { ...row, entry };
};
const keep: Choice = { take: 'KEEP_OURS', forThisRow: false };
const take: Choice = { take: 'TAKE_THEIRS', forThisRow: false };
const keepThis: Choice = { take: 'KEEP_OURS', forThisRow: true };
const takeThis: Choice = { take: 'TAKE_THEIRS', forThisRow: true };

/** "UPDATE causes,steps", "CONFLICT LEAVE". */
function said({ action, effect }: MergedRow): string {
  return `${action} ${effect.kind === 'PUBLISH' ? effect.fields.join(',') : effect.kind}`;
}

describe('a row that stands in all three', () => {
  it.each<[string, Partial<RowContent>, Partial<RowContent>, Choice, string]>([
    ['nobody changed it', {}, {}, keep, 'UNCHANGED LEAVE'],
    ['only the document changed it', { causes }, {}, keep, 'UPDATE causes'],
    ['only an editor changed it', {}, { causes }, keep, 'KEEP_LOCAL LEAVE'],
    ['each changed another field', { steps }, { causes }, keep, 'UPDATE steps'],
    ['both said the same', { causes }, { causes }, keep, 'UNCHANGED LEAVE'],
    ['style is no difference', { causes: ['The  key is **missing**'] }, {}, keep, 'UNCHANGED LEAVE'],
    ['both said something else', { causes }, { causes: otherCauses }, keep, 'CONFLICT LEAVE'],
    [
      'in a conflict, ours keeps its field and takes the others',
      { causes, steps },
      { causes: otherCauses },
      keep,
      'CONFLICT steps',
    ],
    [
      'in a conflict, theirs comes with all that is incoming',
      { causes, steps },
      { causes: otherCauses },
      take,
      'CONFLICT steps,causes',
    ],
    [
      'a local field that is not contested stays when theirs wins',
      { causes },
      { causes: otherCauses, symbol: 'E_OURS' },
      take,
      'CONFLICT causes',
    ],
    ['a rule for all rows does not undo local edits', {}, { causes }, take, 'KEEP_LOCAL LEAVE'],
    ['a choice for this row does', {}, { causes }, takeThis, 'UPDATE causes'],
    ['a choice for this row refuses what comes in', { causes }, {}, keepThis, 'KEEP_LOCAL LEAVE'],
    ['a choice for this row changes nothing of what is the same', {}, {}, takeThis, 'UNCHANGED LEAVE'],
    ['a code is a field too', { code: toErrorCode(0x80070002) }, {}, keep, 'UPDATE code'],
  ])('%s', (_because, theirs, local, choice, expected) => {
    expect(said(mergeRow({ base, theirs: { ...base, ...theirs }, ours: ours(local) }, choice))).toBe(expected);
  });

  it('is a conflict in every field that differs if there is no base', () => {
    const sides = { base: null, theirs: { ...base, causes, steps }, ours: ours() };
    expect(said(mergeRow(sides, keep))).toBe('CONFLICT LEAVE');
    expect(said(mergeRow(sides, take))).toBe('CONFLICT causes,steps');
  });
});

describe('a row that the new document does not have', () => {
  it.each<[string, RowContent | null, OurRow | null, Choice, string]>([
    ['it goes if nobody edited it', base, ours(), keep, 'ARCHIVE ARCHIVE'],
    ['unless a choice for this row keeps it', base, ours(), keepThis, 'KEEP_LOCAL LEAVE'],
    ['a rule for all rows is no such choice', base, ours(), take, 'ARCHIVE ARCHIVE'],
    ['it is a conflict if an editor changed it', base, ours({ causes }), keep, 'CONFLICT LEAVE'],
    ['which theirs may win', base, ours({ causes }), take, 'CONFLICT ARCHIVE'],
    ['an editor made it, so it stays', null, ours(), take, 'KEEP_LOCAL LEAVE'],
    ['a choice for this row may let it go', null, ours(), takeThis, 'ARCHIVE ARCHIVE'],
    ['it is archived already', base, ours({}, 'ARCHIVED'), take, 'UNCHANGED LEAVE'],
    ['it is gone already', base, null, take, 'UNCHANGED LEAVE'],
  ])('%s', (_because, was, stands, choice, expected) => {
    expect(said(mergeRow({ base: was, theirs: null, ours: stands }, choice))).toBe(expected);
  });
});

describe('a row that the catalogue does not show', () => {
  const all = 'code,symbol,causes,steps';
  it.each<[string, RowContent | null, RowContent, OurRow | null, Choice, string]>([
    ['it is new', null, base, null, keep, `CREATE ${all}`],
    ['a choice for this row leaves it out', null, base, null, keepThis, 'KEEP_LOCAL LEAVE'],
    ['what an import archived comes back', null, base, ours({}, 'ARCHIVED'), keep, `CREATE ${all}`],
    [
      'an editor archived it, and the document says nothing new',
      base,
      base,
      ours({}, 'ARCHIVED'),
      take,
      'KEEP_LOCAL LEAVE',
    ],
    ['a choice for this row brings it back', base, base, ours({}, 'ARCHIVED'), takeThis, `UPDATE ${all}`],
    ['and makes it anew if it is gone', base, base, null, takeThis, `CREATE ${all}`],
    ['the document says something new of it', base, { ...base, causes }, ours({}, 'ARCHIVED'), keep, 'CONFLICT LEAVE'],
    ['which theirs may win', base, { ...base, causes }, ours({}, 'ARCHIVED'), take, `CONFLICT ${all}`],
  ])('%s', (_because, was, theirs, stands, choice, expected) => {
    expect(said(mergeRow({ base: was, theirs, ours: stands }, choice))).toBe(expected);
  });
});
