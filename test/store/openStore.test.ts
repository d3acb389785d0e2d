import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { openStore } from '../../src/store/openStore.ts';
import { selectRows } from '../../src/store/database/connection.ts';
import { assertSafetySettings, openSqliteConnection } from '../../src/store/sqlite/sqliteConnection.ts';
import { StoreRefusal } from '../../src/store/contract/storeRefusal.ts';
import { sqliteElsewhere, startElsewhere } from './otherProcess.ts';
import { badToken, draftOf, firstDraft, nodeOf, signOut, updated } from './sampleDraft.ts';
import { openTemporaryStore, temporaryFile } from './temporaryFile.ts';

const token = {
  id: 't-1',
  secretHash: 'ab',
  name: 'ci',
  role: 'EDITOR',
  createdAt: 1,
  expiresAt: 9,
  revokedAt: null,
  lastUsedOn: null,
} as const;

const made = { at: 1, kind: 'TOKEN_CREATED', actor: null, role: null, subject: 't-1', requestId: null } as const;

describe('opening a store', () => {
  it('makes the folder and the file, and finds them again', async () => {
    const file = join(dirname(temporaryFile()), 'a', 'b', 'knowledge.db');
    const store = await openStore(`file:${file}`);
    await store.append(firstDraft, 0, 1000);
    await store.close();
    const again = await openTemporaryStore({ file });
    expect(await again.load()).toMatchObject({ version: 1, committedAt: 1000 });
  });

  it('answers from a new database: nothing, at version 0', async () => {
    const store = await openTemporaryStore();
    expect(await store.load()).toEqual({ version: 0, committedAt: 0, nodes: [], works: [] });
    expect(await store.changes({ limit: 10 })).toEqual([]);
    await expect(store.assertHealthy()).resolves.toBeUndefined();
  });

  it('keeps an acknowledged change through kill -9, as another SQLite finds it on disk', async () => {
    const file = temporaryFile();
    const server = await startElsewhere('child/serve.ts', [file]);
    await server.kill();
    expect(JSON.parse(server.firstLine)).toMatchObject({ version: 1 });
    expect(await sqliteElsewhere(file, 'SELECT "version" FROM "Change"')).toEqual([{ version: 1 }]);
    const store = await openTemporaryStore({ file });
    expect(await store.changes({ limit: 10 })).toEqual([JSON.parse(server.firstLine)]);
    expect(nodeOf((await store.load()).nodes, badToken.id)).toMatchObject(badToken);
  });

  it('closes after the writes that were queued, and leaves no log behind', async () => {
    const store = await openTemporaryStore();
    const writing = store.append(firstDraft, 0, 1000);
    await store.close();
    expect(await writing).toMatchObject({ version: 1 });
    expect(() => statSync(`${store.file}-wal`)).toThrow('ENOENT');
  });
});

describe('the safety settings', () => {
  it.each(['journal_mode=DELETE', 'synchronous=NORMAL', 'foreign_keys=OFF', 'trusted_schema=ON'])(
    'are asserted: PRAGMA %s is found',
    async (pragma) => {
      const file = temporaryFile();
      const connection = await openSqliteConnection(file);
      await assertSafetySettings(connection, file);
      await selectRows(connection, `PRAGMA ${pragma}`);
      await expect(assertSafetySettings(connection, file)).rejects.toThrow(pragma.split('=')[0] ?? '');
      await connection.dispose();
    },
  );
});

describe('a store is refused, in one sentence with the way out,', () => {
  it.each([
    ['postgresql://host', 'names no database of PostgreSQL. Write postgresql://USER:PASSWORD@HOST:5432/DATABASE'],
    ['postgresql://eve:secret@127.0.0.1:1/db', 'postgresql://127.0.0.1:1/db cannot be reached (ECONNREFUSED)'],
    ['mysql://host/db', '"mysql://host/db" names no database.'],
    ['file:', '"file:" names no database.'],
    ['', '"" names no database.'],
  ])('where the URL is %j', async (url, message) => {
    await expect(openStore(url)).rejects.toThrow(message);
    await expect(openStore(url)).rejects.toBeInstanceOf(StoreRefusal);
  });

  it('where the folder cannot be made', async () => {
    const file = join(temporaryFile(), 'knowledge.db');
    writeFileSync(dirname(file), '');
    await expectRefusal(file, 'cannot be opened for writing (');
  });

  it('where it is a folder', async () => {
    const file = temporaryFile();
    mkdirSync(file);
    await expectRefusal(file, 'is not a file. Name a file with --database');
  });

  it('where the folder takes no files, whoever asks', async () => {
    await expectRefusal('/proc/hresolve/knowledge.db', 'cannot be opened for writing (');
  });

  it('where the file is no database, and leaves it as it was', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'Dear diary, '.repeat(500));
    await expectRefusal(file, 'is not a SQLite database. Name another file with --database');
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(500));
  });

  it('where the file is the database of another program, and leaves it as it was', async () => {
    const file = temporaryFile();
    await sqliteElsewhere(file, 'CREATE TABLE "Guide" ("id" TEXT)');
    const before = readFileSync(file);
    await expectRefusal(file, 'is a database of another program. Name another file');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('where the file is damaged', async () => {
    const store = await openTemporaryStore();
    await store.append(firstDraft, 0, 1000);
    await store.close();
    const bytes = readFileSync(store.file);
    writeFileSync(store.file, bytes.fill(0x5a, 100, 4096));
    await expectRefusal(store.file, 'is a damaged SQLite database. Move it away and restore a backup.');
  });

  it.each([
    [
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('1', '', '2099_later', 1)`,
      'is newer than this program: it holds the migration 2099_later, which this program does not know.',
    ],
    [`UPDATE "_prisma_migrations" SET "finished_at" = NULL`, 'as begun and never finished. Restore a backup'],
    [`UPDATE "_prisma_migrations" SET "checksum" = 'ab'`, 'was made with another text of the migration'],
  ])('where the ledger of migrations is not ours: %s', async (sql, message) => {
    const store = await openTemporaryStore();
    await store.close();
    await sqliteElsewhere(store.file, sql);
    await expectRefusal(store.file, message);
  });

  it('where the lock is held through another name of the same file', async () => {
    const store = await openTemporaryStore();
    const alias = join(dirname(store.file), 'alias.db');
    symlinkSync(store.file, alias);
    await expect(openTemporaryStore({ file: alias })).rejects.toThrow(`is in use by another hresolve server, process`);
  });
});

describe('a store opened while a server is running', () => {
  it('makes a token that the server knows at once, and reads what the server wrote', async () => {
    const file = temporaryFile();
    await startElsewhere('child/serve.ts', [file]);
    const second = await openTemporaryStore({ file, alongside: true });
    await second.access.createToken(token, made);
    expect(await sqliteElsewhere(file, 'SELECT * FROM "AccessToken"')).toEqual([token]);
    expect(await second.access.findToken('t-1')).toEqual(token);
    expect(await second.access.findToken('t-2')).toBeNull();
    expect(await second.load()).toMatchObject({ version: 1 });
  });

  it('makes no change: that goes through the server', async () => {
    const store = await openTemporaryStore();
    await store.append(firstDraft, 0, 1000);
    const second = await openTemporaryStore({ file: store.file, alongside: true });
    await expect(second.append(draftOf([updated(signOut, signOut)]), 1, 2000)).rejects.toThrow(
      'goes through the server',
    );
  });

  it('lets the server write while tokens are made, and loses none of either', async () => {
    const store = await openTemporaryStore();
    await store.append(firstDraft, 0, 1000);
    const tokens = await startElsewhere('child/createTokens.ts', [store.file, '40']);
    for (let version = 1; version <= 40; version++) {
      await store.append(draftOf([updated(signOut, signOut)]), version, 2000);
    }
    await tokens.ended;
    expect((await store.load()).version).toBe(41);
    expect(await sqliteElsewhere(store.file, 'SELECT count(*) AS "n" FROM "AccessToken"')).toEqual([{ n: 40 }]);
  });

  it('is refused where there is no database, and makes none', async () => {
    const file = temporaryFile();
    await expectRefusal(file, 'Start the server once (hresolve serve)', true);
    expect(() => statSync(file)).toThrow('ENOENT');
  });

  it('is refused where the schema is older than the program, and leaves it so', async () => {
    const store = await openTemporaryStore();
    await store.close();
    await sqliteElsewhere(store.file, 'DELETE FROM "_prisma_migrations"');
    await expectRefusal(store.file, 'has not been brought up to this version of the program yet.', true);
  });
});

async function expectRefusal(file: string, message: string, alongside = false): Promise<void> {
  const opening = openTemporaryStore({ file, alongside });
  await expect(opening).rejects.toBeInstanceOf(StoreRefusal);
  await expect(opening).rejects.toThrow(message);
  await expect(opening).rejects.toThrow(file);
}
