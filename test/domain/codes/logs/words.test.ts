import { describe, expect, it } from 'vitest';
import { isMarkedHex, wordsIn } from '../../../../src/domain/codes/logs/words.ts';

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
    { line: 'a_'.repeat(50), words: ['a_'.repeat(50)], because: 'a name may have 100 characters' },
    { line: 'a_'.repeat(51), words: [], because: 'no name is so long' },
    { line: '0x801\u0370', words: [], because: 'Greek letters begin there' },
    { line: '0x801\u036f', words: ['0x801'], because: 'an accent is no letter' },
    { line: '0x801\u052f', words: [], because: 'Cyrillic letters end there' },
    { line: '0x801\u0530', words: ['0x801'], because: 'Armenian ones look like none of Latin' },
    { line: 'д80070005', words: [], because: 'the letter may have been the prefix' },
    { line: 'д0x80070005 д0X5', words: ['0x80070005', '0X5'], because: 'with a prefix of its own it is none' },
    { line: '-2061893606Error description', words: ['-2061893606'], because: 'the next label is glued to it' },
    { line: '2061893606Error description', words: ['2061893606Error'], because: 'without a minus it is a name' },
    { line: 'x80070005 )x80070005', words: ['80070005'], because: 'the zero is lost, but not with the shift key held' },
  ])('are in "$line" $words, because $because', ({ line, words }) => {
    const found = [...wordsIn(line)];
    expect(found.map(({ text }) => text)).toEqual(words);
    for (const { start, end, text, isGrouped } of found)
      if (isGrouped !== true && !text.startsWith('0n')) expect(line.slice(start, end)).toContain(text);
  });
});

describe('the place of a word', () => {
  it.each([
    { line: 'see x80070005 there', place: '80070005', because: 'what is left of its mark is none of it' },
    { line: 'see error0x5 there', place: '0x5', because: 'the word before it is none of it' },
    { line: 'see &H80070005 there', place: '&H80070005', because: 'its mark is' },
    { line: 'see -5 there', place: '-5', because: 'its sign is' },
    { line: 'see -2,147,942,405 there', place: '-2,147,942,405', because: 'its sign and its groups are' },
    { line: 'see 2,147,942,405 there', place: '2,147,942,405', because: 'its groups are' },
    { line: 'see 0n87 there', place: '0n87', because: 'the mark of debuggers is' },
    { line: 'see 0x80041354The operation', place: '0x80041354', because: 'the message is none of it' },
  ])('is in "$line" "$place", because $because', ({ line, place }) => {
    expect([...wordsIn(line)].map(({ start, end }) => line.slice(start, end))).toEqual([place]);
  });

  it.each([
    { line: 'NTE_PERM', isName: true, because: 'it has an underscore' },
    { line: 'WSAECONNRESET', isName: true, because: 'it is one of Winsock' },
    { line: '&H80070005', isName: false, because: 'it is a number' },
    { line: 'c0000005', isName: false, because: 'it is a number without a mark' },
    { line: 'x80070005', isName: false, because: 'it is a number that lost its zero' },
    { line: '2,147,942,405', isName: false, because: 'it is a grouped number' },
    { line: 'error0x5', isName: false, because: 'it is a number behind a word' },
  ])('holds in "$line" a name: $isName, because $because', ({ line, isName }) => {
    expect([...wordsIn(line)].map((word) => word.isName)).toEqual([isName]);
  });
});

describe('the mark of a hexadecimal number', () => {
  it.each([
    { text: '0x5', is: true, because: 'C writes it so' },
    { text: '0X5', is: true, because: 'capitals do not count' },
    { text: '&H5', is: true, because: 'Basic writes it so' },
    { text: '&h5', is: true, because: 'small letters do not count' },
    { text: '0h5', is: false, because: 'that is half of each' },
    { text: '&x5', is: false, because: 'so is that' },
    { text: '1x5', is: false, because: 'it begins with another digit' },
    { text: '0n5', is: false, because: 'that marks a decimal number' },
    { text: '055', is: false, because: 'it has none' },
    { text: 'hh&', is: false, because: 'the sign stands behind it' },
  ])('is in "$text": $is, because $because', ({ text, is }) => {
    expect(isMarkedHex(text)).toBe(is);
  });
});
