import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';

/** One JSON line an event. Nothing that a user typed is logged: no query string, no body, no credential. */
export function createLog(level: string, destination: DestinationStream): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination);
}

const serializers = {
  req: ({ method, url }: FastifyRequest) => ({ method, path: pathOf(url) }),
  res: ({ statusCode }: FastifyReply) => ({ status: statusCode }),
};

/** A path that is not one of ours is text that a user typed. */
const knownPaths: ReadonlySet<string> = new Set([
  '/graphql',
  '/livez',
  '/readyz',
  '/metrics',
  '/sign-in',
  '/sign-in/link',
  '/sign-in/openid',
  '/sign-in/callback',
  '/sign-out',
  '/sign-out-everywhere',
]);

function pathOf(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return knownPaths.has(path) ? path : 'other';
}
