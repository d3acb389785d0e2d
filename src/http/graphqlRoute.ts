import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { largestAnswer } from '../graphql/answerBudget.ts';
import type { Context } from '../graphql/context.ts';
import { documentLimits, limitDocument, mostValidationErrors } from '../graphql/documentLimits.ts';
import { refuseUnservedOperations } from '../graphql/servedOperations.ts';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../knowledgeBase/visitor.ts';
import { authenticate } from './authenticate.ts';
import { largestAdminBody, limitBody } from './bodyLimits.ts';
import { budgetPlugin } from './budgetPlugin.ts';
import type { CredentialLimit } from './credentialLimit.ts';
import { maskErrors } from './maskErrors.ts';
import { checkMediaTypes } from './mediaTypes.ts';
import type { SecretCookie } from './sessionCookie.ts';

export interface GraphqlRouteParts {
  readonly schema: GraphQLSchema;
  readonly knowledgeBase: KnowledgeBase;
  readonly publicUrl: () => string;
  readonly credentialLimit: CredentialLimit;
  /** Of sessions. */
  readonly cookie: SecretCookie;
}

/** GraphQL at /graphql: POST for everything, GET for queries of anonymous callers. Resolves once it can answer; stop() ends it. */
export async function addGraphqlRoute(
  app: FastifyInstance,
  { schema, knowledgeBase, publicUrl, credentialLimit, cookie }: GraphqlRouteParts,
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
    onRequest: [checkMediaTypes, authenticate(knowledgeBase, credentialLimit, cookie)],
    preParsing: async (request, reply, payload) => limitBody(request, reply, payload),
    handler: fastifyApolloHandler(apollo, {
      context: (request) => Promise.resolve(contextOf(request, knowledgeBase, publicUrl())),
    }),
  });
  return { stop: () => apollo.stop() };
}

const answerSettings = {
  introspection: true,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: true,
  persistedQueries: false,
  parseOptions: { maxLexicalTokens: documentLimits.tokens },
  validationRules: [limitDocument, refuseUnservedOperations],
  validationOptions: { maxErrors: mostValidationErrors },
  plugins: [ApolloServerPluginLandingPageDisabled(), budgetPlugin],
  // The process that opened the server ends it, in its own order.
  stopOnTerminationSignals: false,
} satisfies Partial<ApolloServerOptions<Context>>;

function contextOf(
  { caller, headers, ip, id }: FastifyRequest,
  knowledgeBase: KnowledgeBase,
  publicUrl: string,
): Context {
  if (caller === null) throw new Error('The caller of a request is known before it is answered.');
  const clientName = headers['apollographql-client-name'] ?? headers['x-client-name'];
  const visitor = readVisitor(clientName?.toString(), ip);
  return {
    ...knowledgeBase.snapshot(),
    caller,
    visitor,
    knowledgeBase,
    publicUrl,
    requestId: id,
    budget: { left: largestAnswer },
  };
}
