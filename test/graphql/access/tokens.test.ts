import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../../src/knowledgeBase/access/accessTokens.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let admin: string;
beforeAll(async () => {
  world = await openWorld();
  // The tests move the clock by days, and lists are in the order in which tokens were made.
  const aMinuteAgo = world.clock.now - 60_000;
  admin = await createToken(world.store, { name: 'Root', role: 'ADMIN', days: null }, aMinuteAgo);
});
afterAll(() => world.close());

interface Token {
  id: string;
  name: string;
  role: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedOn: string | null;
  revokedAt: string | null;
  status: string;
}

interface Decision {
  token: Token | null;
  secret?: string | null;
  problems: { code: string; message: string; path: string[] }[];
}

const tokenFields = 'id name role createdAt expiresAt lastUsedOn revokedAt status';

async function create(input: object): Promise<Decision> {
  const query = `mutation($input: CreateTokenInput!) { createToken(input: $input) { token { ${tokenFields} } secret problems { code message path } } }`;
  return (await world.ask<{ createToken: Decision }>(query, { input }, admin)).data.createToken;
}

async function revoke(id: string): Promise<Decision> {
  const query = `mutation($id: ID!) { revokeToken(input: { id: $id }) { token { ${tokenFields} } problems { code message path } } }`;
  return (await world.ask<{ revokeToken: Decision }>(query, { id }, admin)).data.revokeToken;
}

async function list(): Promise<Token[]> {
  return (await world.ask<{ tokens: Token[] }>(`{ tokens { ${tokenFields} } }`, undefined, admin)).data.tokens;
}

function whoIs(token: string) {
  return world.ask<{ viewer: { name: string; role: string } }>('{ viewer { name role } }', undefined, token);
}

describe('createToken', () => {
  it('shows a secret that works at once, once, and lists the token without it', async () => {
    const { token, secret, problems } = await create({ name: '  Grace ', role: 'ANALYST' });
    expect(problems).toEqual([]);
    expect(token).toMatchObject({
      name: 'Grace',
      role: 'ANALYST',
      status: 'ACTIVE',
      createdAt: '2026-03-14T09:30:00.000Z',
      expiresAt: '2026-06-12T09:30:00.000Z',
      lastUsedOn: null,
      revokedAt: null,
    });
    expect(secret).toMatch(/^hrk_[A-Za-z0-9]{12}_[A-Za-z0-9]{32}[a-z0-9]{7}$/);
    expect(secret?.split('_')[1]).toBe(token?.id);
    expect((await whoIs(secret ?? '')).data.viewer).toEqual({ name: 'Grace', role: 'ANALYST' });
    const [newest] = await list();
    expect(newest?.id).toBe(token?.id);
    expect(JSON.stringify(await list())).not.toContain(secret?.split('_')[2]);
  });

  it.each([
    { days: 1, expiresAt: '2026-03-15T09:30:00.000Z' },
    { days: 365, expiresAt: '2027-03-14T09:30:00.000Z' },
    { days: null, expiresAt: null },
  ])('makes one that lasts $days days', async ({ days, expiresAt }) => {
    expect((await create({ name: 'ci', role: 'EDITOR', days })).token).toMatchObject({ expiresAt });
  });

  it.each([
    { what: 'no name', input: { name: ' ', role: 'EDITOR' }, path: ['input', 'name'] },
    { what: 'a name of 101 characters', input: { name: 'x'.repeat(101), role: 'EDITOR' }, path: ['input', 'name'] },
    { what: 'a name that breaks a line', input: { name: 'a\nb', role: 'EDITOR' }, path: ['input', 'name'] },
    { what: 'the name of the first change', input: { name: 'Seed', role: 'EDITOR' }, path: ['input', 'name'] },
    {
      what: 'the name of commands at the terminal',
      input: { name: 'command line', role: 'EDITOR' },
      path: ['input', 'name'],
    },
    {
      what: 'a name of the program, written otherwise',
      input: { name: 'Ｓｅｅｄ', role: 'EDITOR' },
      path: ['input', 'name'],
    },
    {
      what: 'a name of the program with marks',
      input: { name: 'Command-Line.', role: 'EDITOR' },
      path: ['input', 'name'],
    },
    { what: 'the name of imports', input: { name: 'hresolve import', role: 'EDITOR' }, path: ['input', 'name'] },
    { what: 'no role', input: { name: 'x', role: 'ANONYMOUS' }, path: ['input', 'role'] },
    { what: '0 days', input: { name: 'x', role: 'EDITOR', days: 0 }, path: ['input', 'days'] },
    { what: '366 days', input: { name: 'x', role: 'EDITOR', days: 366 }, path: ['input', 'days'] },
  ])('refuses $what, naming the place, and makes nothing', async ({ input, path }) => {
    const before = (await list()).length;
    expect(await create(input)).toMatchObject({
      token: null,
      secret: null,
      problems: [{ code: 'INVALID_VALUE', path }],
    });
    expect(await list()).toHaveLength(before);
  });
});

describe('revokeToken', () => {
  it('holds from the next request on, once and for good', async () => {
    const { token, secret } = await create({ name: 'lost laptop', role: 'EDITOR' });
    expect((await whoIs(secret ?? '')).status).toBe(200);
    world.clock.now += 60_000;
    const revoked = await revoke(token?.id ?? '');
    expect(revoked).toMatchObject({
      token: { status: 'REVOKED', revokedAt: '2026-03-14T09:31:00.000Z' },
      problems: [],
    });
    expect((await whoIs(secret ?? '')).status).toBe(401);
    expect(await revoke(token?.id ?? '')).toMatchObject({ token: null, problems: [{ code: 'NOTHING_TO_CHANGE' }] });
  });

  it('says where there is no such token', async () => {
    expect(await revoke('nobody')).toMatchObject({
      token: null,
      problems: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
    });
  });
});

describe('lastUsedOn', () => {
  it('is the day of the last use in UTC, and is written once a day', async () => {
    const { token, secret } = await create({ name: 'nightly', role: 'ANALYST' });
    const stored = () => world.store.access.findToken(token?.id ?? '');
    const uses: number[] = [];
    const { access } = world.store;
    const original = access.tokenUsed.bind(access);
    access.tokenUsed = (id, day) => {
      uses.push(day);
      return original(id, day);
    };
    for (const time of ['2026-03-14T23:59:59Z', '2026-03-15T00:00:00Z', '2026-03-15T10:00:00Z']) {
      world.clock.now = Date.parse(time);
      await whoIs(secret ?? '');
      await whoIs(secret ?? '');
    }
    await expect.poll(async () => (await stored())?.lastUsedOn).toBe(Date.UTC(2026, 2, 15) / 86_400_000);
    access.tokenUsed = original;
    expect(uses).toHaveLength(2);
    const { lastUsedOn } = (await list()).find(({ id }) => id === token?.id) ?? {};
    expect(lastUsedOn).toBe('2026-03-15');
  });

  it('stays null where only a wrong secret was tried', async () => {
    const { token, secret } = await create({ name: 'guessed', role: 'ANALYST' });
    const other = (await create({ name: 'other', role: 'ANALYST' })).secret ?? '';
    await whoIs(`hrk_${token?.id ?? ''}_${other.split('_')[2] ?? ''}`);
    await whoIs(`${secret ?? ''}x`);
    expect((await list()).find(({ id }) => id === token?.id)?.lastUsedOn).toBeNull();
  });
});

interface Events {
  edges: { cursor: string }[];
  nodes: { at: string; kind: string; actor: string | null; role: string | null; subject: string | null }[];
  pageInfo: { hasNextPage: boolean };
  totalCount: number;
}

async function events(more = ''): Promise<Events> {
  const query = `{ accessEvents${more} { edges { cursor } nodes { at kind actor role subject requestId } pageInfo { hasNextPage } totalCount } }`;
  const { data, errors } = await world.ask<{ accessEvents: Events }>(query, undefined, admin);
  expect(errors).toBeUndefined();
  return data.accessEvents;
}

describe('accessEvents', () => {
  it('tell who made, revoked and misused a token, newest first, and so does the log', async () => {
    const { token, secret } = await create({ name: 'audited', role: 'EDITOR' });
    await revoke(token?.id ?? '');
    await whoIs(secret ?? '');
    const { nodes } = await events('(first: 3)');
    const subject = `${token?.id ?? ''} (audited)`;
    expect(nodes).toMatchObject([
      { kind: 'CREDENTIAL_REFUSED', actor: 'audited', role: 'EDITOR', subject: 'REVOKED' },
      { kind: 'TOKEN_REVOKED', actor: 'Root', role: 'EDITOR', subject },
      { kind: 'TOKEN_CREATED', actor: 'Root', role: 'EDITOR', subject },
    ]);
    const lines = world.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const node of nodes) {
      const { requestId, kind } = node as unknown as Record<string, unknown>;
      expect(lines.filter((line) => line['access'] === kind && line['reqId'] === requestId)).toHaveLength(1);
    }
  });

  it('are paged without a repetition, whatever is added meanwhile', async () => {
    const first = await events('(first: 2)');
    await create({ name: 'in between', role: 'ANALYST' });
    const second = await events(`(first: 2, after: "${first.edges.at(-1)?.cursor ?? ''}")`);
    const all = await events('(first: 100)');
    expect(all.totalCount).toBe(all.nodes.length);
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes.slice(1, 5));
    expect(second.pageInfo.hasNextPage).toBe(true);
  });

  it.each([
    { more: '(first: 0)', argument: 'first' },
    { more: '(first: 101)', argument: 'first' },
    { more: '(after: "x")', argument: 'after' },
  ])('refuse $more', async ({ more, argument }) => {
    const { errors } = await world.ask(`{ accessEvents${more} { totalCount } }`, undefined, admin);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
