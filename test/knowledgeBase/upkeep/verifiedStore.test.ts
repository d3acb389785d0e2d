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

describe('the store of a process that serves', () => {
  it('is refused at the start if a text of the log was altered, which no page of the file shows', async () => {
    const file = await writtenFile();
    tamper(file, `UPDATE "Change" SET "reason" = 'another'`);
    const refused = verifiedStore(await openTemporaryStore({ file, whole: true }));
    await expect(refused).rejects.toBeInstanceOf(StoreRefusal);
    await expect(refused).rejects.toThrow(
      /^The database is damaged or was altered: The hash of change 1 .* restore a backup/,
    );
  });

  it('is the store itself if nothing is wrong, and has nothing left to verify', async () => {
    const store = await openTemporaryStore({ file: await writtenFile() });
    const verified = await verifiedStore(store);
    expect(verified.store).toBe(store);
    expect(await verified.verifyBeside(() => Promise.reject(new Error('asked')))).toBeNull();
  });

  it('takes no edits and is not healthy once a large one has been found damaged while it is served', async () => {
    const { store, verifyBeside } = await verifiedStore(await openTemporaryStore({ file: await writtenFile() }), 0);
    await store.assertHealthy();
    expect(await verifyBeside(() => Promise.resolve('Change 1 is missing.'))).toBe('Change 1 is missing.');
    await expect(store.append(reworded, 1, 2000)).rejects.toThrow('Change 1 is missing.');
    await expect(store.assertHealthy()).rejects.toBeInstanceOf(StoreRefusal);
    expect((await store.load()).version).toBe(1);
  });

  it('goes on taking edits if a large one turns out to be sound', async () => {
    const { store, verifyBeside } = await verifiedStore(await openTemporaryStore({ file: await writtenFile() }), 0);
    expect(await verifyBeside(() => Promise.resolve(null))).toBeNull();
    expect((await store.append(reworded, 1, 2000))?.version).toBe(2);
    await store.assertHealthy();
  });
});

describe('rows that contradict each other', () => {
  it('are told of in words by whatever opens the knowledge in them', async () => {
    const file = await writtenFile();
    tamper(file, `PRAGMA foreign_keys = OFF; UPDATE "Entry" SET "guideId" = 'gone'`);
    const store = await openTemporaryStore({ file, beside: true });
    const opened = openKnowledgeBase(store, Date.now, () => Promise.resolve([]), { counts: false });
    await expect(opened).rejects.toBeInstanceOf(StoreRefusal);
    await expect(opened).rejects.toThrow(/gone, which is not there\. Move it away and restore a backup/);
  });
});
