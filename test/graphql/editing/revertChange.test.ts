import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld, type EntryFacts } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

const code = '0x801C0003';
let entry: EntryFacts;
beforeEach(async () => {
  entry = await ada.entryOf(code);
});

async function edit(fields: object): Promise<number> {
  const { change, problems } = await ada.updateEntry({
    id: entry.id,
    expectedVersion: (await ada.entryOf(code)).version,
    ...fields,
  });
  expect(problems).toEqual([]);
  return change?.version ?? 0;
}

/** What an entry says, whatever its version. */
function sayingOf({ version: _version, ...saying }: EntryFacts): object {
  return saying;
}

describe('revertChange', () => {
  it('undoes an edit as a new change, steps and conditions included', async () => {
    const version = await edit({
      causes: ['Another.'],
      mitigations: [{ text: 'Do something new.', condition: 'If all else fails' }],
    });
    const { change, impact, problems } = await ada.mutate('revertChange', { version, reason: 'It was wrong.' });
    expect(problems).toEqual([]);
    expect(change).toMatchObject({ kind: 'REVERT', actor: 'Ada', reason: 'It was wrong.', version: version + 1 });
    expect(change?.revisions.map(({ action }) => action)).toEqual(['UPDATED', 'DELETED']);
    expect(impact).toEqual({ entries: 1 });
    expect(sayingOf(await ada.entryOf(code))).toEqual(sayingOf(entry));
  });

  it('says of a change whether it is undone, before and after, and refuses to undo it again', async () => {
    const version = await edit({ causes: ['A cause that does not last.'] });
    const isUndone = async (): Promise<boolean | undefined> => {
      const query = 'query($since: Int!) { changes(sinceVersion: $since, first: 1) { nodes { isUndone } } }';
      const { data } = await ada.world.ask<{ changes: { nodes: { isUndone: boolean }[] } }>(query, {
        since: version - 1,
      });
      return data.changes.nodes[0]?.isUndone;
    };
    expect(await isUndone()).toBe(false);
    await ada.mutate('revertChange', { version });
    expect(await isUndone()).toBe(true);
    expect((await ada.mutate('revertChange', { version })).problems).toMatchObject([{ code: 'NOTHING_TO_CHANGE' }]);
  });

  it('leaves what later changes said of other fields', async () => {
    const version = await edit({ causes: ['Another.'] });
    await edit({ symbol: 'DSREG_SOMETHING' });
    expect((await ada.mutate('revertChange', { version })).problems).toEqual([]);
    expect((await ada.entryOf(code)).causes).toEqual(entry.causes);
    const { data } = await ada.world.ask<{ entry: { symbol: string } }>(
      'query($id: ID!) { entry(id: $id) { symbol } }',
      { id: entry.id },
    );
    expect(data.entry.symbol).toBe('DSREG_SOMETHING');
  });

  it('is refused as a whole where something later touched the same fields, naming them', async () => {
    const version = await edit({ causes: ['First.'] });
    await edit({ causes: ['Second.'] });
    const { problems, change } = await ada.mutate('revertChange', { version });
    expect(change).toBeNull();
    expect(problems).toMatchObject([
      {
        code: 'STALE_VERSION',
        path: ['input', 'version'],
        changed: [{ field: 'causes', before: '["First."]', after: '["Second."]' }],
      },
    ]);
    expect(problems[0]?.message).toContain('causes');
    expect((await ada.entryOf(code)).causes).toEqual([{ text: 'Second.' }]);
  });

  it('undoes an undoing', async () => {
    const version = await edit({ causes: ['Once more.'] });
    const undone = await ada.mutate('revertChange', { version });
    await ada.mutate('revertChange', { version: undone.change?.version });
    expect((await ada.entryOf(code)).causes).toEqual([{ text: 'Once more.' }]);
  });

  it('brings back what a merge deleted, with its id, in every entry that used it', async () => {
    const into = await ada.mitigationSaying('Reboot the device.');
    const from = await ada.mitigationSaying('Sign out and then sign in again.');
    const merged = await ada.mutate('mergeMitigations', { into: into.id, from: [from.id] });
    const { impact, problems } = await ada.mutate('revertChange', { version: merged.change?.version });
    expect(problems).toEqual([]);
    expect(impact).toEqual({ entries: 11 });
    expect(await ada.mitigationSaying('Sign out and then sign in again.')).toMatchObject({
      id: from.id,
      usedBy: { totalCount: 11 },
    });
  });

  it('takes a created entry away, and brings an archived one back', async () => {
    const made = await ada.mutate('createEntry', {
      guide: 'windows-hello-pin-creation',
      code: '0x801C0777',
      causes: ['x'],
      mitigations: [],
    });
    await ada.mutate('revertChange', { version: made.change?.version });
    const { data } = await ada.world.ask(
      'query($id: ID!) { lookup(code: "0x801C0777") { outcome } entry(id: $id) { id } }',
      { id: made.entry?.id },
      ada.token,
    );
    expect(data).toEqual({ lookup: { outcome: 'UNLISTED' }, entry: null });

    const archived = await ada.mutate('archiveEntry', { id: entry.id, expectedVersion: entry.version });
    const back = await ada.mutate('revertChange', { version: archived.change?.version });
    expect(back.change?.revisions).toMatchObject([{ action: 'RESTORED' }]);
    expect((await ada.entryOf(code)).id).toBe(entry.id);
  });

  it('keeps a mitigation that others use by now', async () => {
    const made = await ada.mutate('createMitigation', { text: 'Ask a colleague.' });
    await edit({ mitigations: [{ id: made.mitigation?.id }] });
    const { problems } = await ada.mutate('revertChange', { version: made.change?.version });
    expect(problems).toMatchObject([{ code: 'IN_USE', usedBy: [{ code: { hex: code } }] }]);
  });

  it('is refused for the seed once anything has changed, and for a change that is not there', async () => {
    expect((await ada.mutate('revertChange', { version: 1 })).problems.length).toBeGreaterThan(0);
    expect((await ada.mutate('revertChange', { version: 9999 })).problems).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'version'] },
    ]);
    expect((await ada.mutate('revertChange', { version: 0 })).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('shows in a dry run what would be, and writes nothing', async () => {
    const version = await edit({ causes: ['For a dry run.'] });
    const before = ada.world.knowledgeBase.snapshot();
    const { change, impact, problems } = await ada.mutate('revertChange', { version, dryRun: true });
    expect({ change, impact, problems }).toEqual({ change: null, impact: { entries: 1 }, problems: [] });
    expect(ada.world.knowledgeBase.snapshot()).toBe(before);
  });
});
