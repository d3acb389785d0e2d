import { describe, expect, it } from 'vitest';
import type { EntryStatus } from '../../../src/domain/guidance/records.ts';
import { matchEntries, matchNewRows, matchRows } from '../../../src/domain/merging/matchRows.ts';
import type { OurRow } from '../../../src/domain/merging/rowContent.ts';
import { entryNode } from '../catalog/nodes.ts';
import { documentOf } from './guideWorld.ts';

/** Rows of the catalogue; one that begins with "x " is archived. */
const oursOf = (lines: readonly string[]): OurRow[] =>
  documentOf(lines.map((line) => line.replace(/^x /, ''))).rows.map((row, place) => {
    const status: EntryStatus = lines[place]?.startsWith('x ') === true ? 'ARCHIVED' : 'PUBLISHED';
    return { ...row, entry: entryNode(`e_${String(place)}`, 'g_1', row.code, { status }) };
  });
const matched = (base: readonly string[], ours: readonly string[]) => [
  ...matchEntries(documentOf(base).rows, oursOf(ours)).right,
];
const brought = (theirs: readonly string[], ours: readonly string[]) => {
  const rows = oursOf(ours);
  const listed = new Set(rows.filter(({ entry }) => entry.status === 'PUBLISHED').map(({ code }) => code));
  return [...matchNewRows(documentOf(theirs).rows, rows, listed).right];
};

describe('the entries of the rows of the last import', () => {
  it.each<[string[], string[], (number | null)[], string]>([
    [['80070001 | a | b'], ['80070001 | c | d'], [0], 'a code tells a row, however it was edited'],
    [['80070001 | a | b'], ['x 80070001 | a | b', '80070001 | c | d'], [1], 'a published one comes first'],
    [['80070001 | a | b'], ['x 80070001 | c | d'], [0], 'an archived one is taken if there is no other'],
    [
      ['80070001 | a | b', '80070001 | c | d'],
      ['80070001 | c | d', '80070001 | a | b'],
      [0, 1],
      'a code that stands twice on both sides is in order, since no edit moves a row',
    ],
    [
      ['80070001 | a b c d | e', '80070001 | f g h i | j'],
      ['80070001 | f g h i | j'],
      [null, 0],
      'of two rows of one code the text tells which is left',
    ],
    [
      ['- | a b c d | e', '- | f g h i | j'],
      ['- | f g h i | j', '- | a b c d | e'],
      [1, 0],
      'without codes the text tells',
    ],
    [['- | a b c d | e'], ['x - | a b c d | f', '- | a b c x | e'], [1], 'a published one comes first'],
    [
      ['80070001 | a | b', '80070002 | c | d'],
      ['x 80070002 | e | f', 'x 80070001 | g | h'],
      [1, 0],
      'archived ones are told by their codes, too',
    ],
    [
      ['80070001 | a b | s', '80070001 | c d | t'],
      ['x 80070001 | q | q', '80070001 | c d | t', '80070001 | a b | s'],
      [1, 2],
      'archived ones do not count among those of a code that are in order',
    ],
    [
      ['80070001 | a b c d | e'],
      ['80070001 | a b c d | e', '80070001 | f g h i | j'],
      [0],
      'of two the one that says the same is taken, wherever it stands',
    ],
    [
      ['80070001 | a b c d | e'],
      ['80070001 | a b x y | e', '80070001 | a b c x | e'],
      [1],
      'of two the one that is more alike is taken',
    ],
    [
      ['80070001 | a b c d | e'],
      ['80070001 | a b c x | e', '80070001 | a b x y | e'],
      [0],
      'so it is if it stands first',
    ],
    [
      ['80070001 | a | b', '80070002 | c | d', '80070003 | e | f'],
      ['80070009 | x | y', '80070001 | a | b'],
      [1, null, null],
      'what stands behind one that is gone stands behind the last that is known',
    ],
    [
      ['80070001 | a | b', '80070002 | c | d', '80070003 | e | f'],
      ['80070003 | e | f', '80070009 | x | y'],
      [null, null, 0],
      'what stands before one that is gone stands before the next that is known',
    ],
    [
      ['80070001 | a | b', '80070002 | c | d', '80070003 | e | f'],
      ['80070001 | a | b', '80070009 | x | y', '80070003 | e | f'],
      [0, 1, 2],
      'what stands between two that are known is the one that stood there',
    ],
    [
      ['80070001 | a | b', '80070002 | c | d'],
      ['80070009 | x | y', '80070001 | a | b'],
      [1, null],
      'what stands elsewhere is not',
    ],
    [
      ['80070002 | c | d', '80070001 | a | b'],
      ['80070009 | x | y', '80070001 | a | b'],
      [0, 1],
      'the start is an edge',
    ],
    [['80070001 | a | b', '80070002 | c | d'], ['80070001 | a | b', '80070009 | x | y'], [0, 1], 'the end is an edge'],
  ])('%j are in %j those at %j, because %s', (base, ours, places) => {
    expect(matched(base, ours)).toEqual(places);
  });
});

describe('rows that both the document and an editor added', () => {
  it.each<[string[], string[], (number | null)[], string]>([
    [['80070001 | a | b'], ['80070001 | c | d'], [0], 'one code is one row'],
    [['80070001 | a | b'], ['x 80070001 | c | d'], [0], 'an archived one comes back if nothing lists its code'],
    [
      ['80070001 | a | b', '80070001 | c | d'],
      ['80070001 | a | b', 'x 80070001 | c | d'],
      [0, null],
      'an archived one does not if another lists its code: that took its place',
    ],
    [['- | a b c d | e'], ['- | a b c d | e'], [0], 'one text without a code is one row'],
    [['- | a b c d | e'], ['x - | a b c d | e', '- | a b c d | e'], [1], 'a published one comes first'],
    [['- | a b c d | e'], ['- | a b c x | e'], [null], 'another word makes it another row'],
    [['80070001 | a b c d | e'], ['80070002 | a b c d | e'], [null], 'another code is another row'],
    [['80070001 | a b c d | e'], ['- | a b c d | e'], [null], 'no code is another row'],
  ])('%j are in %j those at %j, because %s', (theirs, ours, places) => {
    expect(brought(theirs, ours)).toEqual(places);
  });
});

describe('two documents of so many rows that not all can be compared', () => {
  const rows = (count: number, word: string) =>
    documentOf(Array.from({ length: count }, (_, n) => `- | number ${String(n)} of many ${word} | s`)).rows;

  it('have only rows of the very same causes compared', () => {
    expect(new Set(matchRows(rows(501, 'rows'), rows(501, 'lines')).right)).toEqual(new Set([null]));
  });

  it('have those of the very same causes compared, wherever they stand', () => {
    const left = rows(501, 'rows');
    const right = left.toReversed().map((row) => ({ ...row, steps: [{ condition: null, text: 't' }] }));
    expect(matchRows(left, right).right).toEqual(left.map((_, place) => 500 - place));
  });

  it('are one if they are the same', () => {
    const same = rows(3, 'rows');
    expect(matchRows(same, same)).toMatchObject({ right: [0, 1, 2], left: [0, 1, 2] });
  });
});
