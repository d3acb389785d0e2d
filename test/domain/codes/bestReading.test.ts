import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import { parseErrorCode } from '../../../src/domain/codes/parse.ts';
import { listingOf, seedListing } from './listingOf.ts';

describe('a text where one code was asked for', () => {
  it.each([
    { text: '0xC1900101 - 0x4000D', extend: 0x4000d, because: 'it stands behind the code' },
    { text: '0xC1900101 - 0x4000D, later 0x801C03ED', extend: null, because: 'the code that a guide lists has none' },
    { text: '0x80072EE2, later 0xC1900101 - 0x4000D', extend: null, because: 'the first code has none' },
    { text: '0x801C03ED', extend: null, because: 'nothing follows' },
  ])('has in "$text" the second number $extend, because $because', ({ text, extend }) => {
    expect(parseErrorCode(text, seedListing).extend).toBe(extend);
  });

  it('has the second number of the code that a guide lists, wherever it stands', () => {
    const listing = listingOf([0xc1900101]);
    const { readings, extend } = parseErrorCode('0x80072EE2, later 0xC1900101 - 0x4000D', listing);
    expect([readings, extend]).toEqual([[0xc1900101, 0x80072ee2], 0x4000d]);
  });

  it.each([
    { text: '0x801C03ED', offered: [], because: 'it leaves no doubt' },
    { text: '0x801C03ED and Ox801C03EEE', offered: [], because: 'it has a code' },
    { text: 'only Ox801C03EEE and no more', offered: ['0x801C03EE'], because: 'it has none' },
    { text: '80070005', offered: [], because: 'what may be meant is a reading already' },
    { text: 'hello', offered: [], because: 'nothing in it looks like a code' },
  ])('offers for "$text" $offered, because $because', ({ text, offered }) => {
    expect(parseErrorCode(text, seedListing).suggestions.map(hexOf).slice(0, 1)).toEqual(offered);
  });

  it('offers for a number what it may be with one digit more, besides what it is', () => {
    const { readings, suggestions } = parseErrorCode('214794240', listingOf([]));
    expect(readings).toEqual([214794240]);
    expect(suggestions).toContain(0x80070005);
  });

  it('offers five at most, also of two slips', () => {
    expect(parseErrorCode('It said 0x8007002 at first, 0x80072EE later on', listingOf([])).suggestions).toHaveLength(5);
  });
});
