import type { FastifyInstance } from 'fastify';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { refuse } from './refusals/refusals.ts';

/**
 * In a request: the version that the client has seen, so that it is not answered from an older one. In the response to an edit:
 * the version that the edit created.
 */
export const versionHeader = 'x-hresolve-version';

/** How long a request waits for a change made on another server, in milliseconds. */
const patience = 1_000;

/** Lets a client of several servers read its own writes: a request waits for the version it has seen, or is refused. */
export function waitForVersion(app: FastifyInstance, knowledgeBase: Pick<KnowledgeBase, 'reached'>): void {
  app.addHook('onRequest', async ({ headers }, reply) => {
    const text = headers[versionHeader];
    if (text === undefined) return;
    if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) {
      return refuse(
        reply,
        400,
        'BAD_REQUEST',
        `The header ${versionHeader} is not a version; send a number, such as 12.`,
      );
    }
    if (await knowledgeBase.reached(Number(text), patience)) return;
    reply.header('retry-after', '1');
    const message = `This server has not reached version ${text} yet; try again shortly, or omit the header ${versionHeader}.`;
    return refuse(reply, 503, 'VERSION_NOT_REACHED', message);
  });
}
