import { createHash, randomBytes } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { contextOf, runOperation } from '../../graphql/runOperation.ts';
import { anonymous } from '../../knowledgeBase/access/callers.ts';
import { noCounting } from '../../knowledgeBase/analytics/counting.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { policies } from './contentSecurity.ts';
import { appendVary } from '../request/appendVary.ts';
import { comesFromElsewhere } from '../request/crossSite.ts';
import type { Ask, PageReply, PageRequest, Pages } from './pages.ts';

/** Where pages are; a star stands for what is below. */
const places = [
  '/',
  '/search',
  '/codes',
  '/codes/*',
  '/entries/*',
  '/guides/*',
  '/facilities',
  '/facilities/*',
  '/symptoms',
  '/privacy',
  '/about',
  '/admin',
  '/admin/*',
  '/explore',
  '/sitemap.xml',
  '/robots.txt',
  '/opensearch.xml',
];

/** Where readers post forms to. */
const posted = ['/search', '/codes/*', '/entries/*'];

export interface PageSettings {
  readonly pages: Pages;
  readonly schema: GraphQLSchema;
  readonly knowledgeBase: KnowledgeBase;
  /** Known only once the server listens. */
  readonly publicUrl: () => string;
}

/** The public pages and the shells of the console and of the explorer. Whoever reads them is anonymous. */
export async function addPageRoutes(app: FastifyInstance, settings: PageSettings): Promise<void> {
  await app.register(async (within) => {
    // Readers send forms; JSON could be any shape.
    within.removeContentTypeParser('application/json');
    await within.register(formbody);
    const handler = (request: FastifyRequest, reply: FastifyReply) => answer(request, reply, settings);
    for (const url of places) within.get(url, handler);
    for (const url of posted) within.post(url, handler);
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
  const ask = askFor(request, settings);
  try {
    return await send(request, reply, await settings.pages.renderPage(asked, ask), asked.nonce);
  } catch (error) {
    request.log.error({ err: error }, 'A page failed.');
    return send(request, reply, await settings.pages.renderFailure(asked, ask, request.id), asked.nonce);
  }
}

function readRequest(request: FastifyRequest, publicUrl: string): PageRequest {
  const [path = '/', query = ''] = request.url.split(/\?(.*)/s);
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    path,
    search: new URLSearchParams(query),
    form: request.method === 'POST' ? new URLSearchParams(request.body as Record<string, string>) : null,
    isFromElsewhere: comesFromElsewhere(request, publicUrl),
    accept: request.headers.accept ?? '',
    publicUrl,
    nonce: randomBytes(16).toString('base64'),
  };
}

/** Pages are asked for again each time, as an edit may have changed them: what did not change costs no more than the asking. */
function send(request: FastifyRequest, reply: FastifyReply, page: PageReply, nonce: string): FastifyReply {
  reply.headers({ ...policies[page.policy](nonce), ...page.headers, 'cache-control': 'no-cache' });
  appendVary(reply, 'accept');
  if (page.policy === 'page' && page.status === 200 && request.method !== 'POST') {
    const etag = `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', etag);
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  }
  return reply.code(page.status).send(page.body);
}

/** RFC 9110, 13.1.2: any of the list, compared weakly, since a proxy that compresses makes a tag weak. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return known.includes(etag) || known.includes('*');
}

/** Our own documents, valid since the build: they run without being parsed or checked again. A HEAD shows nobody an answer, so it counts nothing. */
function askFor(request: FastifyRequest, { schema, knowledgeBase, publicUrl }: PageSettings): Ask {
  const visitor = readVisitor('web', request.ip);
  const asked = request.method === 'HEAD' ? { ...knowledgeBase, counting: noCounting } : knowledgeBase;
  const context = contextOf(asked, { caller: anonymous, visitor, publicUrl: publicUrl() });
  return (document, variables) => runOperation(schema, document, variables, context);
}
