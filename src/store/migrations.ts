import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './contract/sha256.ts';
import { StoreRefusal } from './contract/storeRefusal.ts';

/** One numbered step of the schema, in Prisma's own layout: FOLDER/NAME/migration.sql. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, lower-case hex, as Prisma's ledger keeps it. */
  readonly checksum: string;
}

/** The project's migrations of one database; the path is the same seen from src/store and from dist/store. */
export function migrationsFolder(provider: 'sqlite' | 'postgresql'): string {
  return fileURLToPath(new URL(`../../prisma/${provider}/migrations`, import.meta.url));
}

/** All migrations of a folder in their order. Line ends are read as LF, so that a checkout on Windows is the same text. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: sha256(sql) };
    });
}

/** Of the ledger `_prisma_migrations`. */
export interface LedgerRow {
  readonly migration_name: unknown;
  readonly checksum: unknown;
  readonly finished_at: unknown;
}

/**
 * The migrations that a ledger lacks. Throws a StoreRefusal, which calls the database `name`, if the ledger holds one that the
 * program does not know (the database is newer), one that failed, or one whose text is another.
 */
export function findPending(ledger: readonly LedgerRow[], migrations: readonly Migration[], name: string): Migration[] {
  const applied = new Set<string>();
  for (const row of ledger) {
    const migration = String(row.migration_name);
    const known = migrations.find((each) => each.name === migration);
    if (known === undefined) {
      throw new StoreRefusal(
        `${name} is newer than this program: it holds the migration ${migration}, which this program does not know. Use the hresolve that wrote it, or a newer one.`,
      );
    }
    if (row.finished_at === null) {
      throw new StoreRefusal(
        `${name} holds the migration ${migration} as begun and never finished. Restore a backup from before it, and start again.`,
      );
    }
    if (row.checksum !== known.checksum) {
      throw new StoreRefusal(
        `${name} was made with another text of the migration ${migration} (its checksum differs). Use the hresolve that made it, or restore prisma/ of this one as it was released.`,
      );
    }
    applied.add(migration);
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}
