import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { anonymous, type Caller } from '../../domain/access/access.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { CredentialLimit } from './credentialLimit.ts';
import { refuse } from './refusals/refusals.ts';
import type { SecretCookie } from './sessionCookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; set before its body is read. */
    caller: Caller | null;
  }
}

/**
 * Finds out who sends a request, before its body is read; refuses it if the credential is not valid. A token wins over
 * the session of a browser. A link can make a browser send a GET with its cookies, so a session counts with POST only; no link
 * can make it send a token.
 */
export function authenticate(
  knowledgeBase: Pick<KnowledgeBase, 'callerWithHeader' | 'callerWithSession'>,
  limit: CredentialLimit,
  cookie: Pick<SecretCookie, 'read' | 'clear'>,
): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const { authorization } = request.headers;
    const sessionKey = request.method === 'POST' ? cookie.read(request) : null;
    if (authorization === undefined && sessionKey === null) {
      request.caller = anonymous;
      return;
    }
    if (authorization === undefined && sessionKey !== null) {
      request.caller = await knowledgeBase.callerWithSession(sessionKey, request.id);
      if (request.caller === null) return refuseSession(reply, cookie);
      return;
    }
    const wait = await limit.waitOf(request.ip);
    if (wait > 0) return refuseForNow(reply, wait);
    request.caller = await knowledgeBase.callerWithHeader(authorization, request.id);
    if (request.caller === null) return refuseCredential(request, reply, limit);
  };
}

/** One answer for whatever is wrong with a credential: it tells nobody how close they came. */
export async function refuseCredential(
  { ip }: Pick<FastifyRequest, 'ip'>,
  reply: FastifyReply,
  limit: CredentialLimit,
): Promise<FastifyReply> {
  const wait = await limit.countWrong(ip);
  if (wait > 0) return refuseForNow(reply, wait);
  reply.header('www-authenticate', 'Bearer');
  return refuse(reply, 401, 'UNAUTHENTICATED', 'The access token is not valid here; ask an admin for a new one.');
}

/** A session that is over is no guess at a secret, so it does not count as one. */
function refuseSession(reply: FastifyReply, cookie: Pick<SecretCookie, 'clear'>): FastifyReply {
  cookie.clear(reply);
  reply.header('www-authenticate', 'Bearer');
  return refuse(reply, 401, 'UNAUTHENTICATED', 'Your session is over; sign in again at /sign-in.');
}

function refuseForNow(reply: FastifyReply, seconds: number): FastifyReply {
  reply.header('retry-after', String(seconds));
  const message = `Too many wrong credentials came from this address; try again in ${String(seconds)} seconds.`;
  return refuse(reply, 429, 'RATE_LIMITED', message);
}
