import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';

import { StoreRefusal } from '../../../src/store/contract/storeRefusal.ts';
import { sqliteElsewhere, startElsewhere } from '../otherProcess.ts';
import { draftOf, firstDraft, signOut, updated } from '../sampleDraft.ts';
import { openTemporaryStore, temporaryFile } from '../temporaryFile.ts';

const edit = draftOf([updated(signOut, { ...signOut, text: 'Sign out, and in again.' })]);

/** A database of our own making, closed, to be put in the place of another one. */
async function anotherDatabase(): Promise<string> {
  const store = await openTemporaryStore();
  await store.close();
  return store.file;
}

describe('a database file that is exchanged under its server', () => {
  it.each([
    {
      what: 'removed',
      exchange: (file: string) => {
        rmSync(file);
      },
      says: 'was removed or renamed while the server ran',
    },
    {
      what: 'renamed',
      exchange: (file: string) => {
        renameSync(file, `${file}.old`);
      },
      says: 'was removed or renamed while the server ran',
    },
    {
      what: 'replaced by a copy',
      exchange: (file: string) => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
      says: 'was replaced by another file while the server ran',
    },
  ])('gets no edit and says so, if it was $what', async ({ exchange, says }) => {
    const store = await openTemporaryStore();
    await store.append(firstDraft, 0, 1000);
    await expect(store.assertHealthy()).resolves.toBeUndefined();
    exchange(store.file);
    await expect(store.append(edit, 1, 2000)).rejects.toThrow(says);
    await expect(store.append(edit, 1, 2000)).rejects.toBeInstanceOf(StoreRefusal);
    await expect(store.assertHealthy()).rejects.toThrow(says);
    expect((await store.load()).version).toBe(1);
  });

  it('leaves the file that stands in its place as it is, also when the server is killed', async () => {
    const foreign = await anotherDatabase();
    const before = readFileSync(foreign);
    const file = temporaryFile();
    const server = await startElsewhere('child/edit.ts', [file]);
    renameSync(foreign, file);
    // Edits that were under way may still be on their way into the old file.
    await sleep(500);
    await server.kill();
    expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    expect(await sqliteElsewhere(file, 'SELECT count(*) AS "changes" FROM "Change"')).toEqual([{ changes: 0 }]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('keeps all that was acknowledged in the file that was opened', async () => {
    const store = await openTemporaryStore();
    await store.append(firstDraft, 0, 1000);
    renameSync(store.file, `${store.file}.old`);
    await expect(store.append(edit, 1, 2000)).rejects.toThrow('removed or renamed');
    expect(await sqliteElsewhere(`${store.file}.old`, 'SELECT "version" FROM "Change"')).toEqual([{ version: 1 }]);
  });
});

describe('the log that is written ahead', () => {
  it('is empty soon after an edit, so that it can fall to no other file', async () => {
    const store = await openTemporaryStore();
    await store.append(firstDraft, 0, 1000);
    await expect.poll(() => statSync(`${store.file}-wal`).size).toBe(0);
    expect(await sqliteElsewhere(store.file, 'SELECT "version" FROM "Change"')).toEqual([{ version: 1 }]);
  });
});

describe('a hard link to the database of a running server', () => {
  it.each([{ alongside: false }, { alongside: true }])(
    'counts as the same database, with the pid of its holder: %o',
    async (options) => {
      const file = temporaryFile();
      const link = temporaryFile();
      const server = await startElsewhere('child/serve.ts', [file]);
      linkSync(file, link);
      await expect(openTemporaryStore({ file: link, ...options })).rejects.toThrow(
        process.platform === 'linux' ? `process ${String(server.pid)}, under another name` : 'under another name',
      );
      expect(existsSync(`${link}-wal`)).toBe(false);
    },
  );

  it('opens if no one has it open', async () => {
    const store = await openTemporaryStore();
    await store.close();
    const link = temporaryFile();
    linkSync(store.file, link);
    onTestFinished(() => {
      truncateSync(link);
    });
    await expect((await openTemporaryStore({ file: link })).load()).resolves.toMatchObject({ version: 0 });
  });
});
