import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrationsFolder, readMigrations } from '../../../src/store/migrations.ts';
import { migratePostgres } from '../../../src/store/postgresql/postgresMigrate.ts';
import { withClient } from '../../world/postgresServer.ts';
import { firstDraft } from '../sampleDraft.ts';
import { migrationList, noFilters, schemaFiles, withSchemaEngine } from '../schemaEngine.ts';
import { newTestDatabase, openTestStore, rowsElsewhere } from '../testStore.ts';

const released = readMigrations(migrationsFolder('postgresql'));

async function migratedDatabase(): Promise<string> {
  const store = await openTestStore();
  await store.close();
  return store.database;
}

// What Prisma knows of a schema, without its ledger.
const columns = `SELECT "table_name", "column_name", "data_type", "is_nullable", "column_default" FROM information_schema.columns
  WHERE "table_schema" = 'public' AND "table_name" <> '_prisma_migrations' ORDER BY 1, 2`;
const indexes = `SELECT "indexname", "indexdef" FROM pg_indexes
  WHERE "schemaname" = 'public' AND "tablename" <> '_prisma_migrations' ORDER BY 1`;
const constraints = `SELECT conname AS "name", conrelid::regclass::text AS "table", pg_get_constraintdef(oid) AS "rule" FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1, 2`;

/** The released migrations and one more, which adds a column and a table. */
function folderWithOneMore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-migrations-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(migrationsFolder('postgresql'), folder, { recursive: true });
  mkdirSync(join(folder, '99999999999999_note'));
  const sql =
    '-- AlterTable\nALTER TABLE "Entry" ADD COLUMN "note" TEXT;\n-- CreateTable\nCREATE TABLE "Note" ("id" TEXT NOT NULL PRIMARY KEY);\n';
  writeFileSync(join(folder, '99999999999999_note', 'migration.sql'), sql);
  return folder;
}

/** What a server that was written for it counts on, by table: columns in the order in which they came, and what forbids a row. */
async function shapeOf(client: pg.Client) {
  const { rows: columns } = await client.query<{ table: string; column: string; type: string; optional: boolean }>(
    `SELECT "table_name" AS "table", "column_name" AS "column", "data_type" AS "type",
       "is_nullable" = 'YES' OR "column_default" IS NOT NULL OR "is_identity" = 'YES' AS "optional"
     FROM information_schema.columns WHERE "table_schema" = 'public' AND "table_name" <> '_prisma_migrations'
     ORDER BY "table_name", "ordinal_position"`,
  );
  const { rows: constraints } = await client.query<{ table: string; rule: string }>(
    `SELECT conrelid::regclass::text AS "table", pg_get_constraintdef(oid) AS "rule" FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY 1, 2`,
  );
  const shapes = new Map<string, { columns: { column: string; type: string; optional: boolean }[]; rules: string[] }>();
  for (const { table, ...column } of columns) {
    const rules = constraints.filter((each) => each.table.replaceAll('"', '') === table).map(({ rule }) => rule);
    const shape = shapes.get(table) ?? { columns: [], rules };
    shape.columns.push(column);
    shapes.set(table, shape);
  }
  return shapes;
}

describe('the migrations of PostgreSQL', () => {
  it('make the schema that the models describe: the one that Prisma would make of them', async () => {
    const database = await migratedDatabase();
    const theirs = await newTestDatabase();
    const sides = { from: { tag: 'empty' }, to: { tag: 'schemaDatamodel', ...schemaFiles('postgresql') } } as const;
    const options = { script: true, exitCode: null, filters: noFilters };
    const { stdout } = await withSchemaEngine(theirs, (engine) => engine.diff({ ...sides, ...options }));
    await withClient(theirs, (client) => client.query(stdout ?? ''));
    for (const sql of [columns, indexes, constraints]) {
      const expected = await rowsElsewhere(theirs, sql);
      expect(expected.length).toBeGreaterThan(20);
      expect(await rowsElsewhere(database, sql)).toEqual(expected);
    }
  });

  it('are recorded as Prisma’s own engine would, which finds the history whole', async () => {
    const migrationsList = migrationList('postgresql', released);
    const ask = { migrationsList, optInToShadowDatabase: false, filters: noFilters };
    const database = await migratedDatabase();
    const found = await withSchemaEngine(database, (engine) => engine.diagnoseMigrationHistory(ask));
    expect(found).toMatchObject({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    });
  });

  it('compare every text byte by byte, as SQLite does', async () => {
    const sql = `SELECT "table_name", "column_name" FROM information_schema.columns
      WHERE "table_schema" = 'public' AND "data_type" = 'text' AND "collation_name" IS DISTINCT FROM 'C' AND "table_name" <> '_prisma_migrations'`;
    expect(await rowsElsewhere(await migratedDatabase(), sql)).toEqual([]);
  });

  it('are applied once by servers that start at once, while the others wait', async () => {
    const database = await newTestDatabase();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openTestStore({ database })));
    expect(stores).toHaveLength(6);
    const ledger = 'SELECT "migration_name" AS "name", count(*) AS "n" FROM "_prisma_migrations" GROUP BY 1 ORDER BY 1';
    expect(await rowsElsewhere(database, ledger)).toEqual(released.map(({ name }) => ({ name, n: 1 })));
  });

  it('leave the old schema if the server dies half-way, and the next one goes on', async () => {
    const database = await migratedDatabase();
    const migrations = folderWithOneMore();
    const client = new pg.Client({ connectionString: database });
    client.on('error', () => undefined);
    await client.connect();
    const dying = migratePostgres(client, readMigrations(migrations), {
      name: 'a database',
      beforeCommit: async () => {
        const sql = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
        await withClient(database, (killer) => killer.query(sql));
      },
    });
    await expect(dying).rejects.toThrow();
    const note = `SELECT 1 FROM information_schema.columns WHERE "column_name" = 'note'`;
    expect(await rowsElsewhere(database, note)).toEqual([]);
    await openTestStore({ database, migrations });
    expect(await rowsElsewhere(database, note)).toHaveLength(1);
  });

  it('that add let servers of the release before read, write and count as they did', async () => {
    const old = await openTestStore();
    await old.append(firstDraft, 0, 1000);
    await openTestStore({ database: old.database, migrations: folderWithOneMore() });
    expect((await old.load()).nodes).toHaveLength(4);
    expect(await old.changes({ limit: 1 })).toHaveLength(1);
    expect(await old.append({ ...firstDraft, revisions: [] }, 1, 2000)).toMatchObject({ version: 2 });
    await old.assertHealthy();
  });

  it('only add: what the release before reads and writes is there as it was, migration by migration', async () => {
    const database = await newTestDatabase();
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    onTestFinished(() => client.end());
    const [init, ...later] = released;
    expect(later.length).toBeGreaterThan(3);
    await migratePostgres(client, released.slice(0, 1), { name: 'a database' });
    expect(init).toBeDefined();
    for (const [place, { name }] of later.entries()) {
      const before = await shapeOf(client);
      await migratePostgres(client, released.slice(0, place + 2), { name: 'a database' });
      const after = await shapeOf(client);
      for (const [table, old] of before) {
        const now = after.get(table);
        const kept = { columns: now?.columns.slice(0, old.columns.length), rules: now?.rules };
        expect({ name, table, ...kept }).toEqual({ name, table, columns: old.columns, rules: old.rules });
        // The release before names none of them when it inserts.
        const needed = now?.columns.slice(old.columns.length).filter(({ optional }) => !optional);
        expect({ name, table, needed }).toEqual({ name, table, needed: [] });
      }
    }
  });

  it('that a program does not know make it refuse the database as newer', async () => {
    const database = await newTestDatabase();
    const newer = await openTestStore({ database, migrations: folderWithOneMore() });
    await newer.close();
    await expect(openTestStore({ database })).rejects.toThrow(
      'is newer than this program: it holds the migration 99999999999999_note',
    );
  });
});

describe('a database of PostgreSQL is refused', () => {
  it('if it holds tables of another program', async () => {
    const database = await newTestDatabase();
    await rowsElsewhere(database, 'CREATE TABLE "Orders" ("id" INT)');
    await expect(openTestStore({ database })).rejects.toThrow('holds tables of another program.');
    expect(await rowsElsewhere(database, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toHaveLength(
      1,
    );
  });

  it('if it has another encoding than UTF-8', async () => {
    const database = new URL(await newTestDatabase());
    const name = `${database.pathname.slice(1)}_latin`;
    await withClient(database.href, (client) =>
      client.query(`CREATE DATABASE "${name}" ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`),
    );
    onTestFinished(async () => {
      await rowsElsewhere(database.href, `DROP DATABASE "${name}"`);
    });
    const latin = new URL(database);
    latin.pathname = `/${name}`;
    await expect(openTestStore({ database: latin.href })).rejects.toThrow(
      `keeps texts as LATIN1. Make its database with ENCODING 'UTF8'.`,
    );
  });

  it.each([
    ['a trigger', 'DROP TRIGGER "Change_is_never_updated" ON "Change"', 'lacks the trigger Change_is_never_updated'],
    [
      'a trigger that is switched off',
      'ALTER TABLE "Revision" DISABLE TRIGGER USER',
      'lacks the trigger Revision_is_never_deleted',
    ],
    ['an index', 'DROP INDEX "Change_at_idx"', 'lacks the index Change_at_idx'],
    ['a table', 'DROP TABLE "MergedBatch"', 'lacks the table MergedBatch'],
  ])('by a server if %s is missing', async (_what, sql, message) => {
    const database = await migratedDatabase();
    await rowsElsewhere(database, sql);
    await expect(openTestStore({ database, whole: true })).rejects.toThrow(message);
    const store = await openTestStore({ database, alongside: true });
    expect((await store.audit(() => undefined)).flaws[0]?.message).toContain(message);
  });

  it.each([
    ['nothing listens there', (url: URL) => (url.port = '1'), 'cannot be reached (ECONNREFUSED)'],
    ['there is no such database', (url: URL) => (url.pathname = '/nowhere'), 'refuses this user or connection (3D000)'],
    ['there is no such user', (url: URL) => (url.username = 'nobody_here'), 'refuses this user or connection (28000)'],
  ])('if %s, in one sentence without the password', async (_why, change, message) => {
    const url = new URL(await newTestDatabase());
    url.password = 'secret';
    change(url);
    const refusal = await openTestStore({ database: url.href }).catch((error: unknown) => error as Error);
    expect(refusal).toMatchObject({ name: 'StoreRefusal' });
    expect((refusal as Error).message).toContain(message);
    expect((refusal as Error).message).not.toContain('secret');
  });
});
