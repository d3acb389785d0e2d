import { connect } from 'node:net';
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

  it.each([
    { spelling: '/%73ign-in', because: 'an address may be percent-encoded' },
    { spelling: '/sign%2Din', because: 'any character of it may be' },
    { spelling: 'absolute', because: 'a request may name its host in the address' },
    { spelling: '/sign-in/link', because: 'links sign in, too' },
    { spelling: '/sign-in/?x=1', because: 'the end of the address does not matter' },
  ])('does not sign in by the spelling $spelling, because $because', async ({ spelling }) => {
    const token = await world.token('EDITOR', 'Mallory');
    const target = spelling === 'absolute' ? `${world.address}/sign-in` : spelling;
    const answer = await postRaw(target, `token=${token}`, 'Sec-Fetch-Site: cross-site');
    expect(answer).toMatch(/^HTTP\/1.1 (403|404) /);
    expect(answer).not.toMatch(/^set-cookie:/im);
  });

  it('uses up no attempts of other people at the same address', async () => {
    for (let n = 0; n < 15; n++) await postRaw('/%73ign-in', 'token=wrong', 'Origin: https://evil.example');
    expect(await postRaw('/sign-in', `token=${await world.token('EDITOR')}`)).toMatch(/^HTTP\/1.1 303 /);
  });

  it('is refused if a foreign name resolves to this server and appears in both Origin and Host', async () => {
    const headers = 'Origin: http://rebound.example';
    const answer = await postRaw('/sign-in', `token=${await world.token('EDITOR')}`, headers, 'rebound.example');
    expect(answer).toMatch(/^HTTP\/1.1 403 /);
  });

  it('is answered as before if it carries no session', async () => {
    const headers = { origin: 'https://tools.example', 'sec-fetch-site': 'cross-site' };
    expect((await openBrowser().ask(world.address, viewer, headers)).status).toBe(200);
  });

  it('is not refused if our own page sends it, under either name of the machine', async () => {
    for (const origin of [world.address, world.address.replace(host, 'localhost')]) {
      const { body } = await browser.ask(world.address, viewer, { origin });
      expect(body).toEqual({ data: { viewer: { role: 'EDITOR' } } });
    }
  });
});

/** A form posted to a target that fetch would tidy up first. */
function postRaw(target: string, body: string, headers = '', as = new URL(world.address).host): Promise<string> {
  const { hostname, port } = new URL(world.address);
  const type = 'Content-Type: application/x-www-form-urlencoded';
  const head = [`POST ${target} HTTP/1.1`, `Host: ${as}`, type, `Content-Length: ${String(body.length)}`];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const lines = [...head, ...(headers === '' ? [] : [headers]), 'Connection: close'];
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(answer);
    });
  });
}
