import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag, matchesTag } from './entityTag.ts';

/** Sends what anyone may read: whoever keeps it asks each time whether it is still so, and a client that has it is told so without it. */
export function sendTagged({ headers }: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  const tag = entityTag(body);
  reply.headers({ etag: tag, 'cache-control': 'no-cache' });
  return matchesTag(headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(body);
}
