import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../world/browser.ts';
import { openHostileIssuer, type Forgery, type HostileIssuer } from '../../world/hostileIssuer.ts';
import { closeAll, closeLater, openPlace, openWith, refusals, signIn, viewer } from '../../world/openIdWorld.ts';
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
