import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { refuse } from './refusals/refusals.ts';
import type { SecretCookie } from './sessionCookie.ts';

export interface CrossSiteGuard {
  /** For all routes: refuses a request from another site if it carries a session. */
  readonly withSession: onRequestHookHandler;
  /** For signing in and out: refuses every request from another site. */
  readonly always: onRequestHookHandler;
}

interface GuardParts {
  readonly cookie: SecretCookie;
  readonly publicUrl: () => string;
  readonly knowledgeBase: Pick<KnowledgeBase, 'recordAccess'>;
}

const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Hooks that refuse a request that may change something if a page of another site made the browser send it. They are attached to
 * routes, because an address can be spelled in many ways, and run before any credential is checked. They are in addition to
 * SameSite cookies and Apollo's own CSRF rule.
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
      const message = `This request was sent by a page of another site. Send it from ${publicUrl()}.`;
      refuse(reply, 403, 'FORBIDDEN', message);
    };
  return { withSession: refuseIf((request) => cookie.read(request) !== null), always: refuseIf(() => true) };
}

/** Browsers say which site a request comes from, and no page can prevent that. Other clients send no such header. */
export function comesFromElsewhere({ headers }: Pick<FastifyRequest, 'headers'>, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  return origin !== undefined && origin !== new URL(publicUrl).origin && !isThisMachine(origin, host, publicUrl);
}

/**
 * A user on the machine itself may use any of its loopback names. Other names must match the public address, because a foreign
 * name that resolves to this server (DNS rebinding) appears in both Origin and Host.
 */
function isThisMachine(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (origin !== `${new URL(publicUrl).protocol}//${host ?? ''}` || !URL.canParse(origin)) return false;
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
}
