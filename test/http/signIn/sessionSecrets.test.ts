import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adminLinkPath, makeAdminLink } from '../../../src/knowledgeBase/access/adminLinks.ts';
import { openBrowser } from '../../world/browser.ts';
import { clientId, clientSecret, openProvider } from '../../world/openId/openIdProvider.ts';
import { openWorld } from '../../world/world.ts';

describe('what signing in holds secret', () => {
  it('reaches neither the database, nor its log, nor our log, nor an answer', async () => {
    const provider = await openProvider();
    const roles = { claim: 'roles', map: new Map([['staff', 'EDITOR']] as const) };
    const openId = {
      issuer: provider.issuer,
      clientId,
      clientSecret,
      scope: 'openid profile',
      roles,
      label: 'Contoso',
    };
    const world = await openWorld({ openId });
    const publicUrl = `http://localhost:${new URL(world.address).port}`;
    provider.serve(publicUrl);
    provider.person = { sub: '1', name: 'Ada', roles: ['staff'] };
    try {
      const [browser, other] = [openBrowser(), openBrowser()];
      const token = await world.token('EDITOR');
      const linkKey = await makeAdminLink(world.store, world.clock.now);
      const unusedKey = await makeAdminLink(world.store, world.clock.now);
      const secrets = [token, token.split('_')[2] ?? '', linkKey, unusedKey, clientSecret];
      const answers: string[] = [];
      const keep = (text: string) => void answers.push(text);

      await browser.post(`${publicUrl}/sign-in`, { token });
      secrets.push(browser.cookie('localhost', 'hresolve') ?? '');
      keep((await browser.ask(publicUrl, '{ viewer { name } nope }')).body.errors?.map(String).join() ?? '');
      keep((await browser.post(`${publicUrl}/sign-in`, { token: `${token}x` })).text);
      keep((await browser.get(`${publicUrl}/sign-in`)).text);
      await browser.get(`${publicUrl}${adminLinkPath(linkKey)}`);
      await browser.post(`${publicUrl}/sign-in/link`, { key: linkKey });
      secrets.push(browser.cookie('localhost', 'hresolve') ?? '');
      keep((await browser.post(`${publicUrl}/sign-in/link`, { key: linkKey })).text);

      let page = await other.get(`${publicUrl}/sign-in/openid`);
      secrets.push(other.cookie('localhost', 'hresolve-sign-in') ?? '');
      while (page.headers.has('location') && !page.url.startsWith(`${publicUrl}/admin`)) {
        const url = new URL(page.headers.get('location') ?? '', page.url);
        for (const name of ['code', 'state', 'nonce'])
          if (url.searchParams.has(name)) secrets.push(url.searchParams.get(name) ?? '');
        page = await other.get(url.href);
      }
      secrets.push(other.cookie('localhost', 'hresolve') ?? '');
      await other.post(`${publicUrl}/sign-out`, {});
      keep((await other.get(`${publicUrl}/sign-in/callback?code=${secrets.at(-1) ?? ''}&state=x`)).text);

      const folder = dirname(world.databaseUrl.slice('file:'.length));
      const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
      const everything = [...files, ...world.logLines, ...answers].join('\n');
      expect(secrets.length).toBeGreaterThan(11);
      for (const secret of secrets) {
        expect(secret.length).toBeGreaterThan(20);
        expect(everything).not.toContain(secret);
      }
      expect(everything).toContain('a test editor');
    } finally {
      await world.close();
      await provider.close();
    }
  });
});
