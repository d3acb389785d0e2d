import Database from 'better-sqlite3';
import type { Snapshot } from '../database/connection.ts';

/** A connection that gives rows as SQLite has them. */
export interface PlainReader {
  /**
   * Runs reads that all see the same state, even if others write meanwhile; one job after the other. Rejects with the
   * driver's error.
   */
  inSnapshot<T>(job: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  close(): void;
}

/** KiB of pages that are kept while everything is read: rows come in the order of their ids, which is not that of their pages. */
const cacheWhileReading = 65_536;

/**
 * Opens a connection past Prisma's adapter, which makes a big integer of each number and a second array of each row: for reading
 * everything, that takes longer than SQLite does. Throws the driver's error.
 */
export function openPlainReader(file: string): PlainReader {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    for (const pragma of ['query_only=ON', 'trusted_schema=OFF']) database.pragma(pragma);
    // Opens the log of the database too, which SQLite finds by its name: another file may have that name later.
    database.prepare('SELECT count(*) FROM sqlite_master').get();
  } catch (error) {
    database.close();
    throw error;
  }
  const snapshot: Snapshot = {
    provider: 'sqlite',
    queryRaw: ({ sql, args }) => {
      const statement = database.prepare<unknown[], unknown[]>(sql).raw();
      const columnNames = statement.columns().map(({ name }) => name);
      return Promise.resolve({ columnNames, columnTypes: [], rows: statement.all(...args) });
    },
    iterate: (sql) => database.prepare<[], unknown[]>(sql).raw().iterate(),
  };
  // SQLite knows one transaction of a connection.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    inSnapshot: (job) => {
      const mine = turn.then(async () => {
        database.pragma(`cache_size=${String(-cacheWhileReading)}`);
        database.exec('BEGIN');
        try {
          return await job(snapshot);
        } finally {
          database.exec('ROLLBACK');
          database.pragma('cache_size=-2000');
          database.pragma('shrink_memory');
        }
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: () => {
      database.close();
    },
  };
}
