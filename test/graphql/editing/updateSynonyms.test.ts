import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

interface Facts {
  readonly synonyms: { groups: string[][]; lines: string; isFirst: boolean; version: number; updatedAt: string | null };
}

async function standing(): Promise<Facts['synonyms']> {
  const { data } = await ada.world.ask<Facts>('{ synonyms { groups lines isFirst version updatedAt } }');
  return data.synonyms;
}

async function found(query: string): Promise<string[]> {
  const { data } = await ada.world.ask<{ search: { nodes: { code: { hex: string } | null }[] } }>(
    'query($query: String!) { search(query: $query, record: false) { nodes { code { hex } } } }',
    { query },
  );
  return data.search.nodes.map(({ code }) => code?.hex ?? 'none');
}

describe('the list of synonyms', () => {
  it('begins as the program brings it, and anyone may read it', async () => {
    const synonyms = await standing();
    expect(synonyms).toMatchObject({ isFirst: true, version: 0, updatedAt: null });
    expect(synonyms.groups).toContainEqual(expect.arrayContaining(['reboot', 'restart']));
    expect(synonyms.lines.split('\n')[0]).toBe(synonyms.groups[0]?.join(', '));
  });

  it('is changed as a whole, as one change of the log, and search follows', async () => {
    expect(await found('gizmo')).toEqual([]);
    const groups = [
      ['attestation', ' gizmo ', 'Gizmo'],
      ['two   words', 'quota'],
    ];
    const { synonyms, change, problems, impact } = await ada.mutate('updateSynonyms', {
      expectedVersion: 0,
      groups,
      reason: 'Our words.',
    });
    expect(problems).toEqual([]);
    expect(synonyms?.groups).toEqual([
      ['attestation', 'gizmo'],
      ['two words', 'quota'],
    ]);
    expect(change).toMatchObject({ kind: 'EDIT', actor: 'Ada', reason: 'Our words.' });
    expect(change?.revisions).toEqual([{ nodeId: 'synonyms', action: 'CREATED', diff: [{ field: 'groups' }] }]);
    expect(impact).toEqual({ entries: 0 });
    expect(await found('gizmo failed')).toEqual(expect.arrayContaining(['0x801C03EE']));
    expect((await found('two words'))[0]).toBe('0x801C000E');
    expect(await standing()).toMatchObject({ isFirst: false, version: change?.version });
  });

  it('refuses an edit of an older list and names the one that stands', async () => {
    const { version } = await standing();
    const { problems, change } = await ada.mutate('updateSynonyms', { expectedVersion: 0, groups: [['a', 'b']] });
    expect(change).toBeNull();
    expect(problems).toMatchObject([{ code: 'STALE_VERSION', currentVersion: version }]);
  });

  it.each([
    { groups: [['alone']], code: 'INVALID_VALUE', path: ['input', 'groups', '0'], because: 'one word is no group' },
    { groups: [['same', 'SAME']], code: 'INVALID_VALUE', path: ['input', 'groups', '0'], because: 'case says nothing' },
    { groups: [['a', 'b, c']], code: 'INVALID_VALUE', path: ['input', 'groups', '0', '1'], because: 'commas divide' },
    { groups: [['a', '...']], code: 'INVALID_VALUE', path: ['input', 'groups', '0', '1'], because: 'it is no word' },
    { groups: [['a', '']], code: 'INVALID_VALUE', path: ['input', 'groups', '0', '1'], because: 'it is empty' },
    {
      groups: [['a', 'b'.repeat(81)]],
      code: 'TOO_LONG',
      path: ['input', 'groups', '0', '1'],
      because: '80 is the most',
    },
    {
      groups: [Array.from({ length: 31 }, (_, n) => `w${String(n)}`)],
      code: 'TOO_LONG',
      path: ['input', 'groups', '0'],
      because: 'a group has 30 at most',
    },
    {
      groups: Array.from({ length: 501 }, (_, n) => [`a${String(n)}`, `b${String(n)}`]),
      code: 'TOO_LONG',
      path: ['input', 'groups'],
      because: 'there are 500 groups at most',
    },
  ])('refuses a list with $code at $path, because $because', async ({ groups, code, path }) => {
    const { version } = await standing();
    const { problems, change } = await ada.mutate('updateSynonyms', { expectedVersion: version, groups });
    expect(change).toBeNull();
    expect(problems).toMatchObject([{ code, path }]);
  });

  it('says that there is nothing to save for the list that stands', async () => {
    const { version, groups } = await standing();
    const { problems } = await ada.mutate('updateSynonyms', { expectedVersion: version, groups });
    expect(problems).toMatchObject([{ code: 'NOTHING_TO_CHANGE' }]);
  });

  it('goes back to the list of the program when its first change is reverted, and an empty list is one, too', async () => {
    const { version } = await standing();
    expect((await ada.mutate('revertChange', { version })).problems).toEqual([]);
    expect(await standing()).toMatchObject({ isFirst: true, version: 0 });
    const { synonyms } = await ada.mutate('updateSynonyms', { expectedVersion: 0, groups: [] });
    expect(synonyms).toMatchObject({ groups: [], isFirst: false });
    expect(await found('restart')).toEqual([]);
  });

  it('has a history and is a node', async () => {
    const { data } = await ada.world.ask<{ node: object; history: { totalCount: number; nodes: object[] } }>(
      `{ node(id: "synonyms") { __typename id }
         history(of: "synonyms") { totalCount nodes { nodeType action } } }`,
    );
    expect(data.node).toEqual({ __typename: 'Synonyms', id: 'synonyms' });
    expect(data.history.nodes).toEqual([
      { nodeType: 'Synonyms', action: 'CREATED' },
      { nodeType: 'Synonyms', action: 'DELETED' },
      { nodeType: 'Synonyms', action: 'CREATED' },
    ]);
  });

  it('is not for analysts to change', async () => {
    const analyst = await ada.world.token('ANALYST');
    const answer = await ada.world.ask(
      'mutation { updateSynonyms(input: { expectedVersion: 0, groups: [] }) { problems { code } } }',
      {},
      analyst,
    );
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});
