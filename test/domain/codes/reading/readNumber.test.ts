import { describe, expect, it } from 'vitest';
import { readNumber, readPlainHex } from '../../../../src/domain/codes/reading/readNumber.ts';

const eight = 'with eight digits it is what programs send';

describe('readNumber', () => {
  it.each([
    { word: '0x80070005', form: 'hex', values: [0x80070005], digits: 8, because: eight },
    { word: '0X89AFBEF0', form: 'hex', values: [0x89afbef0], digits: 8, because: 'letters may be capitals' },
    { word: '0xaf096f9a', form: 'hex', values: [0xaf096f9a], digits: 8, because: 'every digit counts' },
    { word: '0x5', form: 'hex', values: [5], digits: 1, because: 'zeros may be left out' },
    { word: '&h80070005', form: 'hex', values: [0x80070005], digits: 8, because: 'Visual Basic writes it so' },
    { word: '&h80070005&', form: 'hex', values: [0x80070005], digits: 8, because: 'it may end it so' },
    { word: '0x80070005UL', form: 'hex', values: [0x80070005], digits: 8, because: 'C has suffixes' },
    { word: '0x0000000080070005', form: 'hex', values: [0x80070005], digits: 16, because: 'zeros precede eight' },
    {
      word: '0xFFFFFFFF80070005',
      form: 'hex',
      values: [0x80070005],
      digits: 16,
      because: 'it is stretched to 64 bits',
    },
    {
      word: '0000000080070005',
      form: 'bareHex',
      values: [0x80070005],
      digits: 16,
      because: 'the same without a prefix',
    },
    {
      word: '0000000070070005',
      form: 'bareHex',
      values: [0x70070005],
      digits: 16,
      because: 'it need not be a failure',
    },
    { word: '-0x7ff8fffb', form: 'signed', values: [0x80070005], digits: 8, because: 'Python prints it so' },
    { word: '-0x80000000', form: 'signed', values: [0x80000000], digits: 8, because: 'it is the lowest of 32 bits' },
    { word: '-0x80070005', form: 'hex', values: [0x80070005], digits: 8, because: 'beyond, a minus is a bullet' },
    { word: '5', form: 'decimal', values: [5], digits: 1, because: 'it is a small number' },
    { word: '0019', form: 'decimal', values: [19], digits: 4, because: 'leading zeros do not count' },
    { word: '9000000', form: 'decimal', values: [9000000], digits: 7, because: 'seven digits are one, too' },
    { word: '2147942405', form: 'decimal', values: [2147942405], digits: 10, because: 'it fits 32 bits' },
    { word: '4294967295', form: 'decimal', values: [0xffffffff], digits: 10, because: 'it just fits them' },
    { word: '2147942405UL', form: 'decimal', values: [2147942405], digits: 10, because: 'C has suffixes' },
    { word: '0n2147942405', form: 'decimal', values: [2147942405], digits: 10, because: 'debuggers write it so' },
    {
      word: '18446744071562526725',
      form: 'decimal',
      values: [0x80070005],
      digits: 20,
      because: 'it is stretched, unsigned',
    },
    { word: '18446744071562067968', form: 'decimal', values: [0x80000000], digits: 20, because: 'the lowest of these' },
    {
      word: '18446744073709551615',
      form: 'decimal',
      values: [0xffffffff],
      digits: 20,
      because: 'the highest of these',
    },
    { word: '-2147024891', form: 'signed', values: [0x80070005], digits: 10, because: 'a minus stands before it' },
    { word: '-2147483648', form: 'signed', values: [0x80000000], digits: 10, because: 'it is the lowest of 32 bits' },
    { word: '-2147024891LL', form: 'signed', values: [0x80070005], digits: 10, because: 'C has suffixes' },
    { word: '80070005', form: 'bareHex', values: [0x80070005, 80070005], digits: 8, because: 'it may be either' },
    {
      word: '80070050',
      form: 'bareHex',
      values: [0x80070050, 80070050],
      digits: 8,
      because: 'a zero at the end is usual',
    },
    { word: '00070005', form: 'bareHex', values: [0x70005], digits: 8, because: 'a decimal has no zero before it' },
    { word: '801c03ed', form: 'bareHex', values: [0x801c03ed], digits: 8, because: 'letters are hexadecimal' },
    { word: '80070005L', form: 'bareHex', values: [0x80070005, 80070005], digits: 8, because: 'the prefix was lost' },
    {
      word: '80000000L',
      form: 'bareHex',
      values: [0x80000000, 80000000],
      digits: 8,
      because: 'that begins at this one',
    },
    { word: '10070005L', form: 'bareHex', values: [10070005, 0x10070005], digits: 8, because: 'in C it is decimal' },
    { word: '80070005h', form: 'hex', values: [0x80070005], digits: 8, because: 'assemblers write it so' },
    { word: 'c0000005h', form: 'hex', values: [0xc0000005], digits: 8, because: 'all eight digits are there' },
    { word: '0c5h', form: 'hex', values: [0xc5], digits: 3, because: 'fewer begin with a decimal digit' },
    { word: `${'0'.repeat(39)}5`, form: 'decimal', values: [5], digits: 40, because: 'forty characters are read' },
  ])('reads "$word" as $form, $values, as $because', ({ word, form, values, digits }) => {
    expect(readNumber(word)).toEqual({ form, values, digits });
  });

  it.each([
    { word: '', because: 'it is empty' },
    { word: '0x', because: 'no digit follows' },
    { word: '0x80070g05', because: 'a g is no digit' },
    { word: '0x8007/005', because: 'the character before 0 is none' },
    { word: '0x8007:005', because: 'the one after 9 is none' },
    { word: '0x8007`005', because: 'the one before a is none' },
    { word: '0x80070', is: 0x80070, because: 'five digits are a number' },
    { word: '0x801C03E', because: 'a digit of a failure was lost' },
    { word: '0xC00000', because: 'two were' },
    { word: '0x180000', is: 0x180000, because: 'it does not begin as failures do' },
    { word: '0x180070005', because: 'nine digits are more than 32 bits' },
    { word: '0x000180070005', because: 'so they are behind zeros' },
    { word: '0xFFFFFFFF70070005', because: 'it is no negative number of 32 bits' },
    { word: '0x1FFFFFFFF80070005', because: 'it is more than 64 bits' },
    { word: '0xFFFFFFFF800700051', because: 'so is this' },
    { word: '0xFFFFFFFF080070005', because: 'zeros inside count' },
    { word: '0x000801C03E', is: 0x801c03e, because: 'zeros make its eight digits' },
    { word: '0xUL5', because: 'a suffix stands at the end' },
    { word: '4294967296', because: 'it is one more than 32 bits hold' },
    { word: '-2147483649', because: 'it is one less' },
    { word: '-21l4', because: 'a suffix stands at the end' },
    { word: '-', because: 'a minus alone is none' },
    { word: '18446744071562067967', because: 'it is no negative number of 32 bits' },
    { word: '18446744073709551616', because: 'it is more than 64 bits' },
    { word: '28446744071562526725', because: 'so is this' },
    { word: '5u5', because: 'a suffix stands at the end' },
    { word: '801c03edux', because: 'that is no suffix' },
    { word: 'c5h', because: 'a letter begins it' },
    { word: '801c03eh', because: 'a digit of a failure was lost' },
    { word: 'hello', because: 'it is a word' },
    { word: '0h5', because: 'an h stands at the end' },
    { word: '0x8', is: 8, because: 'it is a number' },
    { word: `${'0'.repeat(40)}5`, because: 'it has more than forty characters' },
  ])('reads "$word" as $is, because $because', ({ word, is }) => {
    expect(readNumber(word)?.values ?? null).toEqual(is === undefined ? null : [is]);
  });
});

describe('readPlainHex', () => {
  it.each([
    { word: '0x8Af70f09', is: 0x8af70f09, because: eight },
    { word: '0y80070005', is: null, because: 'another prefix has no meaning' },
    { word: '1x80070005', is: null, because: 'neither has this' },
    { word: '0x8007005', is: null, because: 'seven digits go another way' },
    { word: '0x8007000g', is: null, because: 'a g is no digit' },
  ])('of "$word" is $is, because $because', ({ word, is }) => {
    expect(readPlainHex(word)).toBe(is);
  });
});
