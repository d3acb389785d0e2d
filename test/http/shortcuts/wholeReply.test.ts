import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replyHead, WholeReply } from '../../../src/http/shortcuts/wholeReply.ts';

const head = replyHead(200, ['content-type', 'text/plain', 'etag', '"1"']);

/** What goes over the socket, each time that it is sent. */
function send(reply: WholeReply): Buffer {
  const sent: Buffer[] = [];
  const write = (chunk: string | Buffer, encoding?: unknown) =>
    sent.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding) : chunk);
  reply.writeTo({ write } as unknown as Socket, () => undefined);
  return Buffer.concat(sent);
}

describe('a whole answer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 2, 14, 9, 30) });
  });
  afterEach(() => vi.useRealTimers());

  it.each([
    ['a\u00e9', 'it is given as text'],
    [Buffer.from('a\u00e9'), 'it is given as bytes'],
  ])('has the head that node:http would write, and the length of its body in bytes: %j, as %s', (body, _because) => {
    expect(send(new WholeReply(head, body)).toString()).toBe(
      'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\netag: "1"\r\ncontent-length: 3\r\nDate: Sat, 14 Mar 2026 09:30:00 GMT\r\n' +
        'Connection: keep-alive\r\nKeep-Alive: timeout=72\r\n\r\na\u00e9',
    );
  });

  it('has no length if it has no body', () => {
    expect(send(new WholeReply(replyHead(304, []), null)).toString()).toMatch(
      /^HTTP\/1\.1 304 Not Modified\r\nDate: .*\r\n\r\n$/s,
    );
  });

  it.each([
    ['body', 'plain letters are one byte each'],
    ['d\u00e9j\u00e0 vu \u{1f600} \u{d83d}', 'others are more'],
    [Buffer.from([0, 0x80, 0xff, 0x0a]), 'bytes need not be text'],
  ])('is the same and dated anew at each sending, of %j, as %s', (body, _because) => {
    const reply = new WholeReply(head, body);
    const bytes = Buffer.from(body as string);
    const sent = Array.from({ length: 6 }, () => {
      vi.advanceTimersByTime(400);
      return send(reply);
    });
    expect(sent.map((each) => each.subarray(-bytes.length))).toEqual(sent.map(() => bytes));
    const seconds = sent.map((each) => /09:30:(\d\d) GMT/.exec(each.toString())?.[1]);
    expect(seconds).toEqual(['00', '00', '01', '01', '02', '02']);
    expect(reply.body).toEqual(bytes);
  });
});
