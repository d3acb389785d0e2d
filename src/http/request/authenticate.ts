import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { anonymous, type Caller } from '../../domain/access/access.ts';
import { isKeyOfSession } from '../../knowledgeBase/access/sessions.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { CredentialLimit } from './credentialLimit.ts';
import { refuse } from './refusals/refusals.ts';
import type { SecretCookie } from './sessionCookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller of the request; set before the body is read. */
    caller: Caller | null;
  }
}

/**
 * Identifies the caller of a request before its body is read, and refuses the request if the credential is not valid. A token
 * takes precedence over a browser session. Sessions are accepted with POST only, because a link can make a browser send a GET
 * with its cookies; no link can make it send a token.
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
      if (request.caller !== null) return;
      const waitForSession = isKeyOfSession(sessionKey) ? 0 : await limit.countWrong(request.ip);
      return waitForSession > 0 ? refuseForNow(reply, waitForSession) : refuseSession(reply, cookie);
    }
    const wait = await limit.waitOf(request.ip);
    if (wait > 0) return refuseForNow(reply, wait);
    request.caller = await knowledgeBase.callerWithHeader(authorization, request.id);
    if (request.caller === null) return refuseCredential(request, reply, limit);
  };
}

/** The same answer whatever is wrong with a credential, so that it gives no hint to someone guessing. */
export async function refuseCredential(
  { ip }: Pick<FastifyRequest, 'ip'>,
  reply: FastifyReply,
  limit: CredentialLimit,
): Promise<FastifyReply> {
  const wait = await limit.countWrong(ip);
  if (wait > 0) return refuseForNow(reply, wait);
  reply.header('www-authenticate', 'Bearer');
  return refuse(reply, 401, 'UNAUTHENTICATED', 'The access token is not valid; ask an admin for a new one.');
}

/** The key of a session that has ended is no guess at a secret and is not counted as one; a text that was never a key is. */
function refuseSession(reply: FastifyReply, cookie: Pick<SecretCookie, 'clear'>): FastifyReply {
  cookie.clear(reply);
  reply.header('www-authenticate', 'Bearer');
  return refuse(reply, 401, 'UNAUTHENTICATED', 'Your session has ended; sign in again at /sign-in.');
}

function refuseForNow(reply: FastifyReply, seconds: number): FastifyReply {
  reply.header('retry-after', String(seconds));
  const message = `Too many wrong credentials from this address; try again in ${String(seconds)} seconds.`;
  return refuse(reply, 429, 'RATE_LIMITED', message);
}
