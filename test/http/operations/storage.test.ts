import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuiltPages } from '../../../src/cli/builtPages.ts';
import { createLog } from '../../../src/http/operations/requestLog.ts';
import { startServer, type RunningServer } from '../../../src/http/server.ts';
import { openKnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import { StoreRefusal } from '../../../src/store/contract/storeRefusal.ts';
import { openBrowser } from '../../world/browser.ts';
import { ask, openWorld, type World } from '../../world/world.ts';

let world: World;
let server: RunningServer;
let token: string;
let failure: StoreRefusal | null = null;
const logLines: string[] = [];
const full = new StoreRefusal('The disk that holds /secret/place is full.', { isFull: true });

/** The world's store, whose writes fail as a full disk makes them fail. */
beforeAll(async () => {
  world = await openWorld();
  token = await world.token('ADMIN');
  const failing = <T extends object>(verbs: T): T =>
    new Proxy(verbs, {
      get: (target, name) => {
        const verb = Reflect.get(target, name) as unknown;
        if (typeof verb !== 'function') return verb;
        const writes = /^(append|assertHealthy|createToken|revokeToken|startSession|endSession|dismissGap)/;
        return (...args: unknown[]): unknown =>
          failure !== null && writes.test(String(name)) ? Promise.reject(failure) : Reflect.apply(verb, target, args);
      },
    });
  const { store } = world;
  const full = failing({
    ...store,
    access: failing(store.access),
    sessions: failing(store.sessions),
    counts: failing(store.counts),
  });
  const knowledgeBase = await openKnowledgeBase(
    full,
    () => world.clock.now,
    () => Promise.resolve([]),
    { counts: false },
  );
  const log = createLog('info', { write: (line) => void logLines.push(line) });
  const web = await readBuiltPages();
  server = await startServer(knowledgeBase, { port: 0, host: '127.0.0.1', publicUrl: null, web, log });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

describe('while the disk is full', () => {
  it.each([
    { what: 'an edit', query: 'mutation { createMitigation(input: { text: "Restart." }) { problems { code } } }' },
    { what: 'a new token', query: 'mutation { createToken(input: { name: "x", role: EDITOR }) { secret } }' },
    { what: 'an end of a token', query: 'mutation { revokeToken(input: { id: "x" }) { problems { code } } }' },
    {
      what: 'a gap',
      query: 'mutation { dismissGap(input: { code: "0x80070005", reason: "x" }) { problems { code } } }',
    },
  ])('$what is STORAGE_FULL, and works again by itself', async ({ query }) => {
    failure = full;
    const { errors } = await ask(server.address, { query }, token);
    expect(errors).toMatchObject([{ extensions: { code: 'STORAGE_FULL' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret');
    failure = null;
    expect((await ask(server.address, { query }, token)).errors).toBeUndefined();
  });

  it('a sign-in is a page that says so, and makes no session', async () => {
    failure = full;
    const browser = openBrowser();
    const answer = await browser.post(`${server.address}/sign-in`, { token });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(answer.text).toContain('STORAGE_FULL');
    expect(browser.cookie('127.0.0.1', 'hresolve')).toBeUndefined();
  });

  it('look-ups go on', async () => {
    failure = full;
    const { data } = await ask(server.address, { query: '{ lookup(code: "0x801C03ED") { outcome } }' });
    expect(data).toEqual({ lookup: { outcome: 'MITIGATED' } });
  });

  it('/readyz is 503 and tells the reason to this machine and to whoever has a token, and to no one else', async () => {
    failure = full;
    const from = { 'x-forwarded-for': '203.0.113.9' };
    const answers = [{}, from, { ...from, authorization: `Bearer ${token}` }, { ...from, authorization: 'Bearer x' }];
    const bodies = await Promise.all(
      answers.map(async (headers) => {
        const response = await fetch(`${server.address}/readyz`, { headers });
        return { http: response.status, ...((await response.json()) as object) };
      }),
    );
    const untold = { http: 503, status: 'storage full' };
    const told = { ...untold, reason: full.message };
    expect(bodies).toEqual([told, untold, told, untold]);
  });
});
