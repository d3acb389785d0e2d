import { describe, expect, it } from 'vitest';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import type { LineCode } from '../../../../src/domain/codes/logs/codesInLine.ts';
import { mostSuspects } from '../../../../src/domain/codes/logs/foundCodes.ts';
import { mayHoldSlips, slipsInLine } from '../../../../src/domain/codes/logs/slipsInLine.ts';

/** The codes between « and » that were found on a line, and the slips of it: "Ox80070005 is 0x80070005". */
function slips(marked: string): readonly string[] {
  const found: LineCode[] = [];
  let line = '';
  for (const [place, piece] of marked.split(/[«»]/).entries()) {
    if (place % 2 === 1)
      found.push({
        start: line.length,
        end: line.length + piece.length,
        readings: [toErrorCode(0x80070005)],
        explicit: true,
        extend: null,
      });
    line += piece;
  }
  return slipsInLine(line, found).map(({ start, end, spelling }) =>
    line.slice(start, end) === spelling ? spelling : `${line.slice(start, end)} is ${spelling}`,
  );
}

describe('the slips of a line', () => {
  it.each([
    { line: 'see Ox80070005', is: ['Ox80070005 is 0x80070005'], because: 'a letter stands for the zero' },
    { line: '«0x80070005»', is: [], because: 'the line is a code' },
    { line: '«0x80070005».', is: [], because: 'so it is with a mark' },
    { line: '«0x80070005» Ox80070057', is: ['Ox80070057 is 0x80070057'], because: 'a slip follows the code' },
    { line: 'Ox80070057 «0x80070005»', is: ['Ox80070057 is 0x80070057'], because: 'a slip goes before the code' },
    {
      line: '«0x80070005» «0x80070057» Ox80070002 «0x80070003»',
      is: ['Ox80070002 is 0x80070002'],
      because: 'it stands between codes',
    },
    { line: 'see «x80070005»', is: [], because: 'what was found is no slip' },
    { line: 'see «Ox8007 0005»', is: [], because: 'so it is with a longer one' },
    { line: 'a box 5 of x8', is: [], because: 'words have an x, too' },
    { line: 'it says 0x8024 0FFF', is: ['0x8024 0FFF is 0x80240FFF'], because: 'a blank parts it' },
    { line: 'it says 0X8024 0FFF', is: ['0X8024 0FFF is 0x80240FFF'], because: 'so it is with a capital X' },
    { line: 'it says 0x8024-0FFF', is: ['0x8024-0FFF is 0x80240FFF'], because: 'a hyphen parts it' },
    { line: 'it says 0x8007.OO05', is: ['0x8007.OO05 is 0x80070005'], because: 'a full stop parts it' },
    { line: 'it says 0x800F O8 1F', is: ['0x800F O8 1F is 0x800F081F'], because: 'it has three pieces' },
    { line: 'it says 0x8007 OO5', is: [], because: 'a digit is missing' },
    { line: 'it says 0x8007 OOOOO', is: [], because: 'a digit is too many' },
    { line: 'it says 0x8007 fail', is: [], because: 'that is a word' },
    { line: 'error 0x801C once', is: ['0x801C'], because: 'the label says that more was meant' },
    { line: 'error 0xC0000 once', is: ['0xC0000'], because: 'five digits begin as failures do, too' },
    { line: 'row 0x801C once', is: [], because: 'no label says so' },
    { line: 'status 0x801C once', is: [], because: 'a status may be so short' },
    { line: 'error 0x701C once', is: [], because: 'no failure begins so' },
    { line: 'error a.0x801C once', is: [], because: 'it is a part of something' },
    { line: 'error 8007005 once', is: ['8007005'], because: 'a digit is missing behind a label' },
    { line: 'error 80O70005 once', is: ['80O70005 is 80070005'], because: 'a letter is among eight digits' },
    { line: 'error 800700055 once', is: ['800700055'], because: 'a digit is too many' },
    { line: 'error 80070005 once', is: [], because: 'that reads as it stands' },
    { line: 'row 8007005 once', is: [], because: 'no label says that it is a code' },
    { line: 'says -21470248 once', is: ['-21470248'], because: 'HRESULTs begin so in decimals' },
    { line: 'says -21490248 once', is: [], because: 'none begins so' },
    { line: 'error -21490248 once', is: ['-21490248'], because: 'the label says that it is one' },
    { line: 'see ERROR_ACCES_DENIED', is: ['ERROR_ACCES_DENIED'], because: 'a letter of the name is missing' },
    { line: 'see error_acces_denied', is: [], because: 'names have capitals' },
    { line: 'see ERROR_ACCESS_DENIED', is: [], because: 'that is its name' },
    { line: 'see AADTS50126', is: ['AADTS50126 is AADSTS50126'], because: 'a letter of the sign-in code is missing' },
    { line: 'https://x.y/Ox80070005', is: [], because: 'it is a part of a URL' },
    { line: 'C:\\logs\\ERROR_ACCES_DENIED', is: [], because: 'it is a part of a path' },
    { line: 'ticket x8007005', is: [], because: 'tickets are numbered' },
    { line: 'ticket 0x8007005', is: ['0x8007005'], because: 'with its mark it is no ticket' },
    { line: 'handle id 0x8007005', is: [], because: 'that is a handle' },
    {
      line: 'Ox80070005 and Ox80070057',
      is: ['Ox80070005 is 0x80070005', 'Ox80070057 is 0x80070057'],
      because: 'a line may have more than one',
    },
    {
      line: 'error 8007005 and Ox80070005',
      is: ['8007005', 'Ox80070005 is 0x80070005'],
      because: 'they are in the order of their places, of whatever kind they are',
    },
    {
      line: 'ERROR_ACCES_DENIED, AADTS50126, error 8007005, 0x8024 0FFF',
      is: ['ERROR_ACCES_DENIED', 'AADTS50126 is AADSTS50126', '8007005', '0x8024 0FFF is 0x80240FFF'],
      because: 'a line may have some of each kind',
    },
    { line: 'error 0x8007 O005', is: ['0x8007 O005 is 0x80070005'], because: 'the longer of two goes first' },
    { line: 'only «0x80070005»x8007005', is: [], because: 'a digit stands before the second mark' },
    { line: 'only «0x80070005» and 0x5', is: [], because: 'the other is a short number' },
    { line: 'x800 «0x80070005»', is: [], because: 'three digits are too few' },
    { line: '«0x80070005» «Ox8007 0005»', is: [], because: 'both were found' },
    {
      line: '«0x80070005» «Ox8007 0005» Ox80070057',
      is: ['Ox80070057 is 0x80070057'],
      because: 'only the last was not',
    },
    { line: 'ERROR_ACCES_DENIED error_acces_denied', is: ['ERROR_ACCES_DENIED'], because: 'only one is in capitals' },
    { line: 'read at 0x8007005', is: [], because: 'an address stands there' },
    { line: 'error 8007005-x', is: [], because: 'the word goes on' },
    { line: 'it 0x8007005-x', is: ['0x8007005'], because: 'behind a number with its mark it does not' },
    { line: 'it says 0x8009 0 here', is: [], because: 'five digits are too few' },
    { line: 'it says 0x8009 00 here', is: ['0x8009 00 is 0x800900'], because: 'six may be a code that was cut' },
    {
      line: 'it says 0x80090 00005 here',
      is: ['0x80090 00005 is 0x8009000005'],
      because: 'ten may be one with two too many',
    },
    { line: 'it says 0x80090 000005 here', is: [], because: 'eleven are too many' },
    { line: 'Ox80070005, 0x8', is: ['Ox80070005 is 0x80070005'], because: 'one digit is no slip' },
    {
      line: 'it says 0x8007.0005',
      is: ['0x8007.0005 is 0x80070005'],
      because: 'a full stop parts it, and nothing else',
    },
    { line: 'it says 0X8007 OO05', is: ['0X8007 OO05 is 0x80070005'], because: 'its mark may be a capital' },
    { line: 'plain words', is: [], because: 'it has none' },
  ])('are in "$line" $is, because $because', ({ line, is }) => {
    expect(slips(line)).toEqual(is);
  });

  it('are as many as a text gives, and one more, which says that there are more', () => {
    const line = Array.from({ length: 30 }, (_, index) => `Ox800700${String(index + 10)}`).join(' ');
    expect(slips(line)).toHaveLength(mostSuspects + 1);
  });

  it.each([
    { text: 'see Ox80070005', is: true, because: 'a letter stands for the zero' },
    { text: 'error 8007005', is: true, because: 'digits may be one too few' },
    { text: 'error -21470248', is: true, because: 'so may signed ones' },
    { text: 'AADTS50126', is: true, because: 'sign-in codes may have slips' },
    { text: 'ERROR_ACCES_DENIED', is: true, because: 'names may' },
    { text: 'plain words', is: false, because: 'it has none of these' },
    { text: 'box 5', is: false, because: 'no failure begins so' },
  ])('may be in "$text": $is, because $because', ({ text, is }) => {
    expect(mayHoldSlips(text)).toBe(is);
  });
});
