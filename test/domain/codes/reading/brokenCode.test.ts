import { describe, expect, it } from 'vitest';
import { brokenCodeAt, joinedWord } from '../../../../src/domain/codes/reading/brokenCode.ts';

describe('brokenCodeAt', () => {
  it.each([
    { line: '0x801C 03ED failed', joined: '0x801C03ED', end: 11, because: 'a blank stands between' },
    { line: '0x801C-03ED', joined: '0x801C03ED', end: 11, because: 'a hyphen does' },
    { line: '0x801C_03ED', joined: '0x801C03ED', end: 11, because: 'an underscore does' },
    { line: '0x80 1C 03 ED', joined: '0x801C03ED', end: 13, because: 'there may be more than two pieces' },
    { line: '0x0001 00ab 77', joined: '0x000100ab', end: 11, because: 'eight digits are enough' },
  ])('joins "$line", as $because', ({ line, joined, end }) => {
    expect(brokenCodeAt(line, 0)).toEqual({ joined, end });
  });

  it.each([
    { line: '0x801C 03E', end: 10, because: 'it begins as failures do and digits follow, if too few' },
    { line: '0xC000 00005', end: 12, because: 'too many follow' },
    { line: '0x801C ab 1', end: 11, because: 'one of the pieces has a decimal digit' },
  ])('takes "$line" for pieces of no code, as $because', ({ line, end }) => {
    expect(brokenCodeAt(line, 0)).toEqual({ joined: null, end });
  });

  it.each([
    { line: '0x12 34', because: 'it does not begin as failures do' },
    { line: '0x18 34', because: 'an 8 that is not its first digit shows nothing' },
    { line: '0x80 bad', because: 'what follows may be a word' },
    { line: '0x12 bad', because: 'neither speaks for it' },
    { line: '0x801C', because: 'nothing follows' },
    { line: '0x801C and more', because: 'what follows is a word' },
    { line: '801C 03ED', because: 'it has no 0x' },
    { line: '0x8009002 E_ACCESSDENIED', because: 'what follows begins a name' },
    { line: '0x8009002 E_FAIL', because: 'what follows begins a short name' },
  ])('lets "$line" stand for itself, because $because', ({ line }) => {
    expect(brokenCodeAt(line, 0)).toBeNull();
  });
});

describe('joinedWord', () => {
  it.each([
    { word: '801C-03ED', next: '', joined: '801C03ED', because: 'it has a hyphen inside' },
    { word: '801C', next: '03ED', joined: '801C03ED', because: 'the next word makes it eight digits' },
    { word: '0x801C', next: '03ED', joined: '0x801C03ED', because: 'it has a prefix' },
    { word: '0x801C', next: '03E', joined: '0x801C03E', because: 'with a prefix, one digit may be lost' },
    { word: '0x801C', next: '03EDD', joined: '0x801C03EDD', because: 'with a prefix, one may be too many' },
    { word: '0x801C', next: '03', joined: null, because: 'two digits are lost' },
    { word: '0x801C', next: '03ED03', joined: null, because: 'two are too many' },
    { word: '801C', next: '03E', joined: null, because: 'without a prefix all eight are needed' },
    { word: '801C', next: 'face', joined: null, because: 'the second may be a word' },
    { word: '1801', next: '03ED', joined: null, because: 'it does not begin as failures do' },
    { word: 'hello', next: 'world', joined: null, because: 'they are words' },
  ])('of "$word" and "$next" is $joined, because $because', ({ word, next, joined }) => {
    expect(joinedWord(word, next)).toBe(joined);
  });
});
