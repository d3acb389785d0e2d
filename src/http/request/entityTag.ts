import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A strong entity tag for a response body (RFC 9110, 8.8.3). */
export function entityTag(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Whether the header If-None-Match names the tag (RFC 9110, 13.1.2). Compares weakly, because a proxy that compresses weakens tags. */
export function matchesTag(ifNoneMatch: string | null | undefined, tag: string): boolean {
  const known = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  return known.includes(tag) || known.includes('*');
}

/** Sends a public response that caches must revalidate each time; answers 304 if the client already has it. */
export function sendTagged({ headers }: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  const tag = entityTag(body);
  reply.headers({ etag: tag, 'cache-control': 'no-cache' });
  return matchesTag(headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(body);
}
