import { Transform } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import { mayImport } from '../../knowledgeBase/access/callers.ts';
import type { Limits } from './limits.ts';

type BodyLimits = Pick<Limits, 'body' | 'adminBody'>;

/**
 * Lets a body through as far as its sender may send one; rejects or ends it with 413 else. One that says how
 * long it is costs nothing; one that does not is counted as it comes.
 */
export async function limitBody(
  { headers, caller }: FastifyRequest,
  reply: FastifyReply,
  payload: RequestPayload,
  { body, adminBody }: BodyLimits,
): Promise<RequestPayload> {
  if (caller !== null && mayImport(caller)) return payload;
  const length = headers['content-length'];
  if (length === undefined) return payload.pipe(counter(reply, body));
  if (Number(length) <= body) return payload;
  // Many clients do not listen before they have sent all; where that is no more than an admin's, they may.
  if (Number(length) <= adminBody) await finished(payload.resume()).catch(() => undefined);
  throw tooLarge(reply);
}

function counter(reply: FastifyReply, most: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > most) done(tooLarge(reply));
      else done(null, chunk);
    },
  });
}

function tooLarge(reply: FastifyReply): Error {
  // The rest of the body is not read, so the connection cannot serve another request.
  reply.header('connection', 'close');
  return Object.assign(new Error('The body is larger than its sender may send.'), { statusCode: 413 });
}
