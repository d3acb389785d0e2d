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
    { word: '-5', context: null, codes: ['0xFFFFFFFB'], because: 'a signed number is written out' },
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

  it('reads no word in small letters as a name that has no underscore', () => {
    expect(readingsOfName('userdisabled', listingOf([]))).toEqual([]);
    expect(readingsOfName('UserDisabled', listingOf([])).map(slugOf)).toEqual(['AADSTS50057']);
  });
});
