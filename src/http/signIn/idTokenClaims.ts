import { createHash } from 'node:crypto';
import type { IDToken } from 'openid-client';
import { fieldsOf } from '../../domain/fieldsOf.ts';

/** How far the provider's clock may go ahead of ours, in seconds. */
const mostSkew = 300;

/** What OpenID Connect Core, 3.1.3.7, has a client look at, and the library leaves to its user. Throws what is wrong. */
export function assertMadeForUs({ iat, azp }: IDToken, clientId: string): void {
  if (iat > Date.now() / 1000 + mostSkew) throw new Error('The "iat" of the ID token is in the future.');
  if (azp !== undefined && azp !== clientId) throw new Error('The ID token has the "azp" of another client.');
}

/** The same of 3.1.3.8: if the ID token names the access token that it was made with, it has to be this one. */
export function assertMadeWith(accessToken: string, idToken: string, { at_hash: named }: IDToken): void {
  const { alg, b64 } = headerOf(idToken);
  // Its text would not be what the signature is of (RFC 7797).
  if (b64 !== undefined) throw new Error('The ID token has a "b64".');
  if (named === undefined) return;
  const hash = createHash(`sha${/\d{3}$/.exec(String(alg))?.[0] ?? '512'}`)
    .update(accessToken)
    .digest();
  const expected = hash.subarray(0, hash.length / 2).toString('base64url');
  if (named !== expected) throw new Error('The ID token has the "at_hash" of another access token.');
}

function headerOf(idToken: string): Readonly<Record<string, unknown>> {
  const [header = ''] = idToken.split('.', 1);
  return fieldsOf(JSON.parse(Buffer.from(header, 'base64url').toString()));
}
