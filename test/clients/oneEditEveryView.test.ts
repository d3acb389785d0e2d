import { gql, type TypedDocumentNode } from '@apollo/client';
import { buildSchema, isAbstractType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { openEditorWorld, type EditorWorld } from '../world/editorWorld.ts';
import { apolloClient } from './examples/apolloCache.ts';
import { keys, possibleTypes } from './examples/cacheSettings.ts';
import { urqlClient } from './examples/urqlCache.ts';

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

describe('the cache settings', () => {
  const schema = buildSchema(readSchema());

  it('name every type behind an interface or a union', () => {
    const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
    const written = Object.fromEntries(
      abstract.map((type) => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      ]),
    );
    const named = Object.fromEntries(Object.entries(possibleTypes).map(([name, types]) => [name, [...types].sort()]));
    expect(named).toEqual(written);
  });

  it('name a field of each type that cannot be null', () => {
    for (const [name, key] of Object.entries(keys)) {
      const type = schema.getType(name);
      expect(isObjectType(type) ? String(type.getFields()[key]?.type) : null).toMatch(/!$/);
    }
  });
});
