import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import type { NumberContext } from '../../../../src/domain/codes/reading/numberContext.ts';
import { readingsOfName, readingsOfWord } from '../../../../src/domain/codes/reading/readings.ts';
import { listingOf } from '../listingOf.ts';

const read = (word: string, context: NumberContext = null, listed: readonly number[] = []) =>
  readingsOfWord(word, listingOf(listed), context).map(slugOf);

describe('readingsOfWord', () => {
  it.each([
    { word: '2', context: null, codes: ['0x80070002', '0x00000002'], because: 'logs print Win32 errors bare' },
    { word: '2', context: 'NTSTATUS', codes: ['0x00000002', '0x80070002'], because: 'the label names STATUS_WAIT_2' },
    { word: '0x2', context: 'EXIT', codes: ['0x80070002', '0x00000002'], because: 'programs end with Win32 errors' },
    {
      word: '1641',
      context: 'EXIT',
      codes: ['0x00000669', '0x80070669'],
      because: 'the installer has started a restart',
    },
    { word: '777777', context: 'EXIT', codes: ['0x000BDE31'], because: 'a result of the program itself is what it is' },
    { word: '60000', context: 'EXIT', codes: ['0x0000EA60', '0x8007EA60'], because: 'no Win32 error has the number' },
    { word: '60000', context: 'WIN32', codes: ['0x8007EA60', '0x0000EA60'], because: 'the label says what it is' },
    {
      word: '0x0000011b',
      context: null,
      codes: ['bugcheck-0x11B', '0x8007011B', '0x0000011B'],
      because:
        'only a bug check has a name, and dialogs pad Win32 errors to eight digits, those too that no header names',
    },
    { word: '0', context: null, codes: ['0x00000000'], because: 'success is one value' },
    { word: '65535', context: null, codes: ['0x8007FFFF', '0x0000FFFF'], because: '16 bits just hold it' },
    { word: '65536', context: null, codes: ['0x00010000'], because: 'it is no Win32 error any more' },
    {
      word: '0x0000011b',
      context: 'EXIT',
      codes: ['0x0000011B', '0x8007011B'],
      because: 'programs end with padded numbers of their own',
    },
    { word: '-1073741286', context: null, codes: ['0xC000021A'], because: 'no bug check is signed' },
    { word: '-5', context: null, codes: ['0xFFFFFFFB'], because: 'a signed number is written out' },
    {
      word: '43',
      context: null,
      codes: ['0x8007002B', '0x0000002B'],
      because: 'Device Manager counts no number that is bare',
    },
    { word: '0x9f', context: 'WIN32', codes: ['0x8007009F', '0x0000009F'], because: 'a label rules the bug check out' },
  ] as const)('reads $word after $context as $codes, because $because', ({ word, context, codes }) => {
    expect(read(word, context)).toEqual(codes);
  });

  it('puts a reading first that a guide lists, be it a bug check', () => {
    expect(read('0x9F', null, [2 ** 32 + 0x9f])[0]).toBe('bugcheck-0x9F');
    expect(read('3010', null, [0x80070bc2])[0]).toBe('0x80070BC2');
  });

  it.each([
    { name: 'STATUS_WAIT_2', slug: '0x00000002', because: 'a name is no number' },
    { name: 'nerr_usernotfound', slug: '0x800708AD', because: 'names have no case' },
    { name: 'DRIVER_POWER_STATE_FAILURE', slug: 'bugcheck-0x9F', because: 'only bug checks have the name' },
    { name: 'InvalidPasswordExpiredPassword', slug: 'AADSTS50055', because: 'only Entra has the name' },
    { name: 'WAIT_FAILED', slug: '0xFFFFFFFF', because: 'it is too large to be carried' },
  ])('reads $name as $slug, because $because', ({ name, slug }) => {
    expect(readingsOfName(name, listingOf([])).map(slugOf)[0]).toBe(slug);
  });

  const names = { MINE: [5, 0x80070006], AB: [5], E_FAIL: [0x80004005] };
  it.each([
    { name: 'MINE', listed: [], slugs: ['0x80070006', '0x00000005'], because: 'failures come first' },
    { name: 'MINE', listed: [5], slugs: ['0x00000005', '0x80070006'], because: 'what a guide lists comes before' },
    { name: 'ERROR_ACCESS_DENIED', listed: [5], slugs: ['0x00000005', '0x80070005'], because: 'so it does for Win32' },
    { name: 'E_FAIL', listed: [0x80004005], slugs: ['0x80004005'], because: 'tables and guide name one code' },
    { name: 'wsaeconnrefused', listed: [], slugs: ['0x8007274D', '0x0000274D'], because: 'it begins with WSA' },
    { name: 'AB', listed: [], slugs: [], because: 'two letters are no name' },
    { name: '1MINE', listed: [], slugs: [], because: 'a name begins with a letter' },
    { name: 'MINE-1', listed: [], slugs: [], because: 'a hyphen is in none' },
  ])('reads $name as $slugs with $listed listed, because $because', ({ name, listed, slugs }) => {
    const all = { ...names, '1MINE': [5], 'MINE-1': [5] };
    expect(readingsOfName(name, listingOf(listed, all)).map(slugOf)).toEqual(slugs);
  });

  it('reads no word in small letters as a name that has no underscore', () => {
    expect(readingsOfName('userdisabled', listingOf([]))).toEqual([]);
    expect(readingsOfName('UserDisabled', listingOf([])).map(slugOf)).toEqual(['AADSTS50057']);
  });
});
