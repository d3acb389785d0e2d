import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replyHead, WholeReply } from '../../../src/http/shortcuts/wholeReply.ts';

const head = replyHead(200, ['content-type', 'text/plain', 'etag', '"1"']);

describe('a whole answer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 2, 14, 9, 30) });
  });
  afterEach(() => vi.useRealTimers());

  it('has the head that node:http would write, and the length of its body in bytes', () => {
    expect(new WholeReply(head, 'a\u00e9').bytes().toString()).toBe(
      'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\netag: "1"\r\ncontent-length: 3\r\nDate: Sat, 14 Mar 2026 09:30:00 GMT\r\n' +
        'Connection: keep-alive\r\nKeep-Alive: timeout=72\r\n\r\na\u00e9',
    );
  });

  it('has no length if it has no body', () => {
    expect(new WholeReply(replyHead(304, []), null).bytes().toString()).toMatch(
      /^HTTP\/1\.1 304 Not Modified\r\nDate: .*\r\n\r\n$/s,
    );
  });

  it('is dated when it is sent, and what was sent before keeps its date', () => {
    const reply = new WholeReply(head, Buffer.from('body'));
    const first = reply.bytes();
    vi.advanceTimersByTime(999);
    expect(reply.bytes()).toBe(first);
    vi.advanceTimersByTime(1);
    expect(reply.bytes().toString()).toContain('Date: Sat, 14 Mar 2026 09:30:01 GMT\r\n');
    expect(first.toString()).toContain('Date: Sat, 14 Mar 2026 09:30:00 GMT\r\n');
    expect(reply.body.toString()).toBe('body');
  });

  it.each([
    ['body', 'plain letters are one byte each'],
    ['d\u00e9j\u00e0 vu \u{1f600}', 'others are more'],
  ])('is the same at its first sending, of %s as a text, and at the next, because %s', (body) => {
    const sent: Buffer[] = [];
    const write = (chunk: string | Buffer, encoding?: unknown) =>
      sent.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding) : Buffer.from(chunk));
    const socket = { write } as unknown as Socket;
    const reply = new WholeReply(head, body);
    for (let times = 0; times < 2; times++) reply.writeTo(socket, () => undefined);
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]).toEqual(reply.bytes());
  });
});
