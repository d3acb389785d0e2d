import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

interface Touched {
  nodes: { id: string; steps: { id: string; text: string }[] }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Asked {
  touchedEntries: Touched;
  deletedMitigationId?: string | null;
  deletedMitigationIds?: string[];
  problems: { code: string }[];
}

async function edit(name: string, input: object, { page = '', more = '', dryRun = false } = {}): Promise<Asked> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await ada.world.ask<Record<string, Asked>>(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${more} problems { code }
      touchedEntries${page} { totalCount nodes { id steps { id text } } pageInfo { hasNextPage endCursor } } } }`,
    { input: { ...input, ...(dryRun ? { dryRun } : {}) } },
    ada.token,
  );
  expect(errors).toBeUndefined();
  const asked = data[name];
  if (asked === undefined) throw new Error(`${name} gave no payload.`);
  return asked;
}

const deleted = 'deletedMitigationId deletedMitigationIds';

describe('touchedEntries', () => {
  it('gives every entry that a shared mitigation changes, as it reads after the edit', async () => {
    const { id, version } = await ada.mitigationSaying('Sign out and then sign in again.');
    const text = 'Sign out, then sign in again.';
    const input = { id, expectedVersion: version, text };
    const dry = await edit('updateMitigation', input, { dryRun: true });
    const { touchedEntries } = await edit('updateMitigation', input);
    expect(touchedEntries.totalCount).toBe(11);
    for (const { steps } of touchedEntries.nodes) expect(steps.some((step) => step.text === text)).toBe(true);
    expect(dry.touchedEntries).toEqual(touchedEntries);
  });

  it('comes in pages', async () => {
    const { id, version } = await ada.mitigationSaying('Sign out, then sign in again.');
    const input = { id, expectedVersion: version, text: 'Sign out and sign in again.', dryRun: true };
    const first = await edit('updateMitigation', input, { page: '(first: 4)' });
    expect(first.touchedEntries).toMatchObject({ totalCount: 11, pageInfo: { hasNextPage: true } });
    const after = first.touchedEntries.pageInfo.endCursor ?? '';
    const rest = await edit('updateMitigation', input, { page: `(first: 100, after: "${after}")` });
    expect(rest.touchedEntries.nodes).toHaveLength(7);
    expect(rest.touchedEntries.pageInfo.hasNextPage).toBe(false);
  });

  it('is the entry itself after its own edit, and empty where nothing was written', async () => {
    const entry = await ada.entryOf('0x801C03ED');
    const input = { id: entry.id, expectedVersion: entry.version, causes: ['Something else.'] };
    const { touchedEntries } = await edit('updateEntry', input);
    expect(touchedEntries.nodes.map(({ id }) => id)).toEqual([entry.id]);
    const stale = await edit('updateEntry', input);
    expect(stale).toMatchObject({ touchedEntries: { totalCount: 0 }, problems: [{ code: 'STALE_VERSION' }] });
  });
});

describe('deletedMitigationId', () => {
  it('is the one that deleteMitigation took away; null in a dry run', async () => {
    const made = await ada.mutate('createMitigation', { text: 'Wait.' });
    const input = { id: made.mitigation?.id, expectedVersion: made.mitigation?.version };
    const dry = await edit('deleteMitigation', input, { more: deleted, dryRun: true });
    expect(dry).toMatchObject({ deletedMitigationId: null, deletedMitigationIds: [] });
    const { deletedMitigationId, deletedMitigationIds } = await edit('deleteMitigation', input, { more: deleted });
    expect({ deletedMitigationId, deletedMitigationIds }).toEqual({
      deletedMitigationId: made.mitigation?.id,
      deletedMitigationIds: [made.mitigation?.id],
    });
  });

  it('is null after a merge, whose deletedMitigationIds are those that gave way', async () => {
    const into = await ada.mutate('createMitigation', { text: 'Restart it.' });
    const from = await ada.mutate('createMitigation', { text: 'Restart this.' });
    const ids = { into: into.mitigation?.id, from: [from.mitigation?.id] };
    expect(await edit('mergeMitigations', ids, { more: deleted })).toMatchObject({
      deletedMitigationId: null,
      deletedMitigationIds: [from.mitigation?.id],
    });
  });
});

describe('Step.id', () => {
  interface Steps {
    lookup: { entries: { steps: { id: string; text: string }[] }[]; firstSteps: { id: string }[] };
  }
  const question = `{ lookup(code: "0x801C0003", record: false) { firstSteps { id } entries { steps { id text } } } }`;
  const all = '{ entries(first: 100) { nodes { id steps { id } } } guides { firstSteps { id } } }';

  it('is there once for each step of all entries and guides', async () => {
    const { data } = await ada.world.ask<{
      entries: { nodes: { steps: { id: string }[] }[] };
      guides: { firstSteps: { id: string }[] }[];
    }>(all);
    const ids = [
      ...data.entries.nodes.flatMap(({ steps }) => steps.map(({ id }) => id)),
      ...data.guides.flatMap(({ firstSteps }) => firstSteps.map(({ id }) => id)),
    ];
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('outlives an edit of what the step says, and node reads it back', async () => {
    const before = (await ada.world.ask<Steps>(question)).data.lookup.entries[0]?.steps[0];
    const { id, version } = await ada.mitigationSaying(before?.text ?? '');
    await ada.updateMitigation({ id, expectedVersion: version, text: 'Something else to do.' });
    const after = (await ada.world.ask<Steps>(question)).data.lookup.entries[0]?.steps[0];
    expect(after).toEqual({ id: before?.id, text: 'Something else to do.' });
    const node = await ada.world.ask('query($id: ID!) { node(id: $id) { __typename id ... on Step { text } } }', {
      id: before?.id,
    });
    expect(node.data).toEqual({ node: { __typename: 'Step', id: before?.id, text: 'Something else to do.' } });
  });

  it('tells two steps apart that use one mitigation twice', async () => {
    const { id } = await ada.mitigationSaying('Something else to do.');
    const { entry } = await ada.mutate('createEntry', {
      guide: 'windows-hello-pin-creation',
      code: '0x801C0AAA',
      causes: ['x'],
      mitigations: [{ id }, { id, condition: 'If that fails' }],
    });
    const { data } = await ada.world.ask<{ entry: { steps: { id: string; text: string }[] } }>(
      'query($id: ID!) { entry(id: $id) { steps { id text } } }',
      { id: entry?.id },
    );
    const ids = data.entry.steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(2);
    const nodes = await ada.world.ask<{ nodes: { text: string }[] }>(
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Step { text } } }',
      { ids },
    );
    expect(nodes.data.nodes.map(({ text }) => text)).toEqual(data.entry.steps.map(({ text }) => text));
  });

  it('of an archived entry is as one that never was, to those who may not see the entry', async () => {
    const entry = await ada.entryOf('0x801C0AAA');
    const { data } = await ada.world.ask<{ entry: { steps: { id: string }[] } }>(
      'query($id: ID!) { entry(id: $id) { steps { id } } }',
      { id: entry.id },
    );
    await ada.mutate('archiveEntry', { id: entry.id, expectedVersion: entry.version });
    const ask = (token?: string) =>
      ada.world.ask('query($id: ID!) { node(id: $id) { id } }', { id: data.entry.steps[0]?.id }, token);
    expect((await ask()).data).toEqual({ node: null });
    expect((await ask(ada.token)).data).toEqual({ node: { id: data.entry.steps[0]?.id } });
  });

  it.each(['t.', 't.e_x.m_y', 't.a.b.c.d', 't..'])('that nothing has is null: %s', async (id) => {
    expect((await ada.world.ask('query($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
  });
});
