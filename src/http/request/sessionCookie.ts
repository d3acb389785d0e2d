import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One cookie of this server: a secret that only the server reads, for its own path on its host and for no other. */
export interface SecretCookie {
  /** What the browser sent; null if it sent none. */
  read(request: FastifyRequest): string | null;
  /** `seconds` left out: until the browser is closed. */
  write(reply: FastifyReply, secret: string, seconds?: number): void;
  clear(reply: FastifyReply): void;
}

/**
 * The cookie that holds the key of a session. A browser takes the prefix __Host- over https only, and with it makes sure that no
 * other host of the same domain has planted the cookie; where readers reach the server over http, it is left out. __Host- is for whole hosts: below a
 * path the cookie is for that path alone, which keeps it from the other programs of the host, and has the prefix __Secure-.
 */
export function sessionCookie(publicUrl: () => string): SecretCookie {
  return secretCookie('hresolve', publicUrl);
}

/** The cookie that binds a sign-in with the organisation to the browser that began it. */
export function flowCookie(publicUrl: () => string): SecretCookie {
  return secretCookie('hresolve-sign-in', publicUrl);
}

function secretCookie(name: string, publicUrl: () => string): SecretCookie {
  const isSecure = () => publicUrl().startsWith('https:');
  const path = () => new URL(publicUrl()).pathname;
  const fullName = () => (isSecure() ? `${path() === '/' ? '__Host-' : '__Secure-'}${name}` : name);
  const options = (): CookieSerializeOptions => ({ path: path(), httpOnly: true, sameSite: 'lax', secure: isSecure() });
  return {
    read: ({ cookies }) => cookies[fullName()] ?? null,
    write: (reply, secret, seconds) => {
      reply.setCookie(fullName(), secret, { ...options(), ...(seconds === undefined ? {} : { maxAge: seconds }) });
    },
    clear: (reply) => void reply.clearCookie(fullName(), options()),
  };
}
