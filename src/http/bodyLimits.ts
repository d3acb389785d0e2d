import { Transform } from 'node:stream';
import type { FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import { mayImport } from '../knowledgeBase/callers.ts';

/** The largest body in bytes: of everybody, and of admins, whose imports carry whole documents. */
export const largestBody = 256 * 1024;
export const largestAdminBody = 8 * 1024 * 1024;

/**
 * Lets a body through as far as its sender may send one; throws or ends it with 413 else. One that says how
 * long it is costs nothing; one that does not is counted as it comes.
 */
export function limitBody(
  { headers, caller }: FastifyRequest,
  reply: FastifyReply,
  payload: RequestPayload,
): RequestPayload {
  if (caller !== null && mayImport(caller)) return payload;
  const length = headers['content-length'];
  if (length === undefined) return payload.pipe(counter(reply));
  if (Number(length) > largestBody) throw tooLarge(reply);
  return payload;
}

function counter(reply: FastifyReply): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > largestBody) done(tooLarge(reply));
      else done(null, chunk);
    },
  });
}

function tooLarge(reply: FastifyReply): Error {
  // The rest of the body is not read, so the connection cannot serve another request.
  reply.header('connection', 'close');
  return Object.assign(new Error('The body is larger than its sender may send.'), { statusCode: 413 });
}
