import { describe, expect, it } from 'vitest';
import { lineSimilarity } from '../../../src/cli/sync/lineSimilarity.ts';

describe('lineSimilarity', () => {
  it.each([
    { one: 'a\nb', other: 'a\nb', is: 1, because: 'all lines are in both' },
    { one: 'a\nb', other: 'c\nd', is: 0, because: 'none is' },
    { one: 'a\nb', other: 'a\nc', is: 0.5, because: 'one of two is' },
    { one: 'a\na', other: 'a\na\na\na', is: 2 / 3, because: 'a line counts as often as both have it' },
    { one: ' a \n\n', other: 'a', is: 1, because: 'blanks and empty lines do not count' },
    { one: '', other: '\n', is: 0, because: 'two empty texts are no document that was moved' },
  ])('is $is, because $because', ({ one, other, is }) => {
    expect(lineSimilarity(one, other)).toBeCloseTo(is);
    expect(lineSimilarity(other, one)).toBeCloseTo(is);
  });
});
