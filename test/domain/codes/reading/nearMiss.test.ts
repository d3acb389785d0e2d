import { describe, expect, it } from 'vitest';
import { hexOf, toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { nearMisses, suggestCodes } from '../../../../src/domain/codes/reading/nearMiss.ts';
import { listingOf, seedListing } from '../listingOf.ts';

describe('nearMisses', () => {
  it.each([
    { hex: '0x801C03DE', first: '0x801C03ED', because: 'two neighbouring digits are swapped' },
    { hex: '0x810C03ED', first: '0x801C03ED', because: 'two neighbouring digits are swapped' },
    { hex: '0x901C03ED', first: '0x801C03ED', because: 'one digit is wrong' },
    { hex: '0x801C03E8', first: '0x801C03E9', because: 'the nearest value stands first' },
  ])('offers $first for $hex, because $because', ({ hex, first }) => {
    expect(nearMisses(toErrorCode(Number(hex)), seedListing).map(hexOf)[0]).toBe(first);
  });

  it('offers listed codes only, at most 5, and not the code itself', () => {
    expect(nearMisses(toErrorCode(0x801c03e8), seedListing)).toHaveLength(5);
    expect(nearMisses(toErrorCode(0x80070006), listingOf([]))).toEqual([]);
    expect(nearMisses(toErrorCode(0x801c03ed), listingOf([0x801c03ed]))).toEqual([]);
  });

  it('offers nothing for a code of another family, whose digits have no such slips', () => {
    expect(nearMisses(toErrorCode(2 ** 32 + 0x801c03de), seedListing)).toEqual([]);
  });

  it('offers the nearer value first, of two that are equally near the lower one', () => {
    const listing = listingOf([0x90070021, 0x80070022, 0x80070011, 0x80070031]);
    expect(nearMisses(toErrorCode(0x80070021), listing)).toEqual([0x80070022, 0x80070011, 0x80070031, 0x90070021]);
  });

  it('offers a swap before a nearer value', () => {
    const listing = listingOf([0x80070012, 0x80070022]);
    expect(nearMisses(toErrorCode(0x80070021), listing).map(hexOf)).toEqual(['0x80070012', '0x80070022']);
  });
});

describe('suggestCodes', () => {
  it('offers listed codes, then named ones by the slip that explains them', () => {
    const listing = listingOf([0x80070020]);
    expect(suggestCodes('0x8007002', listing).map(hexOf)).toEqual([
      '0x80070020',
      '0x80070002',
      '0x80070012',
      '0x80070021',
      '0x80070026',
    ]);
  });

  it('offers the codes that people meet before others of the same slip', () => {
    expect(suggestCodes('0x80072EE', listingOf([])).map(hexOf)).toEqual([
      '0x80072EE2',
      '0x80072EE4',
      '0x80072EE5',
      '0x80072EE6',
      '0x80072EE7',
    ]);
  });

  it.each([
    {
      text: '0x8050807',
      codes: ['0x80508007', '0x80508017', '0x80050807', '0x80500807', '0x80508077'],
      because: 'a digit was lost',
    },
    { text: '0x800508022', codes: ['0x80508022', '0x80050802'], because: 'a digit was typed twice' },
  ])('offers for $text named codes before those of a known facility: $codes, as $because', ({ text, codes }) => {
    expect(suggestCodes(text, listingOf([])).map(hexOf)).toEqual(codes);
  });

  it('offers those with words of our own before the many others', () => {
    const codes = suggestCodes('0x8000808', listingOf([]));
    expect(codes).toContain(0x80008087);
    expect(codes).not.toContain(0x80008084);
  });

  it('offers a code that nobody names only where the slip is plain and the facility known', () => {
    const nothing = listingOf([]);
    expect(suggestCodes('0x805080211', nothing)).toContain(0x80508021);
    expect(suggestCodes('0x8FF080211', nothing)).toEqual([]);
  });

  it('answers for the first word that it can mend', () => {
    expect(suggestCodes('order 12345 gave 0x801C03EDD and 0x8007002', seedListing)).toEqual([0x801c03ed]);
  });

  it.each([
    { text: '0x801CED', listed: [0x801c03ed], because: 'two digits are missing in one place' },
    { text: '0x807005', listed: [0x80070005], because: 'two digits are missing that repeat others' },
    { text: '0x801C033EDD', listed: [0x801c03ed], because: 'two digits are too many' },
    { text: '0x801CG03ED', listed: [0x801c03ed], because: 'the odd character is one too many' },
    { text: '0x801C03EG', listed: [0x801c03e9, 0x801c03ed], because: 'any digit may stand for it, lower ones first' },
    {
      text: '0x8011005',
      listed: [0x80111005, 0x80101005],
      because: 'a repeated digit is lost more easily than another',
    },
    { text: '-214564763', listed: [0x801c03ed], because: 'the last decimal digit is missing' },
    { text: '-214748364', listed: [0x80000000], because: 'the lowest number of 32 bits lost its last digit' },
    { text: '429496729', listed: [0xffffffff], because: 'the highest one did' },
    { text: `a${' '.repeat(12)}0x801C03EDD`, listed: [0x801c03ed], because: 'blanks are no words' },
    { text: ' a b c d e f g 0x801C03EDD', listed: [0x801c03ed], because: 'a blank in front is no word' },
    { text: 'a b c d e f g 801C 03ED', listed: [0x801c03ed], because: 'the eighth word is joined to the ninth' },
  ])('offers for "$text" what is listed, as $because', ({ text, listed }) => {
    expect(suggestCodes(text, listingOf(listed)).slice(0, listed.length)).toEqual(listed);
  });

  it.each([
    { text: '0x80C0ED', code: 0x801c03ed, because: 'two digits are missing in two places, and repeat none' },
    { text: '0x801C03EG', code: 0x0801c03e, because: 'the odd character stands for a digit' },
    { text: '0x801C03G', code: 0x0801c03a, because: 'seven digits are too few' },
    { text: '0x80C035', code: 0x801c0335, because: 'of two in two places, one repeats none' },
    { text: '80070005', code: 0x800705, because: 'it has all its digits' },
    { text: '0x801C03G', code: 0x801c03ed, because: 'one digit is missing and another is none' },
    { text: '429496730', code: 4, because: 'with one more digit it is more than 32 bits hold' },
    { text: '-214748365', code: 0x7ffffffe, because: 'with one more digit it is less than 32 bits hold' },
    { text: '-21474325', code: 0x21474325, because: 'its digits are decimal' },
    { text: '214564763', code: 21, because: 'so are those that it may have lost' },
    { text: 'a b c d e f g h 0x801C03EDD', code: 0x801c03ed, because: 'nothing is read from the ninth word on' },
  ])('does not offer $code for "$text" even if it is listed, as $because', ({ text, code }) => {
    expect(suggestCodes(text, listingOf([code]))).not.toContain(code);
  });

  it.each([
    { text: '0x800705', code: 0x80070005, because: 'two digits are missing' },
    { text: '0x0000005', code: 5, because: 'no failure is so small' },
    { text: '0x8007000555', code: 0x80070005, because: 'two digits are too many' },
    { text: '0xC00050807', code: 0xc0050807, because: 'no HRESULT has that bit, and no one has named it' },
    { text: '0x800777FFE', code: 0x80077ffe, because: 'all Win32 errors have names' },
    { text: '0x8007000', code: 0x80070000, because: 'an HRESULT that carries no error is none' },
  ])('does not offer $code for "$text" if no guide lists it, as $because', ({ text, code }) => {
    expect(suggestCodes(text, listingOf([]))).not.toContain(code);
  });

  it('offers at most five, those of the joined pieces first', () => {
    const listed = [1, 2, 3, 4, 5, 0xe1].map((low) => 0x801c0300 + low);
    expect(suggestCodes('0x801C03-E1', listingOf(listed))).toEqual([
      0x801c03e1, 0x801c0301, 0x801c0302, 0x801c0303, 0x801c0304,
    ]);
  });

  it('offers what a letter for a digit, or the shift key, made of a code, even if nobody names it', () => {
    expect(suggestCodes('0x8OFF0211', listingOf([]))).toEqual([0x80ff0211]);
    expect(suggestCodes(')x80070005', listingOf([]))).toEqual([0x80070005]);
  });
});
