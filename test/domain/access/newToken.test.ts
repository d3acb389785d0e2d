import { describe, expect, it } from 'vitest';
import { unfitTokenName } from '../../../src/domain/access/newToken.ts';

describe('the name of a token', () => {
  it.each([
    { name: 'Ada', because: 'it is a name' },
    { name: 'Анна 2', because: 'names have letters of every script' },
    { name: 'seed bank', because: 'it is more than the name that the program uses' },
  ])('may be $name, because $because', ({ name }) => {
    expect(unfitTokenName(name)).toBeNull();
  });

  it.each([
    { name: 'seed', because: 'the program writes it for itself' },
    { name: 'S E-E.D', because: 'case, blanks and signs are overlooked' },
    { name: 'ｓｅｅｄ', because: 'wide letters are the same letters' },
    { name: 'séed', because: 'accents are overlooked' },
    { name: 'ѕееd', because: 'Cyrillic letters look the same' },
    { name: 'αnοnymουs', because: 'Greek letters look the same' },
    { name: 'dem0', because: 'digits look like letters' },
  ])('may not be $name, because $because', ({ name }) => {
    expect(unfitTokenName(name)).toContain('which the program writes for itself');
  });

  it.each(['', '   ', 'a\u202eb', 'a\nb', '-', 'x'.repeat(101)])('may not be %j, which cannot be read', (name) => {
    expect(unfitTokenName(name)).toContain('printable characters');
  });
});
