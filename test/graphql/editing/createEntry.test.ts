import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const guide = 'windows-hello-pin-creation';
const gap = {
  guide,
  code: '0x801C03F3',
  causes: ['The key is too old.'],
  mitigations: [{ text: 'Sign out and then sign in again' }],
};

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

async function codesInOrder(): Promise<(string | undefined)[]> {
  const { data } = await ada.world.ask<{ entries: { nodes: { code: { hex: string } | null }[] } }>(
    '{ entries(orderBy: { field: POSITION, direction: ASC }, first: 100) { nodes { code { hex } } } }',
  );
  return data.entries.nodes.map((node) => node.code?.hex);
}

describe('createEntry', () => {
  it('shows in a dry run what would be, and burns neither version nor id', async () => {
    const before = ada.world.knowledgeBase.snapshot();
    const { entry, change, problems } = await ada.mutate('createEntry', { ...gap, dryRun: true });
    expect({ problems, change }).toEqual({ problems: [], change: null });
    expect(entry).toMatchObject({ status: 'PUBLISHED', code: { hex: gap.code }, version: before.catalog.version });
    expect(ada.world.knowledgeBase.snapshot()).toBe(before);
  });

  it('answers the next look-up of an unlisted code, and shares a mitigation that says the same', async () => {
    const { entry, change, problems } = await ada.mutate('createEntry', gap);
    expect(problems).toEqual([]);
    expect(change?.revisions).toMatchObject([{ action: 'CREATED' }]);
    expect(entry?.steps[0]?.mitigation).toMatchObject({ text: 'Sign out and then sign in again.' });
    expect((await ada.entryOf(gap.code)).id).toBe(entry?.id);
    expect((await codesInOrder()).at(-1)).toBe(gap.code);
    const { data } = await ada.world.ask<{ search: { nodes: { id: string }[] } }>(
      '{ search(query: "key too old") { nodes { id } } }',
    );
    expect(data.search.nodes[0]?.id).toBe(entry?.id);
  });

  it('refuses a code that the guide lists, with the entry that lists it, unless a duplicate is meant', async () => {
    const refused = await ada.mutate('createEntry', gap);
    expect(refused.problems).toMatchObject([
      {
        __typename: 'DuplicateCode',
        code: 'DUPLICATE_CODE',
        path: ['input', 'code'],
        existing: { code: { hex: gap.code } },
      },
    ]);
    const meant = await ada.mutate('createEntry', { ...gap, allowDuplicate: true });
    expect(meant.problems).toEqual([]);
    const { data } = await ada.world.ask<{ lookup: { entries: unknown[] } }>(
      `{ lookup(code: "${gap.code}") { entries { id } } }`,
    );
    expect(data.lookup.entries).toHaveLength(2);
  });

  it('puts an entry where it is told to, as often as it is told', async () => {
    const [first] = await codesInOrder();
    for (let i = 0; i < 14; i++) {
      const code = `0x801C04${(0xa0 + i).toString(16).toUpperCase()}`;
      const { problems } = await ada.mutate('createEntry', { ...gap, code, position: 2 });
      expect(problems).toEqual([]);
      expect((await codesInOrder()).slice(0, 2)).toEqual([first, code]);
    }
    expect(new Set(await codesInOrder()).size).toBe((await codesInOrder()).length - 1);
  });

  it('takes a symptom without a code', async () => {
    const { entry, problems } = await ada.mutate('createEntry', {
      guide,
      causes: ['The button stays grey.'],
      mitigations: [],
    });
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ code: null, causes: [{ text: 'The button stays grey.' }], steps: [] });
  });

  it.each([
    { what: 'an unknown guide', input: { guide: 'nope' }, code: 'NOT_FOUND', path: ['input', 'guide'] },
    { what: 'a position before the first', input: { position: 0 }, code: 'INVALID_VALUE', path: ['input', 'position'] },
    {
      what: 'a position behind the last',
      input: { position: 500 },
      code: 'INVALID_VALUE',
      path: ['input', 'position'],
    },
    { what: 'a text that is no code', input: { code: 'hello' }, code: 'INVALID_CODE', path: ['input', 'code'] },
    {
      what: 'neither code nor cause',
      input: { code: null, causes: [] },
      code: 'INVALID_VALUE',
      path: ['input', 'causes'],
    },
    {
      what: '51 steps',
      input: { mitigations: Array.from({ length: 51 }, (_, i) => ({ text: `Do ${String(i)}` })) },
      code: 'TOO_LONG',
      path: ['input', 'mitigations'],
    },
    {
      what: 'a reason of 2,001 characters',
      input: { reason: 'x'.repeat(2001) },
      code: 'TOO_LONG',
      path: ['input', 'reason'],
    },
    {
      what: 'an empty idempotency key',
      input: { idempotencyKey: ' ' },
      code: 'INVALID_VALUE',
      path: ['input', 'idempotencyKey'],
    },
  ])('answers $what with $code, naming the place', async ({ input, code, path }) => {
    const before = ada.world.knowledgeBase.snapshot();
    const { problems, change } = await ada.mutate('createEntry', { ...gap, code: '0x801C0999', ...input });
    expect(problems).toMatchObject([{ code, path }]);
    expect(change).toBeNull();
    expect(ada.world.knowledgeBase.snapshot()).toBe(before);
  });
});

describe('an idempotency key', () => {
  const input = { ...gap, code: '0x801C0A01', idempotencyKey: 'first' };

  it('makes one row of fifty commands at once, and gives each the same answer', async () => {
    const before = ada.world.knowledgeBase.snapshot().catalog.version;
    const answers = await Promise.all(Array.from({ length: 50 }, () => ada.mutate('createEntry', input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.problems).toEqual([]);
    expect(ada.world.knowledgeBase.snapshot().catalog.version).toBe(before + 1);
  });

  it('replays the first answer even after the entry has moved on, and nothing is written', async () => {
    const first = await ada.mutate('createEntry', input);
    const id = first.entry?.id ?? '';
    await ada.updateEntry({ id, expectedVersion: first.entry?.version, causes: ['Another.'] });
    const before = ada.world.knowledgeBase.snapshot();
    expect(await ada.mutate('createEntry', input)).toEqual(first);
    expect(ada.world.knowledgeBase.snapshot()).toBe(before);
  });

  it('refuses another input under the same key', async () => {
    const { problems } = await ada.mutate('createEntry', { ...input, causes: ['Else.'] });
    expect(problems).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH', path: ['input', 'idempotencyKey'] }]);
    const other = await ada.mutate('createMitigation', { text: 'Wait.', idempotencyKey: 'first' });
    expect(other.problems).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  });

  it('is another for each token, whatever their names', async () => {
    const namesake = await ada.world.token('EDITOR', 'Ada');
    const { problems } = await ada.mutate('createEntry', input, namesake);
    expect(problems).toMatchObject([{ code: 'DUPLICATE_CODE' }]);
  });

  it('is another for each caller', async () => {
    const grace = await ada.world.token('EDITOR', 'Grace');
    const { problems } = await ada.mutate('createEntry', input, grace);
    expect(problems).toMatchObject([{ code: 'DUPLICATE_CODE' }]);
  });

  it('is forgotten after 24 hours', async () => {
    const token = await ada.world.token('EDITOR', 'Ada', 3);
    const input = { ...gap, code: '0x801C0A02', idempotencyKey: 'second' };
    expect((await ada.mutate('createEntry', input, token)).problems).toEqual([]);
    ada.world.clock.now += 86_400_000 - 60_000;
    expect((await ada.mutate('createEntry', input, token)).problems).toEqual([]);
    ada.world.clock.now += 120_000;
    expect((await ada.mutate('createEntry', input, token)).problems).toMatchObject([{ code: 'DUPLICATE_CODE' }]);
  });
});
