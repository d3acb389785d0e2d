import type { FastifyInstance } from 'fastify';
import { refuseAndClose } from './refusals/refuseAndClose.ts';

/** Refuses requests without exactly one valid Host header (RFC 9112, 3.2): a proxy in front of us might read them differently. */
export function requireOneHost(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    const { rawHeaders, httpVersion } = request.raw;
    const hosts = rawHeaders.filter((_text, n) => n % 2 === 1 && rawHeaders[n - 1]?.toLowerCase() === 'host');
    const [host] = hosts;
    if (host === undefined ? httpVersion === '1.0' : hosts.length === 1 && isHost(host)) {
      next();
      return;
    }
    const message = 'The Host header is missing, repeated or not valid; send it once.';
    refuseAndClose(request, reply, 400, 'BAD_REQUEST', message);
  });
}

/**
 * Whether a text is a valid Host header: a name, an address or an address in brackets, with or without a port. An empty one is for requests
 * that name no host, which are not sent to servers of pages.
 */
export function isHost(text: string): boolean {
  return hostAndPort.test(text) && URL.canParse(`http://${text}`);
}

const hostAndPort = /^(?:[\w.~%!$&'()*+,;=-]+|\[[\da-fA-F:.]+\])(?::\d{0,5})?$/;
