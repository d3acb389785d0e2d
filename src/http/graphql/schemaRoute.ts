import type { FastifyInstance } from 'fastify';
import { sendTagged } from '../request/entityTag.ts';

/** The interface as it was written, at /schema.graphql: for code generators, and for people. */
export function addSchemaRoute(app: FastifyInstance, schema: string): void {
  app.get('/schema.graphql', (request, reply) =>
    sendTagged(request, reply.type('application/graphql; charset=utf-8'), schema),
  );
}
