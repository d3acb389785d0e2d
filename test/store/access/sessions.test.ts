import { describe, expect, it } from 'vitest';
import { openTestStore } from '../testStore.ts';

const hashOf = (n: number) => n.toString(16).padStart(64, '0');
const event = { at: 0, kind: 'SIGN_IN', actor: 'Ada', role: 'EDITOR', subject: 'ada', requestId: null } as const;
const ages = { longest: 1_000_000, idle: 1_000_000 };

describe('sessions of one identity', () => {
  it('are a hundred at most: one more ends the oldest', async () => {
    const { sessions } = await openTestStore();
    for (let n = 1; n <= 101; n += 1) {
      const times = { createdAt: n, lastUsedAt: n };
      const session = { ...times, id: String(n), keyHash: hashOf(n), identity: 'ada', tokenId: null, name: 'Ada' };
      await sessions.startSession({ session: { ...session, role: 'EDITOR' }, ages, instead: null, event });
    }
    const left = await Promise.all([1, 2, 101].map(async (n) => (await sessions.findSession(hashOf(n)))?.id));
    expect(left).toEqual([undefined, '2', '101']);
  });
});
