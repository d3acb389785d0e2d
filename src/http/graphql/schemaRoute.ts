import type { FastifyInstance } from 'fastify';

/** The interface as it was written, at /schema.graphql: for code generators, and for people. */
export function addSchemaRoute(app: FastifyInstance, schema: string): void {
  app.get('/schema.graphql', (_request, reply) => reply.type('application/graphql; charset=utf-8').send(schema));
}
