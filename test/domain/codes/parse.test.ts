import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOf, signedOf, toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';
import type { ErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { longestLog } from '../../../src/domain/codes/logs/textParts.ts';
import { parseErrorCode } from '../../../src/domain/codes/parse.ts';
import { listingOf, seedCodes, seedListing } from './listingOf.ts';
import { anyCharacter } from '../../world/anyCharacter.ts';

const nothingListed = listingOf([]);

const read = (text: string) => parseErrorCode(text, seedListing).readings.map(slugOf);
const suggest = (text: string) => parseErrorCode(text, seedListing).suggestions.map(hexOf);

describe('parseErrorCode', () => {
  it.each([
    { text: '0x801C03ED', code: '0x801C03ED', because: 'it is how codes are printed' },
    { text: '0X80072f0C', code: '0x80072F0C', because: 'the seed writes one prefix as 0X, and digits have no case' },
    { text: '801c03ed', code: '0x801C03ED', because: 'eight hexadecimal digits need no prefix' },
    { text: '801C03EDh', code: '0x801C03ED', because: 'assemblers mark hexadecimal with an h' },
    { text: '0C0000022h', code: '0xC0000022', because: 'assemblers want a decimal digit first' },
    { text: '&H801C03ED', code: '0x801C03ED', because: 'Visual Basic marks hexadecimal with &H' },
    { text: '&h801C03ED&', code: '0x801C03ED', because: 'Visual Basic marks a long with &' },
    { text: '0x801C03EDL', code: '0x801C03ED', because: 'headers write a long with an L' },
    { text: '2149319661UL', code: '0x801C03ED', because: 'C writes an unsigned long with UL' },
    { text: '-2145647635', code: '0x801C03ED', because: 'logs print the signed value' },
    { text: '\u22122145647635', code: '0x801C03ED', because: 'documents turn the hyphen into a minus sign' },
    { text: '\u20132145647635', code: '0x801C03ED', because: 'mail programs turn the hyphen into an en dash' },
    { text: '2149319661', code: '0x801C03ED', because: 'other logs print the unsigned value' },
    { text: '-0x7ff8fffb', code: '0x80070005', because: 'Python prints negative hexadecimal' },
    { text: '- 0x80070005', code: '0x80070005', because: 'the hyphen is a bullet' },
    { text: '0x0FFFFFFFF', code: '0xFFFFFFFF', because: 'leading zeros do not change a value' },
    { text: '0x0000000080070005', code: '0x80070005', because: 'a debugger prints 64 bits' },
    { text: '0xFFFFFFFF80070005', code: '0x80070005', because: 'the sign was carried on to 64 bits' },
    {
      text: ' \u00a0"0x801C03ED".\u200b',
      code: '0x801C03ED',
      because: 'blanks and punctuation come along when copying',
    },
    { text: '\ufeff0x801C\u200b03ED', code: '0x801C03ED', because: 'web pages hide zero-width spaces for line breaks' },
    { text: '[(0x801C03ED)]', code: '0x801C03ED', because: 'dialogs put codes in brackets' },
    { text: '\u00ab0x801C03ED\u00bb', code: '0x801C03ED', because: 'French quotes are quotes' },
    { text: '０ｘ８０１Ｃ０３ＥＤ', code: '0x801C03ED', because: 'East Asian keyboards type full-width characters' },
    { text: 'NTE_BAD_DATA', code: '0x80090005', because: 'it is the name of the value' },
    { text: 'nte\\_perm', code: '0x80090010', because: 'Markdown escapes underscores, and names have no case' },
    { text: 'dsreg_no_default_account', code: '0x801C004D', because: 'a row of the guide names it' },
    { text: 'STATUS_ACCESS_DENIED', code: '0xC0000022', because: 'NTSTATUS names are names too' },
    { text: 'Error code: 0x801C03ED', code: '0x801C03ED', because: 'the words around a code are no part of it' },
    { text: '0x801C03ED (some text)', code: '0x801C03ED', because: 'the words after a code are no part of it' },
    { text: 'hr=801c03ed', code: '0x801C03ED', because: 'an equals sign ends a word' },
    { text: 'code 0x5', code: '0x80070005', because: 'it is the only number marked as hexadecimal' },
    { text: '0xC1900101 - 0x4000D', code: '0xC1900101', because: 'the second number is the extend code' },
    { text: '0x801C 03ED', code: '0x801C03ED', because: 'a blank broke it, and a guide lists the whole' },
    { text: '0x801C\n03ED', code: '0x801C03ED', because: 'a line break broke it, and a guide lists the whole' },
    { text: '0x800 90005', code: '0x80090005', because: 'it may break anywhere' },
    { text: '0x801C-03ED', code: '0x801C03ED', because: 'a hyphen broke it' },
    { text: '0x801C_03ED', code: '0x801C03ED', because: 'an underscore broke it' },
    { text: 'error 0x8024 0FFE', code: undefined, because: 'nobody knows the whole, and half of it is another code' },
    { text: 'code 0x800 5', code: undefined, because: 'more digits follow, so it may be half a code' },
    {
      text: 'The setup says error 0x0 when it starts',
      code: '0x00000000',
      because: 'a zero behind a label is success',
    },
    { text: 'Error 0x5 a problem', code: '0x80070005', because: 'an article is no digit' },
    { text: '801C03EDUL', code: '0x801C03ED', because: 'C writes an unsigned long with UL' },
    { text: `${'word '.repeat(100)}0x801C03ED`, code: '0x801C03ED', because: 'a pasted message may be long' },
  ])('reads $text as $code, because $because', ({ text, code }) => {
    expect(read(text)[0]).toBe(code);
  });

  it.each([
    { text: '1753', codes: ['0x800706D9', '0x000006D9'], because: 'a guide lists the HRESULT of that Win32 error' },
    { text: '5', codes: ['0x80070005', '0x00000005'], because: 'of two that none lists, the failure stands first' },
    {
      text: '0x5',
      codes: ['0x80070005', '0x00000005', 'bugcheck-0x5'],
      because: 'a small number is first of all Win32',
    },
    { text: '0x00000005', codes: ['0x80070005', '0x00000005', 'bugcheck-0x5'], because: 'zeros change nothing' },
    { text: '0x2', codes: ['0x80070002', '0x00000002', 'bugcheck-0x2'], because: 'STATUS_WAIT_2 stands behind' },
    { text: '[WinError 5]', codes: ['0x80070005', '0x00000005'], because: 'Python says what it is' },
    {
      text: 'Os { code: 5, kind: PermissionDenied }',
      codes: ['0x80070005', '0x00000005'],
      because: 'Rust says what it is',
    },
    { text: 'Last Run Result: 0x1', codes: ['0x80070001', '0x00000001'], because: 'a task answers with Win32 numbers' },
    { text: 'exit code 3010', codes: ['0x00000BC2', '0x80070BC2'], because: 'it is a success that asks for a restart' },
    { text: '3010', codes: ['0x00000BC2', '0x80070BC2'], because: 'its name says that it is a success' },
    { text: 'exit code 1603', codes: ['0x80070643', '0x00000643'], because: 'an installer failed' },
    { text: 'NTSTATUS 0x103', codes: ['0x00000103', '0x80070103'], because: 'the label says STATUS_PENDING' },
    { text: 'HRESULT: 0x1', codes: ['0x00000001', '0x80070001'], because: 'the label says S_FALSE' },
    { text: '50076', codes: ['AADSTS50076', '0x8007C39C', '0x0000C39C'], because: 'only Entra has a name for it' },
    {
      text: '0x9F',
      codes: ['0x8007009F', '0x0000009F', 'bugcheck-0x9F'],
      because: 'without a label it may be all three',
    },
    {
      text: '0x103',
      codes: ['0x80070103', '0x00000103', 'bugcheck-0x103'],
      because: 'ERROR_NO_MORE_ITEMS stands before STATUS_PENDING',
    },
    { text: '0x57', codes: ['0x80070057', '0x00000057', 'bugcheck-0x57'], because: 'a guide lists that meaning' },
    { text: '0x4000D', codes: ['0x0004000D'], because: 'it is no Win32 error' },
    { text: '80090005', codes: ['0x80090005', '0x04C61395'], because: 'the digits are hexadecimal or decimal' },
    { text: '80090005L', codes: ['0x80090005', '0x04C61395'], because: 'a suffix of C leaves the base open' },
    { text: '80090005U', codes: ['0x80090005', '0x04C61395'], because: 'a suffix of C leaves the base open' },
    { text: '12345678L', codes: ['0x00BC614E', '0x12345678'], because: 'neither is a failure, and C means decimal' },
    { text: 'C1900101 - 40017', codes: ['0xC1900101'], because: 'the second number is the extend code' },
    {
      text: '12345678',
      codes: ['0x12345678', '0x00BC614E'],
      because: 'neither is a failure, so the literal one stands first',
    },
    { text: 'NTE_NO_MEMORY', codes: ['0x8009002A', '0x8009000E'], because: 'the guide and the headers differ' },
    { text: 'ERROR_ACCESS_DENIED', codes: ['0x80070005', '0x00000005'], because: 'it names a Win32 error' },
    { text: 'EPT_S_NOT_REGISTERED', codes: ['0x800706D9', '0x000006D9'], because: 'it names a Win32 error' },
    { text: 'S_OK', codes: ['0x00000000'], because: 'success is a value too' },
    {
      text: '0x80072ee2, later 0x801C03ED',
      codes: ['0x801C03ED', '0x80072EE2'],
      because: 'a guide lists the second, so it serves the reader',
    },
    {
      text: 'Fehler 1753 trat auf',
      codes: ['0x800706D9', '0x000006D9'],
      because: 'an error word stands before the number',
    },
  ])('reads $text as $codes, because $because', ({ text, codes }) => {
    expect(read(text)).toEqual(codes);
  });

  it.each([
    { text: '0x8007002', first: '0x80070002', because: 'a repeated digit was typed once too few' },
    { text: '8007002', first: '0x80070002', because: 'without a prefix it may be that or a decimal number' },
    { text: '&H8007002', first: '0x80070002', because: 'Visual Basic loses digits too' },
    { text: 'Failed with error 0x8007002, sorry', first: '0x80070002', because: 'words stand around the slip' },
    {
      text: '801C03F',
      first: '0x801C03EF',
      because: 'of listed codes that differ by one digit the lowest comes first',
    },
    { text: '0x801C3ED', first: '0x801C03ED', because: 'a listed code comes first' },
    { text: '0x805080211', first: '0x80508021', because: 'a digit was typed twice' },
    { text: '0x80180002b', first: '0x8018002B', because: 'a digit was typed too often' },
    { text: '801C03EDD', first: '0x801C03ED', because: 'a digit was typed twice' },
    { text: ')xc000005e', first: '0xC000005E', because: 'the shift key was held too long' },
    { text: 'ox80090005', first: '0x80090005', because: 'an o looks like a zero' },
    { text: '0x8OO9OOO5', first: '0x80090005', because: 'an O looks like a zero' },
    { text: '0x8009000%', first: '0x80090005', because: 'shift and 5 is a percent sign' },
    { text: '0xG0090005', first: '0x80090005', because: 'one character is no digit' },
    { text: '801C 03ED', first: '0x801C03ED', because: 'a blank broke it, and no prefix says that it is a code' },
    { text: '801C-03ED', first: '0x801C03ED', because: 'a hyphen broke it' },
    { text: '0x8024 0FFE', first: '0x80240FFE', because: 'a blank broke it, and nobody knows the code' },
    { text: 'Error 0x8009 0005', first: '0x80090005', because: 'in a sentence a blank is a slip' },
    { text: '0x801C 03E', first: '0x801C03EE', because: 'a blank broke it and a digit is lost' },
    { text: '0x800900', first: '0x80090005', because: 'two digits are missing, and a guide lists the code' },
    { text: '-21456476355', first: '0x801C03ED', because: 'a digit was typed twice' },
  ])('offers $first for $text, because $because', ({ text, first }) => {
    expect(suggest(text)[0]).toBe(first);
    expect(suggest(text).length).toBeLessThanOrEqual(5);
  });

  it.each([
    { text: '0x8007002', because: 'seven digits that begin with 8 are a failure code that lost one' },
    { text: '0x805080211', because: 'nine digits are too many' },
    { text: ')xc000005e', because: 'a slip is offered, never taken' },
    { text: '0x80180002b', because: 'nine digits are too many' },
    { text: '0xG0090005', because: 'G is no digit' },
    { text: '4294967296', because: 'it is one more than 32 bits hold' },
    { text: '-2147483649', because: 'it is one less than the signed range holds' },
    { text: '0x', because: 'no digits follow' },
    { text: '', because: 'nothing was typed' },
    { text: '   ', because: 'nothing was typed' },
    { text: '801C03ED-1234-11d2', because: 'it is half a GUID' },
    { text: '{801C03ED-1234-11D2-A1B2-C3D4E5F60718}', because: 'it is a GUID' },
    { text: '12:30:45', because: 'it is a time' },
    { text: '2\u00b3\u00b2', because: 'the superscripts are a part of the number' },
    { text: 'error 2\u00b3\u00b2 or 2^32', because: 'it is a power' },
    { text: '801C-03ED-1234', because: 'three groups are no code' },
    { text: '2024-05-07', because: 'it is a date' },
    { text: '10.0.22621.1', because: 'it is a version' },
    { text: 'c03e', because: 'it is part of a code, which search finds' },
    { text: 'hello', because: 'it is a word' },
    { text: 'each', because: 'a word that ends in h is no hexadecimal number' },
    { text: 'NTE_NEVER_HEARD_OF', because: 'nobody names a code so' },
    { text: 'D293213EF327483560EED8410CAE36BB67208179', because: 'it is a thumbprint' },
  ])('takes $text for no code, because $because', ({ text }) => {
    expect(read(text)).toEqual([]);
  });

  it('offers nothing next to a listed reading', () => {
    expect(suggest('80090005')).toEqual([]);
  });

  it('reads every printed form of every listed code', () => {
    for (const code of seedCodes.map(toErrorCode)) {
      for (const text of [...printedForms(code), hexOf(code).toLowerCase()]) expect(read(text)[0]).toBe(hexOf(code));
    }
  });

  it('reads every printed form of any value, a failure first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }).map(toErrorCode), (code) => {
        const { readings: ofHex } = parseErrorCode(hexOf(code), nothingListed);
        if (code > 0xffff) expect(ofHex).toEqual([code]);
        else expect(ofHex).toContain(code);
        for (const text of printedForms(code)) {
          const { readings } = parseErrorCode(text, nothingListed);
          expect(readings).toContain(code);
          if (code >= 0x80000000) expect(readings[0]).toBe(code);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('answers any text, with at most 5 suggestions, none of them a reading', () => {
    const alphabet = fc.constantFrom(...'0123456789abcdefxXhHL_&-–−)(O.,:/\\ \n\u200b０ｘÅ😀\ud800'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: alphabet, maxLength: 60 })), (text) => {
        const { readings, suggestions } = parseErrorCode(text, seedListing);
        expect(new Set(readings).size).toBe(readings.length);
        expect(suggestions.length).toBeLessThanOrEqual(5);
        expect(suggestions.filter((code) => readings.includes(code))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['8', '0x8', '0', ' ', '-', '\\_', 'a_', '(', '0x800700 ', '\u200b'])(
    'answers 200,000 characters of %j',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length);
      expect(() => parseErrorCode(text, seedListing)).not.toThrow();
    },
  );

  it('reads the beginning and the end of what is longer than its bound, and no half word there', () => {
    const filling = 'word '.repeat(longestLog / 5);
    expect(read(`${filling}0x801C03ED${filling}`)).toEqual([]);
    expect(read(`${filling}0x801C03ED`)).toEqual(['0x801C03ED']);
    expect(read(`${'word '.repeat(longestLog / 10 - 2)}0x801C03EDF${filling}`)).toEqual([]);
  });
});

function printedForms(code: ErrorCode): string[] {
  // Seven decimal digits that begin with 8 are a failure code that lost a digit.
  return [hexOf(code), hexOf(code).slice(2), String(code), String(signedOf(code))].filter(
    (text) => !/^8\d{6}$/.test(text),
  );
}
