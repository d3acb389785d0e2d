import { describe, expect, it } from 'vitest';
import { knownCodeOf, regularCodeOf } from '../../../../src/domain/codes/logs/brokenAtLineEnd.ts';
import { mayHoldFamilies } from '../../../../src/domain/codes/logs/codesInLine.ts';
import { seedListing } from '../listingOf.ts';

describe('a text that may hold codes of families', () => {
  it.each([
    { text: 'AADSTS50126', is: true, because: 'it is a sign-in code' },
    { text: 'Stop code: MEMORY MANAGEMENT', is: true, because: 'it may name a bug check' },
    { text: 'Code: 139', is: true, because: 'it may be a report' },
    { text: 'error 5', is: false, because: 'it has none of these' },
  ])('is "$text": $is, because $because', ({ text, is }) => {
    expect(mayHoldFamilies(text)).toBe(is);
  });
});

describe('a code that pieces make', () => {
  it.each([
    { text: '0x80090005', known: 0x80090005, regular: 0x80090005, because: 'a guide lists it' },
    { text: '-2147024891', known: 0x80070005, regular: null, because: 'the tables name it, in decimals' },
    { text: '0x801C0FFE', known: null, regular: 0x801c0ffe, because: 'only its facility is known' },
    { text: '-2145644546', known: null, regular: null, because: 'in decimals its facility is not enough' },
    { text: '0x80071234', known: null, regular: null, because: 'it carries no error that anyone knows' },
    { text: '0x00000005', known: null, regular: null, because: 'it is no failure' },
    { text: 'words', known: null, regular: null, because: 'it is no number' },
  ])('is of $text known: $known, regular: $regular, because $because', ({ text, known, regular }) => {
    expect(knownCodeOf(text, seedListing)).toBe(known);
    expect(regularCodeOf(text)).toBe(regular);
  });
});
