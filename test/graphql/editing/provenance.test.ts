import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

interface Provenance {
  isWrittenHere: boolean;
  changedHereAt: string | null;
  version: number;
  updatedAt: string;
}

const fields = 'provenance { isWrittenHere changedHereAt version updatedAt }';

async function ofCode(code: string): Promise<Provenance | undefined> {
  const { data } = await ada.world.ask<{ lookup: { entries: { provenance: Provenance }[] } }>(
    `query($code: String!) { lookup(code: $code) { entries { ${fields} } } }`,
    { code },
  );
  return data.lookup.entries[0]?.provenance;
}

async function ofGuide(): Promise<Provenance> {
  const { data } = await ada.world.ask<{ guide: { provenance: Provenance } }>(
    `{ guide(slug: "windows-hello-pin-creation") { ${fields} } }`,
  );
  return data.guide.provenance;
}

/** What an edit came to, a minute after the one before. */
async function later<T>(edit: () => Promise<T>): Promise<{ done: T; at: string }> {
  ada.world.clock.now += 60_000;
  return { done: await edit(), at: new Date(ada.world.clock.now).toISOString() };
}

describe('the provenance of an entry', () => {
  it('is that of the document as long as nobody edits it', async () => {
    expect(await ofCode('0x801C03EA')).toMatchObject({ isWrittenHere: false, changedHereAt: null, version: 1 });
  });

  it('follows an edit of a step that it shares, and its undoing', async () => {
    const entry = await ada.entryOf('0x801C03EA');
    const { id = '', text = '' } = entry.steps[0]?.mitigation ?? {};
    const { version } = await ada.mitigationSaying(text);
    const { done, at } = await later(() =>
      ada.updateMitigation({ id, expectedVersion: version, text: `${text} Then wait.` }),
    );
    const changed = done.change?.version ?? 0;
    expect(await ofCode('0x801C03EA')).toEqual({
      isWrittenHere: false,
      changedHereAt: at,
      version: changed,
      updatedAt: at,
    });
    expect(await ofGuide()).toMatchObject({ changedHereAt: at, version: changed });

    const undone = await later(() => ada.mutate('revertChange', { version: changed }));
    expect(await ofCode('0x801C03EA')).toMatchObject({ changedHereAt: null, version: undone.done.change?.version });
    expect(await ofGuide()).toMatchObject({ changedHereAt: null });
  });

  it('says that an entry was written here', async () => {
    const { at } = await later(() =>
      ada.mutate('createEntry', {
        guide: 'windows-hello-pin-creation',
        code: '0x8009002F',
        causes: ['The key cannot be used for this.'],
        mitigations: [],
      }),
    );
    expect(await ofCode('0x8009002F')).toMatchObject({ isWrittenHere: true, changedHereAt: at });
  });

  it('is the same after a restart', async () => {
    const stored = await ada.world.store.load();
    const edited = new Map(stored.works);
    const written = await ada.entryOf('0x8009002F');
    expect(edited.get(written.id)?.published).toBeNull();
  });
});
