import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { findErrorCodes } from '../../../../src/domain/codes/logs/findErrorCodes.ts';
import { parseErrorCode } from '../../../../src/domain/codes/parse.ts';
import { codesMissedBy } from '../../../../src/domain/codes/reading/misspelledName.ts';
import { seedListing } from '../listingOf.ts';

describe('names of codes with a slip', () => {
  it.each([
    { typed: 'NTE_BAD_KEYST', code: '0x80090016', because: 'a letter is missing' },
    { typed: 'ERROR_ACCESSS_DENIED', code: '0x80070005', because: 'one is doubled' },
    { typed: 'STATUS_ACCESS_VIOLATIOM', code: '0xC0000005', because: 'one is wrong' },
    { typed: 'ERROR_FILE_NOT_FOUDN', code: '0x80070002', because: 'two are swapped' },
    { typed: 'REROR_ACCESS_DENIED', code: '0x80070005', because: 'the slip is in its first half' },
    { typed: 'ERROR_FILENOT_FOUND', code: '0x80070002', because: 'an underscore is missing' },
    { typed: 'WSAECONNREFUSD', code: '0x8007274D', because: 'names of Windows Sockets have no underscore' },
    { typed: 'NTE\\_BAD\\_KEYST', code: '0x80090016', because: 'Markdown escapes its underscores' },
    { typed: 'nte_bad_keyst', code: '0x80090016', because: 'case does not matter' },
    { typed: 'NTE_BAD_KEYSET', code: undefined, because: 'it is a name' },
    { typed: 'ERROR_SUCESS', code: undefined, because: 'success needs no help' },
    { typed: 'BUGCODE_USB4_DRIVER', code: undefined, because: 'another number is another name' },
    { typed: 'ERROR_FILE_NOT_FUOND_X', code: undefined, because: 'it has more slips than one' },
    { typed: 'E_FIAL', code: undefined, because: 'it is too short to be sure' },
  ])('offers $code for $typed, because $because', ({ typed, code }) => {
    expect(codesMissedBy(typed, seedListing).map(slugOf)[0]).toBe(code);
  });

  it('offers listed codes first', () => {
    const near = codesMissedBy('ERROR_INVALID_PRIMARY', seedListing);
    expect(near).toEqual([...near].sort((a, b) => Number(seedListing.lists(b)) - Number(seedListing.lists(a))));
  });

  it('are suspects in a text and never answered, in capitals only', () => {
    const { found, suspects } = findErrorCodes('It failed with ERROR_ACCES_DENIED at nte_bad_keyst', seedListing);
    expect(found).toEqual([]);
    expect(suspects.map(({ text, suggestions }) => [text, suggestions.map(slugOf)])).toEqual([
      ['ERROR_ACCES_DENIED', ['0x80070005']],
    ]);
    expect(findErrorCodes('see C:\\ERROR_ACCES_DENIED\\log.txt', seedListing).suspects).toEqual([]);
  });

  it('are asked about in a look-up', () => {
    const { readings, suggestions } = parseErrorCode('"NTE_BAD_KEYST"', seedListing);
    expect(readings).toEqual([]);
    expect(suggestions.map(slugOf)).toEqual(['0x80090016']);
  });
});
