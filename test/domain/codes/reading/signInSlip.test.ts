import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { findErrorCodes } from '../../../../src/domain/codes/logs/findErrorCodes.ts';
import { parseErrorCode } from '../../../../src/domain/codes/parse.ts';
import { nearMisses } from '../../../../src/domain/codes/reading/nearMiss.ts';
import { signInSlipsIn } from '../../../../src/domain/codes/reading/signInSlip.ts';
import { readCodeAttempts } from '../../../../src/domain/search/nearCodes.ts';
import { seedListing } from '../listingOf.ts';

describe('sign-in codes with a slip', () => {
  it.each([
    { text: 'It says AADSTS5OO76 today', typed: 'AADSTS5OO76', because: 'letters stand for digits' },
    { text: 'we get AADST50076 since noon', typed: 'AADST50076', because: 'a letter is missing' },
    { text: 'look up aadsst 50076', typed: null, because: 'two letters are swapped, which no one does' },
    { text: 'Stream 1: adts 50076 Hz', typed: null, because: 'that is a format of sound' },
  ])('finds $typed as a suspect in "$text", because $because', ({ text, typed }) => {
    const { found, suspects } = findErrorCodes(text, seedListing);
    expect(found).toEqual([]);
    expect(suspects.map((one) => [one.text, one.suggestions.map(slugOf)])).toEqual(
      typed === null ? [] : [[typed, ['AADSTS50076']]],
    );
  });

  it.each(['AADSTS50076', 'myaadst50076'])('are none in %s', (text) => {
    expect([...signInSlipsIn(text)]).toEqual([]);
  });

  it('are asked about in look-ups and searches, and are no words of a search', () => {
    expect(parseErrorCode('AADSTS5OO76', seedListing).suggestions.map(slugOf)).toEqual(['AADSTS50076']);
    const { attempts, rest } = readCodeAttempts('AADST50076', seedListing);
    expect(attempts.map(({ codes }) => codes.map(slugOf))).toEqual([['AADSTS50076']]);
    expect(rest.trim()).toBe('');
  });

  it.each([
    { typed: 'AADSTS500076', near: 'AADSTS50076', because: 'a digit is doubled' },
    { typed: 'AADSTS50067', near: 'AADSTS50076', because: 'two are swapped' },
    { typed: 'AADSTS5007', near: 'AADSTS50070', because: 'the last one may be cut off' },
    { typed: 'AADSTS50076', near: undefined, because: 'it has a name' },
    { typed: 'AADSTS999999', near: undefined, because: 'no named one is near' },
  ])('offers $near first for $typed, because $because', ({ typed, near }) => {
    const [code] = parseErrorCode(typed, seedListing).readings;
    expect(code === undefined ? [] : nearMisses(code, seedListing).map(slugOf)[0]).toBe(near);
  });
});
