import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.ts';
import { callerOf } from '../knowledgeBase/callers.ts';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../knowledgeBase/visitor.ts';
import { largestAdminBody, limitBody } from './bodyLimits.ts';
import { maskErrors } from './maskErrors.ts';
import { refuse } from './refusals.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; set before its body is read. */
    caller: Context['caller'] | null;
  }
}

/** GraphQL at /graphql: POST for everything, GET for queries of anonymous callers. Resolves once it can answer; stop() ends it. */
export async function addGraphqlRoute(
  app: FastifyInstance,
  schema: GraphQLSchema,
  knowledgeBase: KnowledgeBase,
): Promise<{ stop: () => Promise<void> }> {
  const apollo = new ApolloServer<Context>({
    schema,
    ...answerSettings,
    formatError: maskErrors(app.log),
    logger: app.log,
  });
  await apollo.start();

  app.decorateRequest('caller', null);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: largestAdminBody,
    onRequest: async (request, reply) => {
      const caller = await callerOf(knowledgeBase, credentialOf(request));
      if (caller !== null) {
        request.caller = caller;
        return;
      }
      request.log.warn('A credential was refused.');
      reply.header('www-authenticate', 'Bearer');
      return refuse(reply, 401, 'UNAUTHENTICATED', 'The access token is not valid here; ask an admin for a new one.');
    },
    preParsing: async (request, reply, payload) => limitBody(request, reply, payload),
    handler: fastifyApolloHandler(apollo, { context: (request) => Promise.resolve(contextOf(request, knowledgeBase)) }),
  });
  return { stop: () => apollo.stop() };
}

const answerSettings = {
  introspection: true,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: true,
  persistedQueries: false,
  plugins: [ApolloServerPluginLandingPageDisabled()],
  // The process that opened the server ends it, in its own order.
  stopOnTerminationSignals: false,
} satisfies Partial<ApolloServerOptions<Context>>;

/** A link can make a browser send a GET: it never carries anybody's rights. */
function credentialOf({ method, headers }: FastifyRequest): string | undefined {
  return method === 'GET' ? undefined : headers.authorization;
}

function contextOf({ caller, headers, ip }: FastifyRequest, knowledgeBase: KnowledgeBase): Context {
  if (caller === null) throw new Error('The caller of a request is known before it is answered.');
  const clientName = headers['apollographql-client-name'] ?? headers['x-client-name'];
  const visitor = readVisitor(clientName?.toString(), ip);
  return { ...knowledgeBase.snapshot(), caller, visitor, knowledgeBase };
}
