import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { createHandler, type RequestParams, type Response } from 'graphql-sse';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { Context } from '../../graphql/context.ts';
import { followOperation } from '../../graphql/followOperation.ts';
import { AnswerBudget } from '../../graphql/guards/answerBudget.ts';
import { limitDocument, mostValidationErrors } from '../../graphql/guards/documentLimits.ts';
import { readFieldCosts } from '../../graphql/guards/fieldCosts.ts';
import { costOfOperation } from '../../graphql/guards/operationCost.ts';
import { contextOf } from '../../graphql/runOperation.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { anonymous, type Caller } from '../../domain/access/access.ts';
import { authenticate } from '../request/authenticate.ts';
import { allowanceOf } from '../request/limits.ts';
import { refuse, type RefusalCode } from '../request/refusals/refusals.ts';
import { refusalOfCost } from './costPlugin.ts';
import { maskErrors } from './maskErrors.ts';
import { mostVariableErrors, type GraphqlRouteParts } from './graphqlRoute.ts';
import { holdAddressToBody } from './holdAddressToBody.ts';
import { openListeners, defaultListenerLimits } from './listeners.ts';
import { mostOperations, sharedStreams } from './sharedStreams.ts';

const tokenHeader = 'x-graphql-event-stream-token';

/** Who sends a request of the protocol; `request` is null for our own, which gives a stream up. */
interface Sender {
  readonly token: string | null;
  readonly request: FastifyRequest | null;
  readonly response: ServerResponse | null;
}

/**
 * Subscriptions at /graphql/stream, as server-sent events, in both modes of the protocol of graphql-sse: one connection for
 * each, or one for all of a client's. Each event is answered with the rights that its asker has then.
 */
export function addStreamRoute(
  app: FastifyInstance,
  { schema, knowledgeBase, publicUrl, credentialLimit, cookie, limits }: Omit<GraphqlRouteParts, 'early'>,
  listenerLimits = defaultListenerLimits,
): void {
  const listeners = openListeners(listenerLimits);
  const costs = readFieldCosts(schema);
  const mask = maskErrors(app.log, limits);
  const streams = sharedStreams(giveUp);

  const handle = createHandler<Sender, undefined>({
    // The handler may have another copy of graphql, and its objects know only their own.
    validate: () => [],
    authenticate: ({ raw }) => raw.token ?? randomUUID(),
    onSubscribe: async ({ raw }, params) => {
      const followed = await subscribe(raw, params);
      return Symbol.asyncIterator in followed ? followed : once(followed);
    },
  });

  app.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: '/graphql/stream',
    bodyLimit: limits.body,
    onRequest: authenticate(knowledgeBase, credentialLimit, cookie),
    preValidation: holdAddressToBody(app),
    handler: async (request, reply) => {
      const token = request.method === 'PUT' ? streams.reserve() : tokenOf(request);
      if (request.method === 'PUT' && token === null) return refuseFor(reply, 'Too many streams are reserved.');
      // The handler keeps its streams in a plain object, in which "constructor" is a stream to it.
      if (token !== null && !streams.has(token))
        return refuse(reply, 404, 'NOT_FOUND', 'There is no such stream; reserve one with PUT.');
      if (listens(request)) {
        if (!listeners.add(reply.raw)) return refuseFor(reply, 'Too many clients are listening.');
        if (token !== null) streams.listen(token, reply.raw);
      }
      const { method, url, headers, body } = request;
      const answer = await handle({
        method,
        url,
        headers: { get: (name) => headers[name]?.toString() },
        body: (body ?? null) as string | Record<string, unknown> | null,
        raw: { token, request, response: reply.raw },
        context: undefined,
      });
      return send(reply, answer);
    },
  });
  app.addHook('preClose', (done) => {
    listeners.close();
    done();
  });

  async function subscribe(
    { token, request, response }: Sender,
    { query, operationName, variables }: RequestParams,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    if (request === null) return { errors: [] };
    const asked = readOperation(schema, limits, query, operationName ?? undefined);
    if (Array.isArray(asked)) return { errors: asked };
    const variableValues = variables ?? {};
    const mistakes = mistakesIn(asked.operation, variableValues);
    if (mistakes.length > 0) return { errors: mistakes };
    const role = (request.caller ?? anonymous).role;
    const cost = costOfOperation(schema, costs, { ...asked, variables: variableValues, role });
    const tooDear = refusalOfCost(cost, allowanceOf(limits, role).cost);
    if (tooDear !== null) return { errors: [tooDear] };
    const end = token === null ? (): void => undefined : streams.begin(token);
    if (end === null) return { errors: [tooMany] };
    return followOperation({
      schema,
      document: asked.document,
      operationName: operationName ?? undefined,
      variableValues,
      contextValue: async () => contextFor(request, await callerNow(request)),
      ready: async () => {
        await listeners.ready(token === null ? (response ?? undefined) : await streams.listener(token));
      },
      show,
      end,
    });
  }

  /** As an answer of /graphql would show them, which names a number that no Int holds by its argument. */
  function mistakesIn(
    { variableDefinitions = [] }: OperationDefinitionNode,
    values: Readonly<Record<string, unknown>>,
  ): GraphQLError[] {
    const { errors = [] } = getVariableValues(schema, variableDefinitions, values, { maxErrors: mostVariableErrors });
    return errors.map((error) => toError(mask(withCode(error, 'BAD_USER_INPUT').toJSON(), error)));
  }

  /** As an answer of /graphql would show it: what is a bug is logged and not shown. */
  function show(result: ExecutionResult): ExecutionResult {
    const { errors, ...rest } = result;
    if (errors === undefined) return result;
    return { ...rest, errors: errors.map((error) => toError(mask(withUsualCode(error), error))) };
  }

  /** The handler lets go of a stream only when a listener leaves it. */
  async function giveUp(token: string): Promise<void> {
    const headers = { get: (name: string) => (name === 'accept' ? 'text/event-stream' : null) };
    const raw = { token, request: null, response: null };
    const [body] = await handle({ method: 'GET', url: '/', headers, body: null, raw, context: undefined });
    if (body !== null && typeof body !== 'string') await body.return();
  }

  /** The caller as of now; null if the credential counts no longer. */
  async function callerNow(request: FastifyRequest): Promise<Caller | null> {
    const { caller, headers, id } = request;
    if (caller === null || caller.role === 'ANONYMOUS') return anonymous;
    if (headers.authorization !== undefined) return knowledgeBase.callerWithHeader(headers.authorization, id);
    const session = cookie.read(request);
    return session === null ? null : knowledgeBase.callerWithSession(session, id);
  }

  function contextFor({ headers, ip, id }: FastifyRequest, caller: Caller | null): Context | null {
    if (caller === null) return null;
    const clientName = headers['apollographql-client-name'] ?? headers['x-client-name'];
    return contextOf(knowledgeBase, {
      caller,
      visitor: readVisitor(clientName?.toString(), ip),
      publicUrl: publicUrl(),
      requestId: id,
      budget: new AnswerBudget(allowanceOf(limits, caller.role)),
    });
  }
}

const tooMany = withCode(
  new GraphQLError(
    `A stream follows at most ${String(mostOperations)} operations; end one of them, or open another stream.`,
  ),
  'RATE_LIMITED',
);

/** The handler takes a refusal for an answer only if it has data, or comes as events do. */
async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield await Promise.resolve(result);
}

async function send(reply: FastifyReply, [body, { status, headers = {} }]: Response): Promise<FastifyReply> {
  if (body === null || typeof body === 'string') {
    reply.headers(headers);
    if (status < 400) return reply.code(status).send(body ?? '');
    return refuse(reply, status, codes.get(status) ?? 'BAD_REQUEST', `${messageIn(body)}. ${wayOut}`);
  }
  const { raw } = reply;
  reply.hijack();
  // A proxy that gathers small answers would hold events back.
  raw.writeHead(status, { ...(reply.getHeaders() as OutgoingHttpHeaders), ...headers, 'x-accel-buffering': 'no' });
  raw.once('close', () => void body.return());
  for await (const text of body) {
    if (raw.destroyed) break;
    await new Promise<void>((resolve) => {
      raw.write(text, () => {
        resolve();
      });
    });
  }
  raw.end();
  return reply;
}

const wayOut = 'Send a subscription by POST as JSON, with Accept: text/event-stream.';
const codes = new Map<number, RefusalCode>([
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_ALLOWED'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
]);

/** What the handler says of a request that is not part of its protocol; often nothing. */
function messageIn(body: string | null): string {
  if (body === null || !body.startsWith('{')) return 'This is not a request of the graphql-sse protocol';
  const { errors } = fieldsOf(JSON.parse(body));
  const { message } = fieldsOf(fieldsOf(errors)[0]);
  return typeof message === 'string' ? message : 'This is not a request of the graphql-sse protocol';
}

function refuseFor(reply: FastifyReply, message: string): FastifyReply {
  return refuse(reply.header('retry-after', '5'), 503, 'OVERLOADED', message);
}

function listens({ headers }: FastifyRequest): boolean {
  return headers.accept === 'text/event-stream';
}

/** Of a stream that is shared by the operations of one client; null for a stream of one operation. */
function tokenOf({ headers, query }: FastifyRequest): string | null {
  const header = headers[tokenHeader];
  const token = header ?? fieldsOf(query)['token'];
  return typeof token === 'string' && token !== '' ? token : null;
}

interface AskedSubscription {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

function readOperation(
  schema: GraphQLSchema,
  limits: GraphqlRouteParts['limits'],
  query: string,
  operationName: string | undefined,
): AskedSubscription | GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
  }
  const mistakes = validate(schema, document, [...specifiedRules, limitDocument(limits)], {
    maxErrors: mostValidationErrors,
  });
  if (mistakes.length > 0) return mistakes.map((each) => withCode(each, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return { document, operation };
  const message = 'Only subscriptions are answered here; send queries and mutations to /graphql.';
  return [withCode(new GraphQLError(message), 'OPERATION_RESOLUTION_FAILURE')];
}

/** What graphql-js refuses without a word of ours is a mistake in the variables; what a resolver throws is a bug. */
function withUsualCode(error: GraphQLError): GraphQLFormattedError {
  const code = error.originalError === undefined ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
  return { ...error.toJSON(), extensions: { code, ...error.extensions } };
}

function toError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, positions, source, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    positions: positions ?? null,
    source: source ?? null,
    extensions: { code, ...extensions },
  });
}
