import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './contract/sha256.ts';

/** One numbered step of the schema, in Prisma's own layout: FOLDER/NAME/migration.sql. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, lower-case hex, as Prisma's ledger keeps it. */
  readonly checksum: string;
}

/** The project's migrations of one database; the path is the same seen from src/store and from dist/store. */
export function migrationsFolder(provider: 'sqlite'): string {
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
