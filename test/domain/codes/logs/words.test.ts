import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../src/domain/codes/logs/words.ts';

describe('the words of a line that may spell a code', () => {
  it.each([
    { line: 'failed with 5 and 0x80070005', words: ['5', '0x80070005'], because: 'they begin with a digit' },
    { line: 'error0x80090005', words: ['0x80090005'], because: 'the blank is lost behind a word for failures' },
    { line: 'hr0x5', words: ['0x5'], because: 'the shortest of these words has two letters' },
    { line: 'last_result_0x5', words: ['0x5'], because: 'an underscore may join them' },
    { line: 'WindowsUpdate_80072EE2', words: ['80072EE2'], because: 'Windows Update shows its codes so' },
    { line: 'WindowsUpdate_10072EE2', words: ['WindowsUpdate_10072EE2'], because: 'that is no failure' },
    { line: 'x0x80090005', words: [], because: 'an x is no word for failures' },
    { line: '&H80070005 &Hi', words: ['&H80070005'], because: 'Visual Basic marks its numbers' },
    { line: 'NTE_PERM, nte\\_fail', words: ['NTE_PERM', 'nte\\_fail'], because: 'names have an underscore' },
    { line: 'WSAECONNRESET', words: ['WSAECONNRESET'], because: 'those of Winsock have none' },
    { line: 'was here', words: [], because: 'these are words' },
    { line: 'c0000005 deadbeef', words: ['c0000005', 'deadbeef'], because: 'eight digits may begin with a letter' },
    { line: 'c0000005h c0000005UL', words: ['c0000005h', 'c0000005UL'], because: 'a suffix may follow' },
    { line: 'c000005 c00000055', words: [], because: 'seven and nine are none' },
    { line: 'ffffffff80070005', words: ['ffffffff80070005'], because: 'a failure may be stretched to 64 bits' },
    { line: 'ffffffff70070005', words: [], because: 'that is no failure' },
    { line: '_0x0000007e_', words: ['0x0000007e'], because: 'Markdown emphasises so' },
    { line: '_-5_', words: ['-5'], because: 'it may emphasise a signed number' },
    { line: '_a5', words: ['_a5'], because: 'this is a name' },
    { line: '-5 x-5 0-5', words: ['-5', '5', '0', '5'], because: 'a minus that joins belongs to no number' },
    { line: '-0x7ff8fffb -0x80070005', words: ['-0x7ff8fffb', '0x80070005'], because: 'a minus negates up to 31 bits' },
    { line: 'Win32 error 0n2', words: ['2'], because: 'debuggers mark decimals' },
    { line: '2,147,942,405 of 1.147.942.405', words: ['2147942405', '1147942405'], because: 'people group digits' },
    { line: '-2,147,942,405', words: ['-2147942405'], because: 'a minus may stand before the groups' },
    { line: 'a-2 147 942 405', words: ['2147942405'], because: 'a minus that joins is none' },
    { line: '2,147,942,405.5', words: ['2', '147', '942', '405', '5'], because: 'it is a fraction' },
    { line: '0x801\u042103ED', words: [], because: 'a letter of another script stands between its halves' },
    { line: 'O\u00d780070005', words: [], because: 'what stands before the digits was meant as their prefix' },
    {
      line: '0x80070002ERROR_FILE_NOT_FOUND',
      words: ['0x80070002'],
      because: 'the cells of a table lost their edges',
    },
    {
      line: '0x80041354The operation is invalid',
      words: ['0x80041354'],
      because: 'the blank before a message is lost',
    },
    { line: '0x80041354Bad', words: ['0x80041354Bad'], because: 'the letters may be digits' },
    { line: '0x80070005_', words: ['0x80070005'], because: 'an underscore at its end is none of it' },
    { line: 'a_'.repeat(51), words: [], because: 'no name is so long' },
  ])('are in "$line" $words, because $because', ({ line, words }) => {
    const found = [...wordsIn(line)];
    expect(found.map(({ text }) => text)).toEqual(words);
    for (const { start, end, text, isGrouped } of found)
      if (isGrouped !== true && !text.startsWith('0n')) expect(line.slice(start, end)).toContain(text);
  });
});
