import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalText, type RefusalCode } from './refusals.ts';

/** How long, in milliseconds, and how much, in bytes, of a refused body is read and discarded. */
const longestRead = 2_000;
const mostRead = 16 * 1024 * 1024;

/**
 * Refuses like `refuse` and closes the connection, because the rest of the request is not used. Reads what still arrives for a
 * while: closing a connection with unread bytes resets it, and the client would lose the response.
 */
export function refuseAndClose(
  request: Pick<FastifyRequest, 'raw'>,
  reply: FastifyReply,
  status: number,
  code: RefusalCode,
  message: string,
): FastifyReply {
  const body = refusalText(code, message);
  reply.headers({ connection: 'close', 'content-length': Buffer.byteLength(body) });
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(Readable.from(answerThenRead(body, request.raw), { objectMode: false }));
}

async function* answerThenRead(body: string, request: IncomingMessage): AsyncGenerator<Buffer> {
  yield Buffer.from(body);
  await readAway(request);
}

function readAway(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const done = (): void => {
      clearTimeout(timer);
      request.off('data', count).off('end', done).off('close', done).off('error', done);
      resolve();
    };
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > mostRead) done();
    };
    const timer = setTimeout(done, longestRead);
    request.on('data', count).on('end', done).on('close', done).on('error', done).resume();
  });
}
