import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { refuse } from './refusals/refusals.ts';
import type { SecretCookie } from './sessionCookie.ts';

export interface CrossSiteGuard {
  /** For every request: refuses one of another site that carries a session. */
  readonly withSession: onRequestHookHandler;
  /** For the routes of signing in and out: refuses one of another site, whatever it carries. */
  readonly always: onRequestHookHandler;
}

interface GuardParts {
  readonly cookie: SecretCookie;
  readonly publicUrl: () => string;
  readonly knowledgeBase: Pick<KnowledgeBase, 'recordAccess'>;
}

const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Hooks that refuse a request that may change something if a page of another site made the browser send it. They hang on
 * routes, since one address can be spelled in many ways, and run before any credential is looked at. SameSite and
 * Apollo's own rule also hold.
 */
export function crossSiteGuard({ cookie, publicUrl, knowledgeBase }: GuardParts): CrossSiteGuard {
  const refuseIf =
    (isGuarded: (request: FastifyRequest) => boolean): onRequestHookHandler =>
    (request, reply, next) => {
      if (harmless.has(request.method) || !isGuarded(request) || !comesFromElsewhere(request, publicUrl())) {
        next();
        return;
      }
      knowledgeBase.recordAccess({ kind: 'CROSS_SITE_REFUSED', requestId: request.id });
      const message = `This request came from a page of another site. Send it from ${publicUrl()}.`;
      refuse(reply, 403, 'FORBIDDEN', message);
    };
  return { withSession: refuseIf((request) => cookie.read(request) !== null), always: refuseIf(() => true) };
}

/** Browsers say where a request comes from, and no page can keep them from it; other clients say nothing. */
export function comesFromElsewhere({ headers }: Pick<FastifyRequest, 'headers'>, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  return origin !== undefined && origin !== new URL(publicUrl).origin && !isThisMachine(origin, host, publicUrl);
}

/**
 * A reader at the machine itself may use any of its loopback names. No other name may differ from the public address: a
 * foreign name that leads here (DNS rebinding) stands in Origin and in Host alike.
 */
function isThisMachine(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (origin !== `${new URL(publicUrl).protocol}//${host ?? ''}` || !URL.canParse(origin)) return false;
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
}
