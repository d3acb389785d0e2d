import { Transform } from 'node:stream';
import type { FastifyRequest, RequestPayload } from 'fastify';
import { mayActAs } from '../../domain/access/access.ts';
import type { Limits } from './limits.ts';

/**
 * Enforces the size limit of the caller's role. A body that is too large by its Content-Length throws an error with status 413;
 * one without a Content-Length is counted as it arrives and ends with that error.
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
  return Object.assign(new Error('The body is larger than the limit for this caller.'), { statusCode: 413 });
}
