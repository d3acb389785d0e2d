import { describe, expect, it } from 'vitest';
import { endsWhatFailed, isBehindFailure } from '../../../../../src/domain/codes/logs/reasons/failureWords.ts';

describe('a number in brackets behind what failed', () => {
  it.each([
    { before: 'Opening it failed (', is: true, because: 'its sentence says so' },
    { before: 'Opening it failed', is: false, because: 'the bracket is missing' },
    { before: 'Opening it went well (', is: false, because: 'nothing failed' },
    { before: 'Opening it failed. We saw (', is: false, because: 'that was another sentence' },
    { before: 'Opening it failed; we saw (', is: false, because: 'that was another clause' },
    { before: 'Opening it failed! We saw (', is: false, because: 'so it was' },
    { before: 'Did it fail? We saw (', is: false, because: 'so it was' },
    { before: 'failed | seen (', is: false, because: 'that was another cell' },
    { before: '失败。结果 (', is: false, because: 'that was another sentence, in Chinese' },
    { before: 'It failed. (', is: false, because: 'the sentence has ended' },
    { before: 'fail windrv.c at x (', is: true, because: 'the full stop belongs to a name' },
    { before: 'It was seen. Opening it failed (', is: true, because: 'only the last sentence counts' },
    { before: 'failed attempts (', is: false, because: 'they are counted' },
    { before: 'error in step (', is: false, because: 'the step is numbered' },
    { before: 'failed in HoboCopy.cpp (', is: false, because: 'it is the line of a program' },
    { before: 'failed in Store::Load (', is: false, because: 'so it is, behind a method' },
    { before: 'Failure Code: 0x18, Ticket Options (', is: false, because: 'another field of a list stands before it' },
    { before: 'Ticket: 4, Failure Reason (', is: true, because: 'the last field speaks of the failure' },
    { before: 'Failure Code: 0x18, then Option (', is: true, because: 'the field goes on behind the comma' },
    { before: 'It failed once, Option: x (', is: true, because: 'no field stands before the comma' },
    { before: 'eRROR: reading (', is: true, because: 'it is the only field' },
    { before: '结果: 失败, Option (', is: false, because: 'the failure stands in the field before' },
  ])('is in "$before": $is, because $because', ({ before, is }) => {
    expect(isBehindFailure(before, / \($/)).toBe(is);
  });
});

describe('the end of what failed', () => {
  it.each([
    { number: '5', after: '', is: true, because: 'the line ends' },
    { number: '5', after: ').  ', is: false, because: 'two marks follow' },
    { number: '5', after: '.  ', is: true, because: 'the line ends behind a full stop' },
    { number: '5', after: '. Then', is: true, because: 'another sentence begins' },
    { number: '5', after: ' (why)', is: true, because: 'a bracket opens' },
    { number: '5', after: '.Then', is: false, because: 'the word goes on' },
    { number: '5', after: 'th', is: false, because: 'the word goes on' },
    { number: '5', after: '。然后', is: true, because: 'the sentence ends in Chinese' },
    { number: '5', after: ', then', is: false, because: 'a decimal number may be a count' },
    { number: '0x54b', after: ', then', is: true, because: 'a hexadecimal one is none' },
    { number: '0x54b', after: ' in a, b', is: false, because: 'the sentence goes on' },
  ])('is behind $number in "$after": $is, because $because', ({ number, after, is }) => {
    expect(endsWhatFailed(number, after)).toBe(is);
  });
});
