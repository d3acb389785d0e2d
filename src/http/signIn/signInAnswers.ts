import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { SignedIn, Visit } from '../../knowledgeBase/access/sessions.ts';
import type { CredentialLimit } from '../request/credentialLimit.ts';
import type { CrossSiteGuard } from '../request/crossSite.ts';
import type { OpenIdConnect } from './openIdConnect.ts';
import type { SecretCookie } from '../request/sessionCookie.ts';
import type { Pages, SignInPageProps, SignInProblem } from '../../web/pages/pageRequest.ts';

export interface SignInParts {
  readonly knowledgeBase: KnowledgeBase;
  readonly cookie: SecretCookie;
  readonly crossSite: CrossSiteGuard;
  readonly credentialLimit: CredentialLimit;
  /** Null if there is no sign-in through an organisation. */
  readonly openId: OpenIdConnect | null;
  readonly publicUrl: () => string;
  readonly render: Pages['renderSignIn'];
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** A problem to show, with its HTTP status. */
export interface Refusal {
  readonly status: number;
  readonly problem: SignInProblem;
  readonly waitSeconds?: number;
}

/** How every way of signing in answers. */
export interface SignInAnswers {
  /** The page for a path that follows, with what is to be said on it. */
  show(reply: FastifyReply, next: string, saying?: Partial<SignInPageProps>): FastifyReply;
  refuse(reply: FastifyReply, next: string, refusal: Refusal): FastifyReply;
  /** Gives the browser its session, and sends it on. */
  enter(reply: FastifyReply, next: string, signedIn: SignedIn): FastifyReply;
  visitOf(request: FastifyRequest): Visit;
}

export function signInAnswers({ cookie, openId, render }: SignInParts): SignInAnswers {
  return { show, refuse, enter, visitOf };

  function show(reply: FastifyReply, next: string, saying: Partial<SignInPageProps> = {}): FastifyReply {
    const openIdLabel = openId?.settings.label ?? null;
    const nothing = { problem: null, waitSeconds: null, linkKey: null, signedInAs: null };
    const { url, headers } = reply.request;
    const asked = {
      search: new URLSearchParams(url.split(/\?(.*)/s)[1] ?? ''),
      acceptLanguage: headers['accept-language'] ?? '',
    };
    return reply.headers(signInHeaders).send(render({ ...nothing, ...asked, openIdLabel, next, ...saying }));
  }

  function refuse(reply: FastifyReply, next: string, { status, problem, waitSeconds }: Refusal): FastifyReply {
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    if (waitSeconds === undefined) return show(reply.code(status), next, { problem });
    return show(reply.code(status).header('retry-after', String(waitSeconds)), next, { problem, waitSeconds });
  }

  function enter(reply: FastifyReply, next: string, { key }: SignedIn): FastifyReply {
    cookie.write(reply, key);
    return reply.header('cache-control', 'no-store').redirect(next, 303);
  }

  function visitOf(request: FastifyRequest): Visit {
    return { requestId: request.id, oldKey: cookie.read(request) };
  }
}

/** Nothing is loaded from elsewhere or run, nothing is kept, and no other host is told the address, which may hold a key. */
const signInHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // With no-referrer, browsers would not say where the form comes from.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
} as const;
