import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const hour = 3_600_000;
const text = 'Sign out, then sign in.';

let ada: EditorWorld;
let seeded: number;
beforeAll(async () => {
  ada = await openEditorWorld();
  seeded = ada.world.clock.now;
  ada.world.clock.now += hour;
  const { id, version } = await ada.mitigationSaying('Sign out and then sign in again.');
  await ada.updateMitigation({ id, expectedVersion: version, text, reason: 'Shorter.' });
  ada.world.clock.now += hour;
  const entry = await ada.entryOf('0x801C0010');
  await ada.updateEntry({
    id: entry.id,
    expectedVersion: entry.version,
    mitigations: [{ text: 'Renew the certificate.' }],
  });
});
afterAll(() => ada.world.close());

interface LogPage {
  nodes: { version: number; kind: string; actor: string; reason: string | null; at: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}

async function changes(args: string, token?: string): Promise<LogPage> {
  const { data, errors } = await ada.world.ask<{ changes: LogPage }>(
    `{ changes${args} { nodes { version kind actor reason at } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    {},
    token,
  );
  expect(errors).toBeUndefined();
  return data.changes;
}

describe('changes', () => {
  it('come newest first, with who, when and why for editors', async () => {
    const page = await changes('', ada.token);
    expect(page.totalCount).toBe(3);
    expect(page.nodes).toMatchObject([
      { version: 3, kind: 'EDIT', actor: 'Ada', reason: null, at: '2026-03-14T11:30:00.000Z' },
      { version: 2, kind: 'EDIT', actor: 'Ada', reason: 'Shorter.', at: '2026-03-14T10:30:00.000Z' },
      { version: 1, kind: 'SEED', actor: 'seed', at: '2026-03-14T09:30:00.000Z' },
    ]);
  });

  it('show to others without the name', async () => {
    const { nodes } = await changes('');
    expect(new Set(nodes.map((node) => node.actor))).toEqual(new Set(['']));
  });

  it('are a feed to follow from any version, without missing or repeating one', async () => {
    const first = await changes('(sinceVersion: 0, first: 2)');
    expect(first.nodes.map((node) => node.version)).toEqual([1, 2]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await changes(`(sinceVersion: 0, first: 2, after: "${first.pageInfo.endCursor}")`);
    expect(rest.nodes.map((node) => node.version)).toEqual([3]);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await changes('(sinceVersion: 3)')).nodes).toEqual([]);
    expect((await changes('(first: 1)')).pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it.each([
    { args: '(first: 0)', argument: 'first' },
    { args: '(first: 101)', argument: 'first' },
    { args: '(after: "x")', argument: 'after' },
  ])('refuse $args, naming $argument', async ({ args, argument }) => {
    const { errors } = await ada.world.ask(`{ changes${args} { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('form a chain of hashes', async () => {
    const { data } = await ada.world.ask<{ changes: { nodes: { hash: string }[] } }>('{ changes { nodes { hash } } }');
    expect(new Set(data.changes.nodes.map((node) => node.hash)).size).toBe(3);
  });
});

describe('history', () => {
  it('of an entry includes its links, and that of a mitigation its texts', async () => {
    const query = `{ lookup(code: "0x801C0010") { entries { history { totalCount nodes {
      action nodeType before after diff { field } change { version } node { __typename } } } } } }`;
    const { data } = await ada.world.ask<{
      lookup: { entries: { history: { totalCount: number; nodes: { before: string; after: string }[] } }[] };
    }>(query);
    const history = data.lookup.entries[0]?.history;
    expect(history).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          action: 'UPDATED',
          nodeType: 'Entry',
          diff: [{ field: 'steps' }],
          change: { version: 3 },
          node: { __typename: 'Entry' },
        },
        { action: 'CREATED', before: null, change: { version: 1 } },
      ],
    });
    expect(JSON.parse(history?.nodes[0]?.after ?? '')).toMatchObject({ steps: [{ condition: null }] });

    const { data: mitigation } = await ada.world.ask(
      'query($text: String!) { mitigations(filter: { text: $text }) { nodes { history(first: 1) { totalCount pageInfo { hasNextPage } nodes { diff { field before after } } } } } }',
      { text },
    );
    expect(mitigation).toEqual({
      mitigations: {
        nodes: [
          {
            history: {
              totalCount: 2,
              pageInfo: { hasNextPage: true },
              nodes: [{ diff: [{ field: 'text', before: 'Sign out and then sign in again.', after: text }] }],
            },
          },
        ],
      },
    });
  });
});

describe('catalog', () => {
  const fields = `{ version committedAt lookup(code: "0x801C0010") { outcome entries { steps { text } } }
    entries(first: 100) { totalCount } mitigations { totalCount } guides { slug firstSteps { text } } }`;

  interface Past {
    version: number;
    committedAt: string;
    lookup: { entries: { steps: { text: string }[] }[] };
    mitigations: { totalCount: number };
  }

  async function past(args: string): Promise<Past | null> {
    const { data, errors } = await ada.world.ask<{ catalog: Past | null }>(`{ catalog${args} ${fields} }`);
    expect(errors).toBeUndefined();
    return data.catalog;
  }

  it.each([
    { args: '(version: 1)', version: 1, step: 'Sign out and then sign in again.' },
    { args: '(version: 2)', version: 2, step: text },
    { args: '', version: 3, step: 'Renew the certificate.' },
    { args: '(asOf: "2026-03-14T10:29:59.999Z")', version: 1, step: 'Sign out and then sign in again.' },
    { args: '(asOf: "2026-03-14T11:30:00+01:00")', version: 2, step: text },
    { args: '(asOf: "2030-01-01T00:00:00Z")', version: 3, step: 'Renew the certificate.' },
  ])('$args answers the whole graph as it stood at version $version', async ({ args, version, step }) => {
    const catalog = await past(args);
    expect(catalog?.version).toBe(version);
    expect(catalog?.lookup.entries[0]?.steps.map((each) => each.text)).toEqual([step]);
    expect(catalog?.mitigations.totalCount).toBe(version === 3 ? 24 : 23);
  });

  it('is null before anything was known, and for a version that does not exist', async () => {
    expect(await past(`(asOf: "${new Date(seeded - 1).toISOString()}")`)).toBeNull();
    expect(await past('(version: 4)')).toBeNull();
    expect(await past('(version: 0)')).toBeNull();
  });

  it('refuses asOf and version together, and a time without a zone', async () => {
    const both = await ada.world.ask('{ catalog(asOf: "2026-01-01T00:00:00Z", version: 1) { version } }');
    expect(both.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'version' } }]);
    const bare = await ada.world.ask('{ catalog(asOf: "2026-01-01") { version } }');
    expect(bare.status).toBe(400);
  });
});
