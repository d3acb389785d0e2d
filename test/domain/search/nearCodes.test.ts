import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';
import { readCodeAttempts } from '../../../src/domain/search/nearCodes.ts';
import { seedCatalog } from './seedCatalog.ts';
import { anyCharacter } from '../../world/anyCharacter.ts';

const seed = seedCatalog();

describe('readCodeAttempts', () => {
  it.each([
    { query: '8007005', typed: '8007005', near: '0x80070005', because: 'a zero is missing' },
    { query: 'error 801C03E now', typed: '801C03E', near: '0x801C03ED', because: 'it is the beginning of a code' },
    {
      query: '"0x801C3ED".',
      typed: '0x801C3ED',
      near: '0x801C03ED',
      because: 'quotes and full stops are no part of it',
    },
    {
      query: '0x887A00',
      typed: '0x887A00',
      near: '0x887A0005',
      because: 'named codes begin so, and no listed one does',
    },
    { query: '801CO3ED', typed: '801CO3ED', near: '0x801C03ED', because: 'a letter stands for a zero' },
    { query: '0x801C 03E', typed: '0x801C 03E', near: '0x801C03ED', because: 'it is broken in two' },
    { query: '0x801C03EDD', typed: '0x801C03EDD', near: '0x801C03ED', because: 'a digit is typed twice' },
    { query: '0x801C.03ED', typed: '0x801C.03ED', near: '0x801C03ED', because: 'a stop parts it in two' },
    {
      query: 'error 0x801С03ЕD',
      typed: '0x801С03ЕD',
      near: '0x801C03ED',
      because: 'two letters are Cyrillic ones that look the same',
    },
    { query: '８００７００５', typed: '８００７００５', near: '0x80070005', because: 'full-width digits are digits' },
  ])('offers $near for "$query", because $because', ({ query, typed, near }) => {
    const { attempts, rest } = readCodeAttempts(query, seed);
    expect(attempts.map((each) => each.typed)).toEqual([typed]);
    expect(attempts[0]?.codes.map(slugOf)).toContain(near);
    expect(attempts[0]?.code).toBeNull();
    expect(rest).not.toContain(typed);
  });

  it('gives the listed neighbours of a whole code that nothing is known of, and leaves it in the query', () => {
    const { attempts, rest } = readCodeAttempts('0x801C03FD', seed);
    expect(attempts[0]?.code).toBe(0x801c03fd);
    expect(attempts[0]?.codes.every((code) => seed.lists(code))).toBe(true);
    expect(rest).toBe('0x801C03FD');
  });

  it.each([
    { query: '0x801C03ED', because: 'it is listed' },
    { query: '0x80090006', because: 'a table names it' },
    { query: '0x57', because: 'it is a Win32 error number' },
    { query: 'c03e', because: 'it is too short for a code' },
    { query: 'c03ed', because: 'no code begins so' },
    { query: 'Windows 10 22H2', because: 'these are words' },
    { query: 'KB5005565', because: 'it is no number' },
    { query: 'bug check 0x9F', because: 'it is a code of another family' },
    { query: 'facade', because: 'it is a word' },
    { query: '0x80090\n30e', because: 'it is one code that the end of a line broke' },
  ])('leaves "$query" alone, because $because', ({ query }) => {
    expect(readCodeAttempts(query, seed)).toEqual({ attempts: [], rest: query });
  });

  it('searches for the code that two pieces make, and for neither of them', () => {
    expect(readCodeAttempts('pin 0x801C-03ED now', seed)).toEqual({ attempts: [], rest: 'pin 0x801C03ED  now' });
  });

  it.each([
    { query: '0x8004D0', first: '0x8004D00E', because: 'of those that begin so, it alone has words of our own' },
    { query: '0xC1900', first: undefined, because: 'five digits begin too many' },
    { query: '0x400100', first: undefined, because: 'no failure begins so' },
  ])('offers $first first of the named codes that begin as $query, because $because', ({ query, first }) => {
    const [attempt] = readCodeAttempts(query, seed).attempts;
    expect(attempt?.codes.map(slugOf)[0]).toBe(first);
  });

  it('asks about a name with a slip, and leaves it in the query, where it may be the beginning of another', () => {
    const { attempts, rest } = readCodeAttempts('pin ERROR_ACCES_DENIED', seed);
    expect(attempts.map(({ typed, code, codes }) => [typed, code, codes.map(slugOf)])).toEqual([
      ['ERROR_ACCES_DENIED', null, ['0x80070005']],
    ]);
    expect(rest).toBe('pin ERROR_ACCES_DENIED');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (query) => {
        const { attempts } = readCodeAttempts(query, seed);
        expect(attempts.every(({ codes }) => codes.length <= 8)).toBe(true);
      }),
    );
  });
});
