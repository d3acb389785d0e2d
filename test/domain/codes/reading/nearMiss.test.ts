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

  it('offers a code that nobody names only where the slip is plain and the facility known', () => {
    const nothing = listingOf([]);
    expect(suggestCodes('0x805080211', nothing)).toContain(0x80508021);
    expect(suggestCodes('0x8FF080211', nothing)).toEqual([]);
  });

  it('answers for the first word that it can mend', () => {
    expect(suggestCodes('order 12345 gave 0x801C03EDD and 0x8007002', seedListing)).toEqual([0x801c03ed]);
  });
});
