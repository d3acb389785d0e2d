import { describe, expect, it } from 'vitest';
import { roles } from '../../../src/domain/access/access.ts';
import { groupsIn, numberOrNull, oneOf, textOrNull, textsIn } from '../../../src/store/contract/storedValues.ts';

describe('oneOf', () => {
  it('returns the word, as one of its type', () => {
    expect(oneOf(roles, 'EDITOR', 'the role of a token')).toBe('EDITOR');
  });

  it.each<[string | null | undefined, string]>([
    ['OWNER', 'a role that an older or a newer program may have known must not become a right'],
    ['editor', 'roles are written in capitals'],
    [null, 'a column that must not be empty'],
    [undefined, 'a column that the query did not ask for'],
  ])('refuses %j: %s', (value, _because) => {
    expect(() => oneOf(roles, value, 'the role of a token')).toThrow(
      `The database has "${String(value)}" as the role of a token; expected one of ANONYMOUS, ANALYST, EDITOR, ADMIN.`,
    );
  });
});

describe('a column that may be empty', () => {
  it('is the text or the number in it, or null', () => {
    expect(['a', null].map(textOrNull)).toEqual(['a', null]);
    expect([12, '12', null].map(numberOrNull)).toEqual([12, 12, null]);
  });

  it('is not empty if the query did not ask for it: what has no end must not last for ever', () => {
    expect(() => textOrNull(undefined)).toThrow('The database has undefined where a text is expected.');
    expect(() => textOrNull(7)).toThrow('The database has 7 where a text is expected.');
    expect(numberOrNull(undefined)).toBeNaN();
  });
});

describe('a column of JSON', () => {
  it('is a list of texts, or of lists of texts', () => {
    expect(textsIn('["Windows 10"]', 'the products')).toEqual(['Windows 10']);
    expect(groupsIn('[["wifi","wlan"]]', 'the groups')).toEqual([['wifi', 'wlan']]);
  });

  it.each(['', '{}', '[1]', '["a",null]', '"a"', 'null', '[["a"]]'])('%s is no list of texts', (json) => {
    expect(() => textsIn(json, 'the products')).toThrow(
      `The database has ${json} as the products; expected a list of them in JSON.`,
    );
  });

  it.each(['["a"]', '[[1]]', '[null]'])('%s is no list of groups', (json) => {
    expect(() => groupsIn(json, 'the groups')).toThrow('expected a list of them in JSON');
  });
});
