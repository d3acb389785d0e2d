import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { StoreRefusal } from '../contract/storeRefusal.ts';
import { findPending, type LedgerRow, type Migration } from '../migrations.ts';
import { takeMigrations } from './advisoryLocks.ts';

export interface PostgresMigrateOptions {
  /** Names the database in refusals. */
  readonly name: string;
  readonly onProgress?: ((message: string) => void) | undefined;
  /** For tests: called before each migration is committed. */
  readonly beforeCommit?: ((migration: string) => Promise<void> | void) | undefined;
}

/**
 * Brings the schema up to date: each migration that the ledger `_prisma_migrations` lacks, in order, in one transaction with its
 * ledger row, which is as Prisma's CLI would have written it. Of servers that start at once one migrates and the others wait.
 * Killed half-way, a migration leaves the old schema or the new. Rejects with a StoreRefusal as pendingMigrations does.
 */
export async function migratePostgres(
  client: pg.ClientBase,
  migrations: readonly Migration[],
  { name, onProgress, beforeCommit }: PostgresMigrateOptions,
): Promise<void> {
  for (;;) {
    if ((await pendingPostgresMigrations(client, migrations, name)).length === 0) return;
    await client.query('BEGIN');
    try {
      await client.query(takeMigrations);
      // What another server has done while this one waited.
      const [next] = await pendingPostgresMigrations(client, migrations, name);
      if (next !== undefined) {
        onProgress?.(`Preparing ${name}: ${next.name}`);
        await apply(client, next);
        await beforeCommit?.(next.name);
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}

/**
 * The migrations that the database lacks. Rejects with a StoreRefusal if the database is another program's, or as findPending.
 */
export async function pendingPostgresMigrations(
  client: pg.ClientBase,
  migrations: readonly Migration[],
  name: string,
): Promise<Migration[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = current_schema()`,
  );
  if (tables.length === 0) return [...migrations];
  const isOurs =
    tables.some((table) => table.name === '_prisma_migrations') && tables.some(({ name }) => name === 'Revision');
  if (!isOurs) {
    throw new StoreRefusal(
      `${name} holds tables of another program. Make a database for hresolve alone, and name it with --database or DATABASE_URL.`,
    );
  }
  const { rows } = await client.query<LedgerRow>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return findPending(rows, migrations, name);
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query(ledgerTable);
  await client.query(migration.sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
     VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}

const ledgerTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;
