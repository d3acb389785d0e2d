import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie with a secret that only the server reads. It is limited to this host and this server's path. */
export interface SecretCookie {
  /** The value that the browser sent; null if it sent none. */
  read(request: FastifyRequest): string | null;
  /** Without `seconds`, the cookie lasts until the browser is closed. */
  write(reply: FastifyReply, secret: string, seconds?: number): void;
  clear(reply: FastifyReply): void;
}

/**
 * The cookie that holds the key of a session. With the prefix __Host-, a browser ensures that no other host of the domain has
 * planted the cookie; it requires https, so over http the prefix is omitted. __Host- also requires the path "/". If the server has
 * a path of its own, the cookie is limited to that path, out of reach of other programs on the host, and has the prefix __Secure-.
 */
export function sessionCookie(publicUrl: () => string): SecretCookie {
  return secretCookie('hresolve', publicUrl);
}

/** The cookie that ties a sign-in with the organisation to the browser that started it. */
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
