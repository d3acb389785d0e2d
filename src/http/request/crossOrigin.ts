import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { HeadersFor } from './refusals/holdRefusals.ts';

/** Origins whose pages may read answers, such as "https://intranet.example"; 'ANY': every page; an empty list: none but ours. */
export type AllowedOrigins = 'ANY' | readonly string[];

/** What a page of another site may read of an answer besides its body. */
const exposedHeaders = [
  'etag',
  'location',
  'retry-after',
  'www-authenticate',
  'x-hresolve-outcome',
  'x-hresolve-version',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
];

/** How long a browser may remember the answer to a preflight, in seconds; browsers cut it to two hours or a day. */
const preflightAge = 86_400;

/**
 * Lets pages of other sites read the answers of all routes that are added to `app` after this. Never with credentials: a
 * browser sends no cookie with such a request, and keeps the answer from the page if it did. A page may send an access token
 * that it has been given.
 */
export async function allowOrigins(app: FastifyInstance, origins: AllowedOrigins): Promise<void> {
  if (origins !== 'ANY' && origins.length === 0) return;
  await app.register(fastifyCors, {
    origin: origins === 'ANY' ? '*' : [...origins],
    // PUT and DELETE are for streams of events.
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders,
    maxAge: preflightAge,
    // A request that is no preflight is refused before this: see answerRefusals.
    strictPreflight: false,
  });
}

/**
 * The same for refusals that are sent before the framework, so that a page of another site can tell a busy server from one that is not there.
 */
export function headersOfRefusal(origins: AllowedOrigins): HeadersFor {
  return ({ headers: { origin } }) => {
    if (origin === undefined || (origins !== 'ANY' && !origins.includes(origin))) return {};
    const allowed = { 'access-control-expose-headers': exposedHeaders.join(', ') };
    return origins === 'ANY'
      ? { ...allowed, 'access-control-allow-origin': '*' }
      : { ...allowed, 'access-control-allow-origin': origin, vary: 'Origin' };
  };
}
