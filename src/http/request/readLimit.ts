import type { FastifyInstance } from 'fastify';
import { createCallerLimit } from '../../knowledgeBase/access/callerLimit.ts';
import { refuse } from './refusals/refusals.ts';

const aMinute = 60_000;

/**
 * Limits requests from one address (see callerGroup) to the routes added to `app` after this. The headers RateLimit-Limit,
 * -Remaining and -Reset say how many are left; above the limit the answer is 429 with Retry-After. `most`: requests a minute; 0: no
 * limit. Each process counts for itself, as the limit bounds the load of one.
 */
export function limitReads(app: FastifyInstance, most: number, clock: () => number): void {
  if (most === 0) return;
  const limit = createCallerLimit(clock, {
    name: 'reads',
    most,
    windowEnd: (now) => now + aMinute,
    mostCallers: 20_000,
    beyond: 'FORGET_OLDEST',
  });
  app.addHook('onRequest', async ({ ip }, reply) => {
    const wait = await limit.take(ip);
    const { left, seconds } = limit.leftOf(ip);
    reply.headers({
      'ratelimit-limit': String(most),
      'ratelimit-remaining': String(left),
      'ratelimit-reset': String(seconds),
    });
    if (wait === 0) return;
    reply.header('retry-after', String(wait));
    return refuse(
      reply,
      429,
      'RATE_LIMITED',
      `Too many requests from this address; try again in ${String(wait)} seconds.`,
    );
  });
}
