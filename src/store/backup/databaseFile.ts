import { resolve } from 'node:path';
import { StoreRefusal } from '../contract/storeRefusal.ts';
import { isPostgresUrl } from '../postgresql/postgresAddress.ts';

/** The SQLite file that a database URL names. Throws a StoreRefusal for PostgreSQL, which has tools of its own. */
export function databaseFile(databaseUrl: string): string {
  if (isPostgresUrl(databaseUrl)) {
    throw new StoreRefusal(
      'backup and restore copy SQLite files. For PostgreSQL use pg_dump and pg_restore, or the backups of its provider, and run "hresolve verify" afterwards.',
    );
  }
  const file = /^file:(.+)$/.exec(databaseUrl)?.[1];
  if (file !== undefined) return resolve(file);
  throw new StoreRefusal(
    `${JSON.stringify(databaseUrl)} names no database. Set DATABASE_URL or --database to file:PATH, for example file:./data/hresolve.db.`,
  );
}
