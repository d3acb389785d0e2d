import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { callerGroup } from '../../knowledgeBase/access/callerGroup.ts';

/**
 * Limits the requests of one address (see callerGroup) to the routes that are added to `app` after this, and says in the headers
 * RateLimit-Limit, -Remaining and -Reset how many are left; beyond, 429 with Retry-After. `most`: in a minute; 0: no limit.
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
