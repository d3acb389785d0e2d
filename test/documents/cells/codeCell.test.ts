import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import { notACode, readCodeCell } from '../../../src/documents/cells/codeCell.ts';

describe('a cell of codes', () => {
  it('takes what Windows Setup says of how far it came for no code, and says so', () => {
    const { codes, doubts } = readCodeCell('0xC1900101 (0x20017, 0x30018)');
    expect(codes.map(({ code }) => (code === null ? null : hexOf(code)))).toEqual(['0xC1900101']);
    expect(doubts).toEqual([
      '0x20017, 0x30018 next to the code of Windows Setup says how far it came and makes no entry.',
    ]);
  });

  it.each([
    { cell: '0x8009000', meant: '0x8009000', because: 'seven digits that begin with 8 lost one' },
    { cell: '0x801C03E', meant: '0x801C03E', because: 'seven digits that begin with 8 lost one' },
    { cell: '0xC00000', meant: '0xC00000', because: 'six digits that begin with C lost two' },
  ])('reads no code in $cell, because $because', ({ cell, meant }) => {
    expect(readCodeCell(cell)).toMatchObject({ codes: [], unread: [meant] });
    expect(readCodeCell(cell, true)).toMatchObject({ codes: [], unread: [meant] });
  });

  it.each([
    { word: '0x8007002', offer: ' Did you mean 0x80070002 or ', because: 'a digit typed once too few explains it' },
    { word: '0xC00000', offer: ' 2 short of 8. Correct it', because: 'too many codes are two digits away' },
  ])('says of $word "$offer", because $because', ({ word, offer }) => {
    expect(notACode(word)).toContain(offer);
  });

  it.each([
    { cell: '80090005', isDecimal: false, because: 'eight digits with a failure bit are hexadecimal' },
    { cell: '80090005', isDecimal: true, because: 'even where numbers count' },
  ])('reads $cell as 0x80090005, because $because', ({ cell, isDecimal }) => {
    const [only] = readCodeCell(cell, isDecimal).codes;
    expect(only?.code === undefined || only.code === null ? null : hexOf(only.code)).toBe('0x80090005');
  });
});
