import { createHash, randomBytes } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute, type GraphQLSchema } from 'graphql';
import { anonymous } from '../knowledgeBase/callers.ts';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../knowledgeBase/visitor.ts';
import { policies } from './contentSecurity.ts';
import type { Ask, PageReply, Pages } from './pages.ts';

/** Where pages are; each stands for itself and, with a star, for what is below it. */
const places = [
  '/',
  '/search',
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
    await within.register(formbody);
    for (const url of places) {
      within.route({ method: ['GET', 'POST'], url, handler: (request, reply) => answer(request, reply, settings) });
    }
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, settings: PageSettings): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString('base64');
  const [path = '/', query = ''] = request.url.split(/\?(.*)/s);
  const page = await settings.pages.renderPage(
    {
      method: request.method === 'POST' ? 'POST' : 'GET',
      path,
      search: new URLSearchParams(query),
      form: request.method === 'POST' ? new URLSearchParams(request.body as Record<string, string>) : null,
      accept: request.headers.accept ?? '',
      publicUrl: settings.publicUrl(),
      nonce,
    },
    askFor(request, settings),
  );
  return send(request, reply, page, nonce);
}

function send(request: FastifyRequest, reply: FastifyReply, page: PageReply, nonce: string): FastifyReply {
  reply.headers({ ...policies[page.policy](nonce), ...page.headers, vary: 'accept' });
  if (page.policy === 'page' && page.status === 200 && request.method !== 'POST') {
    const etag = `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 22)}"`;
    reply.headers({ etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  }
  return reply.code(page.status).send(page.body);
}

/** Our own documents, valid since the build: they run without being parsed or checked again. */
function askFor(request: FastifyRequest, { schema, knowledgeBase }: PageSettings): Ask {
  const visitor = readVisitor('web', request.ip);
  const contextValue = { ...knowledgeBase.snapshot(), caller: anonymous, visitor, knowledgeBase };
  return async (document, variables) => {
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    if (errors !== undefined) throw new AggregateError(errors, 'A page asked what could not be answered.');
    return data;
  };
}
