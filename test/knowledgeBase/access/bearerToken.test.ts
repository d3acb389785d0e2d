import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/knowledgeBase/access/bearerToken.ts';
import type { StoredToken } from '../../../src/store/contract/accessStore.ts';

const token: StoredToken = {
  id: 'AbCdEfGhIjKl',
  secretHash: '',
  name: 'Ada',
  role: 'EDITOR',
  createdAt: 0,
  expiresAt: 1_000,
  revokedAt: null,
  lastUsedOn: null,
};

describe('a token', () => {
  it.each([
    { parts: {}, now: 999, status: 'ACTIVE', because: 'its time is not over' },
    { parts: {}, now: 1_000, status: 'EXPIRED', because: 'its time is over' },
    { parts: { expiresAt: null }, now: 1e15, status: 'ACTIVE', because: 'it never expires' },
    { parts: { revokedAt: 5 }, now: 10, status: 'REVOKED', because: 'an admin has revoked it' },
  ])('is $status at $now, because $because', ({ parts, now, status }) => {
    expect(statusOf({ ...token, ...parts }, now)).toBe(status);
  });
});
