import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { refuse } from './refusals.ts';
import type { SecretCookie } from './sessionCookie.ts';

export interface CrossSiteGuard {
  readonly cookie: SecretCookie;
  readonly publicUrl: () => string;
  readonly knowledgeBase: Pick<KnowledgeBase, 'recordAccess'>;
}

const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that may change something where it carries a session, or is one of signing in and out, and a page
 * of another site made the browser send it. SameSite and Apollo's own rule stand beside it.
 */
export function refuseOtherSites(app: FastifyInstance, guard: CrossSiteGuard): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (
      harmless.has(request.method) ||
      !isOfSession(request, guard) ||
      !comesFromElsewhere(request, guard.publicUrl())
    ) {
      next();
      return;
    }
    guard.knowledgeBase.recordAccess({ kind: 'CROSS_SITE_REFUSED', requestId: request.id });
    const message = `This request came from a page of another site. Send it from ${guard.publicUrl()}.`;
    refuse(reply, 403, 'FORBIDDEN', message);
  });
}

function isOfSession(request: FastifyRequest, { cookie }: CrossSiteGuard): boolean {
  return cookie.read(request) !== null || /^\/sign-(in|out)/.test(request.url);
}

/** Browsers say where a request comes from, and no page can keep them from it; other clients say nothing. */
export function comesFromElsewhere({ headers, host }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  if (origin === undefined || origin === publicUrl) return false;
  // Somebody at the machine itself may use its other name: 127.0.0.1 instead of localhost.
  return origin !== `${new URL(publicUrl).protocol}//${host}`;
}
