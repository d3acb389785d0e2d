import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { clientId, closeServer, listen } from './openIdProvider.ts';

/** An ID token in the making: a test spoils one thing of an honest one. */
export interface Forgery {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Null: the signature is left out. */
  readonly key: KeyObject | null;
}

/** A provider that answers as the test wants it to. */
export interface HostileIssuer {
  readonly issuer: string;
  /** Made of the honest token; default: the honest one. */
  forge: (honest: Forgery) => Forgery;
  /** Spoils the address that the browser is sent back to. */
  bend: (back: URL) => void;
  /** What it says of the person outside the token, unsigned; null: it offers no user info. */
  userInfo: Readonly<Record<string, unknown>> | null;
  close(): Promise<void>;
}

const honestKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** `person`: the claims of whoever signs in. */
export async function openHostileIssuer(person: Readonly<Record<string, unknown>>): Promise<HostileIssuer> {
  let nonce = '';
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '', issuer), response, request);
  });
  const issuer = await listen(server);
  const hostile: HostileIssuer = {
    issuer,
    forge: (honest) => honest,
    bend: () => undefined,
    userInfo: null,
    close: () => closeServer(server),
  };
  return hostile;

  function answer(url: URL, response: ServerResponse, request: IncomingMessage): void {
    request.resume();
    if (url.pathname === '/authorize') {
      nonce = url.searchParams.get('nonce') ?? '';
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      hostile.bend(back);
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document(url.pathname)));
  }

  function document(path: string): unknown {
    if (path === '/keys')
      return { keys: [{ ...honestKeys.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'k' }] };
    if (path === '/token') return { access_token: 'an-access-token', token_type: 'Bearer', id_token: idToken() };
    if (path === '/userinfo') return hostile.userInfo;
    return {
      issuer,
      ...(hostile.userInfo === null ? {} : { userinfo_endpoint: `${issuer}/userinfo` }),
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      // It would have its visitors believe in anything.
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    };
  }

  function idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: clientId, iat: now, exp: now + 300, nonce, ...person };
    return write(hostile.forge({ header: { alg: 'RS256', kid: 'k' }, claims, key: honestKeys.privateKey }));
  }
}

function write({ header, claims, key }: Forgery): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${key === null ? '' : sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}
