import { beforeEach, describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import { listingOfGuide } from '../../../src/domain/catalog/listingOfGuide.ts';
import type { Listing } from '../../../src/domain/codes/listing.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { entryNode, guideNode } from './nodes.ts';

const guide = guideNode('g_1');
const codes = { mine: [0x80070005, 0x80080005, 0x80090005, 0x800a0005], others: [0x80070006, 0x80080006, 0xc0000005] };
let listing: Listing;
beforeEach(() => {
  const catalog = catalogOf(1, 1_000, [
    ...[guide, guideNode('g_2')],
    ...codes.mine.map((code, place) => entryNode(`e_1${String(place)}`, 'g_1', code, { symbol: 'E_FAIL' })),
    ...codes.others.map((code, place) => entryNode(`e_2${String(place)}`, 'g_2', code, { symbol: 'E_FAIL' })),
    entryNode('e_29', 'g_2', 0x80070005),
  ]);
  listing = listingOfGuide(catalog, guide);
});

describe('what one guide lists', () => {
  it.each([
    [0x80070005, true, 'it does, and another guide does too'],
    [0x80070006, false, 'only another guide does'],
    [0x80070007, false, 'no guide does'],
  ])('has %i: %s, because %s', (code, lists) => {
    expect(listing.lists(toErrorCode(code))).toBe(lists);
  });

  it('has names and statuses of its own codes alone', () => {
    expect(listing.codesNamed('E_FAIL')).toEqual(codes.mine);
    expect(listing.codesWithStatus(5)).toEqual(codes.mine);
  });

  it.each([
    [0x80080006, 9, [0x80080005, 0x80070005], [0x80090005, 0x800a0005], 'those of other guides are left out'],
    [0x80080006, 1, [0x80080005], [0x80090005], 'one a side is asked for'],
    [0x80080006, 0, [], [], 'none is asked for'],
  ])('has next to %i, %i a side, %j and %j, because %s', (code, count, below, above) => {
    expect(listing.neighbours(toErrorCode(code), count)).toEqual({ below, above });
  });
});
