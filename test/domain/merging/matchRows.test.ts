import { describe, expect, it } from 'vitest';
import { matchRows } from '../../../src/domain/merging/matchRows.ts';
import { rowSimilarity, rowWords } from '../../../src/domain/merging/similarity.ts';
import { documentOf } from './guideWorld.ts';

/** For each row on the left the place of its row on the right. */
function matched(left: readonly string[], right: readonly string[]): (number | null)[] {
  return [...matchRows(documentOf(left).rows, documentOf(right).rows).right];
}

/** Ten words, of which so many are those of the other side. */
function words(shared: number, others: string): string {
  return Array.from({ length: 10 }, (_, index) =>
    index < shared ? `word${String(index)}` : `${others}${String(index)}`,
  ).join(' ');
}

describe('how alike two rows are', () => {
  it.each([
    ['a b c d | s', 'a b c d | s', 1, 'all is the same'],
    ['a b c d | s', 'a b c d | t', 0.8, 'causes weigh four fifths'],
    ['a b c d | s', 'e f g h | s', 0.2, 'steps weigh one fifth'],
    ['a b c d | s', 'a b e f | s', 0.6, 'half of the words of the causes'],
    [' | s', ' | s', 0.5, 'without causes rows are never more than half alike'],
    [' | ', ' | ', 0, 'rows that say nothing are not alike'],
    ['a a b b | s', 'a b c d | s', 0.6, 'a word counts as often as it stands on both sides'],
  ])('"%s" and "%s" give %d: %s', (one, other, likeness) => {
    const [left, right] = documentOf([`- | ${one}`, `- | ${other}`]).rows.map(rowWords);
    if (left === undefined || right === undefined) throw new Error('There are two rows.');
    expect(rowSimilarity(left, right)).toBeCloseTo(likeness, 10);
  });
});

describe('which rows are one', () => {
  it.each<[string, string, number, (number | null)[], string]>([
    ['80070001', '80070001', 0, [0], 'one code is one row, whatever it says'],
    [
      '80070001',
      '80070002',
      9,
      [0],
      'another code is the same row if nine words in ten are the same: it was corrected',
    ],
    ['80070001', '80070002', 8, [null], 'eight in ten are not enough for that'],
    ['80070001', '-', 6, [0], 'with a code on one side six in ten are enough'],
    ['-', '80070001', 6, [0], 'it does not matter on which side'],
    ['80070001', '-', 5, [null], 'five in ten are not'],
    ['-', '-', 4, [0], 'without codes four in ten are enough'],
    ['-', '-', 3, [null], 'three in ten are not'],
  ])('%s and %s with %d words of ten in common give %j: %s', (code, other, shared, expected, _because) => {
    // Causes and steps have the same share of words in common, so that the likeness is that share.
    const left = `${code} | ${words(10, 'x')} | ${words(10, 'x')}`;
    const right = `${other} | ${words(shared, 'y')} | ${words(shared, 'y')}`;
    expect(matched([left], [right])).toEqual(expected);
  });

  it('tells rows of one code apart by what they say', () => {
    const rows = ['80070001 | The key is missing. | Restart.', '80070001 | The disk is full. | Free some room.'];
    expect(matched(rows, rows.toReversed())).toEqual([1, 0]);
  });

  it('keeps rows in order that are as much alike', () => {
    const rows = ['- | The key is missing. | Restart.', '- | The key is missing. | Restart.'];
    expect(matched(rows, [...rows])).toEqual([0, 1]);
  });

  it('takes what is the same before what has the same words', () => {
    const left = ['- | red green blue | Restart.'];
    expect(matched(left, ['- | blue green red | Restart.', '- | red green blue | Restart.'])).toEqual([1]);
  });

  it('pairs rows without a code with each other before one with a code', () => {
    const text = 'The key is missing. | Restart.';
    expect(matched([`- | ${text}`], [`80070001 | ${text}`, `- | ${text}`])).toEqual([1]);
  });

  it('gives each row one partner at most', () => {
    const text = 'The key is missing. | Restart.';
    expect(matched([`- | ${text}`, `- | ${text}`], [`- | ${text}`])).toEqual([0, null]);
  });
});
