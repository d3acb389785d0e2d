import type { FastifyInstance } from 'fastify';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';

/**
 * /livez: the process answers. /readyz: it takes requests, and edits would be kept safely; 503 with a
 * reason otherwise.
 */
export function addHealthRoutes(app: FastifyInstance, knowledgeBase: KnowledgeBase, isStopping: () => boolean): void {
  app.get('/livez', () => ({ status: 'live' }));
  app.get('/readyz', async (request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    try {
      await knowledgeBase.assertHealthy();
    } catch (error) {
      request.log.error({ err: error }, 'The store is not healthy.');
      return reply.code(503).send({ status: 'store not ready' });
    }
    return { status: 'ready', version: knowledgeBase.snapshot().catalog.version };
  });
}
