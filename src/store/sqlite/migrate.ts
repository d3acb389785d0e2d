import { randomUUID } from 'node:crypto';

import { findPending, type LedgerRow, type Migration } from '../migrations.ts';
import { execute, selectRows, type Connection } from '../database/connection.ts';
import { unpackLookups } from './unpackLookups.ts';

export interface MigrateOptions {
  /** Names the database in refusals. */
  readonly file: string;
  /** Milliseconds since 1970 UTC; dates the ledger's rows. */
  readonly clock: () => number;
  readonly onProgress?: ((message: string) => void) | undefined;
  /** For tests: called after each step of a migration (a comment line and the statements under it). */
  readonly afterStep?: ((migration: string, step: number) => void) | undefined;
}

/**
 * Brings the schema up to date: each migration that the ledger `_prisma_migrations` lacks, in order,
 * in one transaction with its ledger row, which is as Prisma's CLI would have written it. Killed
 * half-way, it leaves the old schema or the new one. Rejects with a StoreRefusal as pendingMigrations does.
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  options: MigrateOptions,
): Promise<void> {
  const pending = await pendingMigrations(connection, migrations, options.file);
  for (const migration of pending) {
    options.onProgress?.(`Preparing ${options.file}: ${migration.name}`);
    await apply(connection, migration, options);
  }
}

/**
 * The migrations that the database lacks. Rejects with a StoreRefusal if the ledger holds one that the
 * program does not know (the database is newer), one that failed, or one whose text is another.
 */
export async function pendingMigrations(
  connection: Connection,
  migrations: readonly Migration[],
  file: string,
): Promise<Migration[]> {
  return findPending(await readLedger(connection), migrations, file);
}

async function readLedger(connection: Connection): Promise<LedgerRow[]> {
  const tables = await selectRows(connection, `SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`);
  if (tables.length === 0) return [];
  const rows = await selectRows(
    connection,
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return rows.map(({ migration_name, checksum, finished_at }) => ({ migration_name, checksum, finished_at }));
}

async function apply(connection: Connection, migration: Migration, options: MigrateOptions): Promise<void> {
  const startedAt = options.clock();
  // Before BEGIN, as inside it does nothing: rebuilding a table drops it, and that would delete its children.
  await connection.executeScript('PRAGMA foreign_keys=OFF');
  try {
    await connection.executeScript('BEGIN IMMEDIATE');
    await connection.executeScript(ledgerTable);
    for (const [index, step] of stepsOf(migration.sql).entries()) {
      await connection.executeScript(step);
      await runDataStep(connection, step);
      options.afterStep?.(migration.name, index);
    }
    const broken = await selectRows(connection, 'PRAGMA foreign_key_check');
    if (broken.length > 0) throw new Error(`${migration.name} breaks a reference: ${JSON.stringify(broken[0])}`);
    await execute(
      connection,
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
       VALUES (?, ?, ?, ?, ?, 1)`,
      [randomUUID(), migration.checksum, options.clock(), migration.name, startedAt],
    );
    await connection.executeScript('COMMIT');
  } catch (error) {
    await rollBack(connection);
    throw error;
  } finally {
    await connection.executeScript('PRAGMA foreign_keys=ON');
  }
}

/** SQLite has rolled back by itself after some errors, a full disk among them. The adapter throws at once, not by its promise. */
async function rollBack(connection: Connection): Promise<void> {
  try {
    await connection.executeScript('ROLLBACK');
  } catch {
    // The error before is the one to tell.
  }
}

/** What SQL alone cannot do, by the name that a comment line "-- Data step: NAME" calls; inside the migration's transaction. */
const dataSteps: Readonly<Record<string, (connection: Connection) => Promise<void>>> = { unpackLookups };

async function runDataStep(connection: Connection, step: string): Promise<void> {
  const name = /^-- Data step: (\w+)/.exec(step)?.[1];
  if (name === undefined) return;
  const run = dataSteps[name];
  if (run === undefined) throw new Error(`No data step is called ${name}.`);
  await run(connection);
}

/** Prisma writes a comment line before every statement or pair of them: the text is cut there, never inside a trigger. */
function stepsOf(sql: string): string[] {
  return sql.split(/^(?=-- )/m).filter((step) => step.trim() !== '');
}

const ledgerTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;
