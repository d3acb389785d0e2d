import { expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
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

it.each([
  { text: 'code 740', code: '0x800702E4', because: 'whoever asks for nothing else means the error of Windows' },
  { text: 'exit code 1603.', code: '0x80070643', because: 'a program may end with it' },
  { text: 'código 1722', code: '0x800706BA', because: 'it is asked in Spanish' },
  { text: 'code 137', code: undefined, because: 'programs of other systems end with numbers below 256' },
  { text: 'code 404', code: undefined, because: 'that is a status of HTTP' },
  { text: 'code 99990', code: undefined, because: 'no table names it' },
  { text: 'zip code 1722', code: undefined, because: 'another word stands before it' },
  { text: 'Error code: 1', code: '0x80070001', because: 'whoever asks for it alone means that of Windows' },
  { text: 'Fehler 1', code: '0x80070001', because: 'so in German' },
  { text: 'exit code 1', code: undefined, because: 'most programs end with it' },
  { text: 'Error 1 in the build', code: undefined, because: 'the text is about something else' },
  { text: 'code 740 of the book', code: undefined, because: 'other words stand behind it' },
])('reads $code in the question "$text", because $because', ({ text, code }) => {
  const [found] = readCodes(text, seedListing).found;
  expect(found === undefined ? undefined : hexOf(found.code)).toBe(code);
});
