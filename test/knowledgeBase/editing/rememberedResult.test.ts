import { describe, expect, it } from 'vitest';
import { idempotencyOf } from '../../../src/knowledgeBase/editing/rememberedResult.ts';

const command = { name: 'archiveEntry', id: 'e1' };

describe('idempotencyOf', () => {
  it.each([
    { key: '', says: 'has 0 characters', because: 'it names nothing' },
    { key: '   ', says: 'has 3 characters', because: 'blanks name nothing' },
    { key: 'a'.repeat(201), says: 'has 201 characters', because: 'it is too long to be kept' },
    { key: 'a\u0000b', says: 'control character', because: 'PostgreSQL keeps no NUL' },
    { key: 'a\nb', says: 'control character', because: 'a line end parts the key from its owner' },
  ])('refuses $key, because $because', ({ key, says }) => {
    expect(idempotencyOf({ actor: 'anna' }, key, command)).toMatchObject({
      code: 'INVALID_VALUE',
      path: ['input', 'idempotencyKey'],
      message: expect.stringContaining(says) as string,
    });
  });

  it('keeps a key apart from the same key of another identity of that name', () => {
    const keys = ['token-1', 'token-2', null].map((identity) =>
      idempotencyOf({ actor: 'anna', identity }, 'k', command),
    );
    expect(new Set(keys.map((each) => JSON.stringify(each))).size).toBe(3);
  });

  it.each([null, undefined])('takes %s for no key', (key) => {
    expect(idempotencyOf({ actor: 'anna' }, key, command)).toBeNull();
  });
});
