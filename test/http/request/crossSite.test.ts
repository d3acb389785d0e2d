import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../../world/browser.ts';
import { openWorld, type World } from '../../world/world.ts';

const host = '127.0.0.1';
const viewer = '{ viewer { role } }';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  browser = openBrowser();
  await browser.post(`${world.address}/sign-in`, { token: await world.token('EDITOR') });
});
afterAll(() => world.close());

describe('a request of another site', () => {
  const elsewhere = [
    { what: 'another origin', headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } },
    {
      what: 'another origin, in an old browser',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'none' },
    },
    { what: 'an origin that browsers hide', headers: { origin: 'null' } },
    { what: 'the right origin that the browser contradicts', headers: { 'sec-fetch-site': 'cross-site' } },
    { what: 'a neighbour of the same domain', headers: { 'sec-fetch-site': 'same-site' } },
    { what: 'another port of this host', headers: { origin: 'http://127.0.0.1:1' } },
    { what: 'this host by another scheme', headers: { origin: 'https://127.0.0.1' } },
  ];

  it.each(elsewhere)('is 403 where it carries a session, and changes nothing: $what', async ({ headers }) => {
    const edit = 'mutation { createMitigation(input: { text: "Planted from elsewhere." }) { problems { code } } }';
    const before = world.knowledgeBase.snapshot().catalog.version;
    const { status, body } = await browser.ask(world.address, edit, headers);
    expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect(world.knowledgeBase.snapshot().catalog.version).toBe(before);
  });

  it.each(elsewhere)('neither signs in nor out: $what', async ({ headers }) => {
    const stranger = openBrowser();
    const token = await world.token('EDITOR', 'Mallory');
    const [signedIn, signedOut] = [
      await stranger.post(`${world.address}/sign-in`, { token }, headers),
      await browser.post(`${world.address}/sign-out`, {}, headers),
    ];
    expect([signedIn.status, signedOut.status]).toEqual([403, 403]);
    expect(stranger.cookie(host, 'hresolve')).toBeUndefined();
    expect((await browser.ask(world.address, viewer)).body).toEqual({ data: { viewer: { role: 'EDITOR' } } });
  });

  it('goes on as before where it carries no session', async () => {
    const headers = { origin: 'https://tools.example', 'sec-fetch-site': 'cross-site' };
    expect((await openBrowser().ask(world.address, viewer, headers)).status).toBe(200);
  });

  it('is none where the page itself sends it, by either name of the machine', async () => {
    for (const origin of [world.address, world.address.replace(host, 'localhost')]) {
      const { body } = await browser.ask(world.address, viewer, { origin });
      expect(body).toEqual({ data: { viewer: { role: 'EDITOR' } } });
    }
  });
});
