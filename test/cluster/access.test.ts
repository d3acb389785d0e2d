import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminLinkPath, makeAdminLink } from '../../src/knowledgeBase/access/adminLinks.ts';
import { openBrowser } from '../world/browser.ts';
import { openProvider, type TestProvider } from '../world/openId/openIdProvider.ts';
import { settingsFor } from '../world/openId/openIdWorld.ts';
import { newPostgresDatabase } from '../world/postgresDatabase.ts';
import { withClient } from '../world/postgresServer.ts';
import { credentials, eventually, startMember, type Member } from './cluster.ts';

let first: Member;
let second: Member;
let provider: TestProvider;
let database: Awaited<ReturnType<typeof newPostgresDatabase>>;

beforeAll(async () => {
  database = await newPostgresDatabase();
  provider = await openProvider();
  // No hour and no day ends while the tests run.
  const started = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const settings = { trustedProxies: ['127.0.0.1'], clock: () => started, openId: settingsFor(provider.issuer) };
  second = await startMember(database.url, settings);
  // Both stand behind one address, as behind a proxy: where the second listens.
  const publicUrl = second.address.replace('127.0.0.1', 'localhost');
  provider.serve(publicUrl);
  first = await startMember(database.url, { ...settings, publicUrl });
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await provider.close();
  await database.drop();
});

const asked = '{ viewer { name role } }';
const at = ({ address }: Member) => address.replace('127.0.0.1', 'localhost');

async function statusWith(member: Member, authorization: string, from: string): Promise<number> {
  return (await member.ask(asked, undefined, { authorization, 'x-forwarded-for': from })).status;
}

describe('wrong credentials', () => {
  it('are counted by all servers together: ten at two of them, and all refuse that address, right ones too', async () => {
    const { authorization } = await credentials(first, 'EDITOR');
    const from = '192.0.2.7';
    for (let n = 0; n < 10; n++) {
      expect(await statusWith(n % 2 === 0 ? first : second, `Bearer hrk_${String(n)}`, from)).toBe(401);
    }
    for (const member of [first, second]) expect(await statusWith(member, authorization, from)).toBe(429);
    for (const member of [first, second]) expect(await statusWith(member, 'Bearer hrk_x', from)).toBe(429);
    for (const member of [first, second]) expect(await statusWith(member, authorization, '192.0.2.8')).toBe(200);
  });

  it('are counted exactly if they come to all at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 24 }, (_, n) => statusWith(n % 2 === 0 ? first : second, 'Bearer hrk_no', '198.51.100.9')),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(14);
  });
});

describe('a one-time link', () => {
  it('is used once, whichever server is asked; its session is good at all, and ends at all', async () => {
    const path = adminLinkPath(await makeAdminLink(first.store, Date.now()));
    const [key] = new URL(path, at(first)).searchParams.values();
    const browser = openBrowser();
    expect((await browser.post(`${at(first)}/sign-in/link`, { key: key ?? '' })).status).toBe(303);
    const again = await openBrowser().post(`${second.address}/sign-in/link`, { key: key ?? '' });
    expect([again.status, again.setCookies]).toEqual([401, []]);

    const viewer = { viewer: { name: 'one-time link', role: 'ADMIN' } };
    for (const member of [first, second]) expect((await browser.ask(at(member), asked)).body.data).toEqual(viewer);
    // As the browser would come back with it: two servers behind one address have one jar.
    const session = browser.cookie('localhost', 'hresolve') ?? '';
    expect((await browser.post(`${at(second)}/sign-out`, {})).status).toBe(303);
    for (const member of [first, second]) {
      browser.plant('localhost', 'hresolve', session);
      expect((await browser.ask(at(member), asked)).status).toBe(401);
    }
  });
});

describe('a token', () => {
  it('that was revoked through one server is refused by the other at the next request', async () => {
    const admin = await credentials(first, 'ADMIN');
    const editor = await credentials(first, 'EDITOR', 'Grace');
    expect((await second.ask(asked, undefined, editor)).data).toEqual({ viewer: { name: 'Grace', role: 'EDITOR' } });
    const [, id = ''] = /hrk_([^_]+)_/.exec(editor.authorization) ?? [];
    const revoke = 'mutation($id: ID!) { revokeToken(input: { id: $id }) { problems { code } } }';
    const { data } = await first.ask(revoke, { id }, admin);
    expect(data).toEqual({ revokeToken: { problems: [] } });
    expect((await second.ask(asked, undefined, { ...editor, 'x-forwarded-for': '192.0.2.9' })).status).toBe(401);
  });
});

describe('a sign-in with the organisation', () => {
  it('may begin at one server and end at another', async () => {
    provider.person = { sub: 'ada', name: 'Ada', roles: ['hresolve-editors'] };
    const browser = openBrowser();
    const begun = await browser.get(`${at(first)}/sign-in/openid?next=${encodeURIComponent('/livez')}`);
    const done = await browser.follow(begun);
    expect(done).toMatchObject({ url: `${at(second)}/livez`, status: 200 });
    const viewer = { viewer: { name: 'Ada', role: 'EDITOR' } };
    for (const member of [first, second]) expect((await browser.ask(at(member), asked)).body.data).toEqual(viewer);
  });
});

describe('requests for guidance', () => {
  it('count once a day for an address at all servers together, and all say how often readers asked', async () => {
    const ask = `mutation { askForCode(input: { code: "0x8007000E" }) { asked problems { code } } }`;
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const answers = [];
    for (const [member, address] of [
      [first, '203.0.113.1'],
      [second, '203.0.113.1'],
      [second, '203.0.113.2'],
    ] as const) {
      const { data } = await member.ask<{ askForCode: { problems: unknown[] } }>(ask, undefined, from(address));
      answers.push(data.askForCode.problems);
    }
    expect(answers).toEqual([[], [{ code: 'RATE_LIMITED' }], []]);
    const lookup = '{ lookup(code: "0x8007000E", record: false) { asked } }';
    for (const member of [first, second]) {
      await eventually(async () => (await member.ask<{ lookup: { asked: number } }>(lookup)).data.lookup.asked === 2);
    }
  });
});

describe('suggestions', () => {
  it('are taken five times an hour from one address, by all servers together', async () => {
    const suggest = `mutation($text: String!) { suggest(input: { kind: STEP, code: "0x801C03ED", text: $text }) { accepted problems { code } } }`;
    const accepted = [];
    for (let n = 0; n < 7; n++) {
      const member = n % 2 === 0 ? first : second;
      const text = `Restart the service number ${String(n)}.`;
      const { data } = await member.ask<{ suggest: { accepted: boolean } }>(
        suggest,
        { text },
        { 'x-forwarded-for': '203.0.113.7' },
      );
      accepted.push(data.suggest.accepted);
    }
    expect(accepted).toEqual([true, true, true, true, true, false, false]);
  });
});

describe('what is kept to count callers', () => {
  it('holds a hash for each, and no address', async () => {
    const kept = await withClient(
      database.url,
      async (client) => (await client.query<{ key: string }>('SELECT "key" FROM "CallerUse"')).rows,
    );
    expect(kept.length).toBeGreaterThan(4);
    for (const { key } of kept) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
