import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { entityTag, matchesTag } from '../request/entityTag.ts';

/**
 * Scripts and styles of the pages at /assets/, from the folder `assets`. Their names carry a digest of what is in them, so a browser
 * may keep them for ever.
 */
export async function addAssetRoutes(app: FastifyInstance, assets: URL): Promise<void> {
  await app.register(fastifyStatic, {
    root: fileURLToPath(assets),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
}

/** How long a browser may use the script without asking again, in seconds. */
const freshFor = 3_600;

/** /embed.js, the script that links codes in pages of other sites, next to the folder `assets`. */
export function addEmbedRoute(app: FastifyInstance, assets: URL): void {
  const body = readFileSync(new URL('../embed.js', assets));
  const tag = entityTag(body);
  app.get('/embed.js', (request, reply) => {
    reply.headers({
      'cache-control': `public, max-age=${String(freshFor)}`,
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      etag: tag,
    });
    if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.type('text/javascript; charset=utf-8').send(body);
  });
}
