import { describe, expect, it } from 'vitest';
import { precedingWords } from '../../../../src/domain/codes/logs/precedingWords.ts';

const read = (line: string, vocabulary: readonly string[] = []) =>
  [...precedingWords(line, line.length, new Set(vocabulary))].map(({ text, isMarked }) =>
    isMarked ? `${text}:` : text,
  );

describe('the words before a number', () => {
  it.each([
    { line: 'Error code: ', words: ['code:', 'error'], because: 'the nearest comes first, and has a mark' },
    { line: 'the code is (', words: ['is:', 'code', 'the'], because: 'an opening bracket is a mark' },
    { line: 'dwLastError=', words: ['error:', 'last', 'dw'], because: 'parts of a name are words' },
    { line: 'last_error ', words: ['error', 'last'], because: 'an underscore parts them' },
    { line: 'lastHTTPStatus2 ', words: ['status2', 'http', 'last'], because: 'capitals are one word' },
    { line: 'GetLastError() = ', words: ['error:', 'last', 'get'], because: 'the brackets are those of a call' },
    { line: '<Code>', words: ['code:'], because: 'the mark is the end of a tag' },
    { line: 'code -> ', words: ['code:'], because: 'the mark is an arrow' },
    { line: 'code → ', words: ['code:'], because: 'so is this' },
    { line: 'a > ', words: [], because: 'it is a comparison' },
    { line: 'Code . . . . : ', words: ['code:'], because: 'dots lead to the number' },
    { line: 'It failed. ', words: [], because: 'the sentence ends there' },
    { line: 'Errore n. ', words: ['n', 'errore'], because: 'the word is short for number' },
    { line: 'Kundennr. ', words: ['kundennr'], because: 'so is its end' },
    { line: 'store.db: error ', words: ['error'], because: 'the word before it is a kind of file' },
    { line: 'store.error: code ', words: ['code', 'error:'], because: 'no file is of that kind' },
    { line: 'code, ', words: [], because: 'a comma parts them' },
    { line: '错误代码', words: ['错误代码'], because: 'letters of every script make words' },
    { line: 'Fehler „', words: ['fehler'], because: 'quotes do not count' },
    { line: '', words: [], because: 'nothing stands there' },
    { line: `code${' '.repeat(60)}`, words: ['code'], because: 'programs leave wide gaps' },
    { line: `code${' '.repeat(61)}`, words: [], because: 'a wider one is none' },
    { line: `${'x'.repeat(33)} `, words: ['x'.repeat(32), 'x'], because: 'no word is longer than 32 letters' },
  ])('of "$line" are $words, because $because', ({ line, words }) => {
    expect(read(line)).toEqual(words);
  });

  it.each([
    { letter: 'ª', is: true, because: 'it ends Spanish numbers' },
    { letter: 'º', is: true, because: 'so does this one' },
    { letter: 'µ', is: true, because: 'it is the sign of a unit' },
    { letter: '±', is: false, because: 'it is a sign' },
    { letter: '¿', is: false, because: 'it is the last sign of Latin-1' },
    { letter: 'À', is: true, because: 'it is its first letter' },
    { letter: '\u1fff', is: true, because: 'Greek ends there' },
    { letter: '\u2000', is: false, because: 'blanks, marks and arrows begin there' },
    { letter: '\u2e7f', is: false, because: 'they end there' },
    { letter: '\u2e80', is: true, because: 'the letters of East Asia begin there' },
    { letter: '\u2fff', is: true, because: 'their marks begin behind it' },
    { letter: '\u3000', is: false, because: 'it is their blank' },
    { letter: '\u303f', is: false, because: 'it is the last of their marks' },
    { letter: '\u3040', is: true, because: 'Japanese begins there' },
    { letter: '\ufe0f', is: true, because: 'it belongs to the letter before it' },
    { letter: '\ufe10', is: false, because: 'marks and wide forms begin there' },
    { letter: '?', is: true, because: 'a wrong encoding lost a letter' },
    { letter: '\ufffd', is: true, because: 'so it did here' },
  ])('have the letter $letter in them: $is, because $because', ({ letter, is }) => {
    expect(read(`a${letter}b `)).toEqual([is ? `a${letter}b` : 'b'].map((word) => word.toLowerCase()));
  });

  it.each([
    { line: 'It failed. ', rest: '5 x', words: [], because: 'the sentence ends before it' },
    { line: 'exit code(s): ', rest: '5 and so on', words: ['code:', 'exit'], because: 'the brackets are a plural' },
    { line: 'what ?a ', rest: '5 x', words: ['a'], because: 'no letter stands before the mark' },
  ])('of "$line" before "$rest" are $words, because $because', ({ line, rest, words }) => {
    const found = [...precedingWords(line + rest, line.length, new Set<string>())];
    expect(found.map(({ text, isMarked }) => (isMarked ? `${text}:` : text))).toEqual(words);
  });

  it('are whole if the tables of reasons have them', () => {
    expect(read('dwLastError ', ['dwlasterror'])).toEqual(['dwlasterror']);
  });

  it('stand where they begin', () => {
    const line = 'the last error: ';
    expect([...precedingWords(line, line.length, new Set<string>())].map(({ start }) => start)).toEqual([9, 4, 0]);
  });
});
