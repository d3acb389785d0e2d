import { randomBytes } from 'node:crypto';
import type { ClientAuth, Configuration } from 'openid-client';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import { claimAt, type Claims, type RoleRules } from '../../domain/access/openIdUser.ts';
import { assertMadeForUs, assertMadeWith } from './idTokenClaims.ts';

/** How people sign in with their organisation. */
export interface OpenIdSettings {
  /** As the provider calls itself: "https://login.example.org/realms/staff". */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  /** Separated by blanks: "openid profile". */
  readonly scope: string;
  readonly roles: RoleRules;
  /** What the button says: "Contoso". */
  readonly label: string;
}

/** A sign-in under way: what its answer is held against. The browser keeps it sealed. */
export interface OpenIdFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where it leads. */
  readonly next: string;
}

export interface OpenIdConnect {
  readonly settings: OpenIdSettings;
  /** Where to send the browser. Rejects if the provider cannot be reached, or is another than it should be. */
  begin(next: string): Promise<{ readonly url: string; readonly flow: OpenIdFlow }>;
  /** The verified claims behind the address that the provider sent the browser back to; rejects if any check fails. */
  finish(answer: URL, flow: OpenIdFlow): Promise<Claims>;
}

/** How long the provider may take for one answer, in seconds. */
const longestWait = 10;

/**
 * Authorization code with PKCE, state and nonce. The provider is asked for its addresses when someone first signs in, and
 * again until it answers: the server starts without it.
 */
export function openIdConnect(settings: OpenIdSettings, publicUrl: () => string): OpenIdConnect {
  let known: Promise<Configuration> | null = null;
  return { settings, begin, finish };

  async function begin(next: string) {
    const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
    const flow = { state: newSecret(), nonce: newSecret(), verifier: newSecret(), next };
    const url = buildAuthorizationUrl(await provider(), {
      redirect_uri: `${publicUrl()}/sign-in/callback`,
      scope: settings.scope,
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, flow };
  }

  async function finish(answer: URL, { state, nonce, verifier }: OpenIdFlow): Promise<Claims> {
    const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client');
    const config = await provider();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await authorizationCodeGrant(config, answer, checks);
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('The provider sent no ID token.');
    assertMadeForUs(claims, settings.clientId);
    assertMadeWith(tokens.access_token, tokens.id_token ?? '', claims);
    // Some providers put roles into the user info alone.
    const hasRoles = claimAt(claims, settings.roles.claim) !== undefined;
    if (hasRoles || config.serverMetadata().userinfo_endpoint === undefined) return claims;
    const userInfo = await fetchUserInfo(config, tokens.access_token, claims.sub);
    // Roles and a name to show: no one has signed it, and who a person is (iss, sub, tid, oid) must not hang on it.
    const { name, preferred_username } = userInfo;
    return { name, preferred_username, ...claims, [settings.roles.claim]: claimAt(userInfo, settings.roles.claim) };
  }

  function provider(): Promise<Configuration> {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  }
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const client = await import('openid-client');
  // The settings let http through for this machine only.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is marked so that nobody uses it for other machines
  const insecure = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
  const proof = clientSecret === null ? client.None() : proofOf(client, clientSecret);
  const config = await client.discovery(new URL(issuer), clientId, undefined, proof, {
    // An ID token must bear a signature of the provider, although it comes straight from it.
    execute: [...insecure, client.enableNonRepudiationChecks],
    timeout: longestWait,
  });
  const { issuer: named } = config.serverMetadata();
  // Of a provider that serves many organisations, openid-client would take every one of them.
  if (new URL(named).href !== new URL(issuer).href)
    throw new Error("The provider's issuer does not match OIDC_ISSUER.");
  return config;
}

/** In the body, as most providers take it; in the header where one does not. */
function proofOf(client: typeof import('openid-client'), secret: string): ClientAuth {
  const [inBody, inHeader] = [client.ClientSecretPost(secret), client.ClientSecretBasic(secret)];
  return (server, ...rest) => {
    const isForeign = server.token_endpoint_auth_methods_supported?.includes('client_secret_post') === false;
    (isForeign ? inHeader : inBody)(server, ...rest);
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Errors whose messages are fixed words of the libraries; those of others may hold what came from outside. */
const speaking: ReadonlySet<string> = new Set([
  'Error',
  'ClientError',
  'OperationProcessingError',
  'UnsupportedOperationError',
  'ResponseBodyError',
  'AuthorizationResponseError',
]);

/** Why a sign-in failed, for the log: nothing that a stranger typed, and no secret. */
export function reasonOf(error: unknown): string {
  return [...new Set(wordsOf(error))].join(': ');
}

function wordsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return ['unknown'];
  const { code } = fieldsOf(error);
  const words = [typeof code === 'string' ? code : error.name, ...(speaking.has(error.name) ? [error.message] : [])];
  return error.cause instanceof Error ? [...words, ...wordsOf(error.cause)] : words;
}
