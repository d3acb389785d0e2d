import { beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { isObjectedTo, JudgedNumbers, surroundingsOf, type Place } from '../../../../src/domain/codes/logs/place.ts';
import { listingOf } from '../listingOf.ts';

const code = 0x80070005 as ErrorCode;

describe('the numbers that were judged', () => {
  let judged: JudgedNumbers;
  beforeEach(() => {
    judged = new JudgedNumbers();
  });

  /** So many in surroundings of their own, and then so many in the first of these. */
  const judge = (different: number, repeats: number) => {
    for (let index = 0; index < different; index++) judged.of(`number ${String(index)}`, () => [code]);
    for (let index = 0; index < repeats; index++) judged.of('number 0', () => []);
  };

  it('are not judged again in the same surroundings', () => {
    expect(judged.of('error 5', () => [code])).toEqual([code]);
    expect(judged.of('error 5', () => [])).toEqual([code]);
    expect(judged.of('line 5', () => [])).toEqual([]);
  });

  it('are not doubted again in the same surroundings', () => {
    judged.of('error 5', () => [code]);
    expect(judged.doubtOf('error 5', () => null)).toBeNull();
    judged.of('error 5', () => []);
    expect(judged.doubtOf('error 5', () => 'foreign')).toBeNull();
    expect(judged.doubtOf('line 5', () => 'possible')).toBe('possible');
    judged.of('line 5', () => [code]);
    expect(judged.doubtOf('line 5', () => 'foreign')).toBe('foreign');
  });

  it('have surroundings on a long line, the same for 256 characters of the text', () => {
    const long = placeIn('error '.repeat(40), '5', '');
    expect(judged.surroundings(placeIn('error ', '5', ''))).toBeNull();
    expect(judged.surroundings(long)).toBe(judged.surroundings({ ...long, index: 255 }));
    expect(judged.surroundings(long)).not.toBe(judged.surroundings({ ...long, index: 256 }));
    expect(judged.surroundings(long)).not.toBe(judged.surroundings(placeIn('error '.repeat(40), '6', '')));
    judge(100, 0);
    expect(judged.surroundings({ ...long })).toBeNull();
  });

  it.each([
    { different: 0, repeats: 0, is: true, because: 'nothing is known of the text yet' },
    { different: 99, repeats: 0, is: true, because: 'so few cost nothing' },
    { different: 100, repeats: 0, is: false, because: 'none of a hundred stood again' },
    { different: 100, repeats: 100, is: false, because: 'each stood once more at most' },
    { different: 100, repeats: 101, is: true, because: 'more stood again than not' },
  ])('are worth keeping after $different and $repeats repeats: $is, because $because', ({ different, repeats, is }) => {
    judge(different, repeats);
    expect(judged.isOfUse).toBe(is);
  });
});

const placeIn = (before: string, text: string, after: string): Place => ({
  line: `${before}${text}${after}`,
  word: { start: before.length, end: before.length + text.length, text, isName: false },
  listing: listingOf([]),
  judged: new JudgedNumbers(),
  index: 0,
  isAbout: () => false,
  world: () => 'windows',
});

describe('what stands around a number', () => {
  it('is read as far as 80 characters before it and 60 behind it', () => {
    const { value, text, before, after } = surroundingsOf(
      { values: [87] },
      placeIn(`b${'.'.repeat(80)}`, '87', `${','.repeat(60)}a`),
    );
    expect({ value, text, before, after }).toEqual({
      value: 87,
      text: '87',
      before: '.'.repeat(80),
      after: ','.repeat(60),
    });
  });

  it('is all of a short line', () => {
    const { before, after } = surroundingsOf({ values: [87] }, placeIn('error ', '87', ' again'));
    expect({ before, after }).toEqual({ before: 'error ', after: ' again' });
  });

  it.each([
    { before: 'error ', after: ' once', isSure: false, is: false, because: 'nothing speaks against it' },
    { before: 'error ', after: ' bytes', isSure: false, is: true, because: 'it counts bytes' },
  ])('speaks against it in "$before"5"$after": $is, because $because', ({ before, after, isSure, is }) => {
    expect(isObjectedTo({ values: [5] }, placeIn(before, '5', after), isSure)).toBe(is);
  });
});
