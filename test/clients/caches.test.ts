import { gql, type TypedDocumentNode } from '@apollo/client';
import { buildSchema, isAbstractType, isObjectType, parse, print, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { openEditorWorld, type EditorWorld } from '../world/editorWorld.ts';
import { embeddedTypes, keys, listEdits, listFields, possibleTypes, textOf } from 'hresolve/client';
import { followEdit } from 'hresolve/client/apollo';
import * as operations from 'hresolve/client/operations';
import { apolloClient } from './examples/apollo/apolloClient.ts';
import { urqlClient } from './examples/urql/urqlClient.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

const step = '__typename id text html plainText';
const page = `query Page($after: String) {
  entries(first: 30, after: $after) { nodes { __typename id steps { ${step} } } edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
}`;
const whole = `query Whole { entries(first: 100) { nodes { __typename id steps { ${step} } } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
const reword = `mutation Reword($input: UpdateMitigationInput!) {
  updateMitigation(input: $input) {
    mitigation { id text version }
    touchedEntries(first: 100) { nodes { id steps { ${step} } } }
    problems { __typename message }
  }
}`;

interface Entries {
  entries: {
    nodes: { id: string; steps: { text: string; html: string; plainText: string }[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

function stepsSaying({ entries }: Entries, text: string): { plain: number; html: number; text: number } {
  const steps = entries.nodes.flatMap((entry) => entry.steps);
  return {
    plain: steps.filter(({ plainText }) => plainText.includes(text)).length,
    html: steps.filter(({ html }) => html.includes(text)).length,
    text: steps.filter((each) => each.text.includes(text)).length,
  };
}

async function wording(before: string): Promise<{ id: string; expectedVersion: number }> {
  const { id, version } = await ada.mitigationSaying(before);
  return { id, expectedVersion: version };
}

describe('after a shared mitigation is edited, every step that a cache holds says so', () => {
  it('with Apollo Client, without paging and with it', async () => {
    const client = apolloClient(ada.world.address, ada.token);
    await client.query({ query: gql(whole) });
    const onePage: TypedDocumentNode<Entries> = gql(page);
    const first = await client.query({ query: onePage });
    const after = first.data?.entries.pageInfo.endCursor;
    await client.query({ query: gql(page), variables: { after } });
    const input = { ...(await wording('Sign out and then sign in again.')), text: 'Sign out, wait, sign in.' };
    await client.mutate({ mutation: gql(reword), variables: { input } });
    for (const query of [whole, page]) {
      const seen = client.cache.readQuery<Entries>({ query: gql(query) });
      if (seen === null) throw new Error('The cache holds what was asked before.');
      expect(stepsSaying(seen, 'Sign out, wait, sign in.')).toEqual({ plain: 11, html: 11, text: 11 });
      expect(stepsSaying(seen, 'Sign out and then').plain).toBe(0);
    }
    client.stop();
  });

  it('with urql and graphcache, without paging and with it', async () => {
    const client = urqlClient(ada.world.address, ada.token);
    const ask = async (query: string, variables: object, fresh = false): Promise<Entries> => {
      const { data, error } = await client
        .query<Entries>(query, variables, { requestPolicy: fresh ? 'network-only' : 'cache-only' })
        .toPromise();
      expect(error).toBeUndefined();
      if (!data) throw new Error('The cache holds what was asked before.');
      return data;
    };
    await ask(whole, {}, true);
    const { entries } = await ask(page, { after: null }, true);
    await ask(page, { after: entries.pageInfo.endCursor }, true);
    const input = { ...(await wording('Sign out, wait, sign in.')), text: 'Sign out and in.' };
    const { error } = await client.mutation(reword, { input }).toPromise();
    expect(error).toBeUndefined();
    const pages = [await ask(whole, {}), await ask(page, { after: entries.pageInfo.endCursor })];
    for (const seen of pages) {
      expect(stepsSaying(seen, 'Sign out, wait').plain).toBe(0);
      expect(stepsSaying(seen, 'Sign out and in.').plain).toBeGreaterThan(0);
    }
    expect(stepsSaying(pages[0] as Entries, 'Sign out and in.')).toEqual({ plain: 11, html: 11, text: 11 });
  });
});

describe('after an edit that adds or takes away', () => {
  const create = `mutation Create($input: CreateMitigationInput!) { createMitigation(input: $input) { mitigation { id version } problems { message } } }`;
  interface Created {
    createMitigation: { mitigation: { id: string; version: number } };
  }

  it('Apollo Client asks for the lists on show again, and forgets what is deleted', async () => {
    const client = apolloClient(ada.world.address, ada.token);
    const text = 'To be found, and deleted.';
    const shown: number[] = [];
    const list = client.watchQuery({ query: operations.FindMitigations, variables: { text } });
    const showing = list.subscribe(({ data }) => {
      if (data?.mitigations !== undefined) shown.push(data.mitigations.nodes?.length ?? -1);
    });
    await expect.poll(() => shown.at(-1)).toBe(0);
    const creating: TypedDocumentNode<Created> = gql(create);
    const { data } = await client.mutate({ mutation: creating, variables: { input: { text } }, update: followEdit });
    const { id, version } = data?.createMitigation.mitigation ?? { id: '', version: 0 };
    await expect.poll(() => shown.at(-1)).toBe(1);
    expect(client.cache.extract()).toHaveProperty([`Mitigation:${id}`]);
    const variables = { input: { id, expectedVersion: version } };
    await client.mutate({ mutation: operations.DeleteMitigation, variables, update: followEdit });
    await expect.poll(() => shown.at(-1)).toBe(0);
    expect(client.cache.extract()).not.toHaveProperty([`Mitigation:${id}`]);
    showing.unsubscribe();
    client.stop();
  });

  it('urql does so by itself', async () => {
    const client = urqlClient(ada.world.address, ada.token);
    const text = 'To be found and deleted, too.';
    const shown: number[] = [];
    const showing = client.query(operations.FindMitigations, { text }).subscribe(({ data }) => {
      shown.push(data?.mitigations.nodes.length ?? -1);
    });
    await expect.poll(() => shown.at(-1)).toBe(0);
    const { data } = await client.mutation<Created>(create, { input: { text } }).toPromise();
    const { id, version } = data?.createMitigation.mitigation ?? { id: '', version: 0 };
    await expect.poll(() => shown.at(-1)).toBe(1);
    await client.mutation(operations.DeleteMitigation, { input: { id, expectedVersion: version } }).toPromise();
    await expect.poll(() => shown.at(-1)).toBe(0);
    showing.unsubscribe();
  });
});

describe('an object whose key was not asked for', () => {
  const query = '{ lookup(code: "0x801C03ED", record: false) { outcome code { written } } }';
  interface Answer {
    lookup: { outcome: string; code: { written: string } };
  }

  it.each([
    {
      client: 'Apollo Client',
      ask: async () => {
        const asked: TypedDocumentNode<Answer> = gql(query);
        return (await apolloClient(ada.world.address).query({ query: asked })).data;
      },
    },
    {
      client: 'urql',
      ask: async () => (await urqlClient(ada.world.address).query<Answer>(query, {}).toPromise()).data,
    },
  ])('is no error for $client', async ({ ask }) => {
    expect((await ask())?.lookup).toMatchObject({ outcome: 'MITIGATED', code: { written: '0x801C03ED' } });
  });
});

describe('what the package says of the schema', () => {
  const schema = buildSchema(readSchema());

  it('names every type behind an interface or a union', () => {
    const abstract = Object.values(schema.getTypeMap()).filter(
      (type) => isAbstractType(type) && !type.name.startsWith('__'),
    );
    expect(Object.keys(possibleTypes).sort()).toEqual(abstract.map(({ name }) => name).sort());
    expect(possibleTypes.Problem).toEqual(['StaleVersion', 'DuplicateCode', 'InUse', 'InvalidInput']);
  });

  it('has for each object type an id, a field for a key that cannot be null, or the word that it has no identity', () => {
    for (const [name, key] of Object.entries(keys)) {
      const type = schema.getType(name);
      expect(isObjectType(type) ? String(type.getFields()[key]?.type) : null).toMatch(/!$/);
    }
    const roots = ['Query', 'Mutation', 'Subscription'];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type.name)) continue;
      const ways = [type.getFields()['id'] !== undefined, type.name in keys, embeddedTypes.includes(type.name)];
      expect({ type: type.name, ways: ways.filter((is) => is).length }).toEqual({ type: type.name, ways: 1 });
    }
  });

  it('names lists and edits that there are', () => {
    const query = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const mutation = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(listFields.filter((name) => !query.includes(name))).toEqual([]);
    expect(listEdits.filter((name) => !mutation.includes(name))).toEqual([]);
  });

  it.each(Object.entries(operations))(
    'has %s as a document and as a text that are the same and valid',
    (_name, document) => {
      const text = textOf(document);
      expect(print(document)).toBe(print(parse(text)));
      expect(validate(schema, parse(text))).toEqual([]);
    },
  );
});
