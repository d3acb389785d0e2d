import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld, type MitigationFacts } from '../../world/editorWorld.ts';

/*
 * What an archived entry says must not be found out by those who may not see it. The same questions are asked before
 * the entry is made and after it is archived, and have to be answered with the same bytes.
 */

const code = '0x801C0FE1';
const words = 'zanzibar quokka';

let ada: EditorWorld;
let shared: MitigationFacts;
let id: string;
/** Made like an id of an entry, and of none. */
const unknownId = 'e_AAAAAAAAAAAAAAAAAAAA';

const readers = { anonymous: undefined, 'an analyst': 'ANALYST' } as const;
type Reader = keyof typeof readers;
const tokens: Partial<Record<Reader, string>> = {};
const before = {} as Record<Reader, Record<string, string>>;

beforeAll(async () => {
  ada = await openEditorWorld();
  tokens['an analyst'] = await ada.world.token('ANALYST');
  shared = await ada.mitigationSaying('Sign out and then sign in again.');
  for (const reader of Object.keys(readers) as Reader[]) before[reader] = await answers(reader, unknownId);

  const mitigations = [{ id: shared.id }];
  const input = { guide: 'windows-hello-pin-creation', code, symbol: 'E_QUOKKA', causes: [words], mitigations };
  const made = await ada.mutate('createEntry', input);
  id = made.entry?.id ?? '';
  const archived = await ada.mutate('archiveEntry', { id, expectedVersion: made.entry?.version });
  expect(archived.entry?.status).toBe('ARCHIVED');
});
afterAll(() => ada.world.close());

/** Questions by which an entry can be met. Those that take an id get it as $id. */
const questions = {
  'its id': 'query($id: ID!) { entry(id: $id) { id } }',
  'its id as a node': 'query($id: ID!) { node(id: $id) { id __typename } }',
  'its id among others': 'query($id: ID!) { nodes(ids: [$id, "g_x"]) { id } }',
  'its id as a mitigation': 'query($id: ID!) { mitigation(id: $id) { id } }',
  'its id as a filter': 'query($id: ID!) { entries(filter: { mitigation: $id }) { totalCount } }',
  'a vote on it':
    'mutation($id: ID!) { reportOutcome(input: { entry: $id, solved: true }) { accepted problems { code message path } } }',
  'an edit of it':
    'mutation($id: ID!) { archiveEntry(input: { id: $id, expectedVersion: 1 }) { problems { code message } } }',
  'its code': `{ lookup(code: "${code}", record: false) { outcome code { hex symbol symbols } readings { hex } entries { id } suggestions { hex } related { id } asked } }`,
  'its code in its guide': `{ lookup(code: "${code}", guide: "windows-hello-pin-creation", record: false) { outcome entries { id } } }`,
  'a neighbour of its code':
    '{ lookup(code: "0x801C0FE2", record: false) { outcome related { id } suggestions { hex } } }',
  'its symbol':
    '{ lookup(code: "E_QUOKKA", record: false) { outcome code { hex } suggestions { hex } entries { id } } }',
  'its code in a log': `{ diagnose(text: "it failed with ${code} and E_QUOKKA", record: false) { lookups { input outcome entries { id } } } }`,
  'its words': search('zanzibar quokka'),
  'its words, misspelt': search('zanzibra quoka'),
  'the beginning of a word': search('zanz'),
  'part of its code': search('0fe1'),
  'a search with its mitigation': search('sign out and then sign in again'),
  'the list of entries': '{ entries(first: 100) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
  'the list from its end': '{ entries(last: 1) { edges { cursor node { id } } pageInfo { hasPreviousPage } } }',
  'the newest entries':
    '{ entries(first: 2, orderBy: { field: UPDATED_AT, direction: DESC }) { edges { cursor node { id } } } }',
  'the entries of its facility': '{ entries(filter: { facility: 28 }) { totalCount } }',
  'the entries of its guide':
    '{ guide(slug: "windows-hello-pin-creation") { entries(first: 100) { totalCount nodes { id } } } }',
  'the archived entries': '{ entries(filter: { status: ARCHIVED }) { totalCount } }',
  'the archived entries of the catalogue': '{ catalog { entries(filter: { status: ARCHIVED }) { totalCount } } }',
  'the catalogue': `{ catalog { lookup(code: "${code}") { outcome } entries(first: 100) { totalCount } } }`,
  'the users of its mitigation':
    '{ mitigations(filter: { text: "sign out and then" }) { nodes { html usedBy(first: 100) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } } }',
  analytics:
    '{ analytics(from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z") { topCodes { code { hex } entries { id } } gaps { code { hex } } outcomes { entry { id } } answeredGaps { entry { id } } } }',
};

function search(query: string): string {
  return `{ search(query: "${query}", record: false) { totalCount suggestion edges { cursor node { id } highlights { html } } } }`;
}

/** Status and body of every answer; the id that was asked for reads the same whichever it was. */
async function answers(reader: Reader, asked: string): Promise<Record<string, string>> {
  const token = tokens[reader];
  const all: Record<string, string> = {};
  for (const [name, query] of Object.entries(questions)) {
    const response = await fetch(`${ada.world.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables: { id: asked } }),
    });
    const etag = response.headers.get('etag') ?? '';
    all[name] = `${String(response.status)} ${etag} ${(await response.text()).replaceAll(asked, 'ID')}`;
  }
  return all;
}

describe.each(Object.keys(readers) as Reader[])('an archived entry, for %s,', (reader) => {
  it('is answered with the bytes of one that never was, through every way in', async () => {
    const after = await answers(reader, id);
    expect(after).toEqual(before[reader]);
    // A question that the schema does not take would prove nothing.
    expect(Object.values(after).filter((answer) => !answer.startsWith('200 '))).toEqual([]);
  });

  it('is in no history: changes that touched it say nothing of it', async () => {
    const history = 'history(first: 3) { nodes { nodeId before after change { version revisions { nodeId } } } }';
    const queries = [
      '{ changes(first: 10) { nodes { version reason revisions { nodeId before after node { id } } } } }',
      '{ changes(first: 10) { nodes { version revisions { diff { before after } } } } }',
      `{ mitigations(first: 20) { nodes { ${history} } } }`,
      `{ entries(first: 20) { nodes { ${history} } } }`,
    ];
    for (const query of queries) {
      const { data, errors } = await ada.world.ask<{ changes?: { nodes: { version: number }[] } }>(
        query,
        undefined,
        tokens[reader],
      );
      expect(errors).toBeUndefined();
      if (data.changes !== undefined) expect(data.changes.nodes.map(({ version }) => version)).toEqual([3, 2, 1]);
      const body = JSON.stringify(data);
      expect(body).not.toContain(id);
      expect(body).not.toContain('quokka');
    }
  });

  it('shows none of who made the changes', async () => {
    const query = '{ changes(first: 3) { nodes { actor revisions { change { actor } } } } }';
    const { data } = await ada.world.ask(query, undefined, tokens[reader]);
    expect(JSON.stringify(data)).not.toMatch(/Ada|seed/);
  });
});

describe('an archived entry, for an editor,', () => {
  it('is there, with who made it', async () => {
    const query = `query($id: ID!) {
      entry(id: $id) { status causes { text } } node(id: $id) { id } entries(filter: { status: ARCHIVED }) { totalCount }
      changes(first: 1) { nodes { actor revisions { nodeId } } }
    }`;
    const { data } = await ada.world.ask(query, { id }, ada.token);
    expect(data).toEqual({
      entry: { status: 'ARCHIVED', causes: [{ text: words }] },
      node: { id },
      entries: { totalCount: 1 },
      changes: { nodes: [{ actor: 'Ada', revisions: [{ nodeId: id }] }] },
    });
  });
});
