import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLoop } from '../../../src/http/request/loopDelay.ts';
import { answerClientErrors } from '../../../src/http/request/refusals/clientErrors.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells how far the loop is behind while it is, and for some seconds after', () => {
  const clock = { now: 0 };
  const loop = watchLoop(() => clock.now);
  const pass = (milliseconds: number): void => {
    for (let left = milliseconds; left > 0; left -= 250) {
      clock.now += 250;
      vi.advanceTimersByTime(250);
    }
  };
  pass(1_000);
  expect(loop.longest()).toBe(0);
  clock.now += 6_000;
  expect(loop.longest()).toBe(5_750);
  pass(4_000);
  expect(loop.longest()).toBeGreaterThanOrEqual(5_750);
  pass(12_000);
  expect(loop.longest()).toBe(0);
  loop.close();
});

it.each([
  { delay: 0, status: 'HTTP/1.1 408', because: 'its client was slow' },
  { delay: 1_000, status: 'HTTP/1.1 408', because: 'so short a delay does not explain five seconds' },
  { delay: 5_000, status: 'HTTP/1.1 503', because: 'it may have lain here unread' },
])(
  'answers a request that was not read in time with $status after $delay ms, because $because',
  ({ delay, status }) => {
    const socket = new Socket();
    const end = vi.spyOn(socket, 'end').mockImplementation(() => socket);
    Object.defineProperty(socket, 'writable', { value: true });
    const answer = answerClientErrors({ headersTime: 5_000, requestTime: 10_000 }, () => delay);
    answer(Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
    const [[written] = []] = end.mock.calls as unknown as [[string]?];
    expect(written).toContain(status);
    expect(/\r\nRetry-After: 1\r\n/.test(written ?? '')).toBe(delay > 1_000);
    socket.destroy();
  },
);
