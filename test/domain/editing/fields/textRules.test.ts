import { describe, expect, it } from 'vitest';
import {
  listTooLong,
  longestList,
  longestText,
  readAddress,
  readReason,
  readText,
} from '../../../../src/domain/editing/fields/textRules.ts';

const path = ['input', 'text'];

describe('a text', () => {
  it.each([
    [' Restart. ', 'Restart.', 'blanks around it go'],
    ['\n a\n b\t', 'a\n b', 'blanks inside stay'],
    ['!', '!', 'a mark shows'],
    ['√', '√', 'a sign shows'],
    ['\u{1F600}'.repeat(longestText), '\u{1F600}'.repeat(longestText), 'characters are counted, not code units'],
    [` ${'x'.repeat(longestText)} `, 'x'.repeat(longestText), 'blanks around it do not count'],
  ])('is kept: %j', (text, kept, _because) => {
    expect(readText(text, path)).toBe(kept);
  });

  it.each([
    ['', 'INVALID_VALUE', 'input.text is empty; write at least one character that shows.'],
    [' \u00a0\u200b\n', 'INVALID_VALUE', 'input.text is empty; write at least one character that shows.'],
    ['\u0301', 'INVALID_VALUE', 'input.text is empty; write at least one character that shows.'],
    ['a\0b', 'INVALID_VALUE', 'input.text holds a NUL at character 2; remove it.'],
    [
      'a\ud83d',
      'INVALID_VALUE',
      'input.text holds half of a surrogate pair, which is not a character; send well-formed Unicode.',
    ],
    ['x'.repeat(20_001), 'TOO_LONG', 'input.text has 20001 characters; shorten it to 20000 at most.'],
  ])('is refused: %j', (text, code, message) => {
    expect(readText(text, path)).toMatchObject({ code, path, message });
  });

  it('may have another limit', () => {
    expect(readText('abc', path, 3)).toBe('abc');
    expect(readText('abcd', path, 3)).toMatchObject({ code: 'TOO_LONG' });
  });
});

describe('a reason', () => {
  it.each([[null], [undefined], [''], [' \n']])('is none: %j', (reason) => {
    expect(readReason(reason)).toBeNull();
  });

  it('has 2,000 characters at most', () => {
    expect(readReason(' It was wrong. ')).toEqual({ text: 'It was wrong.' });
    expect(readReason('x'.repeat(2_000))).toEqual({ text: 'x'.repeat(2_000) });
    expect(readReason('x'.repeat(2_001))).toMatchObject({ code: 'TOO_LONG', path: ['input', 'reason'] });
  });
});

describe('an address', () => {
  const longest = `https://example.test/${'x'.repeat(2_000 - 21)}`;
  it.each([['https://example.test/a?b#c'], ['http://example.test'], ['HTTPS://EXAMPLE.TEST'], [longest]])(
    'is kept as it is written: %s',
    (url) => {
      expect(readAddress(url, path)).toBe(url);
    },
  );

  it.each([
    [''],
    ['example.test'],
    ['//example.test'],
    ['ftp://example.test'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['xhttps://example.test'],
    ['https://'],
    [`${longest}x`],
  ])('is refused: %s', (url) => {
    expect(readAddress(url, path)).toMatchObject({
      ...{ code: 'INVALID_VALUE', path },
      message: `"${url.slice(0, 60)}" is not an address; write one that begins with https:// or http://.`,
    });
  });

  it.each([['https://ada:secret@example.test/'], ['https://ada@example.test/'], ['https://:secret@example.test/']])(
    'is refused without being repeated, since every reader would see it: %s',
    (url) => {
      const message = 'The address has a user name or a password, which every reader would see; leave them out.';
      expect(readAddress(url, path)).toMatchObject({ code: 'INVALID_VALUE', path, message });
    },
  );
});

describe('a list', () => {
  it('has 50 items at most', () => {
    expect(longestList).toBe(50);
    expect(listTooLong(50, path)).toBeNull();
    expect(listTooLong(51, path)).toMatchObject({
      code: 'TOO_LONG',
      path,
      message: 'input.text has 51 items; at most 50 are kept.',
    });
  });
});
