import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

/* What a client does wrong is told to the client, in few words, and is never logged as a failure of ours. */

let world: World;
let admin: string;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.token('ADMIN');
});
afterAll(() => world.close());

const nodes = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const create = 'mutation($input: CreateEntryInput!) { createEntry(input: $input) { entry { id } } }';
const exported = 'query($format: ExportFormat) { guideExport(slug: "x", format: $format) { text } }';

describe('a mistake of a client', () => {
  it.each([
    {
      what: '10,000 nulls',
      query: nodes,
      variables: { ids: Array.from({ length: 10_000 }, () => null) },
      because: 'each would be an error of its own',
    },
    {
      what: '3,000 unknown fields',
      query: create,
      variables: { input: Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`f${String(n)}`, n])) },
      because: 'each would be compared with all that are known',
    },
    {
      what: 'a long text where an id belongs',
      query: nodes,
      variables: { ids: [{ long: 'x'.repeat(100_000) }] },
      because: 'the message quotes it',
    },
    {
      what: 'null for an argument that has a default',
      query: exported,
      variables: { format: null },
      because: 'it is found out only when the field is answered',
    },
  ])('$what: at most five errors in 4 KB, none of them ours, because $because', async ({ query, variables }) => {
    const lines = world.logLines.length;
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${admin}` },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { errors } = JSON.parse(text) as { errors: { extensions: { code: string } }[] };
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(5);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => 'BAD_USER_INPUT'));
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(failuresSince(lines)).toEqual([]);
  });

  it.each([
    { what: 'arrays', body: (depth: number) => '['.repeat(depth) + ']'.repeat(depth) },
    {
      what: 'variables',
      body: (depth: number) => `{"query":"{ __typename }","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`,
    },
  ])('$what nested a million deep are refused or ignored, and the server lives', async ({ body }) => {
    const lines = world.logLines.length;
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${admin}` },
      body: body(1_000_000),
    });
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toMatch(/call stack/i);
    expect(failuresSince(lines)).toEqual([]);
    expect((await world.ask('{ __typename }')).status).toBe(200);
  });

  it('that resets its connection amid a body is no failure, with a wrong credential or without', async () => {
    const lines = world.logLines.length;
    for (const credential of ['', 'Authorization: Bearer hrk_wrong\r\n']) await resetAmidBody(credential);
    expect((await world.ask('{ __typename }')).status).toBe(200);
    expect(failuresSince(lines)).toEqual([]);
  });
});

function failuresSince(line: number): string[] {
  return world.logLines.slice(line).filter((each) => (JSON.parse(each) as { level: number }).level >= 50);
}

function resetAmidBody(credential: string): Promise<void> {
  const { hostname, port } = new URL(world.address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${credential}Content-Length: 1000\r\n\r\n{`;
      socket.write(head, () => setTimeout(() => socket.resetAndDestroy(), 50));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      setTimeout(resolve, 50);
    });
  });
}
