import { expect, it } from 'vitest';
import { readCodes } from '../../../src/domain/codes/readCodes.ts';
import type { Listing } from '../../../src/domain/codes/listing.ts';
import { seedListing } from './listingOf.ts';

/** The seed's listing, which counts how often it is asked. */
function countingListing(): { readonly listing: Listing; readonly asked: () => number } {
  let count = 0;
  const lists: Listing['lists'] = (code) => {
    count++;
    return seedListing.lists(code);
  };
  return { listing: { ...seedListing, lists }, asked: () => count };
}

const log = 'Failed with 0x80070005 and error 1753.\n'.repeat(100);

it('reads a long text once for the look-up and the diagnosis of it', () => {
  const { listing, asked } = countingListing();
  const first = readCodes(log, listing);
  const once = asked();
  expect(readCodes(log, listing)).toEqual(first);
  expect(asked()).toBe(once);
});

it('reads it anew for another listing, and another text for the same', () => {
  const { listing, asked } = countingListing();
  const { listing: other, asked: askedOther } = countingListing();
  readCodes(log, listing);
  readCodes(log, other);
  expect(askedOther()).toBe(asked());
  expect(readCodes(`${log}0x801C03ED`, listing).total).toBe(readCodes(log, listing).total + 1);
});
