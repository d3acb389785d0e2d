import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';
import { connectionFields, listEntries, refusalOf, type Connection } from './listEntries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const entries = (args: string) => listEntries(world, args);
const errorOf = (query: string) => refusalOf(world, query);

describe('entries', () => {
  it('come twenty at a time by code, and those without one last', async () => {
    const first = await entries('');
    expect(first.nodes).toHaveLength(20);
    expect(first.totalCount).toBe(50);
    const { nodes } = await entries('first: 100');
    const codes = nodes.map((node) => node.code?.unsigned ?? Infinity);
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
    expect(nodes.at(-1)?.code).toBeNull();
  });

  it('come in the order of the source document on request', async () => {
    const { nodes } = await entries('orderBy: { field: POSITION, direction: ASC }, first: 100');
    expect(nodes[0]?.code?.hex).toBe('0x800706D9');
    expect(nodes[28]?.code).toBeNull();
    expect(nodes[49]?.code?.hex).toBe('0x801C004D');
  });

  it.each(['CODE', 'POSITION', 'UPDATED_AT'])('come in reverse by %s DESC', async (field) => {
    const up = await entries(`orderBy: { field: ${field}, direction: ASC }, first: 100`);
    const down = await entries(`orderBy: { field: ${field}, direction: DESC }, first: 100`);
    expect(down.nodes.map((node) => node.id)).toEqual(up.nodes.map((node) => node.id).reverse());
  });

  it.each([3, 7, 50])('page forwards by %i without missing or repeating one', async (size) => {
    const all = await entries('first: 100');
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const page = await entries(`first: ${String(size)}${after}`);
      expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
      seen.push(...page.nodes.map((node) => node.id));
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor ?? ''}"`;
    }
    expect(seen).toEqual(all.nodes.map((node) => node.id));
  });

  it('page backwards, each page in the order of the list', async () => {
    const all = (await entries('first: 100')).nodes.map((node) => node.id);
    const last = await entries('last: 8');
    expect(last.nodes.map((node) => node.id)).toEqual(all.slice(42));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await entries(`last: 8, before: "${last.pageInfo.startCursor ?? ''}"`);
    expect(before.nodes.map((node) => node.id)).toEqual(all.slice(34, 42));
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('stand between two cursors where both are given', async () => {
    const all = (await entries('first: 100')).edges;
    const page = await entries(`first: 100, after: "${all[4]?.cursor ?? ''}", before: "${all[9]?.cursor ?? ''}"`);
    expect(page.nodes.map((node) => node.id)).toEqual(all.slice(5, 9).map((edge) => edge.node.id));
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it.each([
    { filter: 'guide: "windows-hello-pin-creation"', count: 50 },
    { filter: 'facility: 28', count: 34 },
    { filter: 'facility: 28, outcome: UNMITIGATED', count: 14 },
    { filter: 'facility: 9', count: 12 },
    { filter: 'hasCode: true', count: 49 },
    { filter: 'text: "c03e"', count: 7 },
    { filter: 'text: "-2145647635"', count: 1 },
    { filter: 'text: "MULTI-FACTOR"', count: 1 },
    { filter: 'text: "sign in again"', count: 11 },
    { filter: 'text: "%"', count: 0 },
    { filter: 'text: "  "', count: 50 },
  ])('filtered by { $filter } are $count', async ({ filter, count }) => {
    expect((await entries(`filter: { ${filter} }`)).totalCount).toBe(count);
  });

  it.each([
    { args: 'first: 0', argument: 'first' },
    { args: 'first: 101', argument: 'first' },
    { args: 'first: -1', argument: 'first' },
    { args: 'last: 0', argument: 'last' },
    { args: 'first: 1, last: 1', argument: 'last' },
    { args: 'after: "elsewhere"', argument: 'after' },
    { args: `before: "${Buffer.from('mitigations\nx').toString('base64url')}"`, argument: 'before' },
    { args: 'filter: { guide: "nope" }', argument: 'filter.guide' },
    { args: 'filter: { mitigation: "nope" }', argument: 'filter.mitigation' },
    { args: 'filter: { outcome: NOT_A_CODE }', argument: 'filter.outcome' },
  ])('refuse ($args) with BAD_USER_INPUT, naming $argument', async ({ args, argument }) => {
    const error = await errorOf(`{ entries(${args}) { totalCount } }`);
    expect(error).toMatchObject({ status: 200, code: 'BAD_USER_INPUT', argument });
  });

  it('refuse a cursor of another order', async () => {
    const { pageInfo } = await entries('first: 1, orderBy: { field: POSITION, direction: ASC }');
    const error = await errorOf(`{ entries(after: "${pageInfo.endCursor ?? ''}") { totalCount } }`);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it('that are archived show to editors only', async () => {
    const query = '{ entries(filter: { status: ARCHIVED }) { totalCount } }';
    expect(await errorOf(query)).toMatchObject({ code: 'UNAUTHENTICATED' });
    const { data } = await world.ask<{ entries: { totalCount: number } }>(query, {}, await world.token('EDITOR'));
    expect(data.entries.totalCount).toBe(0);
  });
});

describe('mitigations', () => {
  it('are found by a part of their text, taken literally', async () => {
    const texts = async (text: string): Promise<string[]> => {
      const { data } = await world.ask<{ mitigations: { nodes: { text: string }[] } }>(
        'query($text: String!) { mitigations(filter: { text: $text }) { nodes { text } } }',
        { text },
      );
      return data.mitigations.nodes.map((node) => node.text);
    };
    expect(await texts('UNJOIN THE DEVICE FROM AZURE AD')).toEqual(['Unjoin the device from Azure AD and rejoin.']);
    expect(await texts('%')).toEqual([]);
    expect(await texts('_')).toEqual([expect.stringContaining('ERROR_BAD_DIRECTORY_REQUEST')]);
    expect(await texts('.*')).toEqual([]);
  });

  it('tell who uses them, page by page', async () => {
    const { data } = await world.ask<{ mitigations: { nodes: { usedBy: Connection }[] } }>(
      `{ mitigations(filter: { text: "Sign out and then sign in again" }) { nodes { usedBy(first: 4) { ${connectionFields} } } } }`,
    );
    const usedBy = data.mitigations.nodes[0]?.usedBy;
    expect(usedBy?.totalCount).toBe(11);
    expect(usedBy?.nodes.map((node) => node.code?.hex)).toEqual([
      '0x801C0010',
      '0x801C0011',
      '0x801C0012',
      '0x801C03E9',
    ]);
    expect(usedBy?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('are all in use in the seed', async () => {
    const { data } = await world.ask<{ mitigations: { totalCount: number } }>(
      '{ mitigations(filter: { unused: true }) { totalCount } }',
    );
    expect(data.mitigations.totalCount).toBe(0);
  });
});

describe('guides', () => {
  it('say what they are, with licence and attribution', async () => {
    const { data } = await world.ask<{
      guides: Record<string, unknown>[];
      guide: Record<string, unknown>;
      none: null;
    }>(`{
      guides { slug title appliesTo sourceUrl license attribution version firstSteps { text } entries { totalCount } }
      guide(slug: "windows-hello-pin-creation") { entries(last: 1) { nodes { code { hex } } } }
      none: guide(slug: "nope") { id }
    }`);
    expect(data.guides).toMatchObject([
      {
        slug: 'windows-hello-pin-creation',
        title: 'Windows Hello errors during PIN creation',
        appliesTo: ['Windows 10', 'Windows 11'],
        license: 'CC-BY-4.0',
        version: 1,
        entries: { totalCount: 50 },
      },
    ]);
    expect(data.guides[0]?.['firstSteps']).toHaveLength(4);
    expect(data.guides[0]?.['attribution']).toContain('CC BY 4.0');
    expect(data.guide).toEqual({ entries: { nodes: [{ code: { hex: '0x801C004D' } }] } });
    expect(data.none).toBeNull();
  });

  it('refuse first and last written down together', async () => {
    const error = await errorOf('{ guides { entries(first: 1, last: 1) { totalCount } } }');
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'last' });
  });
});

describe('node and nodes', () => {
  it('find a guide, an entry and a mitigation by id, and null for an id that nothing has', async () => {
    const [entry] = (await entries('first: 1')).nodes;
    const { data: ids } = await world.ask<{ guides: { id: string }[]; mitigations: { nodes: { id: string }[] } }>(
      '{ guides { id } mitigations(first: 1) { nodes { id } } }',
    );
    const all = [ids.guides[0]?.id, entry?.id, ids.mitigations.nodes[0]?.id, 'nothing'];
    const { data } = await world.ask<{ nodes: unknown[]; node: unknown }>(
      'query($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id } node(id: $id) { __typename } }',
      { ids: all, id: entry?.id },
    );
    expect(data.nodes).toEqual([
      { __typename: 'Guide', id: all[0] },
      { __typename: 'Entry', id: all[1] },
      { __typename: 'Mitigation', id: all[2] },
      null,
    ]);
    expect(data.node).toEqual({ __typename: 'Entry' });
  });

  it('answer null for an unknown id, and say what an id of another type is', async () => {
    const [entry] = (await entries('first: 1')).nodes;
    const { data, errors } = await world.ask(
      'query($id: ID!) { unknown: entry(id: "nothing") { id } mitigation(id: $id) { id } }',
      { id: entry?.id },
    );
    expect(data).toEqual({ unknown: null, mitigation: null });
    expect(errors).toMatchObject([{ path: ['mitigation'], extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
    expect(errors?.[0]?.message).toContain('is the id of an entry');
  });

  it('refuses no ids and more than 100', async () => {
    expect(await errorOf('{ nodes(ids: []) { id } }')).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'ids' });
    const many = JSON.stringify(Array.from({ length: 101 }, () => 'x'));
    expect(await errorOf(`{ nodes(ids: ${many}) { id } }`)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'ids' });
  });
});

describe('viewer', () => {
  it('says who is asking', async () => {
    expect((await world.ask('{ viewer { name role } }')).data).toEqual({ viewer: { name: null, role: 'ANONYMOUS' } });
    const token = await world.token('ANALYST', 'Grace');
    expect((await world.ask('{ viewer { name role } }', {}, token)).data).toEqual({
      viewer: { name: 'Grace', role: 'ANALYST' },
    });
  });
});

// Last, since it edits the knowledge that the promises above count.
describe('cursors', () => {
  it('go on from the same place after an edit has moved the entry that a cursor marks', async () => {
    const order = 'orderBy: { field: CODE, direction: ASC }';
    const page = await entries(`${order}, first: 10`);
    const rest = await entries(`${order}, first: 100, after: "${page.pageInfo.endCursor ?? ''}"`);
    const marked = page.nodes[9];
    const token = await world.token('EDITOR');
    const { data } = await world.ask<{ updateEntry: { problems: unknown[] } }>(
      'mutation($input: UpdateEntryInput!) { updateEntry(input: $input) { problems { message } } }',
      { input: { id: marked?.id, expectedVersion: 1, code: '0xC0000001' } },
      token,
    );
    expect(data.updateEntry.problems).toEqual([]);
    const after = await entries(`${order}, first: 100, after: "${page.pageInfo.endCursor ?? ''}"`);
    expect(after.nodes.map((node) => node.id)).toEqual([
      ...rest.nodes.slice(0, -1).map((node) => node.id),
      marked?.id,
      rest.nodes.at(-1)?.id,
    ]);
    const newest = await entries('orderBy: { field: UPDATED_AT, direction: DESC }, first: 1');
    expect(newest.nodes[0]?.id).toBe(marked?.id);
  });
});
