import { describe, expect, it } from 'vitest';
import { codeInFamily, toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { guideDiff, mergeGuide, readableGuide, type GuideContent } from '../../../src/domain/merging/mergeGuide.ts';
import { readableRow, rowDiff } from '../../../src/domain/merging/readableRow.ts';
import type { RowContent } from '../../../src/domain/merging/rowContent.ts';
import { numberedNames } from '../../../src/domain/merging/alignRows.ts';
import { stepOf } from './guideWorld.ts';

const row: RowContent = {
  code: toErrorCode(0x80070005),
  symbol: 'E_DENIED',
  causes: ['One.', 'Two.'],
  steps: [stepOf('Restart.'), stepOf('If so, >> wait.')],
};
const empty: RowContent = { code: null, symbol: null, causes: [], steps: [] };

describe('a row as people read it', () => {
  it.each<[RowContent, string, string]>([
    [row, '0x80070005 E_DENIED\nCause: One.\nCause: Two.\n1. Restart.\n2. If so, wait.', 'each thing has its line'],
    [empty, 'No code', 'that says so'],
    [{ ...empty, code: codeInFamily(1, 0x9f) }, 'bug check 0x9F', 'a family writes its codes itself'],
  ])('%j is %j, because %s', (content, text) => {
    expect(readableRow(content)).toBe(text);
  });

  it.each<[RowContent | null, RowContent | null, [string, string | null, string | null][], string]>([
    [row, row, [], 'nothing differs'],
    [row, { ...row, causes: ['**One**', 'Two.'] }, [], 'style is no difference'],
    [empty, { ...empty, code: row.code }, [['code', null, '0x80070005']], 'it gains a code'],
    [row, { ...row, symbol: null }, [['symbol', 'E_DENIED', null]], 'it loses its name'],
    [row, { ...row, causes: [] }, [['causes', 'One.\nTwo.', null]], 'it loses its causes'],
    [row, { ...row, causes: ['One.'] }, [['causes', 'One.\nTwo.', 'One.']], 'it loses a cause'],
    [
      row,
      { ...row, steps: [stepOf('Restart.')] },
      [['steps', 'Restart.\nIf so, wait.', 'Restart.']],
      'it loses a step',
    ],
    [
      null,
      row,
      [
        ['code', null, '0x80070005'],
        ['symbol', null, 'E_DENIED'],
        ['causes', null, 'One.\nTwo.'],
        ['steps', null, 'Restart.\nIf so, wait.'],
      ],
      'all of it is new',
    ],
    [{ ...empty, causes: ['One.'] }, null, [['causes', 'One.', null]], 'what it does not say does not go'],
  ])('differs from %j to %j by %j, because %s', (before, after, diffs) => {
    expect(rowDiff(before, after).map((diff) => [diff.field, diff.before, diff.after])).toEqual(diffs);
  });
});

describe('the names of rows in a plan', () => {
  it('are their codes, numbered from the second on', () => {
    const nameOf = numberedNames();
    expect(['0x5', null, '0x5', '0x6', null, '0x5'].map(nameOf)).toEqual([
      ...['0x5', 'no-code', '0x5#2', '0x6', 'no-code#2', '0x5#3'],
    ]);
  });
});

describe('what a guide says of itself', () => {
  const guide: GuideContent = {
    ...{ title: 'A guide', description: 'About it.', appliesTo: ['Windows 10', 'Windows 11'] },
    ...{ firstSteps: [stepOf('Restart.'), stepOf('If so, >> wait.')], escalation: 'Call.' },
  };
  const silent: GuideContent = { title: 'A guide', description: null, appliesTo: [], firstSteps: [], escalation: '' };

  it('is read a line a field, and what it does not say has none', () => {
    expect(readableGuide(guide)).toBe('A guide\nAbout it.\nWindows 10\nWindows 11\nRestart.\nIf so, wait.\nCall.');
    expect(readableGuide(silent)).toBe('A guide');
  });

  it.each<[Partial<GuideContent>, [string, string | null, string | null][], string]>([
    [{ title: '**A guide**.' }, [], 'style is no difference'],
    [{ title: 'Other' }, [['title', 'A guide', 'Other']], 'the title differs'],
    [{ description: null }, [['description', 'About it.', null]], 'the description goes'],
    [{ description: '' }, [['description', 'About it.', null]], 'an empty one says nothing'],
    [{ escalation: '' }, [['escalation', 'Call.', null]], 'the escalation goes'],
    [{ appliesTo: ['Windows 11'] }, [['appliesTo', 'Windows 10\nWindows 11', 'Windows 11']], 'a product goes'],
    [{ firstSteps: [] }, [['firstSteps', 'Restart.\nIf so, wait.', null]], 'the first steps go'],
    [{ firstSteps: [stepOf('Restart'), stepOf('If so, wait.')] }, [], 'a sentence is compared whole'],
  ])('differs with %j in %j, because %s', (fields, diffs) => {
    const found = guideDiff(guide, { ...guide, ...fields });
    expect(found.map((diff) => [diff.field, diff.before, diff.after])).toEqual(diffs);
  });

  it('counts nothing and an empty text as the same', () => {
    expect(guideDiff({ ...guide, description: null }, { ...guide, description: '' })).toEqual([]);
  });

  it.each<[string, GuideContent | null, Partial<GuideContent>, Partial<GuideContent>, string, string[]]>([
    ['nobody changed it', guide, {}, {}, 'UNCHANGED', []],
    ['the document changed it', guide, { title: 'New', escalation: 'Mail.' }, {}, 'UPDATE', ['title', 'escalation']],
    ['an editor changed it', guide, {}, { title: 'Ours' }, 'KEEP_LOCAL', []],
    ['both did', guide, { title: 'New', appliesTo: [] }, { title: 'Ours' }, 'CONFLICT', ['appliesTo']],
    ['there is no base', null, { title: 'New' }, {}, 'CONFLICT', []],
  ])('is merged field by field: %s', (_because, base, theirs, ours, action, taken) => {
    const sides = { base, theirs: { ...guide, ...theirs }, ours: { ...guide, ...ours } };
    expect(mergeGuide(sides, { take: 'KEEP_OURS', forThisRow: false })).toEqual({ action, taken });
  });
});
