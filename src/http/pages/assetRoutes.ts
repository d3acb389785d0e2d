import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

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
