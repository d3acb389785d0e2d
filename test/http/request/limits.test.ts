import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/http/request/limits.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({
    limits: {
      ...defaultLimits,
      ...{ tokens: 40, depth: 3, fields: 5, aliases: 2, cost: 60 },
      ...{ body: 1024, adminBody: 2048, headersTime: 1000, requestTime: 2000 },
    },
  });
});
afterAll(() => world.close());

describe('a limit of settings', () => {
  it.each([
    { limit: 'tokens', query: `{ ${'__typename '.repeat(40)} }`, most: 40 },
    { limit: 'depth', query: '{ guides { entries { nodes { id } } } }', most: 3 },
    { limit: 'fields', query: `{ ${'__typename '.repeat(6)} }`, most: 5 },
    { limit: 'aliases', query: '{ a: __typename b: __typename c: __typename }', most: 2 },
    { limit: 'cost', query: '{ entries(first: 40) { nodes { id version } } }', most: 60 },
  ])('holds for $limit, and the refusal names it', async ({ limit, query, most }) => {
    const { errors } = await world.ask(query);
    expect(errors).toMatchObject([{ extensions: { limit } }]);
    expect(errors?.[0]?.message).toContain(`more than ${String(most)} `);
  });

  it.each([
    { who: 'everybody', role: null, size: 1500 },
    { who: 'admins', role: 'ADMIN', size: 2500 },
  ] as const)('holds for the body of $who', async ({ role, size }) => {
    const token = role === null ? undefined : await world.token(role);
    const { status, errors } = await world.ask('{ viewer { role } }', { filler: 'x'.repeat(size) }, token);
    expect(status).toBe(413);
    expect(errors?.[0]?.message).toContain('at most 1 KB, as an admin 2 KB');
  });

  it('lets an admin send more than others', async () => {
    const { data } = await world.ask('{ viewer { role } }', { filler: 'x'.repeat(1500) }, await world.token('ADMIN'));
    expect(data).toEqual({ viewer: { role: 'ADMIN' } });
  });
});

describe('a request that does not come in time', () => {
  const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  it.each([
    { what: 'its headers', bytes: head },
    { what: 'its body', bytes: `${head}Content-Length: 100\r\n\r\n{` },
    { what: 'its chunks', bytes: `${head}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n` },
    { what: 'anything', bytes: '' },
  ])('is 408 in the shape of GraphQL and ends the connection: $what', async ({ bytes }) => {
    const answer = await untilClosed(bytes);
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
      errors: [{ message: expect.stringContaining('within 2 seconds, its headers within 1') as string }],
    });
  });
});

function untilClosed(bytes: string): Promise<string> {
  const { hostname, port } = new URL(world.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(answer);
    });
  });
}
