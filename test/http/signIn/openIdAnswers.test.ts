import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../world/browser.ts';
import { clientId } from '../../world/openId/openIdProvider.ts';
import { openHostileIssuer, type Forgery, type HostileIssuer } from '../../world/openId/hostileIssuer.ts';
import { closeAll, closeLater, openPlace, openWith, refusals, signIn, viewer } from '../../world/openId/openIdWorld.ts';
import type { World } from '../../world/world.ts';

afterEach(closeAll);

const tenant = '11111111-1111-4111-8111-111111111111';
const ada = '22222222-2222-4222-8222-222222222222';

describe('an answer of the provider', () => {
  async function openHostile(): Promise<{ hostile: HostileIssuer; publicUrl: string; world: World }> {
    const hostile = closeLater(await openHostileIssuer({ sub: '1', name: 'Mallory', roles: ['hresolve-admins'] }));
    return { hostile, ...(await openWith(hostile.issuer)) };
  }

  const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const claiming = (claims: object) => (honest: Forgery) => ({ ...honest, claims: { ...honest.claims, ...claims } });
  const forgeries: { what: string; reason: string; forge: (honest: Forgery) => Forgery }[] = [
    {
      what: 'alg none',
      reason: 'unsupported JWS "alg"',
      forge: (honest) => ({ ...honest, header: { alg: 'none' }, key: null }),
    },
    { what: 'no signature', reason: 'signature verification failed', forge: (honest) => ({ ...honest, key: null }) },
    {
      what: 'the signature of another key',
      reason: 'signature verification failed',
      forge: (honest) => ({ ...honest, key: strangers.privateKey }),
    },
    {
      what: 'an algorithm of shared secrets',
      reason: 'unsupported JWS algorithm',
      forge: (honest) => ({ ...honest, header: { alg: 'HS256', kid: 'k' } }),
    },
    { what: 'another audience', reason: '"aud"', forge: claiming({ aud: 'another-client' }) },
    { what: 'another issuer', reason: '"iss"', forge: claiming({ iss: 'https://login.example.com/other' }) },
    {
      what: 'another tenant, and the same mail address',
      reason: '"iss"',
      forge: claiming({
        iss: `https://login.example.com/${tenant}/v2.0`,
        tid: tenant,
        oid: ada,
        email: 'ada@example.org',
      }),
    },
    { what: 'another nonce', reason: 'unexpected ID Token "nonce"', forge: claiming({ nonce: 'of another sign-in' }) },
    { what: 'no nonce', reason: '"nonce" (nonce) claim missing', forge: claiming({ nonce: undefined }) },
    { what: 'a time that is over', reason: '"exp"', forge: claiming({ exp: 1_700_000_000 }) },
    { what: 'no subject', reason: '"sub" (subject) claim missing', forge: claiming({ sub: undefined }) },
    { what: 'a number for a subject', reason: '"sub" (subject) claim type', forge: claiming({ sub: 7 }) },
    { what: 'an empty subject', reason: 'no subject', forge: claiming({ sub: '' }) },
    { what: 'no end', reason: '"exp" (expiration time) claim missing', forge: claiming({ exp: undefined }) },
    {
      what: 'an end that is a text',
      reason: '"exp" (expiration time) claim type',
      forge: claiming({ exp: '9999999999' }),
    },
    { what: 'no time of issue', reason: '"iat" (issued at) claim missing', forge: claiming({ iat: undefined }) },
    { what: 'a beginning that is to come', reason: '"nbf"', forge: claiming({ nbf: 9_999_999_999 }) },
    {
      what: 'a time of issue that is to come',
      reason: '"iat" of the ID token is in the future',
      forge: claiming({ iat: 9_999_999_999 }),
    },
    {
      what: 'two audiences and nobody it was made for',
      reason: 'additional untrusted audiences',
      forge: claiming({ aud: [clientId, 'another'] }),
    },
    {
      what: 'two audiences and made for another',
      reason: '"azp"',
      forge: claiming({ aud: [clientId, 'another'], azp: 'another' }),
    },
    {
      what: 'one audience and made for another',
      reason: '"azp" of another client',
      forge: claiming({ azp: 'another' }),
    },
    {
      what: 'a list of nonces',
      reason: '"nonce"',
      forge: (honest) => claiming({ nonce: [honest.claims['nonce']] })(honest),
    },
    {
      what: 'a header that has to be understood',
      reason: '"crit"',
      forge: (honest) => ({ ...honest, header: { ...honest.header, crit: ['x'], x: 1 } }),
    },
    {
      what: 'an unknown key',
      reason: 'KEY_SELECTION',
      forge: (honest) => ({ ...honest, header: { alg: 'RS256', kid: 'another' } }),
    },
    {
      what: 'a key that it brings itself',
      reason: 'signature verification failed',
      forge: (honest) => ({
        ...honest,
        header: { alg: 'RS256', jwk: strangers.publicKey.export({ format: 'jwk' }) },
        key: strangers.privateKey,
      }),
    },
    {
      what: 'the address of its key',
      reason: 'signature verification failed',
      forge: (honest) => ({
        ...honest,
        header: { alg: 'RS256', jku: 'http://127.0.0.1:1/' },
        key: strangers.privateKey,
      }),
    },
    {
      what: 'the hash of another access token',
      reason: '"at_hash"',
      forge: claiming({ at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
    },
    {
      what: 'an issuer with a slash more',
      reason: '"iss"',
      forge: (honest) => claiming({ iss: `${String(honest.claims['iss'])}/` })(honest),
    },
    {
      what: 'an algorithm of the same key',
      reason: '"alg"',
      forge: (honest) => ({ ...honest, header: { alg: 'PS256', kid: 'k' } }),
    },
    {
      what: 'a signature said to be of text',
      reason: '"b64"',
      forge: (honest) => ({ ...honest, header: { ...honest.header, b64: false } }),
    },
  ];

  it('is taken where nothing is wrong with it', async () => {
    const { publicUrl } = await openHostile();
    const browser = openBrowser();
    await signIn(publicUrl, browser);
    expect(await viewer(publicUrl, browser)).toMatchObject({ data: { viewer: { name: 'Mallory', role: 'ADMIN' } } });
  });

  it('is refused with one same page and one line of the log, whatever is wrong with its token', async () => {
    const { hostile, publicUrl, world } = await openHostile();
    const pages = new Set<string>();
    for (const { what, forge } of forgeries) {
      hostile.forge = forge;
      const browser = openBrowser();
      const page = await signIn(publicUrl, browser);
      expect({ what, status: page.status }).toEqual({ what, status: 401 });
      expect(browser.cookie('localhost', 'hresolve')).toBeUndefined();
      pages.add(page.text);
    }
    expect(pages.size).toBe(1);
    expect(refusals(world)).toEqual(forgeries.map(({ reason }) => expect.stringContaining(reason) as string));
    expect(world.logLines.join('')).not.toMatch(/a-code|an-access-token|eyJ/);
  });

  it('is taken with the hash of the access token that came along', async () => {
    const { hostile, publicUrl } = await openHostile();
    const hash = createHash('sha256').update('an-access-token').digest().subarray(0, 16).toString('base64url');
    hostile.forge = claiming({ at_hash: hash, azp: clientId, aud: [clientId] });
    expect((await signIn(publicUrl, openBrowser())).status).toBe(200);
  });

  it.each([
    {
      what: 'another state',
      bend: (back: URL) => {
        back.searchParams.set('state', 'of another sign-in');
      },
    },
    {
      what: 'no state',
      bend: (back: URL) => {
        back.searchParams.delete('state');
      },
    },
    {
      what: 'no code',
      bend: (back: URL) => {
        back.searchParams.delete('code');
      },
    },
    {
      what: 'two codes',
      bend: (back: URL) => {
        back.searchParams.append('code', 'another');
      },
    },
    {
      what: 'the refusal of the person',
      bend: (back: URL) => {
        back.search = `?error=access_denied&error_description=%3Cscript%3Eplanted&state=${String(back.searchParams.get('state'))}`;
      },
    },
  ])('is refused with $what', async ({ bend }) => {
    const { hostile, publicUrl, world } = await openHostile();
    const browser = openBrowser();
    hostile.bend = bend;
    const page = await signIn(publicUrl, browser);
    expect(page.status).toBe(401);
    expect(browser.cookie('localhost', 'hresolve')).toBeUndefined();
    expect(refusals(world)).toHaveLength(1);
    expect(page.text + world.logLines.join('')).not.toContain('planted');
  });

  it('is worth nothing a second time, and nothing in another browser', async () => {
    const { provider, publicUrl } = await openPlace();
    provider.person = { sub: '1', name: 'Ada', roles: ['hresolve-editors'] };
    const [browser, thief] = [openBrowser(), openBrowser()];
    let page = await browser.get(`${publicUrl}/sign-in/openid`);
    const flow = browser.cookie('localhost', 'hresolve-sign-in') ?? '';
    while (!page.headers.get('location')?.startsWith(publicUrl)) {
      page = await browser.get(new URL(page.headers.get('location') ?? '', page.url).href);
    }
    const answer = page.headers.get('location') ?? '';
    expect((await thief.get(answer)).status).toBe(401);
    expect((await browser.get(answer)).status).toBe(303);
    browser.plant('localhost', 'hresolve-sign-in', flow);
    expect((await browser.get(answer)).status).toBe(401);
  });

  it('takes roles from unsigned user info, and never who somebody is', async () => {
    const hostile = closeLater(await openHostileIssuer({ sub: '1', name: 'Mallory' }));
    hostile.userInfo = { sub: '1', roles: 'hresolve-editors', tid: tenant, oid: ada, iss: 'https://other.example' };
    const { publicUrl, world } = await openWith(hostile.issuer);
    const browser = openBrowser();
    await signIn(publicUrl, browser);
    expect(await viewer(publicUrl, browser)).toMatchObject({ data: { viewer: { name: 'Mallory', role: 'EDITOR' } } });
    const { edges } = (await world.knowledgeBase.accessEvents({ first: 1 })) as unknown as {
      edges: { node: object }[];
    };
    expect(edges[0]?.node).toMatchObject({ kind: 'SIGN_IN', subject: `openid ${hostile.issuer} sub=1` });
  });

  it('comes too late after ten minutes', async () => {
    const { hostile, publicUrl, world } = await openHostile();
    hostile.bend = () => void (world.clock.now += 600_000);
    expect((await signIn(publicUrl, openBrowser())).status).toBe(401);
  });

  it('of a provider that calls itself by another name than the settings is not even asked for', async () => {
    const hostile = closeLater(await openHostileIssuer({ sub: '1' }));
    const { publicUrl } = await openWith(hostile.issuer.replace('127.0.0.1', 'localhost'));
    expect((await openBrowser().get(`${publicUrl}/sign-in/openid`)).status).toBe(503);
  });
});
