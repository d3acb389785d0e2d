import { describe, expect, it } from 'vitest';
import { roles } from '../../../src/domain/access/access.ts';
import { oneOf } from '../../../src/store/contract/oneOf.ts';

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
