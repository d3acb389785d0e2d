import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { capabilitiesOf } from '../../domain/access/access.ts';
import { AnswerBudget } from '../../graphql/guards/answerBudget.ts';
import { contextOf, runOperation } from '../../graphql/runOperation.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { agentServer } from '../../mcp/agentServer.ts';
import { agentClient, type AskForAgent } from '../../mcp/askForAgent.ts';
import { maskErrors } from '../graphql/maskErrors.ts';
import { authenticate } from '../request/authenticate.ts';
import { limitBody } from '../request/bodyLimits.ts';
import type { CredentialLimit } from '../request/credentialLimit.ts';
import type { AllowedOrigins } from '../request/crossOrigin.ts';
import { comesFromElsewhere } from '../request/crossSite.ts';
import { allowanceOf, type Limits } from '../request/limits.ts';
import { refuse } from '../request/refusals/refusals.ts';

export interface AgentRouteParts {
  readonly schema: GraphQLSchema;
  readonly knowledgeBase: KnowledgeBase;
  readonly publicUrl: () => string;
  readonly credentialLimit: CredentialLimit;
  readonly limits: Limits;
  readonly allowedOrigins: AllowedOrigins;
  /** Of the program. */
  readonly version: string;
  readonly clock: () => number;
}

/**
 * The Model Context Protocol by Streamable HTTP at /mcp: each POST holds one message and is answered with JSON. No session is
 * kept, so there is nothing to follow by GET and nothing to end by DELETE. Rights come from a token alone; a cookie counts
 * for nothing here. A page of another site is refused unless HRESOLVE_ALLOWED_ORIGINS names it: a foreign name that leads
 * here (DNS rebinding) would else let any page use the agents' tools.
 */
export function addAgentRoute(app: FastifyInstance, parts: AgentRouteParts): void {
  const { knowledgeBase, publicUrl, credentialLimit, limits, allowedOrigins, version, clock } = parts;
  app.get('/mcp', (_request, reply) =>
    refuse(reply.header('allow', 'POST'), 405, 'METHOD_NOT_ALLOWED', 'No event stream here; use POST.'),
  );
  app.route({
    method: 'POST',
    url: '/mcp',
    bodyLimit: limits.body,
    onRequest: [
      async (request, reply) => {
        const { origin } = request.headers;
        const isNamed = allowedOrigins !== 'ANY' && origin !== undefined && allowedOrigins.includes(origin);
        if (isNamed || !comesFromElsewhere(request, publicUrl())) return;
        knowledgeBase.recordAccess({ kind: 'CROSS_SITE_REFUSED', requestId: request.id });
        return refuse(reply, 403, 'FORBIDDEN', `Agents ask from ${publicUrl()} or from outside of a browser.`);
      },
      authenticate(knowledgeBase, credentialLimit, noCookie),
    ],
    preParsing: async (request, _reply, payload) => limitBody(request, payload, limits),
    handler: async (request, reply) => {
      reply.header('cache-control', 'private, no-store');
      if (Array.isArray(request.body)) {
        return refuse(reply, 400, 'BAD_REQUEST', 'Send one JSON-RPC message at a time.');
      }
      const can = capabilitiesOf(callerOf(request).role);
      const server = agentServer(askFor(app, request, parts), { version, can, clock });
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      try {
        await server.connect(transport);
        const answer = await transport.handleRequest(webRequest(request, publicUrl()), { parsedBody: request.body });
        const text = await answer.text();
        reply.code(answer.status).headers({ 'x-content-type-options': 'nosniff' });
        if (text === '') return await reply.send();
        return await reply.type('application/json; charset=utf-8').send(text);
      } finally {
        await server.close();
      }
    },
  });
}

/** A browser's session gives an agent no rights. */
const noCookie = { read: () => null, clear: () => undefined };

/** What the transport reads of a request: its method and headers. Credentials stay out of it. */
function webRequest({ headers }: FastifyRequest, publicUrl: string): Request {
  const kept = ['accept', 'content-type', 'mcp-protocol-version'].flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return new Request(`${publicUrl}/mcp`, { method: 'POST', headers: kept });
}

function callerOf({ caller }: FastifyRequest): NonNullable<FastifyRequest['caller']> {
  if (caller === null) throw new Error('The caller of a request is known before it is answered.');
  return caller;
}

/** Each operation has what one request to /graphql may take, and its errors show what errors show there. */
function askFor(app: FastifyInstance, request: FastifyRequest, parts: AgentRouteParts): AskForAgent {
  const { schema, knowledgeBase, publicUrl, limits } = parts;
  const caller = callerOf(request);
  const mask = maskErrors(app.log, limits);
  return async (document, variables) => {
    const context = contextOf(knowledgeBase, {
      caller,
      visitor: readVisitor(agentClient, request.ip),
      publicUrl: publicUrl(),
      requestId: request.id,
      budget: new AnswerBudget(allowanceOf(limits, caller.role)),
    });
    try {
      return await runOperation(schema, document, variables, context);
    } catch (error) {
      const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
      const known =
        first instanceof GraphQLError
          ? first
          : new GraphQLError('Unknown', { originalError: first instanceof Error ? first : new Error(String(first)) });
      const hasCode = known.extensions['code'] !== undefined;
      const shown = { message: known.message, extensions: { ...known.extensions, ...(hasCode ? {} : bug) } };
      throw new Error(mask(shown, known).message);
    }
  };
}

/** The code of Apollo Server for an error without one. */
const bug = { code: 'INTERNAL_SERVER_ERROR' };
