import type { FastifyInstance } from 'fastify';
import { refuseAndClose } from './refusals/refuseAndClose.ts';

/** RFC 9112, 3.2: a request names one host. One without, or with two, might be read otherwise by a proxy before us. */
export function requireOneHost(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    const { rawHeaders, httpVersion } = request.raw;
    const hosts = rawHeaders.filter((_text, n) => n % 2 === 1 && rawHeaders[n - 1]?.toLowerCase() === 'host');
    const [host] = hosts;
    if (host === undefined ? httpVersion === '1.0' : hosts.length === 1 && isHost(host)) {
      next();
      return;
    }
    const message = 'The request names no host, more than one, or none that can be; send one header Host.';
    refuseAndClose(request, reply, 400, 'BAD_REQUEST', message);
  });
}

/** Whether a text can be a host, with its port or without: a name, an address, an address in brackets, or nothing. */
export function isHost(text: string): boolean {
  return /^(?:[\w.~%!$&'()*+,;=-]*|\[[\da-fA-F:.]+\])(?::\d{0,5})?$/.test(text);
}
