import { describe, expect, it } from 'vitest';

import { openKnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';
import { verifiedStore } from '../../../src/knowledgeBase/upkeep/verifiedStore.ts';
import { StoreRefusal } from '../../../src/store/contract/storeRefusal.ts';
import { draftOf, firstDraft, signOut, updated } from '../../store/sampleDraft.ts';
import { tamper } from '../../store/tamper.ts';
import { openTemporaryStore, temporaryFile } from '../../store/temporaryFile.ts';

const reworded = draftOf([updated(signOut, { ...signOut, text: 'Sign out, then in again.' })]);

/** A file with one change. */
async function writtenFile(): Promise<string> {
  const file = temporaryFile();
  const store = await openTemporaryStore({ file });
  await store.append(firstDraft, 0, 1000);
  await store.close();
  return file;
}

/** One that is too large to be verified at the start; `end` says what is found. */
async function servedWhileVerified(patience = 60_000) {
  let end: (found: string | null) => void = () => undefined;
  const found = new Promise<string | null>((resolve) => {
    end = resolve;
  });
  const opened = await openTemporaryStore({ file: await writtenFile() });
  const verified = await verifiedStore(opened, { verifyBeside: () => found, mostBytes: 0, patience });
  return { ...verified, end };
}

const unasked = () => Promise.reject(new Error('A small one is verified here.'));

describe('the store of a process that serves', () => {
  it('is refused at the start if a text of the log was altered, which no page of the file shows', async () => {
    const file = await writtenFile();
    tamper(file, `UPDATE "Change" SET "reason" = 'another'`);
    const refused = verifiedStore(await openTemporaryStore({ file, whole: true }), { verifyBeside: unasked });
    await expect(refused).rejects.toBeInstanceOf(StoreRefusal);
    await expect(refused).rejects.toThrow(
      /^The database is damaged or was altered: The hash of change 1 .* restore a backup/,
    );
  });

  it('is the store itself if nothing is wrong, and has nothing left to verify', async () => {
    const store = await openTemporaryStore({ file: await writtenFile() });
    const verified = await verifiedStore(store, { verifyBeside: unasked });
    expect(verified.store).toBe(store);
    expect(await verified.flaw).toBeNull();
  });

  it('takes no edits and is not healthy once a large one has been found damaged while it is served', async () => {
    const { store, flaw, end } = await servedWhileVerified();
    const edit = store.append(reworded, 1, 2000);
    await store.assertHealthy();
    end('Change 1 is missing.');
    await expect(edit).rejects.toThrow('Change 1 is missing.');
    expect(await flaw).toBe('Change 1 is missing.');
    await expect(store.append(reworded, 1, 2000)).rejects.toThrow('Change 1 is missing.');
    await expect(store.assertHealthy()).rejects.toBeInstanceOf(StoreRefusal);
    expect((await store.load()).version).toBe(1);
  });

  it('lets edits wait until a large one has turned out to be sound, and look-ups go on meanwhile', async () => {
    const { store, end } = await servedWhileVerified();
    const edit = store.append(reworded, 1, 2000);
    expect((await store.load()).version).toBe(1);
    end(null);
    expect((await edit)?.version).toBe(2);
    await store.assertHealthy();
  });

  it('is not verified before the start is over or an edit comes', async () => {
    const asked: string[] = [];
    const verifyBeside = () => {
      asked.push('verify');
      return Promise.resolve(null);
    };
    const opened = await openTemporaryStore({ file: await writtenFile() });
    const { store, begin } = await verifiedStore(opened, { verifyBeside, mostBytes: 0 });
    await store.load();
    expect(asked).toEqual([]);
    await store.append(reworded, 1, 2000);
    begin();
    await store.append(draftOf([updated(signOut, { ...signOut, text: 'Sign out.' })]), 2, 3000).catch(() => undefined);
    expect(asked).toEqual(['verify']);
  });

  it('refuses an edit that has waited too long, and is healthy for look-ups', async () => {
    const { store } = await servedWhileVerified(1);
    await expect(store.append(reworded, 1, 2000)).rejects.toThrow('still being verified');
    expect((await store.load()).version).toBe(1);
    await store.assertHealthy();
  });

  it('takes edits as before if nobody can say whether a large one is sound', async () => {
    const verifyBeside = () => Promise.reject(new Error('no more processes'));
    const opened = await openTemporaryStore({ file: await writtenFile() });
    const { store, flaw, begin } = await verifiedStore(opened, { verifyBeside, mostBytes: 0 });
    begin();
    await expect(flaw).rejects.toThrow('no more processes');
    expect((await store.append(reworded, 1, 2000))?.version).toBe(2);
  });
});

describe('rows that contradict each other', () => {
  it('are told of in words by whatever opens the knowledge in them', async () => {
    const file = await writtenFile();
    tamper(file, `PRAGMA foreign_keys = OFF; UPDATE "Entry" SET "guideId" = 'gone'`);
    const store = await openTemporaryStore({ file, alongside: true });
    const opened = openKnowledgeBase(store, Date.now, () => Promise.resolve([]), { counts: false });
    await expect(opened).rejects.toBeInstanceOf(StoreRefusal);
    await expect(opened).rejects.toThrow(/gone, which is not there\. Move it away and restore a backup/);
  });
});
