import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tamperWith } from '../../store/testStore.ts';
import { openBrowser, type Browser } from '../../world/browser.ts';
import { ask, openWorld, type World } from '../../world/world.ts';

const host = '127.0.0.1';
const viewer = '{ viewer { name role via } }';
const anHour = 3_600_000;

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => {
  browser = openBrowser();
});
afterAll(() => world.close());

async function signIn(as = browser, token?: string): Promise<string> {
  const page = await as.post(`${world.address}/sign-in`, { token: token ?? (await world.token('EDITOR', 'Ada')) });
  expect(page.status).toBe(303);
  const key = as.cookie(host, 'hresolve');
  if (key === undefined) throw new Error('No session came back.');
  return key;
}

async function statusOfSession(key: string): Promise<number> {
  const response = await fetch(`${world.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `hresolve=${key}` },
    body: JSON.stringify({ query: viewer }),
  });
  return response.status;
}

describe('signing in with an access token', () => {
  it('gives the browser a session that speaks for the token, and leads on', async () => {
    const page = await browser.post(`${world.address}/sign-in`, {
      token: ` ${await world.token('EDITOR', 'Ada')}\n`,
      next: '/admin/entries?page=2',
    });
    expect({ status: page.status, location: page.headers.get('location') }).toEqual({
      status: 303,
      location: '/admin/entries?page=2',
    });
    const { body } = await browser.ask(world.address, viewer);
    expect(body).toEqual({ data: { viewer: { name: 'Ada', role: 'EDITOR', via: 'SESSION' } } });
  });

  it('needs no script: a form that password managers fill in, under a policy that allows none', async () => {
    const { text, headers, status } = await browser.get(`${world.address}/sign-in?next=/admin/gaps`);
    expect(status).toBe(200);
    expect(tagWith(text, 'form', 'action="/sign-in"')).toContain('method="post"');
    expect(tagWith(text, 'input', 'name="token"')).toMatch(/autocomplete="current-password"/i);
    expect(tagWith(text, 'input', 'name="next"')).toContain('value="/admin/gaps"');
    expect(text).not.toMatch(/<script|onpaste|javascript:/i);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none';(?!.*script-src).*frame-ancestors 'none'/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says who is signed in already, and how to sign out', async () => {
    await signIn();
    const { text } = await browser.get(`${world.address}/sign-in`);
    expect(text).toContain('You are signed in as Ada (editor).');
    expect(text).toMatch(/action="\/sign-out"[^]*action="\/sign-out-everywhere"/);
  });

  it('gives a new session each time: one planted before is worth nothing, one held before ends', async () => {
    browser.plant(host, 'hresolve', 'A'.repeat(43));
    const first = await signIn();
    expect(first).not.toBe('A'.repeat(43));
    expect(await statusOfSession('A'.repeat(43))).toBe(401);
    const second = await signIn();
    expect(second).not.toBe(first);
    expect([await statusOfSession(first), await statusOfSession(second)]).toEqual([401, 200]);
  });
});

describe('the cookie of a session', () => {
  it('is for this host and this server alone', async () => {
    const { setCookies } = await browser.post(`${world.address}/sign-in`, { token: await world.token('ANALYST') });
    const [cookie = ''] = setCookies;
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    expect(cookie).toMatch(/^hresolve=[\w-]{43};/);
  });

  it('is sent over https only, and cannot be planted by a neighbour, where readers come by https', async () => {
    const secure = await openWorld({ publicUrl: 'https://errors.example.org' });
    try {
      const page = await browser.post(
        `${secure.address}/sign-in`,
        { token: await secure.token('ANALYST') },
        { origin: 'https://errors.example.org' },
      );
      const [cookie = ''] = page.setCookies;
      expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
      expect(cookie).toMatch(/^__Host-hresolve=[\w-]{43};/);
    } finally {
      await secure.close();
    }
  });
});

describe('a session', () => {
  it('ends with signing out: its key is refused, and the cookie goes', async () => {
    const [key, other] = [await signIn(), await signIn(openBrowser())];
    const page = await browser.post(`${world.address}/sign-out`, {});
    expect({ status: page.status, location: page.headers.get('location') }).toEqual({
      status: 303,
      location: '/sign-in',
    });
    expect(browser.cookie(host, 'hresolve')).toBeUndefined();
    expect([await statusOfSession(key), await statusOfSession(other)]).toEqual([401, 200]);
  });

  it('ends wherever it is with signing out everywhere, and nobody else’s does', async () => {
    const token = await world.token('EDITOR', 'Ada');
    const [key, elsewhere] = [await signIn(browser, token), await signIn(openBrowser(), token)];
    const somebodyElses = await signIn(openBrowser());
    await browser.post(`${world.address}/sign-out-everywhere`, {});
    const statuses = [
      await statusOfSession(key),
      await statusOfSession(elsewhere),
      await statusOfSession(somebodyElses),
    ];
    expect(statuses).toEqual([401, 401, 200]);
  });

  it('ends eight hours after its last use', async () => {
    const key = await signIn(browser, await lastingToken());
    world.clock.now += 8 * anHour - 60_000;
    expect(await statusOfSession(key)).toBe(200);
    world.clock.now += 8 * anHour - 60_000;
    expect(await statusOfSession(key)).toBe(200);
    world.clock.now += 8 * anHour;
    expect(await statusOfSession(key)).toBe(401);
  });

  it('ends a day after it began, however much it is used', async () => {
    const key = await signIn(browser, await lastingToken());
    for (let hour = 4; hour < 24; hour += 4) {
      world.clock.now += 4 * anHour;
      expect(await statusOfSession(key)).toBe(200);
    }
    world.clock.now += 4 * anHour;
    expect(await statusOfSession(key)).toBe(401);
  });

  it('ends with the token that it was made with: revoked', async () => {
    const token = await world.token('EDITOR', 'Ada');
    const key = await signIn(browser, token);
    await world.knowledgeBase.revokeToken(token.split('_')[1] ?? '', { actor: 'Grace', requestId: null });
    expect(await statusOfSession(key)).toBe(401);
  });

  it('ends with the token that it was made with: expired', async () => {
    const token = await world.token('EDITOR', 'Ada');
    world.clock.now += 20 * anHour;
    const key = await signIn(browser, token);
    world.clock.now += 4 * anHour;
    expect(await statusOfSession(key)).toBe(401);
  });

  it('ends with the token that it was made with: of another role', async () => {
    const token = await world.token('EDITOR', 'Ada');
    const key = await signIn(browser, token);
    const [, id = ''] = token.split('_');
    await tamperWith(world.databaseUrl, `UPDATE "AccessToken" SET "role" = 'ANALYST' WHERE "id" = '${id}'`);
    expect(await statusOfSession(key)).toBe(401);
  });

  it('that is over is 401 with the cookie cleared, so that a console asks to sign in again', async () => {
    browser.plant(host, 'hresolve', 'nonsense');
    const { status, headers, body } = await browser.ask(world.address, viewer);
    expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(browser.cookie(host, 'hresolve')).toBeUndefined();
    expect((await browser.ask(world.address, viewer)).status).toBe(200);
  });

  it('gives way to a token in the header, even to a bad one', async () => {
    await signIn();
    const authorization = `Bearer ${await world.token('ANALYST', 'a script')}`;
    const { body } = await browser.ask(world.address, viewer, { authorization });
    expect(body).toEqual({ data: { viewer: { name: 'a script', role: 'ANALYST', via: 'TOKEN' } } });
    expect((await browser.ask(world.address, viewer, { authorization: 'Bearer hrk_nonsense' })).status).toBe(401);
  });

  it('carries no rights with a GET, which a link can cause', async () => {
    await signIn();
    const url = `${world.address}/graphql?query=${encodeURIComponent(viewer)}`;
    const response = await fetch(url, {
      headers: { cookie: `hresolve=${String(browser.cookie(host, 'hresolve'))}`, 'apollo-require-preflight': 'true' },
    });
    expect(await response.json()).toEqual({ data: { viewer: { name: null, role: 'ANONYMOUS', via: 'NOBODY' } } });
  });
});

describe('a wrong token in the form', () => {
  it('is answered with the same page whatever is wrong with it', async () => {
    const good = await world.token('EDITOR');
    const revoked = await world.token('EDITOR');
    await world.knowledgeBase.revokeToken(revoked.split('_')[1] ?? '', { actor: 'Grace', requestId: null });
    const pages: string[] = [];
    for (const token of ['nonsense', `${good.slice(0, -1)}!`, revoked]) {
      const { status, text } = await openBrowser().post(`${world.address}/sign-in`, { token });
      expect(status).toBe(401);
      pages.push(text);
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('role="alert"');
  });

  it('makes the address wait after the tenth: page and service say for how long, right tokens wait too', async () => {
    const limited = await openWorld();
    try {
      const token = await limited.token('EDITOR');
      const attempt = (text: string) => browser.post(`${limited.address}/sign-in`, { token: text });
      for (let wrong = 0; wrong < 10; wrong += 1) expect((await attempt('hrk_wrong')).status).toBe(401);
      const refused = await attempt(token);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('900');
      expect(refused.text).toContain('Try again in 15 minutes.');
      expect((await ask(limited.address, { query: viewer }, token)).status).toBe(429);
      limited.clock.now += 15 * 60_000;
      expect((await attempt(token)).status).toBe(303);
    } finally {
      await limited.close();
    }
  });
});

describe('the audit', () => {
  it('has one line for each sign-in, sign-out and refusal, with who and in which request', async () => {
    const audited = await openWorld();
    try {
      const token = await audited.token('EDITOR', 'Ada');
      await browser.post(`${audited.address}/sign-in`, { token });
      await browser.ask(audited.address, viewer, { origin: 'https://evil.example' });
      await browser.post(`${audited.address}/sign-out`, {});
      await browser.post(`${audited.address}/sign-in`, { token: 'hrk_wrong' });
      const lines = audited.logLines
        .map((line) => JSON.parse(line) as Record<string, string>)
        .filter((line) => line['access']);
      const [, id] = token.split('_');
      expect(lines.map(({ access, actor, subject }) => [access, actor, subject])).toEqual([
        ['SIGN_IN', 'Ada', `token ${String(id)}`],
        ['CROSS_SITE_REFUSED', null, null],
        ['SIGN_OUT', 'Ada', `token ${String(id)}`],
        ['CREDENTIAL_REFUSED', null, null],
      ]);
      for (const line of lines) expect(line['reqId']).toMatch(/\S/);
    } finally {
      await audited.close();
    }
  });
});

function tagWith(html: string, name: string, attribute: string): string {
  return (html.match(new RegExp(`<${name}[^>]*>`, 'g')) ?? []).find((tag) => tag.includes(attribute)) ?? 'no such tag';
}

/** One that outlives every session. */
async function lastingToken(): Promise<string> {
  const made = await world.knowledgeBase.createToken(
    { name: 'Ada', role: 'EDITOR', days: 30 },
    { actor: 'Grace', requestId: null },
  );
  return made.secret ?? '';
}
