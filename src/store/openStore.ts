import type { Store } from './contract/store.ts';
import type { StoreOptions } from './contract/storeOptions.ts';
import { StoreRefusal } from './contract/storeRefusal.ts';
import { isPostgresUrl } from './postgresql/postgresAddress.ts';

/**
 * Opens the database that a URL names: "file:PATH" is SQLite, a relative PATH from the working directory;
 * "postgresql://USER:PASSWORD@HOST:PORT/DATABASE" is PostgreSQL. The code of the other one is never loaded.
 * Rejects with a StoreRefusal if it cannot be used: see openSqliteStore and openPostgresStore.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  if (isPostgresUrl(databaseUrl)) {
    return (await import('./openPostgresStore.ts')).openPostgresStore({ ...options, url: databaseUrl });
  }
  const file = /^file:(.+)$/.exec(databaseUrl)?.[1];
  if (file === undefined) {
    throw new StoreRefusal(
      `${JSON.stringify(databaseUrl)} names no database. Set DATABASE_URL or --database to file:PATH, for example file:./data/hresolve.db, or to postgresql://USER:PASSWORD@HOST:5432/DATABASE.`,
    );
  }
  return (await import('./openSqliteStore.ts')).openSqliteStore({ ...options, file });
}
