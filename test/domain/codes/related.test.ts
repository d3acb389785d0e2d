import { describe, expect, it } from 'vitest';
import { hexOf, toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { relatedCodes } from '../../../src/domain/codes/related.ts';
import { listingOf, seedListing } from './listingOf.ts';

describe('relatedCodes', () => {
  it.each([
    { hex: '0x000006D9', first: '0x800706D9', because: 'the guide lists the HRESULT of this Win32 error' },
    { hex: '0xC01C03ED', first: '0x801C03ED', because: 'only the upper bits differ' },
    { hex: '0x801C0004', first: '0x801C0003', because: 'it is the nearest of the facility' },
    { hex: '0x800706DA', first: '0x800706D9', because: 'it is the nearest of the facility' },
  ])('puts $first first for $hex, because $because', ({ hex, first }) => {
    expect(relatedCodes(toErrorCode(Number(hex)), seedListing).map(hexOf)[0]).toBe(first);
  });

  it('gives the other spelling, then the nearest of the same facility, and none of another one', () => {
    const code = toErrorCode(0x80070100);
    const listing = listingOf([
      ...[0x00000100, 0xc0070100, 0x80070100, 0x800700ff, 0x80070102, 0x80070103, 0x80070108, 0x80090100, 0x80080000],
    ]);
    expect(relatedCodes(code, listing).map(hexOf)).toEqual([
      '0x00000100',
      '0xC0070100',
      '0x800700FF',
      '0x80070102',
      '0x80070103',
    ]);
    const fewer = listingOf([0x800700ff, 0x80070102, 0x80070103, 0x80070108, 0x80090100, 0x80080000]);
    expect(relatedCodes(code, fewer).map(hexOf)).toEqual(['0x800700FF', '0x80070102', '0x80070103', '0x80070108']);
  });

  it('knows the NTSTATUS in an HRESULT and back', () => {
    const listing = listingOf([0xc0000022]);
    expect(relatedCodes(toErrorCode(0xd0000022), listing)).toEqual([0xc0000022]);
    expect(relatedCodes(toErrorCode(0xc0000022), listingOf([0xd0000022]))).toEqual([0xd0000022]);
  });

  it('gives at most 5, never the code itself', () => {
    const related = relatedCodes(toErrorCode(0x801c03ed), seedListing);
    expect(related).toHaveLength(5);
    expect(related).not.toContain(0x801c03ed);
  });

  it('gives none where nothing is near', () => {
    expect(relatedCodes(toErrorCode(0x8024001e), seedListing)).toEqual([]);
  });

  it('offers the nearest codes of the same family, and never those of another with the same number', () => {
    const bugcheck = (number: number) => 2 ** 32 + number;
    const listing = listingOf([0x9e, 0x9f, 0xa0, 0x8007009f, bugcheck(0x9e), bugcheck(0x3b), bugcheck(0xa0)]);
    expect(relatedCodes(toErrorCode(bugcheck(0x9f)), listing)).toEqual([
      bugcheck(0x9e),
      bugcheck(0xa0),
      bugcheck(0x3b),
    ]);
    expect(relatedCodes(toErrorCode(0x9f), listing)).not.toContain(bugcheck(0x9e));
    const many = listingOf([1, 2, 3, 5, 6, 7].map(bugcheck));
    expect(relatedCodes(toErrorCode(bugcheck(4)), many)).toEqual([3, 5, 2, 6, 1].map(bugcheck));
  });
});
