import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { endWith } from './clientErrors.ts';
import { refuseAndClose } from './refuseAndClose.ts';
import { refusalText } from './refusals.ts';

/**
 * Refuses, with a message, what Node would answer without a body or not at all: an expectation other than 100-continue (RFC 9110,
 * 10.1.1) and a tunnel (9.3.6).
 */
export function refuseWhatNodeWould(server: Server): Server {
  return server
    .on('checkExpectation', (_request, response) => {
      const body = refusalText('BAD_REQUEST', 'The header Expect may only be 100-continue; omit it.');
      const type = 'application/json; charset=utf-8';
      response.writeHead(417, { 'content-type': type, 'content-length': Buffer.byteLength(body), connection: 'close' });
      response.end(body);
    })
    .on('connect', (_request, socket) => {
      const message = 'CONNECT is not allowed here; use GET or POST.';
      const headers = ['Allow: GET, POST'];
      endWith(socket, { status: '405 Method Not Allowed', code: 'METHOD_NOT_ALLOWED', message, headers });
    });
}

/** Refuses a request whose first line names an HTTP version other than 1.x. Node would answer it as HTTP/1.1. */
export function requireHttp1(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (request.raw.httpVersionMajor === 1) {
      next();
      return;
    }
    refuseAndClose(request, reply, 505, 'BAD_REQUEST', 'Use HTTP/1.1 or HTTP/1.0; no other version is supported.');
  });
}
