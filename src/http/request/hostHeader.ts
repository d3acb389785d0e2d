import type { FastifyInstance } from 'fastify';
import { refuseAndClose } from './refuseAndClose.ts';

/** RFC 9112, 3.2: a request names one host. One without, or with two, might be read otherwise by a proxy before us. */
export function requireOneHost(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    const { rawHeaders, httpVersion } = request.raw;
    const hosts = rawHeaders.filter((text, n) => n % 2 === 0 && text.toLowerCase() === 'host').length;
    if (hosts === 1 || (hosts === 0 && httpVersion === '1.0')) {
      next();
      return;
    }
    const message = 'The request names no host, or more than one; send one header Host.';
    refuseAndClose(request, reply, 400, 'BAD_REQUEST', message);
  });
}
