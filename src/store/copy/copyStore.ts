import { StoreRefusal } from '../contract/storeRefusal.ts';
import {
  execute,
  inSnapshot,
  selectRows,
  type Connection,
  type Snapshot,
  type SqlValue,
} from '../database/connection.ts';
import { firstPreviousHash } from '../log/changeHash.ts';
import { openStore } from '../openStore.ts';
import { copiedTables } from './copiedTables.ts';
import { isPostgresUrl, readPostgresUrl } from '../postgresql/postgresAddress.ts';

/** What was copied, as the target has it. */
export interface CopyReport {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** The end of the log; version 0 and 64 zeros if it is empty. */
  readonly head: { readonly version: number; readonly hash: string };
}

export interface CopyOptions {
  /** Told in a few words what takes long. */
  readonly onProgress?: ((message: string) => void) | undefined;
}

type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;

/**
 * Copies everything that one database keeps into another, of either kind: the log, the guides, the counters, tokens and sessions. The
 * source is read as it stood at one moment. All is written in one transaction, and rows and the log's head are compared before it is
 * committed: the target holds all or nothing. Rejects with a StoreRefusal if the target is not empty or either cannot be opened.
 */
export async function copyStore(from: string, to: string, { onProgress }: CopyOptions = {}): Promise<CopyReport> {
  // The stores see to the locks, the migrations and the refusals; the copy itself has connections of its own.
  const source = await openStore(from, { alongside: true, onProgress });
  try {
    const target = await openStore(to, { onProgress });
    try {
      const reading = await openCopyConnection(from);
      const writing = await openCopyConnection(to);
      try {
        return await inSnapshot(reading, (snapshot) => write(writing, snapshot, to, onProgress));
      } finally {
        await reading.dispose();
        await writing.dispose();
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function write(
  connection: Connection,
  snapshot: Snapshot,
  to: string,
  onProgress: CopyOptions['onProgress'],
): Promise<CopyReport> {
  const transaction = await connection.startTransaction();
  try {
    await assertEmpty(transaction, to);
    for (const [table, ...key] of copiedTables) {
      onProgress?.(`Copying ${table}`);
      await copyTable(snapshot, transaction, table, key);
    }
    await raiseSequences(transaction);
    const [before, after] = [await reportOn(snapshot), await reportOn(transaction)];
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      throw new Error(`The copy differs: ${JSON.stringify(before)} became ${JSON.stringify(after)}.`);
    }
    await transaction.executeRaw({ sql: 'COMMIT', args: [], argTypes: [] });
    await transaction.commit();
    return after;
  } catch (error) {
    await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] }).catch(() => undefined);
    await transaction.rollback();
    throw error;
  }
}

async function assertEmpty(transaction: Transaction, to: string): Promise<void> {
  for (const [table] of copiedTables) {
    const [row] = await selectRows(transaction, `SELECT 1 AS "one" FROM "${table}" LIMIT 1`);
    if (row === undefined) continue;
    throw new StoreRefusal(
      `The target ${shown(to)} is not empty: its table ${table} holds rows. Name a new file, or a database that hresolve has not used.`,
    );
  }
}

/** Without user and password. */
function shown(databaseUrl: string): string {
  return databaseUrl.replace(/\/\/[^@/]*@/, '//');
}

/** Rows that are read at once: few of a table whose rows may be whole documents. */
function batchOf(table: string): number {
  return table === 'GuideSource' ? 1 : 500;
}

async function copyTable(snapshot: Snapshot, to: Transaction, table: string, key: readonly string[]): Promise<void> {
  const order = key.map(quoted).join(', ');
  const most = batchOf(table);
  for (let last: readonly SqlValue[] | null = null; ;) {
    const above: string = last === null ? '' : `WHERE (${order}) > (${last.map(() => '?').join(', ')})`;
    const rows = await selectRows(
      snapshot,
      `SELECT * FROM "${table}" ${above} ORDER BY ${order} LIMIT ${String(most)}`,
      last ?? [],
    );
    const final = rows.at(-1);
    if (final === undefined) return;
    await insert(to, table, rows);
    if (rows.length < most) return;
    last = key.map((column) => final[column] ?? null);
  }
}

async function insert(to: Transaction, table: string, rows: readonly Record<string, SqlValue>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const places = `(${columns.map(() => '?').join(', ')})`;
  const values = rows.map(() => places).join(', ');
  await execute(
    to,
    `INSERT INTO "${table}" (${columns.map(quoted).join(', ')}) VALUES ${values}`,
    rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  );
}

/** PostgreSQL numbers new rows by a sequence, which knows nothing of rows that came with their numbers; SQLite goes by the rows. */
async function raiseSequences(transaction: Transaction): Promise<void> {
  if (transaction.provider !== 'postgres') return;
  for (const table of ['AccessEvent', 'WebhookDelivery']) {
    await selectRows(
      transaction,
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT coalesce(max("id"), 0) + 1 FROM "${table}"), false)`,
    );
  }
}

async function reportOn(snapshot: Snapshot): Promise<CopyReport> {
  const rows: Record<string, number> = {};
  for (const [table] of copiedTables) {
    const [row] = await selectRows(snapshot, `SELECT count(*) AS "count" FROM "${table}"`);
    rows[table] = Number(row?.['count']);
  }
  const [head] = await selectRows(snapshot, 'SELECT "version", "hash" FROM "Change" ORDER BY "version" DESC LIMIT 1');
  return {
    rows,
    head: { version: Number(head?.['version'] ?? 0), hash: String(head?.['hash'] ?? firstPreviousHash) },
  };
}

function quoted(name: string): string {
  return `"${name}"`;
}

/** A connection of its own to a database that a store has opened: it exists, and its schema is current. */
export async function openCopyConnection(databaseUrl: string): Promise<Connection> {
  if (!isPostgresUrl(databaseUrl)) {
    const { openSqliteConnection } = await import('../sqlite/sqliteConnection.ts');
    return openSqliteConnection(databaseUrl.replace(/^file:/, ''));
  }
  const { openPostgresPool } = await import('../postgresql/postgresPool.ts');
  // All statements of a copy name their tables as the connection finds them.
  const pool = await openPostgresPool(readPostgresUrl(databaseUrl), 'public');
  const connection = Object.create(pool.connection) as Connection;
  connection.dispose = () => pool.close();
  return connection;
}
