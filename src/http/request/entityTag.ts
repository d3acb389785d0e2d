import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The strong tag of the bytes of an answer (RFC 9110, 8.8.3). */
export function entityTag(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** RFC 9110, 13.1.2: any of the list, compared weakly, since a proxy that compresses makes a tag weak. */
export function matchesTag(ifNoneMatch: string | null | undefined, tag: string): boolean {
  const known = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  return known.includes(tag) || known.includes('*');
}

/** Sends what anyone may read: whoever keeps it asks each time whether it is still so, and a client that has it is told so without it. */
export function sendTagged({ headers }: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  const tag = entityTag(body);
  reply.headers({ etag: tag, 'cache-control': 'no-cache' });
  return matchesTag(headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(body);
}
