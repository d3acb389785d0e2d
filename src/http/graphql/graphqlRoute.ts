import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestHookHandler,
  preHandlerHookHandler,
} from 'fastify';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { AnswerTrace } from '../../graphql/answerTrace.ts';
import type { Context } from '../../graphql/context.ts';
import { replyScopeOf } from '../../graphql/replyScope.ts';
import { limitDocument, mostValidationErrors, refuseUnservedOperations } from '../../graphql/guards/documentLimits.ts';
import { AnswerBudget } from '../../graphql/guards/answerBudget.ts';
import { contextOf } from '../../graphql/runOperation.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { authenticate } from '../request/authenticate.ts';
import { limitBody } from '../request/bodyLimits.ts';
import type { CredentialLimit } from '../request/credentialLimit.ts';
import { appendVary } from '../request/appendVary.ts';
import { allowanceOf, type Limits } from '../request/limits.ts';
import { costGuard, costHeader } from './costPlugin.ts';
import { compiledOperations, type CompiledOperations } from '../shortcuts/compiled/compiledOperations.ts';
import type { EarlyAnswers } from '../shortcuts/answerEarly.ts';
import { holdAddressToBody } from './holdAddressToBody.ts';
import { maskErrors } from './maskErrors.ts';
import { refuse } from '../request/refusals/refusals.ts';
import { statusPlugin } from './statusPlugin.ts';
import { entityTag, matchesTag } from '../request/entityTag.ts';
import { checkMediaTypes } from '../request/mediaTypes.ts';
import { versionHeader } from '../request/seenVersion.ts';
import type { SecretCookie } from '../request/sessionCookie.ts';

export interface GraphqlRouteParts {
  readonly schema: GraphQLSchema;
  readonly knowledgeBase: KnowledgeBase;
  readonly publicUrl: () => string;
  readonly credentialLimit: CredentialLimit;
  /** Of sessions. */
  readonly cookie: SecretCookie;
  readonly limits: Limits;
  readonly early: EarlyAnswers;
}

/** GraphQL at /graphql: POST for everything, GET for queries. Resolves once it can answer; stop() ends it. */
export async function addGraphqlRoute(
  app: FastifyInstance,
  { schema, knowledgeBase, publicUrl, credentialLimit, cookie, limits, early }: GraphqlRouteParts,
): Promise<{ stop: () => Promise<void> }> {
  const operations = compiledOperations(schema, knowledgeBase, {
    allowance: allowanceOf(limits, 'ANONYMOUS'),
    publicUrl,
  });
  early.compileWith(operations);
  const apollo = new ApolloServer<Context>({
    schema,
    ...answerSettings(schema, limits, operations),
    formatError: maskErrors(app.log, limits),
    logger: app.log,
  });
  await apollo.start();

  app.decorateRequest('caller', null);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    bodyLimit: limits.adminBody,
    onRequest: [checkMediaTypes, authenticate(knowledgeBase, credentialLimit, cookie), letLinksAsk],
    preParsing: async (request, _reply, payload) => limitBody(request, payload, limits),
    preValidation: holdAddressToBody(app),
    preHandler: ignoreHost,
    handler: fastifyApolloHandler(apollo, {
      context: (request) =>
        Promise.resolve(contextOfRequest(request, knowledgeBase, publicUrl(), limits, early.traceOf(request.raw))),
    }),
    onSend: (request, reply, payload, next) => {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      keepFromOthers(request, reply);
      next(null, typeof payload === 'string' && isWhole(reply.statusCode, payload) ? offer(payload) : payload);

      function offer(text: string): string | null {
        const body = Buffer.from(text);
        const isPlain = request.method === 'GET' && request.headers[costHeader] === undefined && !hasRights(request);
        const tag = isPlain ? entityTag(body) : null;
        // What anybody may ask for by a link, a proxy may keep, if it asks each time whether it is still so.
        if (tag !== null) {
          reply.headers({ etag: tag, 'cache-control': 'no-cache' });
          appendVary(reply, 'accept');
        }
        // An answer to an edit says its version in a header, which is no other answer's.
        if (!reply.hasHeader(versionHeader))
          early.keep(request.raw, { status: 200, headers: reply.getHeaders(), body, operation: '/graphql' });
        if (tag === null || !matchesTag(request.headers['if-none-match'], tag)) return text;
        reply.code(304);
        return null;
      }
    },
  });
  // Apollo Server would find fault with its headers first.
  app.head('/graphql', (_request, reply) =>
    refuse(reply.header('allow', 'GET, POST'), 405, 'METHOD_NOT_ALLOWED', 'HEAD is not allowed here; use GET or POST.'),
  );
  return { stop: () => apollo.stop() };
}

/** Only an answer without errors is given again: Apollo Server writes errors first. */
function isWhole(status: number, body: string): boolean {
  return status === 200 && body.startsWith('{"data":{');
}

/** No cache may keep what a caller with rights is told, nor give a caller with a token what it keeps of anonymous ones. */
function keepFromOthers(request: FastifyRequest, reply: FastifyReply): void {
  if (hasRights(request)) reply.header('cache-control', 'private, no-store');
  if (request.method !== 'POST') appendVary(reply, 'authorization');
}

function hasRights({ caller, headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined || (caller !== null && caller.role !== 'ANONYMOUS');
}

/**
 * Apollo takes no GET that a page of another site could have caused. With ours, a link carries nobody's rights and changes
 * nothing, so that it may ask; with a POST, Apollo's rule stands.
 */
const letLinksAsk: onRequestHookHandler = (request, _reply, next) => {
  if (request.method === 'GET') request.headers['apollo-require-preflight'] = 'true';
  next();
};

/**
 * The handler below makes a URL of the whole address to read the query from it, and throws if there is no host (HTTP/1.0 needs none), or
 * if X-Forwarded-Host or X-Forwarded-Proto, which proxies pass on as clients wrote them, cannot stand in a URL. Nothing else reads either.
 */
const ignoreHost: preHandlerHookHandler = (request, _reply, next) => {
  Object.defineProperties(request, { protocol: { value: 'http' }, hostname: { value: 'localhost' } });
  next();
};

/** One more says that there are others. */
export const mostVariableErrors = 4;

function answerSettings(schema: GraphQLSchema, limits: Limits, operations: CompiledOperations) {
  const { plugin, stringifyResult } = costGuard(schema);
  return {
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Introspection shows them anyway.
    hideSchemaDetailsFromClientErrors: false,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: [limitDocument(limits), refuseUnservedOperations],
    validationOptions: { maxErrors: mostValidationErrors },
    executionOptions: { maxCoercionErrors: mostVariableErrors },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It has every field of the schema wrapped once more, to say at the end what the route says.
      ApolloServerPluginCacheControlDisabled(),
      plugin,
      statusPlugin,
      traceScope(schema, operations),
      sayVersion,
    ],
    stringifyResult,
    // The process that opened the server ends it, in its own order.
    stopOnTerminationSignals: false,
  } satisfies Partial<ApolloServerOptions<Context>>;
}

/** Says in every answer to a mutation what version it has led to. */
const sayVersion: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ operation, response, contextValue: { knowledgeBase } }) => {
        if (operation?.operation === OperationTypeNode.MUTATION) {
          response.http.headers.set(versionHeader, String(knowledgeBase.snapshot().catalog.version));
        }
        return Promise.resolve();
      },
    }),
};

/** Notes what an answer will depend on, so that it can be given again until that changes; and operations, to run them again. */
function traceScope(schema: GraphQLSchema, operations: CompiledOperations): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, contextValue: { trace } }) => {
          trace?.widen(replyScopeOf(schema, document));
          return Promise.resolve();
        },
        willSendResponse: ({ request, document, operation, response, contextValue: { trace } }) => {
          const { query } = request;
          const isWhole = response.body.kind === 'single' && response.body.singleResult.errors === undefined;
          if (
            trace !== undefined &&
            isWhole &&
            query !== undefined &&
            document !== undefined &&
            operation !== undefined
          )
            operations.learn({ query, operationName: request.operationName ?? null }, document, operation);
          return Promise.resolve();
        },
      }),
  };
}

function contextOfRequest(
  { caller, headers, ip, id }: FastifyRequest,
  knowledgeBase: KnowledgeBase,
  publicUrl: string,
  limits: Limits,
  trace: AnswerTrace | undefined,
): Context {
  if (caller === null) throw new Error('The caller of a request is known before it is answered.');
  const clientName = headers['apollographql-client-name'] ?? headers['x-client-name'];
  return contextOf(knowledgeBase, {
    caller,
    visitor: readVisitor(clientName?.toString(), ip),
    publicUrl,
    requestId: id,
    trace,
    budget: new AnswerBudget(allowanceOf(limits, caller.role)),
  });
}
