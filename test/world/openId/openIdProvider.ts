import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';

export const clientId = 'hresolve';
export const clientSecret = 'a secret that only the provider and the server know';

/** A provider as organisations run one, on this machine; who sits at the browser there is for the test to say. */
export interface TestProvider {
  readonly issuer: string;
  /** Lets the server at this address send people here. */
  serve(publicUrl: string): void;
  /** The claims of whoever signs in next. */
  person: Readonly<Record<string, unknown>> & { readonly sub: string };
  close(): Promise<void>;
}

/** `inUserInfo`: claims beyond the subject stand in the user info alone, as some providers have it. */
export async function openProvider({ inUserInfo = false } = {}): Promise<TestProvider> {
  let provider: Provider | null = null;
  const people = new Map<string, object>();
  const server = createServer((request, response) => void answer(request, response));
  const issuer = await listen(server);
  const testProvider: TestProvider = { issuer, serve, person: { sub: 'nobody' }, close: () => closeServer(server) };
  return testProvider;

  function serve(publicUrl: string): void {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    provider = new Provider(issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`${publicUrl}/sign-in/callback`] }],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'only' }] },
      cookies: { keys: ['for tests'] },
      claims: { openid: ['sub'], profile: ['name', 'email', 'tid', 'oid', 'hd', 'roles', 'realm_access'] },
      conformIdTokenClaims: inUserInfo,
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: () => '/interaction' },
      findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => people.get(id) }),
      loadExistingGrant: consent,
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (provider === null) throw new Error('Nobody may send people here yet.');
    if (request.url !== '/interaction') return provider.callback()(request, response);
    const { person } = testProvider;
    people.set(person.sub, person);
    await provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  }

  async function consent(context: { oidc: { session: { accountId: string } } }): Promise<unknown> {
    if (provider === null) return undefined;
    const grant = new provider.Grant({ accountId: context.oidc.session.accountId, clientId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  }
}

/** Listens on a free port and resolves to the address. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
