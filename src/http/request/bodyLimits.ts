import { Transform } from 'node:stream';
import type { FastifyRequest, RequestPayload } from 'fastify';
import { mayActAs } from '../../domain/access/access.ts';
import type { Limits } from './limits.ts';

/**
 * Lets a body through as far as its sender may send one; else it throws an error with the status 413, or ends the body with
 * one. A body that says how long it is costs nothing; one that does not is counted as it comes.
 */
export function limitBody(
  { headers, caller }: FastifyRequest,
  payload: RequestPayload,
  { body }: Pick<Limits, 'body'>,
): RequestPayload {
  if (caller !== null && mayActAs(caller.role, 'ADMIN')) return payload;
  const length = headers['content-length'];
  if (length === undefined) return payload.pipe(counter(body));
  if (Number(length) <= body) return payload;
  throw tooLarge();
}

function counter(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > most) done(tooLarge());
      else done(null, chunk);
    },
  });
}

function tooLarge(): Error {
  return Object.assign(new Error('The body is larger than its sender may send.'), { statusCode: 413 });
}
