import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { HeadersFor } from './refusals/holdRefusals.ts';

/** Origins whose pages may read responses, such as "https://intranet.example". 'ANY': all; an empty list: only our own pages. */
export type AllowedOrigins = 'ANY' | readonly string[];

/** The response headers that a page of another site may read. */
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

/** How long a browser may cache a preflight response, in seconds. Browsers cap it at two hours or a day. */
const preflightAge = 86_400;

/**
 * Lets pages of other sites read the responses of all routes added to `app` after this. Credentials are never allowed: a browser
 * sends no cookies with such a request, or hides the response from the page if it does. A page may send an access token that it
 * was given.
 */
export async function allowOrigins(app: FastifyInstance, origins: AllowedOrigins): Promise<void> {
  if (origins !== 'ANY' && origins.length === 0) return;
  await app.register(fastifyCors, {
    origin: origins === 'ANY' ? '*' : [...origins],
    // PUT and DELETE are for streams of events.
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders,
    maxAge: preflightAge,
    // An OPTIONS request that is not a preflight is refused earlier: see answerRefusals.
    strictPreflight: false,
  });
}

/** The same headers for refusals sent before the framework, so that a page of another site can tell a busy server from a missing one. */
export function headersOfRefusal(origins: AllowedOrigins): HeadersFor {
  return ({ headers: { origin } }) => {
    if (origin === undefined || (origins !== 'ANY' && !origins.includes(origin))) return {};
    const allowed = { 'access-control-expose-headers': exposedHeaders.join(', ') };
    return origins === 'ANY'
      ? { ...allowed, 'access-control-allow-origin': '*' }
      : { ...allowed, 'access-control-allow-origin': origin, vary: 'Origin' };
  };
}
