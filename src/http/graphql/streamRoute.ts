import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  getOperationAST,
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
import { refuse } from '../request/refusals/refusals.ts';
import { refusalOfCost } from './costPlugin.ts';
import { maskErrors } from './maskErrors.ts';
import type { GraphqlRouteParts } from './graphqlRoute.ts';
import { openListeners, usualListenerLimits } from './listeners.ts';

/** A stream that was reserved and that no one listens to is given up after so long, in milliseconds. */
const reservedTime = 30_000;
/** Reserved streams at once; each takes a few KB. */
const mostReserved = 200;

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
  listenerLimits = usualListenerLimits,
): void {
  const listeners = openListeners(listenerLimits);
  const costs = readFieldCosts(schema);
  const mask = maskErrors(app.log, limits);
  /** Where the answers to the operations of a shared stream go, by its token; null until someone listens. */
  const streams = new Map<string, ServerResponse | null>();

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
    handler: async (request, reply) => {
      const token = request.method === 'PUT' ? randomUUID() : tokenOf(request);
      if (request.method === 'PUT' && !reserve(token ?? '')) return refuseFor(reply, 'Too many streams are reserved.');
      if (listens(request)) {
        if (token !== null && streams.get(token) === undefined)
          return refuse(reply, 404, 'NOT_FOUND', 'There is no such stream; reserve one with PUT.');
        if (!listeners.add(reply.raw)) return refuseFor(reply, 'Too many clients are listening.');
        if (token !== null) listenTo(token, reply.raw);
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
    const role = (request.caller ?? anonymous).role;
    const cost = costOfOperation(schema, costs, { ...asked, variables: variableValues, role });
    const tooDear = refusalOfCost(cost, allowanceOf(limits, role).cost);
    if (tooDear !== null) return { errors: [tooDear] };
    return followOperation({
      schema,
      document: asked.document,
      operationName: operationName ?? undefined,
      variableValues,
      contextValue: async () => contextFor(request, await callerNow(request)),
      ready: () => listeners.ready((token === null ? response : streams.get(token)) ?? undefined),
      show,
    });
  }

  /** As an answer of /graphql would show it: what is a bug is logged and not shown. */
  function show(result: ExecutionResult): ExecutionResult {
    const { errors, ...rest } = result;
    if (errors === undefined) return result;
    return { ...rest, errors: errors.map((error) => toError(mask(withUsualCode(error), error))) };
  }

  /** Keeps a stream for its client to listen to; false if there are too many. */
  function reserve(token: string): boolean {
    if ([...streams.values()].filter((response) => response === null).length >= mostReserved) return false;
    streams.set(token, null);
    setTimeout(() => {
      if (streams.get(token) === null) void giveUp(token);
    }, reservedTime).unref();
    return true;
  }

  /** The handler lets go of a stream only when a listener leaves it. */
  async function giveUp(token: string): Promise<void> {
    streams.delete(token);
    const headers = { get: (name: string) => (name === 'accept' ? 'text/event-stream' : null) };
    const raw = { token, request: null, response: null };
    const [body] = await handle({ method: 'GET', url: '/', headers, body: null, raw, context: undefined });
    if (body !== null && typeof body !== 'string') await body.return();
  }

  function listenTo(token: string, response: ServerResponse): void {
    streams.set(token, response);
    response.once('close', () => streams.delete(token));
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

/** The handler takes a refusal for an answer only if it has data, or comes as events do. */
async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield await Promise.resolve(result);
}

async function send(reply: FastifyReply, [body, { status, headers = {} }]: Response): Promise<FastifyReply> {
  if (body === null || typeof body === 'string')
    return reply
      .code(status)
      .headers(headers)
      .send(body ?? '');
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

function refuseFor(reply: FastifyReply, message: string): FastifyReply {
  return refuse(reply.header('retry-after', '5'), 503, 'OVERLOADED', message);
}

function listens({ headers }: FastifyRequest): boolean {
  return headers.accept === 'text/event-stream';
}

/** Of a stream that is shared by the operations of one client; null for a stream of one operation. */
function tokenOf({ headers, query }: FastifyRequest): string | null {
  const header = headers[tokenHeader];
  const token = header ?? (query as Readonly<Record<string, unknown>>)['token'];
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
    return [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
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
