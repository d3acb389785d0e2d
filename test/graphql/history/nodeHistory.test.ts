import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
let entryId: string;
beforeAll(async () => {
  ada = await openEditorWorld();
  const entry = await ada.entryOf('0x801C0010');
  entryId = entry.id;
  await ada.updateEntry({ id: entryId, expectedVersion: entry.version, causes: ['Another.'] });
});
afterAll(() => ada.world.close());

interface History {
  totalCount: number;
  nodes: { action: string; change: { version: number } }[];
}

async function historyOf(id: string, token?: string): Promise<History | null> {
  const { data, errors } = await ada.world.ask<{ history: History | null }>(
    'query($id: ID!) { history(of: $id) { totalCount nodes { action change { version } } } }',
    { id },
    token,
  );
  expect(errors).toBeUndefined();
  return data.history;
}

describe('history', () => {
  it('tells what every change did to an entry and to a guide, newest first', async () => {
    expect((await historyOf(entryId))?.nodes.map(({ action, change }) => [change.version, action])).toEqual([
      [2, 'UPDATED'],
      [1, 'CREATED'],
    ]);
    const { data } = await ada.world.ask<{ guides: { id: string }[] }>('{ guides { id } }');
    expect((await historyOf(data.guides[0]?.id ?? ''))?.totalCount).toBe(1);
  });

  it('is there for what is deleted, and null for what never was', async () => {
    const made = await ada.mutate('createMitigation', { text: 'Wave a flag.' });
    const { id = '', version } = made.mitigation ?? {};
    await ada.mutate('deleteMitigation', { id, expectedVersion: version });
    expect((await historyOf(id))?.nodes.map(({ action }) => action)).toEqual(['DELETED', 'CREATED']);
    expect(await historyOf('m_nothing', ada.token)).toBeNull();
  });

  it('of an entry that is archived shows to editors only', async () => {
    const { id, version } = await ada.entryOf('0x801C0003');
    expect(await historyOf(id)).not.toBeNull();
    await ada.mutate('archiveEntry', { id, expectedVersion: version });
    expect(await historyOf(id)).toBeNull();
    expect((await historyOf(id, ada.token))?.nodes[0]?.action).toBe('ARCHIVED');
  });
});

describe('changes', () => {
  it('of one kind are listed and counted alone, in both directions', async () => {
    const query = `{
      seeds: changes(kind: SEED) { totalCount nodes { version } }
      edits: changes(kind: EDIT, first: 1) { totalCount nodes { version } pageInfo { hasNextPage } }
      feed: changes(kind: EDIT, sinceVersion: 1, first: 1) { totalCount nodes { version } }
    }`;
    const { data } = await ada.world.ask<Record<string, { totalCount: number; nodes: { version: number }[] }>>(query);
    expect(data['seeds']).toEqual({ totalCount: 1, nodes: [{ version: 1 }] });
    expect(data['edits']).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(data['edits']?.nodes[0]?.version).toBe((data['edits']?.totalCount ?? 0) + 1);
    expect(data['feed']).toEqual({ totalCount: data['edits']?.totalCount, nodes: [{ version: 2 }] });
  });

  it('show a part of what they touched, and how much that is', async () => {
    const parts =
      '{ changes(sinceVersion: 0, first: 1) { nodes { touched all: revisions { nodeId } part: revisions(first: 2, skip: 1) { nodeId } } } }';
    const { data } = await ada.world.ask<{
      changes: { nodes: { touched: number; all: { nodeId: string }[]; part: { nodeId: string }[] }[] };
    }>(parts, {}, ada.token);
    const [seed] = data.changes.nodes;
    expect(seed?.touched).toBe(seed?.all.length);
    expect(seed?.part).toEqual(seed?.all.slice(1, 3));
    const { errors } = await ada.world.ask('{ changes { nodes { revisions(first: -1) { nodeId } } } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } });
  });
});

describe('a catalogue of before', () => {
  it('has nodes as they stood', async () => {
    const { data } = await ada.world.ask(
      `query($id: ID!) {
        before: catalog(version: 1) { node(id: $id) { ... on Entry { causes { text } } } nodes(ids: [$id, "e_no"]) { id } }
        after: catalog(version: 2) { node(id: $id) { ... on Entry { causes { text } } } }
      }`,
      { id: entryId },
    );
    expect(data).toMatchObject({
      before: { nodes: [{ id: entryId }, null] },
      after: { node: { causes: [{ text: 'Another.' }] } },
    });
    expect(data['before']).not.toMatchObject({ node: { causes: [{ text: 'Another.' }] } });
  });
});
