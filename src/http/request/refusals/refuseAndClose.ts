import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalText, type RefusalCode } from './refusals.ts';

/** What is read and thrown away of a body that is refused, at most: milliseconds, and bytes. */
const longestRead = 2_000;
const mostRead = 16 * 1024 * 1024;

/**
 * As refuse, and ends the connection, since the rest of the request is not used. What still comes is read for a while: a
 * connection that is closed with bytes unread is reset, and the client would lose the answer with it.
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
