import { randomBytes } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { AnswerTrace } from '../../graphql/answerTrace.ts';
import { contextOf, runOperation } from '../../graphql/runOperation.ts';
import { anonymous } from '../../domain/access/access.ts';
import { noCounting } from '../../knowledgeBase/analytics/counting.ts';
import { escapeSteering, withoutControls, withoutSteering } from '../../domain/withoutSteering.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { policies } from './contentSecurity.ts';
import { operationOf } from '../operations/metrics.ts';
import { appendVary } from '../request/appendVary.ts';
import { comesFromElsewhere } from '../request/crossSite.ts';
import { entityTag, matchesTag } from '../request/entityTag.ts';
import type { EarlyAnswers } from '../shortcuts/answerEarly.ts';
import { compressPage } from './compressPage.ts';
import { pathPrefixOf, prefixReply } from './pathPrefix.ts';
import type { Ask, PageReply, PageRequest, Pages } from '../../web/pages/pageRequest.ts';

export interface PageSettings {
  readonly pages: Pages;
  readonly schema: GraphQLSchema;
  readonly knowledgeBase: KnowledgeBase;
  /** Known only once the server listens. */
  readonly publicUrl: () => string;
  /** Pages without errors are given again from here. */
  readonly early: Pick<EarlyAnswers, 'traceOf' | 'keep'>;
}

/** The public pages and the shells of the console and of the explorer. Whoever reads them is anonymous. */
export async function addPageRoutes(app: FastifyInstance, settings: PageSettings): Promise<void> {
  await app.register(async (within) => {
    // Readers send forms; JSON could be any shape.
    within.removeContentTypeParser('application/json');
    await within.register(formbody);
    const handler = (request: FastifyRequest, reply: FastifyReply) => answer(request, reply, settings);
    for (const url of settings.pages.places.read) within.get(url, handler);
    for (const url of settings.pages.places.posted) within.post(url, handler);
    // A browser that lost its way gets a page; a program is refused in the usual shape.
    within.get('/*', (request, reply) => {
      if (request.headers.accept?.includes('text/html') === true) return answer(request, reply, settings);
      reply.callNotFound();
      return reply;
    });
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, settings: PageSettings): Promise<FastifyReply> {
  const asked = readRequest(request, settings.publicUrl());
  const trace = settings.early.traceOf(request.raw);
  const ask = askFor(request, settings, trace);
  try {
    return await send(request, reply, await settings.pages.renderPage(asked, ask), asked.nonce, settings);
  } catch (error) {
    request.log.error({ err: error }, 'A page failed.');
    trace?.widen('NEVER');
    return send(request, reply, await settings.pages.renderFailure(asked, ask, request.id), asked.nonce, settings);
  }
}

/** The fields of a form; the values of one that is there more than once stand in one text. */
function formOf(body: unknown): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fieldsOf(body)).map(([name, value]): [string, string] => [name, String(value)]),
  );
}

function readRequest(request: FastifyRequest, publicUrl: string): PageRequest {
  const [path = '/', query = ''] = request.url.split(/\?(.*)/s);
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    path,
    search: new URLSearchParams(query),
    form: request.method === 'POST' ? formOf(request.body) : null,
    isFromElsewhere: comesFromElsewhere(request, publicUrl),
    accept: request.headers.accept ?? '',
    acceptLanguage: request.headers['accept-language'] ?? '',
    publicUrl,
    nonce: randomBytes(16).toString('base64'),
  };
}

/**
 * Pages are asked for again each time, as an edit may have changed them: what did not change costs no more than the asking.
 * Whoever keeps them in between, a browser or a proxy, has to ask, too.
 */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  unprefixed: PageReply,
  nonce: string,
  { early, publicUrl }: PageSettings,
): Promise<FastifyReply> {
  const page = shownReply(prefixReply(unprefixed, pathPrefixOf(publicUrl())));
  reply.headers({ ...policies[page.policy](nonce), ...page.headers, 'cache-control': 'no-cache' }).code(page.status);
  appendVary(reply, 'accept');
  appendVary(reply, 'accept-language');
  appendVary(reply, 'accept-encoding');
  // The shells carry a nonce, which is good for one answer only.
  if (page.policy !== 'page') return reply.send(page.body);
  const { body, encoding } = await compressPage(page.body, request.headers['accept-encoding']);
  if (encoding !== null) reply.header('content-encoding', encoding);
  if (request.method === 'POST') return reply.send(body);
  const tag = page.status === 200 ? entityTag(body) : null;
  if (tag !== null) reply.header('etag', tag);
  const { status } = page;
  early.keep(request.raw, { status, headers: reply.getHeaders(), body, operation: operationOf(request), countsAs });
  return tag !== null && matchesTag(request.headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(body);
}

/**
 * What is sent goes to terminals, too: what would steer one is shown instead of being sent, and JSON has escapes for it. A page of
 * HTML keeps what turns the direction of writing, which its languages need.
 */
function shownReply(page: PageReply): PageReply {
  const type = page.headers['content-type'] ?? '';
  if (/^text\/(?:plain|markdown)/.test(type)) return { ...page, body: withoutSteering(page.body) };
  if (type.startsWith('text/html')) return { ...page, body: withoutControls(page.body) };
  return type.startsWith('application/json') ? { ...page, body: escapeSteering(page.body) } : page;
}

/** The client of our own pages, in counts. */
const countsAs = 'web';

/** Our own documents, valid since the build: they run without being parsed or checked again. A HEAD shows nobody an answer, so it counts nothing. */
function askFor(
  request: FastifyRequest,
  { schema, knowledgeBase, publicUrl }: PageSettings,
  trace: AnswerTrace | undefined,
): Ask {
  const visitor = readVisitor(countsAs, request.ip);
  const asked = request.method === 'HEAD' ? { ...knowledgeBase, counting: noCounting } : knowledgeBase;
  const context = contextOf(asked, { caller: anonymous, visitor, publicUrl: publicUrl(), trace });
  return async (document, variables) => {
    try {
      return await runOperation(schema, document, variables, context);
    } catch (error) {
      // A page may show something else in place of what failed.
      trace?.widen('NEVER');
      throw error;
    }
  };
}
