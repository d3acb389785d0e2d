import { describe, expect, it } from 'vitest';
import { isOfList } from '../../../../../src/domain/codes/logs/reasons/lists.ts';
import { numberIn } from './numberIn.ts';

describe('a number of a list of errors', () => {
  it.each([
    { line: 'errors: «5», 6, 7', is: true, because: 'the list has three numbers' },
    { line: 'errors: 5, «6», 7', is: true, because: 'it is in their middle' },
    { line: 'errors: 5, 6, «7»', is: true, because: 'it is the last of them' },
    { line: 'errors: 5,6,«7»', is: true, because: 'blanks may be left out' },
    { line: 'errors: 5, «6»,7', is: true, because: 'blanks may be left out behind it, too' },
    { line: 'errors: «5»,6,7', is: false, because: 'commas may group digits so' },
    { line: 'errors: «12», 13', is: false, because: 'two numbers are no list' },
    { line: 'errors: «12»', is: false, because: 'one number is none' },
    { line: 'errors: «5», 6 and 7', is: false, because: 'only commas part a list' },
    { line: 'errors: «5», 6, 7.5', is: false, because: 'the last of them is a fraction' },
    { line: 'errors such as «5», 6, 7', is: true, because: 'it gives examples' },
    { line: 'with errors «5», 6, 7', is: false, because: 'what ended with errors counts them' },
    { line: 'rows: «5», 6, 7', is: false, because: 'the list is of something else' },
    { line: 'errors:«5», 6, 7', is: false, because: 'no blank stands before it' },
  ])('is in $line: $is, because $because', ({ line, is }) => {
    const { before, after } = numberIn(line);
    expect(isOfList(before, after)).toBe(is);
  });
});
