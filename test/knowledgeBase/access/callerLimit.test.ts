import { describe, expect, it } from 'vitest';
import { createCallerLimit } from '../../../src/knowledgeBase/access/callerLimit.ts';

const limitOf = (beyond: 'REFUSE' | 'FORGET_OLDEST') =>
  createCallerLimit(() => 0, { name: 'votes', most: 1, windowEnd: () => 5_000, mostCallers: 2, beyond });

describe('a limit by caller, when as many callers are counted as it holds', () => {
  it('lets a new caller wait, and forgets no one, if it is to refuse', async () => {
    const limit = limitOf('REFUSE');
    expect([await limit.take('192.0.2.1'), await limit.take('192.0.2.2')]).toEqual([0, 0]);
    expect(await limit.take('192.0.2.3')).toBe(5);
    expect(await limit.take('192.0.2.1')).toBe(5);
  });

  it('takes a new caller and forgets the oldest if it is to forget', async () => {
    const limit = limitOf('FORGET_OLDEST');
    expect([await limit.take('192.0.2.1'), await limit.take('192.0.2.2')]).toEqual([0, 0]);
    expect(await limit.take('192.0.2.3')).toBe(0);
    expect([await limit.waitOf('192.0.2.1'), await limit.waitOf('192.0.2.2')]).toEqual([0, 5]);
  });
});

describe('what is left of a limit', () => {
  it('says how many uses are left of the window, and when it ends', async () => {
    let now = 0;
    const options = { name: 'reads', most: 2, windowEnd: (at: number) => at + 5_000, mostCallers: 2 };
    const limit = createCallerLimit(() => now, { ...options, beyond: 'FORGET_OLDEST' });
    expect(limit.leftOf('192.0.2.1')).toEqual({ left: 2, seconds: 5 });
    await limit.take('192.0.2.1');
    now = 3_000;
    expect(limit.leftOf('192.0.2.1')).toEqual({ left: 1, seconds: 2 });
    await limit.take('192.0.2.1');
    await limit.take('192.0.2.1');
    expect(limit.leftOf('192.0.2.1')).toEqual({ left: 0, seconds: 2 });
    now = 5_000;
    expect(limit.leftOf('192.0.2.1')).toEqual({ left: 2, seconds: 5 });
  });
});
