import { describe, expect, it } from 'vitest';
import { attemptIn } from '../../../../src/domain/codes/reading/misspelling.ts';

const hex = (digits: string) => ({ digits, base: 16, sign: 1 });
const decimal = (digits: string, sign = 1) => ({ digits, base: 10, sign });

describe('attemptIn', () => {
  it.each([
    { word: '0x801CO3ED', digits: '801C03ED', because: 'an O is a zero' },
    { word: ')x801c03ed', digits: '801C03ED', because: 'the shift key makes ) of 0' },
    { word: 'ox801c03ed', digits: '801C03ED', because: 'an o may be a zero in the prefix' },
    { word: 'x801c03ed', digits: '801C03ED', because: 'the zero may be missing' },
    { word: '&h801c03ed', digits: '801C03ED', because: 'Visual Basic has a prefix of its own' },
    { word: 'code=0x801c03ed', digits: '801C03ED', because: 'a label may stand before it' },
    { word: 'code=&h801c03ed', digits: '801C03ED', because: 'before any prefix' },
    { word: 'fax801c03e', digits: '', is: null, because: 'letters before an x are a word' },
    { word: '0x801c03ed)!', digits: '801C03ED', because: 'what ends a sentence is no digit' },
    { word: '0x801c03edUL', digits: '801C03ED', because: 'a suffix of C is no digit' },
    { word: '0x801c03edl5', digits: '801C03ED15', because: 'an l before a digit is a one' },
    { word: '0x801c03eddl', digits: '801C03EDD1', because: 'so is one behind nine digits' },
    { word: '0x801c!!', digits: '', is: null, because: 'without what ends a sentence four digits are left' },
    { word: '0x80g1g3ed', digits: '', is: null, because: 'two characters are no digits' },
    { word: '0x801c0g', digits: '801C0?', because: 'six characters with one hole are enough' },
    { word: '0x80!c03ed', digits: '801C03ED', because: 'a mark inside is a digit with shift' },
    { word: '0x00801c03ed', digits: '801C03ED', because: 'zeros before eight digits do not count' },
    { word: '0x0801c0', digits: '0801C0', because: 'zeros before fewer digits do' },
    { word: '0x801c0003ed', digits: '801C0003ED', because: 'zeros inside do, and ten digits are an attempt' },
    { word: '0x801c0003ed1', digits: '', is: null, because: 'eleven digits are none' },
    { word: '0x801c0', digits: '', is: null, because: 'five characters are too few' },
    { word: '801c03eg', digits: '801C03E?', because: 'it begins as failures do, without a prefix' },
    { word: '(801c03eg)', digits: '801C03E?', because: 'brackets around it do not matter' },
    { word: 'see:801c03eg', digits: '', is: null, because: 'a word stands before it' },
    { word: 'c00fade', digits: 'C00FADE', because: 'two digits are enough, also next to each other' },
    { word: 'C000000', digits: 'C000000', because: 'a digit is missing' },
    { word: '80004005a', digits: '80004005A', because: 'one is too many' },
    { word: '8000400512', digits: '', is: null, because: 'two are, without a prefix' },
    { word: '-801c03eg', digits: '', is: null, because: 'no failure in hexadecimal has a minus' },
    { word: '180g1c03', digits: '', is: null, because: 'it does not begin as failures do' },
    { word: '8ability', digits: '', is: null, because: 'it has one digit, and so is a word' },
    { word: '801c03eg-x', digits: '', is: null, because: 'more of a word follows' },
    { word: `${'.'.repeat(49)}0x801c03eg`, digits: '801C03E?', because: 'a word of 59 characters is looked at' },
    { word: `${'.'.repeat(50)}0x801c03eg`, digits: '801C03E?', because: 'one of 60 is' },
    { word: `${'.'.repeat(51)}0x801c03eg`, digits: '', is: null, because: 'a longer one is not' },
  ])('takes "$word" for $digits, because $because', ({ word, digits, is }) => {
    expect(attemptIn(word)).toEqual(is === null ? null : hex(digits));
  });

  it.each([
    { word: '214743254', is: decimal('214743254'), because: 'a digit of ten is missing' },
    { word: '-214743254', is: decimal('214743254', -1), because: 'so it is with a minus' },
    { word: '21474325411', is: decimal('21474325411'), because: 'one is too many' },
    {
      word: '-21474325',
      is: decimal('21474325', -1),
      because: 'two are missing behind a minus, and it begins as failures do',
    },
    { word: '-10474325', is: decimal('10474325', -1), because: 'NTSTATUS failures begin so' },
    { word: '21474325', is: null, because: 'without a minus it may be anything' },
    { word: '-31474325', is: null, because: 'it does not begin as failures do' },
    { word: '-2147432', is: null, because: 'three digits are missing' },
    { word: '-12147432', is: null, because: 'the digits of a failure stand at its end' },
    { word: '2147432541', is: null, because: 'ten digits are a number, not an attempt' },
    { word: '-2121474325', is: null, because: 'so they are behind a minus' },
    { word: '2147432541ab', is: null, because: 'it is no number' },
    { word: 'hello', is: null, because: 'it is a word' },
  ])('takes "$word" for $is, because $because', ({ word, is }) => {
    expect(attemptIn(word)).toEqual(is);
  });
});
