import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { callerGroup } from '../../knowledgeBase/access/callerGroup.ts';

/**
 * Limits requests from one address (see callerGroup) to the routes added to `app` after this. The headers RateLimit-Limit,
 * -Remaining and -Reset say how many are left; above the limit the answer is 429 with Retry-After. `most`: requests a minute; 0: no
 * limit.
 */
export async function limitReads(app: FastifyInstance, most: number): Promise<void> {
  if (most === 0) return;
  await app.register(fastifyRateLimit, {
    max: most,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => callerGroup(ip),
    enableDraftSpec: true,
  });
}
