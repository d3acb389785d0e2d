import { openSqliteStore } from './openSqliteStore.ts';
import type { SqliteStoreOptions } from './openSqliteStore.ts';
import type { Store } from './contract/store.ts';
import { StoreRefusal } from './contract/storeRefusal.ts';

/**
 * Opens the database that a URL names: "file:PATH" is SQLite, a relative PATH from the working directory.
 * Rejects with a StoreRefusal where it cannot be used: see openSqliteStore.
 */
export async function openStore(databaseUrl: string, options: Omit<SqliteStoreOptions, 'file'> = {}): Promise<Store> {
  if (/^postgres(ql)?:/.test(databaseUrl)) {
    throw new StoreRefusal(
      'PostgreSQL is not supported yet. Set DATABASE_URL or --database to a file, for example file:./data/hresolve.db.',
    );
  }
  const file = /^file:(.+)$/.exec(databaseUrl)?.[1];
  if (file === undefined) {
    throw new StoreRefusal(
      `${JSON.stringify(databaseUrl)} names no database. Set DATABASE_URL or --database to file:PATH, for example file:./data/hresolve.db.`,
    );
  }
  return openSqliteStore({ ...options, file });
}
