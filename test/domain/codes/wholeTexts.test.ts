import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';
import { readCodes } from '../../../src/domain/codes/readCodes.ts';
import { listingOf, seedListing } from './listingOf.ts';

const read = (text: string, listing = seedListing) => {
  const { found, suspects, total, truncated } = readCodes(text, listing);
  expect([total, truncated]).toEqual([found.length, false]);
  return { codes: found.map(({ readings }) => readings.map(slugOf)), suspects, found };
};

describe('readCodes', () => {
  it.each([
    { text: '0x801C03ED', index: 0, line: 1, because: 'it is all of the text' },
    { text: '  0x801C03ED\t', index: 2, line: 1, because: 'blanks stand around it' },
    { text: '\n0x801C03ED\n', index: 1, line: 2, because: 'a line stands above it' },
    { text: '\r\n\r\n 0x801C03ED', index: 5, line: 3, because: 'a return and a line feed are one line break' },
    { text: '\r\r0x801C03ED', index: 2, line: 3, because: 'a return alone is one' },
  ])('finds the code of $text at $index, line $line, because $because', ({ text, index, line }) => {
    expect(read(text).found).toEqual([
      { code: 0x801c03ed, readings: [0x801c03ed], input: '0x801C03ED', index, line, occurrences: 1, extend: null },
    ]);
  });

  it.each([
    { text: '5', codes: [['0x80070005', '0x00000005']], because: 'a number alone is that code' },
    { text: '„5“', codes: [['0x80070005', '0x00000005']], because: 'quotes around it do not count' },
    { text: '•\u00a05.', codes: [['0x80070005', '0x00000005']], because: 'neither do a bullet and a full stop' },
    { text: '&h5', codes: [['0x80070005', '0x00000005', 'bugcheck-0x5']], because: 'Visual Basic marks it' },
    { text: '-5', codes: [['0xFFFFFFFB']], because: 'a minus is a part of it' },
    { text: '5-', codes: [['0x80070005', '0x00000005']], because: 'behind it a minus is none' },
    { text: '5²', codes: [], because: 'it is a power' },
    { text: `${' '.repeat(999)}5`, codes: [['0x80070005', '0x00000005']], because: 'a short text may be one number' },
    { text: `${' '.repeat(1000)}5`, codes: [], because: 'a longer one is read as a log' },
    { text: '0x801C 03ED', codes: [['0x801C03ED']], because: 'the pieces make a code that a guide lists' },
    { text: '0x801C \t 03ED', codes: [['0x801C03ED']], because: 'any blanks may part them' },
    { text: 'what is 0x5', codes: [['0x80070005', '0x00000005', 'bugcheck-0x5']], because: 'it is the only number' },
    { text: 'so "0x5" it is', codes: [['0x80070005', '0x00000005', 'bugcheck-0x5']], because: 'there are four words' },
    {
      text: ' what is that 0x5 ',
      codes: [['0x80070005', '0x00000005', 'bugcheck-0x5']],
      because: 'blanks are no words',
    },
    { text: 'what  is  that  0x5', codes: [['0x80070005', '0x00000005', 'bugcheck-0x5']], because: 'neither are two' },
    { text: 'so what is that 0x5', codes: [], because: 'of five words it may be anything' },
    { text: '0x5 or 0x6', codes: [], because: 'there are two' },
    { text: 'port 0x5', codes: [], because: 'another field speaks against it' },
    { text: 'what is 5', codes: [], because: 'a decimal number may count something' },
    { text: 'got 0x801 5', codes: [], because: 'more digits follow' },
    { text: 'got 0x801 15', codes: [], because: 'so do two' },
    { text: 'got 0x801 A1', codes: [], because: 'a letter may be one of them' },
    { text: 'got 0x801 x1', codes: [['0x00000801', '0x80070801']], because: 'an x is no digit' },
    { text: 'got 0x801 1x', codes: [['0x00000801', '0x80070801']], because: 'neither is it behind one' },
    {
      text: 'so 0x00000005 12',
      codes: [['0x80070005', '0x00000005', 'bugcheck-0x5']],
      because: 'all eight digits are there',
    },
    { text: '0x801C 03ED and more', codes: [], because: 'more than a code was typed' },
    { text: '5月', codes: [], because: 'it is the name of a month' },
    { text: '第5页', codes: [], because: 'letters of any script stand around it' },
    { text: '错误 5', codes: [['0x80070005', '0x00000005']], because: 'the word before it says that it is one' },
    { text: '0x801C03E a', codes: [], because: 'the last digit may be an article' },
    { text: 'got 0x801 a', codes: [['0x00000801', '0x80070801']], because: 'an article follows' },
  ])('reads $text as $codes, because $because', ({ text, codes }) => {
    expect(read(text, text.includes('ED') ? seedListing : listingOf([])).codes).toEqual(codes);
  });

  it.each([
    { text: 'It says error 0x0 when it starts', is: true, because: 'the label says that it is a number of errors' },
    { text: 'The Last Run Result: 0x00000000 of a task', is: true, because: 'a result of zero is success' },
    { text: 'It says error 0x000000000 when it starts', is: false, because: 'nine zeros are no code' },
    { text: 'It says error 0x0.5 when it starts', is: false, because: 'it is a fraction' },
    {
      text: 'It says error code 0x204, extended error code 0x0',
      is: false,
      because: 'another number says that it failed',
    },
    { text: 'It holds 0x0 as long as it runs', is: false, because: 'no label stands before it' },
    { text: `It says error 0x0 ${'when '.repeat(36)}on`, is: true, because: 'it has 200 characters' },
    { text: `It says error 0x0 ${'when '.repeat(36)}off`, is: false, because: 'it is no sentence any more' },
  ])('reads success in "$text": $is, because $because', ({ text, is }) => {
    expect(read(text).codes).toEqual(is ? [['0x00000000']] : []);
  });

  it('suspects the whole of a few words of which one is nearly a code', () => {
    const text = '\n see 0x801C03EDD there';
    expect(read(text).suspects).toEqual([
      { reason: 'MISTYPED', text: '0x801C03EDD', index: 6, line: 2, suggestions: [0x801c03ed] },
    ]);
    expect(read(' see 801C03EDD ').suspects).toMatchObject([{ text: 'see 801C03EDD', index: 1, line: 1 }]);
    for (const four of ['you see it: 801C03EDD', ' you see it 801C03EDD', 'you  see  it  801C03EDD'])
      expect(read(four).suspects).toMatchObject([{ suggestions: [0x801c03ed] }]);
    for (const none of ['you see it: 801C03EDD there', 'hello']) expect(read(none).suspects).toEqual([]);
  });

  it('suspects that a decimal number lost a digit, unless a guide lists it', () => {
    expect(read('214794240').codes).toEqual([['0x0CCD8000']]);
    expect(read('214794240').suspects[0]?.suggestions).toContain(0x80070005);
    expect(read('214794240', listingOf([214794240])).suspects).toEqual([]);
    expect(read('218073477', listingOf([])).codes).toEqual([['0x0CFF8985']]);
    for (const listed of ['801C03E9', '80090005', '801C03EA']) expect(read(listed).suspects).toEqual([]);
    for (const hex of ['801C0005', '8007000A']) expect(read(hex, listingOf([])).suspects).toEqual([]);
    expect(read('80079999', listingOf([])).codes).toEqual([['0x80079999', '0x04C5EC7F']]);
    expect(read('8007002').codes).toEqual([]);
    expect(read('8007002', listingOf([8007002])).codes).toEqual([['0x007A2D5A']]);
    expect(read('-21470248', listingOf([0x80070005]))).toMatchObject({
      codes: [],
      suspects: [{ suggestions: [0x80070005] }],
    });
  });
});
