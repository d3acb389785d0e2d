import { afterEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../world/browser.ts';
import { openProvider } from '../../world/openId/openIdProvider.ts';
import { closeAll, closeLater, openPlace, openWith, refusals, signIn, viewer } from '../../world/openId/openIdWorld.ts';
import { openWorld } from '../../world/world.ts';

afterEach(closeAll);

const tenant = '11111111-1111-4111-8111-111111111111';
const ada = '22222222-2222-4222-8222-222222222222';

describe('signing in with the organisation', () => {
  const shapes = [
    {
      shape: 'Microsoft Entra ID',
      claim: 'roles',
      person: { sub: 'pairwise', name: 'Ada', tid: tenant, oid: ada, roles: ['hresolve-editors', 'other'] },
      role: 'EDITOR',
      identity: (issuer: string) => `openid ${issuer} tid=${tenant} oid=${ada}`,
    },
    {
      shape: 'Keycloak',
      claim: 'realm_access.roles',
      person: {
        sub: 'f:1',
        name: 'Ada',
        realm_access: { roles: ['offline_access', 'hresolve-editors', 'hresolve-admins'] },
      },
      role: 'ADMIN',
      identity: (issuer: string) => `openid ${issuer} sub=f:1`,
    },
    {
      shape: 'Google, which has domains instead of roles',
      claim: 'hd',
      person: { sub: '10769150350006150715113082367', name: 'Ada', hd: 'example.org' },
      role: 'ANALYST',
      identity: (issuer: string) => `openid ${issuer} sub=10769150350006150715113082367`,
    },
  ];

  it.each(shapes)('makes a session with the role of the claim and leads on: $shape', async (each) => {
    const { world, publicUrl, provider } = await openPlace(each.claim);
    const browser = openBrowser();
    provider.person = each.person;
    expect((await signIn(publicUrl, browser)).url).toBe(`${publicUrl}/livez?after`);
    expect(await viewer(publicUrl, browser)).toEqual({
      data: { viewer: { name: 'Ada', role: each.role, via: 'SESSION' } },
    });
    const events = await world.knowledgeBase.accessEvents({ first: 1 });
    if (!('edges' in events)) throw new Error('The events cannot be read.');
    expect(events.edges[0]?.node).toMatchObject({
      kind: 'SIGN_IN',
      actor: 'Ada',
      subject: each.identity(provider.issuer),
    });
    expect(browser.cookie('localhost', 'hresolve-sign-in')).toBeUndefined();
  });

  it('finds roles that the provider puts into the user info alone', async () => {
    const { publicUrl, provider } = await openPlace('roles', { inUserInfo: true });
    const browser = openBrowser();
    provider.person = { sub: '1', name: 'Ada', roles: 'hresolve-editors' };
    await signIn(publicUrl, browser);
    expect(await viewer(publicUrl, browser)).toMatchObject({ data: { viewer: { name: 'Ada', role: 'EDITOR' } } });
  });

  it('leaves somebody without a mapped role a nobody, and says what to ask for', async () => {
    const { publicUrl, provider, world } = await openPlace();
    const browser = openBrowser();
    provider.person = { sub: '1', name: 'Ada', email: 'hresolve-admins', roles: ['staff', 7, null] };
    const page = await signIn(publicUrl, browser);
    expect(page.status).toBe(403);
    expect(page.text).toContain('hresolve-admins, hresolve-editors');
    expect(page.text).not.toContain(provider.issuer);
    expect(await viewer(publicUrl, browser)).toMatchObject({ data: { viewer: { role: 'ANONYMOUS', via: 'NOBODY' } } });
    expect(refusals(world)).toEqual([`openid ${provider.issuer} sub=1: no mapped role`]);
  });

  it('ends the sessions of somebody whose role has changed, and only theirs', async () => {
    const { publicUrl, provider, world } = await openPlace();
    const [before, after, grace] = [openBrowser(), openBrowser(), openBrowser()];
    provider.person = { sub: 'grace', name: 'Grace', roles: ['hresolve-admins'] };
    await signIn(publicUrl, grace);
    provider.person = { sub: 'ada', name: 'Ada', roles: ['hresolve-admins'] };
    await signIn(publicUrl, before);
    provider.person = { sub: 'ada', name: 'Ada', roles: ['hresolve-editors'] };
    await signIn(publicUrl, after);
    expect((await before.ask(publicUrl, '{ viewer { role } }')).status).toBe(401);
    expect(await viewer(publicUrl, after)).toMatchObject({ data: { viewer: { role: 'EDITOR' } } });
    expect(await viewer(publicUrl, grace)).toMatchObject({ data: { viewer: { role: 'ADMIN' } } });
    expect(world.logLines.join('')).toContain('"access":"ROLE_CHANGED"');

    provider.person = { sub: 'ada', name: 'Ada', roles: [] };
    await signIn(publicUrl, openBrowser());
    expect((await after.ask(publicUrl, '{ viewer { role } }')).status).toBe(401);
  });

  it('starts without the provider, says so on the page, and works once it is there', async () => {
    const provider = await openProvider();
    const { issuer } = provider;
    await provider.close();
    const { publicUrl, world } = await openWith(issuer);
    const browser = openBrowser();
    const page = await browser.get(`${publicUrl}/sign-in/openid`);
    expect(page.status).toBe(503);
    expect(page.text).toContain('Contoso cannot be reached just now.');
    expect(page.text).not.toContain(issuer);
    expect(world.logLines.filter((line) => line.includes('The OpenID provider cannot be used.'))).toHaveLength(1);
    expect((await browser.get(`${publicUrl}/livez`)).status).toBe(200);
  });
});

describe('where nobody signs in with an organisation', () => {
  it('there is no way to, and no button', async () => {
    const world = closeLater(await openWorld());
    expect((await openBrowser().get(`${world.address}/sign-in/openid`)).status).toBe(404);
    expect((await openBrowser().get(`${world.address}/sign-in`)).text).not.toContain('/sign-in/openid');
  });
});
