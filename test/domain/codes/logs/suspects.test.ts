import { describe, expect, it } from 'vitest';
import { attemptsInLine, latin } from '../../../../src/domain/codes/logs/suspects.ts';

describe('the attempts at a code on a line', () => {
  it.each([
    { line: 'see Ox801C03ED', is: ['Ox801C03ED is 0x801C03ED'], because: 'the prefix has an O for its zero' },
    { line: 'see 0x8OO7OOO5', is: ['0x8OO7OOO5 is 0x80070005'], because: 'letters look like zeros' },
    { line: 'x8007-0005', is: [], because: 'a hyphen joins no pieces' },
    { line: '0x 801C 03ED now', is: ['0x 801C 03ED is 0x801C03ED'], because: 'blanks may part it' },
    { line: '0x80070005', is: [], because: 'it is a code' },
    { line: '0x8007', is: [], because: 'it is a short number' },
    { line: '0x80070005д', is: [], because: 'it is a code, a letter of a word behind it' },
    { line: '0x8007д', is: [], because: 'it is a short number, a letter of a word behind it' },
    { line: '0x800705', is: ['0x800705 is 0x800705'], because: 'six digits are two too few' },
    { line: '0x80070a', is: ['0x80070a is 0x80070A'], because: 'the digits may be letters' },
    { line: '0x8007000055', is: ['0x8007000055 is 0x8007000055'], because: 'ten digits are two too many' },
    { line: '0x80070000555', is: [], because: 'eleven are three too many' },
    { line: 'Ox800705', is: [], because: 'of digits behind another prefix one may be lost, not two' },
    { line: 'Ox8007005', is: ['Ox8007005 is 0x8007005'], because: 'one of them is lost' },
    { line: '0x8007005 1', is: ['0x8007005 is 0x8007005'], because: 'behind a proper prefix a blank ends it' },
    { line: 'Ox80070005 1', is: ['Ox80070005 is 0x80070005'], because: 'eight digits are all that it needs' },
    { line: 'Ox8007 00055', is: ['Ox8007 00055 is 0x800700055'], because: 'the pieces may have one digit too many' },
    { line: 'Ox8007 000055', is: [], because: 'they may not have two too many' },
    { line: 'Ox8007 00 05 9', is: ['Ox8007 00 05 is 0x80070005'], because: 'more pieces follow until it is whole' },
    { line: '0x80K07 0705', is: ['0x80K07 0705 is 0x80K070705'], because: 'a letter is no digit' },
    { line: '0x80K70005', is: ['0x80K70005 is 0x80K70005'], because: 'one letter may stand for any digit' },
    { line: '0x80K7P005', is: [], because: 'two letters may not' },
    { line: '0x7008005', is: [], because: 'no failure begins with 7' },
    { line: '0xB007005', is: ['0xB007005 is 0xB007005'], because: 'a B looks like an 8' },
    { line: '0xC000005', is: ['0xC000005 is 0xC000005'], because: 'an NTSTATUS begins with C' },
    { line: '0xCAFEBAB', is: ['0xCAFEBAB is 0xCAFEBAB'], because: 'behind a proper prefix letters are digits' },
    { line: 'xCAFE1B2E', is: [], because: 'a word has hardly a digit in it' },
    { line: 'xC1AFF2E3', is: ['xC1AFF2E3 is 0xC1AFF2E3'], because: 'three digits are more than a word has' },
    { line: 'xC1A2FFE3', is: ['xC1A2FFE3 is 0xC1A2FFE3'], because: 'the three may stand anywhere' },
    { line: 'boxC1A2FFE3', is: [], because: 'a letter stands before it' },
    {
      line: 'Ox8007005 or 0x800705',
      is: ['Ox8007005 is 0x8007005', '0x800705 is 0x800705'],
      because: 'a line may hold more than one',
    },
    { line: 'Ox8|x8007005', is: ['Ox8|x8007005 is 0x81X8007005'], because: 'none begins inside another' },
  ])('are in "$line" $is, because $because', ({ line, is }) => {
    const attempts = [...attemptsInLine(line)];
    expect(attempts.map(({ start, end, spelling }) => `${line.slice(start, end)} is ${spelling}`)).toEqual(is);
  });
});

describe('the digits that letters look like', () => {
  it.each([
    { text: 'oqtyilzsg|', is: '0074112561', because: 'Latin letters look like them' },
    { text: 'ОЗЅБ', is: '0356', because: 'Cyrillic letters look like them' },
    { text: 'авсефΑΒΕΟ', is: 'ABCEFABE0', because: 'letters of other scripts look like A to F' },
    { text: 'kx', is: 'KX', because: 'these look like none' },
  ])('of "$text" are "$is", because $because', ({ text, is }) => {
    expect(latin(text)).toBe(is);
  });
});
