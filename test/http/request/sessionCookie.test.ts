import type { FastifyReply } from 'fastify';
import { describe, expect, it } from 'vitest';
import { sessionCookie } from '../../../src/http/request/sessionCookie.ts';

describe('the cookie of a session', () => {
  it.each([
    { url: 'https://kb.example', name: '__Host-hresolve', path: '/', secure: true, because: 'it has the host' },
    { url: 'https://kb.example/kb', name: '__Secure-hresolve', path: '/kb', secure: true, because: 'it has a path' },
    { url: 'http://127.0.0.1:4000', name: 'hresolve', path: '/', secure: false, because: 'there is no https' },
  ])('of $url is $name, as $because, and no script or other site gets it', ({ url, name, path, secure }) => {
    const sent: unknown[] = [];
    const reply = { setCookie: (...given: unknown[]) => sent.push(given) } as unknown as FastifyReply;
    sessionCookie(() => url).write(reply, 'key');
    expect(sent).toEqual([[name, 'key', { path, httpOnly: true, sameSite: 'lax', secure }]]);
  });
});
