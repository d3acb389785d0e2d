import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../world/editorWorld.ts';
import * as apolloAll from './examples/apollo/allEntries.ts';
import { apolloClient } from './examples/apollo/apolloClient.ts';
import * as apolloEdit from './examples/apollo/editWithConflict.ts';
import * as apolloError from './examples/apollo/explainError.ts';
import * as apolloFollow from './examples/apollo/followChanges.ts';
import * as apolloMonth from './examples/apollo/lastThirtyDays.ts';
import * as apolloLook from './examples/apollo/lookUp.ts';
import * as apolloSearch from './examples/apollo/searchAsYouType.ts';
import * as fetchAll from './examples/fetch/allEntries.ts';
import * as fetchEdit from './examples/fetch/editWithConflict.ts';
import * as fetchError from './examples/fetch/explainError.ts';
import * as fetchFollow from './examples/fetch/followChanges.ts';
import * as fetchMonth from './examples/fetch/lastThirtyDays.ts';
import * as fetchLook from './examples/fetch/lookUp.ts';
import * as fetchSearch from './examples/fetch/searchAsYouType.ts';
import * as urqlAll from './examples/urql/allEntries.ts';
import * as urqlEdit from './examples/urql/editWithConflict.ts';
import * as urqlError from './examples/urql/explainError.ts';
import * as urqlFollow from './examples/urql/followChanges.ts';
import * as urqlMonth from './examples/urql/lastThirtyDays.ts';
import * as urqlLook from './examples/urql/lookUp.ts';
import * as urqlSearch from './examples/urql/searchAsYouType.ts';
import { urqlClient } from './examples/urql/urqlClient.ts';

let ada: EditorWorld;
let tokens: { analyst: string; editor: string };
let busy: Server;
beforeAll(async () => {
  ada = await openEditorWorld();
  tokens = { analyst: await ada.world.token('ANALYST'), editor: ada.token };
  busy = createServer((_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json; charset=utf-8', 'retry-after': '7' });
    response.end(JSON.stringify({ errors: [{ message: 'Too busy.', extensions: { code: 'OVERLOADED' } }] }));
  });
  await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  busy.close();
  await ada.world.close();
});

type Edit = [
  edit: { readonly id: string; readonly version: number; readonly text: string },
  resolve: (theirs: string) => string | null,
];

/** The examples for one client, each with a client of its own, so that no cache answers for the server. */
const kinds = [
  {
    client: 'fetch',
    with: (address: string, token?: string) => {
      const server = token === undefined ? { address } : { address, token };
      return {
        lookUp: (code: string) => fetchLook.lookUp(server, code),
        lookUpMany: (codes: readonly string[]) => fetchLook.lookUpMany(server, codes),
        searchAsYouType: (text: string, isFinal: boolean) => fetchSearch.searchAsYouType(server, text, isFinal),
        allEntries: async () => {
          const entries: { readonly id: string }[] = [];
          for await (const entry of fetchAll.allEntries(server)) entries.push(entry);
          return entries;
        },
        editWithConflict: (...edit: Edit) => fetchEdit.editWithConflict(server, ...edit),
        lastThirtyDays: (now: Date) => fetchMonth.lastThirtyDays(server, now),
        firstChange: async (since: number) => (await fetchFollow.followChanges(server, since).next()).value as unknown,
        explainError: fetchError.explainError,
      };
    },
  },
  {
    client: 'Apollo Client',
    with: (address: string, token?: string) => {
      const client = apolloClient(address, token);
      return {
        lookUp: (code: string) => apolloLook.lookUp(client, code),
        lookUpMany: (codes: readonly string[]) => apolloLook.lookUpMany(client, codes),
        searchAsYouType: (text: string, isFinal: boolean) => apolloSearch.searchAsYouType(client, text, isFinal),
        allEntries: () => apolloAll.allEntries(client),
        editWithConflict: (...edit: Edit) => apolloEdit.editWithConflict(client, ...edit),
        lastThirtyDays: (now: Date) => apolloMonth.lastThirtyDays(client, now),
        firstChange: (since: number) => first((tell) => apolloFollow.followChanges(client, since, tell)),
        explainError: apolloError.explainError,
      };
    },
  },
  {
    client: 'urql',
    with: (address: string, token?: string) => {
      const client = urqlClient(address, token);
      return {
        lookUp: (code: string) => urqlLook.lookUp(client, code),
        lookUpMany: (codes: readonly string[]) => urqlLook.lookUpMany(client, codes),
        searchAsYouType: (text: string, isFinal: boolean) => urqlSearch.searchAsYouType(client, text, isFinal),
        allEntries: () => urqlAll.allEntries(client),
        editWithConflict: (...edit: Edit) => urqlEdit.editWithConflict(client, ...edit),
        lastThirtyDays: (now: Date) => urqlMonth.lastThirtyDays(client, now),
        firstChange: (since: number) => first((tell) => urqlFollow.followChanges(client, since, tell)),
        explainError: urqlError.explainError,
      };
    },
  },
];

/** What is told first; it listens no longer then. */
function first<Told>(follow: (tell: (told: Told) => void) => () => void): Promise<Told> {
  return new Promise((resolve) => {
    const end = follow((told) => {
      resolve(told);
      setImmediate(() => {
        end();
      });
    });
  });
}

describe.each(kinds)('the examples of docs/clients.md for $client', ({ with: as }) => {
  it('look a code up, and many at once', async () => {
    const { outcome, code, entries } = await as(ada.world.address).lookUp('-2145647635');
    expect({ outcome, written: code?.written }).toEqual({ outcome: 'MITIGATED', written: '0x801C03ED' });
    expect(entries[0]?.steps[0]?.mitigation.text).toBe(entries[0]?.steps[0]?.text);
    const many = await as(ada.world.address).lookUpMany(['0x801C03ED', '0xDEADBEEF', 'none']);
    expect(many.map((each) => each.outcome)).toEqual(['MITIGATED', 'UNLISTED', 'NOT_A_CODE']);
  });

  it('search while someone types, and count once', async () => {
    const { counting } = ada.world.knowledgeBase;
    const before = counting.status().offered;
    for (const text of ['s', 'si', 'sig', 'sign']) await as(ada.world.address).searchAsYouType(text, false);
    expect(counting.status().offered).toBe(before);
    expect((await as(ada.world.address).searchAsYouType('sign out', true)).totalCount).toBeGreaterThan(0);
    expect(counting.status().offered).toBe(before + 1);
  });

  it('read all entries page by page', async () => {
    const ids = (await as(ada.world.address).allEntries()).map(({ id }) => id);
    expect({ ids: ids.length, different: new Set(ids).size }).toEqual({ ids: 50, different: 50 });
  });

  it('edit, and resolve a conflict', async () => {
    const { mitigation: made } = await ada.mutate('createMitigation', {
      text: `Made at ${String(ada.world.clock.now++)}.`,
    });
    const { id, version } = made ?? { id: '', version: 0 };
    const theirs = `Theirs at ${String(ada.world.clock.now++)}.`;
    await ada.updateMitigation({ id, expectedVersion: version, text: theirs });
    const seen: string[] = [];
    const { mitigation, problems } = await as(ada.world.address, tokens.editor).editWithConflict(
      { id, version, text: 'Ours.' },
      (text) => {
        seen.push(text);
        return `Both ${text}`;
      },
    );
    expect({ seen, problems, text: mitigation?.text }).toEqual({
      seen: [theirs],
      problems: [],
      text: `Both ${theirs}`,
    });
    const given = await as(ada.world.address, tokens.editor).editWithConflict({ id, version, text: 'x' }, () => null);
    expect(given.problems).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('ask what was asked in the last 30 days', async () => {
    await ada.world.knowledgeBase.counting.flush();
    const now = new Date(ada.world.clock.now + 3_600_000);
    const { totals } = await as(ada.world.address, tokens.analyst).lastThirtyDays(now);
    expect(totals.lookups).toBeGreaterThan(0);
  });

  it('follow changes from the version that was seen last', async () => {
    const since = ada.world.knowledgeBase.snapshot().catalog.version;
    await ada.mutate('createMitigation', { text: `To be followed from ${String(since)}.`, reason: 'To see it come.' });
    expect(await as(ada.world.address, tokens.editor).firstChange(since)).toMatchObject({
      version: since + 1,
      reason: 'To see it come.',
      actorName: 'Ada',
    });
  });

  it.each([
    {
      what: 'an argument that is not valid',
      run: () => as(ada.world.address).lookUp('\u0000'),
      code: 'BAD_USER_INPUT',
      advice: 'Correct "code": ',
    },
    {
      what: 'a credential that is missing',
      run: () => as(ada.world.address).lastThirtyDays(new Date(ada.world.clock.now)),
      code: 'UNAUTHENTICATED',
      advice: 'Sign in',
    },
    {
      what: 'a token that is wrong',
      run: () => as(ada.world.address, 'hrk_wrong').lookUp('0x801C03ED'),
      code: 'UNAUTHENTICATED',
      advice: 'Sign in',
    },
    {
      what: 'a role that is too low',
      run: () => as(ada.world.address, tokens.analyst).editWithConflict({ id: 'x', version: 1, text: 'x' }, () => null),
      code: 'FORBIDDEN',
      advice: 'Ask an admin',
    },
    {
      what: 'a server that is overloaded',
      run: () => as(`http://127.0.0.1:${String((busy.address() as AddressInfo).port)}`).lookUp('0x801C03ED'),
      code: 'OVERLOADED',
      advice: 'Try again in 7 seconds',
    },
    {
      what: 'a server that is not there',
      run: () => as('http://127.0.0.1:1').lookUp('0x801C03ED'),
      code: 'NETWORK',
      advice: 'Nothing came back',
    },
  ])('say what to do about $what', async ({ run, code, advice }) => {
    const error: unknown = await run().then(
      () => null,
      (refused: unknown) => refused,
    );
    expect(as(ada.world.address).explainError(error)).toMatchObject({
      code,
      advice: expect.stringContaining(advice) as string,
    });
  });
});

describe('docs/clients.md', () => {
  it('links to the examples, each client to its own', () => {
    const page = readFileSync('docs/clients.md', 'utf8');
    const linked = [...page.matchAll(/\(\.\.\/test\/clients\/examples\/(\w+\/\w+\.ts)\)/g)].map(
      ([, path = '']) => path,
    );
    const files = readdirSync('test/clients/examples', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('/given.ts'));
    expect(linked.sort()).toEqual(files.sort());
  });
});
