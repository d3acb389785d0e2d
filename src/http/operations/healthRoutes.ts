import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bareAddress } from '../../knowledgeBase/access/callerGroup.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { storageFailureOf } from '../../knowledgeBase/upkeep/storageFailure.ts';
import type { CredentialLimit } from '../request/credentialLimit.ts';

export interface HealthParts {
  readonly knowledgeBase: Pick<KnowledgeBase, 'assertHealthy' | 'snapshot' | 'searchIsReady' | 'callerWithHeader'>;
  readonly credentialLimit: CredentialLimit;
  readonly isStopping: () => boolean;
}

/**
 * /livez: the process answers. /readyz: it takes requests, and an edit would last; 503 otherwise. What is wrong is told to
 * this machine and to whoever has a token: it names files. Look-ups go on while the store takes no writes. `search` is "indexing"
 * as long as searches wait for the words of a large knowledge base, after its start.
 */
export function addHealthRoutes(
  app: FastifyInstance,
  { knowledgeBase, credentialLimit, isStopping }: HealthParts,
): void {
  app.get('/livez', () => ({ status: 'live' }));
  app.get('/readyz', async (request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    try {
      await knowledgeBase.assertHealthy();
    } catch (error) {
      request.log.error({ err: error }, 'The store is not healthy.');
      const status = storageFailureOf(error)?.code === 'STORAGE_FULL' ? 'storage full' : 'store not ready';
      const reason = (await mayKnow(request)) && error instanceof Error ? { reason: error.message } : {};
      return reply.code(503).send({ status, ...reason });
    }
    const search = knowledgeBase.searchIsReady() ? {} : { search: 'indexing' };
    return { status: 'ready', version: knowledgeBase.snapshot().catalog.version, ...search };
  });

  async function mayKnow({ headers, raw, ip, id }: FastifyRequest): Promise<boolean> {
    const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
    if (!isForwarded && /^(127\.|::1$)/.test(bareAddress(raw.socket.remoteAddress) ?? '')) return true;
    if (headers.authorization === undefined || (await credentialLimit.waitOf(ip)) > 0) return false;
    const caller = await knowledgeBase.callerWithHeader(headers.authorization, id);
    if (caller === null) await credentialLimit.countWrong(ip);
    return caller !== null;
  }
}
