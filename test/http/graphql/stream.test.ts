import { createClient, type Client } from 'graphql-sse';
import { get } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

interface Pushed {
  changes: { version: number; actorName: string | null };
}

const clients: Client[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

function clientOf(singleConnection: boolean, token?: string): Client {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const client = createClient({
    url: `${ada.world.address}/graphql/stream`,
    singleConnection,
    headers,
    retryAttempts: 0,
  });
  clients.push(client);
  return client;
}

/** Versions and names as they are pushed; ends when there are `count`. */
async function take(
  client: Client,
  count: number,
  args: string,
  meanwhile?: () => Promise<unknown>,
): Promise<Pushed['changes'][]> {
  const taken: Pushed['changes'][] = [];
  const events = client.iterate<Pushed>({ query: `subscription { changes${args} { version actorName } }` });
  const done = meanwhile?.();
  for await (const { data, errors } of events) {
    expect(errors).toBeUndefined();
    if (data) taken.push(data.changes);
    if (taken.length === count) break;
  }
  await done;
  return taken;
}

async function edit(text: string): Promise<number> {
  const { change } = await ada.mutate('createMitigation', { text });
  if (change === null) throw new Error('It is new.');
  return change.version;
}

const head = () => ada.world.knowledgeBase.snapshot().catalog.version;

describe.each([
  { mode: 'a connection each', single: false },
  { mode: 'one connection for all', single: true },
])('changes are pushed over $mode', ({ mode, single }) => {
  it('first those after the version that the client has seen, then each as it is committed, without a gap', async () => {
    const since = head();
    await edit(`Before ${mode}.`);
    await edit(`Also before ${mode}.`);
    const taken = await take(clientOf(single), 4, `(sinceVersion: ${String(since)})`, async () => {
      await edit(`While ${mode}.`);
      await edit(`Also while ${mode}.`);
    });
    expect(taken.map(({ version }) => version)).toEqual([since + 1, since + 2, since + 3, since + 4]);
  });

  it('with the rights of the token', async () => {
    const since = head();
    await edit(`Whose ${mode}?`);
    const args = `(sinceVersion: ${String(since)})`;
    expect(await take(clientOf(single), 1, args)).toEqual([{ version: since + 1, actorName: null }]);
    expect(await take(clientOf(single, ada.token), 1, args)).toEqual([{ version: since + 1, actorName: 'Ada' }]);
  });

  it('says what is wrong with an operation', async () => {
    for (const [query, code] of [
      ['subscription { changes(guide: "none") { version } }', 'BAD_USER_INPUT'],
      ['subscription { changes { vresion } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{ viewer { name } }', 'OPERATION_RESOLUTION_FAILURE'],
    ] as const) {
      const next: { value?: unknown } = await clientOf(single).iterate({ query }).next();
      expect(next.value).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });
});

describe('a stream', () => {
  it('goes on from the last version that came after it was cut off', async () => {
    const since = head();
    await edit('One before the cut.');
    const [first] = await take(clientOf(false), 1, `(sinceVersion: ${String(since)})`);
    await edit('One during the cut.');
    await edit('Another during the cut.');
    const rest = await take(clientOf(false), 2, `(sinceVersion: ${String(first?.version)})`);
    expect(rest.map(({ version }) => version)).toEqual([since + 2, since + 3]);
  });

  it('of a guide has its changes alone: its entries, and the mitigations that it uses', async () => {
    const since = head();
    await ada.mutate('createGuide', { slug: 'other-guide', title: 'Other' });
    await ada.mutate('createEntry', { guide: 'other-guide', code: '0x80240017', causes: ['x'], mitigations: [] });
    const { id, version } = await ada.mitigationSaying('Sign out and then sign in again.');
    const shared = await ada.updateMitigation({ id, expectedVersion: version, text: 'Sign out, then in again.' });
    const args = (guide: string) => `(sinceVersion: ${String(since)}, guide: "${guide}")`;
    const others = await take(clientOf(false), 2, args('other-guide'));
    expect(others.map((change) => change.version)).toEqual([since + 1, since + 2]);
    const seeds = await take(clientOf(false), 1, args('windows-hello-pin-creation'));
    expect(seeds.map((change) => change.version)).toEqual([shared.change?.version]);
  });

  it('with a token ends once the token is revoked, and says nothing more', async () => {
    const token = await ada.world.token('EDITOR', 'Eve');
    const since = head();
    const events = clientOf(false, token).iterate<Pushed>({
      query: `subscription { changes(sinceVersion: ${String(since)}) { version actorName } }`,
    });
    const next = events.next();
    await edit('While Eve may listen.');
    expect((await next).value).toMatchObject({ data: { changes: { actorName: 'Ada' } } });
    await ada.world.knowledgeBase.revokeToken(token.split('_')[1] ?? '', { actor: 'Ada', requestId: null });
    const after = events.next();
    await edit('When she may no more.');
    expect((await after).done).toBe(true);
  });

  it('with a wrong token is 401', async () => {
    const query = encodeURIComponent('subscription { changes { version } }');
    const response = await fetch(`${ada.world.address}/graphql/stream?query=${query}`, {
      headers: { accept: 'text/event-stream', authorization: 'Bearer hrk_wrong' },
    });
    expect(response.status).toBe(401);
  });

  it('that was never reserved is 404', async () => {
    const headers = { accept: 'text/event-stream', 'x-graphql-event-stream-token': 'made-up' };
    expect((await fetch(`${ada.world.address}/graphql/stream`, { headers })).status).toBe(404);
  });

  it('may be read by pages of other sites', async () => {
    const query = encodeURIComponent('subscription { changes(sinceVersion: 0) { version } }');
    const response = await fetch(`${ada.world.address}/graphql/stream?query=${query}`, {
      headers: { accept: 'text/event-stream', origin: 'https://intranet.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await response.body?.cancel();
  });
});

describe('a stream that operations share', () => {
  const address = (token?: string, operation?: string) =>
    `${ada.world.address}/graphql/stream${token === undefined ? '' : `?token=${token}`}${operation === undefined ? '' : `&operationId=${operation}`}`;
  const post = (token: string, operationId: string, variables: object = {}) =>
    fetch(address(token), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'subscription($since: Int) { changes(sinceVersion: $since) { version } }',
        variables,
        extensions: { operationId },
      }),
    });

  it('has twenty of them at most, and room again for one that was ended', async () => {
    const token = await (await fetch(address(), { method: 'PUT' })).text();
    const listening = await fetch(address(token), { headers: { accept: 'text/event-stream' } });
    const events = listening.body?.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    const until = async (text: string) => {
      while (!seen.includes(text)) seen += (await events?.read())?.value ?? '';
      seen = '';
    };
    for (let n = 1; n <= 20; n++) expect((await post(token, String(n))).status).toBe(202);
    await post(token, 'too many');
    await until('"code":"RATE_LIMITED"');
    expect((await fetch(address(token, '20'), { method: 'DELETE' })).status).toBe(200);
    await post(token, 'again', { since: head() - 1 });
    await until(`"id":"again","payload":{"data":{"changes":{"version":${String(head())}}}}`);
    await events?.cancel();
  });

  it.each(['__proto__', 'constructor', 'made-up'])('is not found by the token %s', async (token) => {
    const answers = [await post(token, '1'), await fetch(address(token, '1'), { method: 'DELETE' })];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });
});

describe('a request for a stream', () => {
  const ask = (body: string) =>
    fetch(`${ada.world.address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body,
    });
  const query = 'subscription($since: Int) { changes(sinceVersion: $since) { version } }';

  it.each(['[]', '{}', '7', '{"query":"subscription { changes { version } }","variables":[1]}'])(
    'that is none is refused in the shape of GraphQL: %s',
    async (body) => {
      const answer = await ask(body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  it.each([{ since: 'x' }, { since: 2 ** 31 }, { since: [1] }])(
    'with the variables %j is the mistake of who sends it',
    async (variables) => {
      const answer = await (await ask(JSON.stringify({ query, variables }))).text();
      expect(answer).toContain('"code":"BAD_USER_INPUT"');
      expect(answer).not.toContain('INTERNAL');
    },
  );

  it('with variables that reach for the prototype is refused, in an address as in a body', async () => {
    const variables = encodeURIComponent('{"__proto__":{"polluted":1}}');
    const path = `/graphql/stream?query=${encodeURIComponent(query)}&variables=${variables}`;
    const answer = await fetch(ada.world.address + path, { headers: { accept: 'text/event-stream' } });
    expect(answer.status).toBe(400);
  });
});

describe('a listener that does not read', () => {
  it('is cut off, and keeps neither editors nor readers waiting', async () => {
    const slow = await openEditorWorld({ listenerLimits: { most: 1, stallTime: 300 } });
    // Each event is large, so that they soon fill what the sockets hold.
    const wide = Array.from({ length: 20 }, (_, n) => `r${String(n)}: revisions { before after }`).join(' ');
    const address = (fields: string) =>
      `${slow.world.address}/graphql/stream?query=${encodeURIComponent(`subscription { changes(sinceVersion: 0) { ${fields} } }`)}`;
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${slow.token}` };
    const asking = get(address(wide), { headers, agent: false }, (response) => response.pause());
    asking.on('error', () => undefined);
    const { id } = await slow.mitigationSaying('Sign out and then sign in again.');
    for (let n = 0; n < 16; n++) {
      const input = { id, expectedVersion: n + 1, text: `${'x'.repeat(19_000)} ${String(n)}` };
      expect((await slow.mutate('updateMitigation', input)).mitigation?.version).toBe(n + 2);
    }
    expect((await slow.world.ask('{ viewer { role } }')).status).toBe(200);
    // There is room for one: the next gets it once the slow one has gone.
    let next = await fetch(address('version'), { headers });
    while (next.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      next = await fetch(address('version'), { headers });
    }
    expect(next.status).toBe(200);
    await next.body?.cancel();
    asking.destroy();
    await slow.world.close();
  }, 90_000);

  it('beyond the number that there may be is 503', async () => {
    const few = await openEditorWorld({ listenerLimits: { most: 1, stallTime: 300 } });
    const query = encodeURIComponent('subscription { changes { version } }');
    const listen = () =>
      fetch(`${few.world.address}/graphql/stream?query=${query}`, { headers: { accept: 'text/event-stream' } });
    const first = await listen();
    const second = await listen();
    expect([first.status, second.status]).toEqual([200, 503]);
    expect(second.headers.get('retry-after')).toBe('5');
    await first.body?.cancel();
    await few.world.close();
  });
});

describe('a stop', () => {
  it('waits for no listener', async () => {
    const stopped = await openEditorWorld();
    const query = encodeURIComponent('subscription { changes { version } }');
    const response = await fetch(`${stopped.world.address}/graphql/stream?query=${query}`, {
      headers: { accept: 'text/event-stream' },
    });
    const ended = response.text().catch(() => 'cut');
    await stopped.world.close();
    expect(await ended).toBe('cut');
  });
});
