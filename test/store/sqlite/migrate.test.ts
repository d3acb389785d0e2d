import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { migrationsFolder, readMigrations } from '../../../src/store/migrations.ts';
import { selectRows, type Connection } from '../../../src/store/database/connection.ts';
import { openSqliteConnection } from '../../../src/store/sqlite/sqliteConnection.ts';
import { asRefusal } from '../../../src/store/contract/storeRefusal.ts';
import { sqliteElsewhere, startElsewhere } from '../otherProcess.ts';
import { badToken, firstDraft, nodeOf } from '../sampleDraft.ts';
import { migrationList, noFilters, withSchemaEngine, schemaFiles } from '../schemaEngine.ts';
import { openTemporaryStore, temporaryFile } from '../temporaryFile.ts';

const released = readMigrations(migrationsFolder('sqlite'));

describe('the migrations', () => {
  it('make the schema that the models describe, so that Prisma finds nothing to do', async () => {
    const file = await newFile();
    const sides = {
      from: { tag: 'schemaDatasource', ...schemaFiles('sqlite') },
      to: { tag: 'schemaDatamodel', ...schemaFiles('sqlite') },
    } as const;
    const options = { script: true, exitCode: null, filters: noFilters };
    const { stdout } = await withSchemaEngine(file, (engine) => engine.diff({ ...sides, ...options }));
    expect(stdout?.trim()).toBe('-- This is an empty migration.');
  });

  it('are recorded as Prisma’s own engine would, which finds the history whole', async () => {
    const file = await newFile();
    const migrationsList = migrationList('sqlite', released);
    const ask = { migrationsList, optInToShadowDatabase: false, filters: noFilters };
    expect(await withSchemaEngine(file, (engine) => engine.diagnoseMigrationHistory(ask))).toMatchObject({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    });

    const theirs = temporaryFile();
    await withSchemaEngine(theirs, (engine) => engine.applyMigrations({ migrationsList, filters: noFilters }));
    const ledger = `SELECT "checksum", "migration_name", "logs", "rolled_back_at", "applied_steps_count" FROM "_prisma_migrations"`;
    expect(await sqliteElsewhere(file, ledger)).toEqual(await sqliteElsewhere(theirs, ledger));
    const columns = `SELECT "name", "type", "notnull", "dflt_value", "pk" FROM pragma_table_info('_prisma_migrations')`;
    expect(await sqliteElsewhere(file, columns)).toEqual(await sqliteElsewhere(theirs, columns));
  });

  it('are applied once: a second open changes nothing', async () => {
    const file = await newFile();
    const ledger = 'SELECT * FROM "_prisma_migrations"';
    const before = await sqliteElsewhere(file, ledger);
    await (await openTemporaryStore({ file })).close();
    expect(await sqliteElsewhere(file, ledger)).toEqual(before);
    expect(before).toHaveLength(released.length);
  });

  it.each([0, 1, 2])(
    'leave the old schema where the process is killed after step %i, and go on at the next start',
    async (step) => {
      const file = await fileWithFirstDraft();
      const migrations = releasedAnd(rebuildEntry);
      const child = await startElsewhere('child/migrateAndDie.ts', [file, migrations, String(step)]);
      expect(child.firstLine).toBe('');
      expect(await sqliteElsewhere(file, 'SELECT count(*) AS "n" FROM "_prisma_migrations"')).toEqual([
        { n: released.length },
      ]);
      expect(
        await sqliteElsewhere(file, `SELECT "name" FROM pragma_table_info('Entry') WHERE "name" = 'note'`),
      ).toEqual([]);
      expect(await sqliteElsewhere(file, 'SELECT "id" FROM "Entry"')).toEqual([{ id: badToken.id }]);

      const store = await openTemporaryStore({ file, migrations });
      expect(nodeOf((await store.load()).nodes, badToken.id)).toMatchObject(badToken);
      expect(await sqliteElsewhere(file, 'SELECT "note" FROM "Entry"')).toEqual([{ note: null }]);
    },
  );

  it('keep the children of a table that is rebuilt, and reference checks are on afterwards', async () => {
    const file = await fileWithFirstDraft();
    const store = await openTemporaryStore({ file, migrations: releasedAnd(rebuildEntry) });
    expect(nodeOf((await store.load()).nodes, badToken.id)).toMatchObject(badToken);
    await store.assertHealthy();
  });

  it('undo a migration that fails, whole, and one that breaks a reference', async () => {
    const file = await fileWithFirstDraft();
    for (const sql of ['-- One\nDROP TABLE "Cause";\n-- Two\nno SQL;', '-- One\nDELETE FROM "Guide";']) {
      await expect(openTemporaryStore({ file, migrations: releasedAnd(sql) })).rejects.toThrow();
    }
    const store = await openTemporaryStore({ file });
    expect(nodeOf((await store.load()).nodes, badToken.id)).toMatchObject(badToken);
  });

  it('say that the disk is full where it is, and write nothing', async () => {
    const file = temporaryFile();
    const connection = await openConnection(file);
    await selectRows(connection, 'PRAGMA max_page_count=12');
    const error: unknown = await migrate(connection, released, { file, clock: Date.now }).catch((e: unknown) => e);
    expect(asRefusal(error, file)).toMatchObject({
      name: 'StoreRefusal',
      message: `The disk that holds ${file} is full; nothing was written. Free some space and try again.`,
    });
    expect(await selectRows(connection, 'SELECT count(*) AS "n" FROM sqlite_master')).toEqual([{ n: 0 }]);
  });

  it('say so where SQLite has rolled back by itself, too, as it does when the log of a commit finds no room', async () => {
    const file = temporaryFile();
    const connection = await openConnection(file);
    const fillDisk = () => {
      void connection.executeScript('ROLLBACK');
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    };
    const full = migrate(connection, released, { file, clock: Date.now, afterStep: fillDisk });
    await expect(full).rejects.toThrow('database or disk is full');
  });
});

async function newFile(): Promise<string> {
  const store = await openTemporaryStore();
  await store.close();
  return store.file;
}

async function fileWithFirstDraft(): Promise<string> {
  const store = await openTemporaryStore();
  await store.append(firstDraft, 0, 1000);
  await store.close();
  return store.file;
}

/** As Prisma writes it where a column is added that SQLite cannot add in place. */
const rebuildEntry = `-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Entry" (
    "id" TEXT NOT NULL PRIMARY KEY, "guideId" TEXT NOT NULL, "code" BIGINT, "symbol" TEXT, "ordinal" INTEGER NOT NULL,
    "status" TEXT NOT NULL, "version" INTEGER NOT NULL, "createdAt" BIGINT NOT NULL, "updatedAt" BIGINT NOT NULL,
    "owner" TEXT, "reviewBy" TEXT, "verifiedAt" BIGINT, "verifiedBy" TEXT, "documentChanged" INTEGER, "note" TEXT,
    CONSTRAINT "Entry_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Entry" SELECT *, NULL FROM "Entry";
-- Drop
DROP TABLE "Entry";
-- Rename
ALTER TABLE "new_Entry" RENAME TO "Entry";
PRAGMA foreign_keys=ON;
`;

/** A folder of the released migrations and one more. */
function releasedAnd(sql: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-migrations-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(migrationsFolder('sqlite'), folder, { recursive: true });
  mkdirSync(join(folder, '99990101000000_next'));
  writeFileSync(join(folder, '99990101000000_next', 'migration.sql'), sql);
  return folder;
}

async function openConnection(file: string): Promise<Connection> {
  const connection = await openSqliteConnection(file);
  onTestFinished(() => connection.dispose());
  return connection;
}
