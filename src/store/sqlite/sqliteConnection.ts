import { setTimeout as sleep } from 'node:timers/promises';

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import { execute, selectRows, type Connection } from '../database/connection.ts';

export interface SqliteConnectionOptions {
  /** Refuses every write. Default false. */
  readonly readOnly?: boolean;
  /**
   * How long a statement waits for another process's lock, in milliseconds; nothing else runs meanwhile.
   * Default 50: a transaction is tried again until five seconds are over, and lets others run in between.
   */
  readonly busyTimeout?: number;
}

/**
 * Opens a connection and sets what keeps acknowledged edits: none of it is remembered by the file, and
 * better-sqlite3 falls back to synchronous=NORMAL in WAL. Rejects with the driver's error.
 */
export async function openSqliteConnection(file: string, options: SqliteConnectionOptions = {}): Promise<Connection> {
  const connection = await openBareConnection(file, options);
  try {
    for (const [name, value] of safetySettings) await selectRows(connection, `PRAGMA ${name}=${value}`);
    if (options.readOnly === true) await selectRows(connection, 'PRAGMA query_only=ON');
    else for (const [name, value] of writerSettings) await selectRows(connection, `PRAGMA ${name}=${value}`);
    await assertSafetySettings(connection, file);
  } catch (error) {
    await connection.dispose();
    throw error;
  }
  return options.readOnly === true ? connection : withImmediateTransactions(connection);
}

/** A connection that has set nothing, and so has changed nothing in the file: to look at what may be a stranger's. */
export function openBareConnection(file: string, options: SqliteConnectionOptions = {}): Promise<Connection> {
  const { readOnly = false, busyTimeout = 50 } = options;
  return new PrismaBetterSqlite3({ url: file, readonly: readOnly, timeout: busyTimeout }).connect();
}

/** Reads the settings back; rejects with one sentence if one does not stand. */
export async function assertSafetySettings(connection: Connection, file: string): Promise<void> {
  for (const [name, expected, readsAs] of safetySettings) {
    const found = String((await selectRows(connection, `PRAGMA ${name}`))[0]?.[name]);
    if (found !== readsAs) throw new Error(`${file}: PRAGMA ${name} is ${found} where ${expected} is needed`);
  }
}

const safetySettings = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', '2'],
  ['foreign_keys', 'ON', '1'],
  ['trusted_schema', 'OFF', '0'],
] as const;

/**
 * A large document touches more pages than the usual 2 MB hold, and each would be written twice; and it fills the usual log of
 * 4 MB, which would be moved into the database after each of many. Between writes the log is emptied anyway.
 */
const writerSettings = [
  ['cache_size', '-16384'],
  ['wal_autocheckpoint', '4000'],
] as const;

/** Whether the error of a statement says that another connection holds the lock it needs. */
export function isBusy(error: unknown): boolean {
  const { originalCode } = fieldsOf(fieldsOf(error)['cause']);
  return typeof originalCode === 'string' && originalCode.startsWith('SQLITE_BUSY');
}

/**
 * Moves what is committed from the log (FILE-wal) into the database and empties the log. SQLite finds the log by its name
 * alone: if the file is exchanged for another one, whoever opens that next would write our log into it. Does nothing
 * while another connection reads, and answers false then. Rejects with the driver's error.
 */
export async function emptyLog(connection: Connection, { busyTimeout = 50 } = {}): Promise<boolean> {
  await selectRows(connection, 'PRAGMA busy_timeout=0');
  try {
    const [row] = await selectRows(connection, 'PRAGMA wal_checkpoint(TRUNCATE)');
    return Number(row?.['busy']) === 0;
  } finally {
    await selectRows(connection, `PRAGMA busy_timeout=${String(busyTimeout)}`);
  }
}

/**
 * The stock adapter begins DEFERRED, which fails half-way where another process wrote in between, and
 * it stays inside the transaction for good when COMMIT fails (prisma issue 29933). So: take the write
 * lock at the start, and let no transaction outlive its rollback.
 */
function withImmediateTransactions(connection: Connection): Connection {
  const start = connection.startTransaction.bind(connection);
  connection.startTransaction = async (level) => {
    const transaction = await start(level);
    const release = transaction.rollback.bind(transaction);
    transaction.rollback = async () => {
      // Fails with "no transaction is active" where Prisma has rolled back itself.
      await execute(transaction, 'ROLLBACK').catch(() => undefined);
      await release();
    };
    try {
      await execute(transaction, 'ROLLBACK');
      await beginImmediately(transaction);
    } catch (error) {
      await release();
      throw error;
    }
    return transaction;
  };
  return connection;
}

async function beginImmediately(connection: Pick<Connection, 'executeRaw' | 'provider'>): Promise<void> {
  const deadline = Date.now() + 5000;
  for (;;) {
    try {
      await execute(connection, 'BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
}
