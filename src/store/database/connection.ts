import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

/** One connection or a pool of them, as Prisma's driver adapters give it: raw SQL works on it without any Prisma client. */
export type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;

/** What can be asked inside a transaction. */
export interface Snapshot extends Pick<Connection, 'queryRaw' | 'provider'> {
  /** The rows of a query one by one, where the driver gives them so: what is made of each may be all that is left of it. */
  readonly iterate?: (sql: string) => Iterable<readonly unknown[]>;
}

export type SqlValue = string | number | null;

/** The rows of a query, keyed by column; whole numbers beyond 2^53, and 64-bit columns of PostgreSQL, come as text. `?` stands for each argument. */
export async function selectRows(
  connection: Snapshot,
  sql: string,
  args: readonly SqlValue[] = [],
): Promise<Record<string, SqlValue>[]> {
  const { columnNames, rows } = await ask(connection, sql, args);
  return rows.map((row) => Object.fromEntries(columnNames.map((name, i) => [name, row[i] ?? null])));
}

/** The same as they come, in the order of the columns: of thousands of rows, an object for each would be most of the work. */
export async function selectArrays(
  connection: Snapshot,
  sql: string,
  args: readonly SqlValue[] = [],
): Promise<readonly (readonly SqlValue[])[]> {
  return (await ask(connection, sql, args)).rows;
}

async function ask(connection: Snapshot, sql: string, args: readonly SqlValue[]) {
  const { columnNames, rows } = await connection.queryRaw(queryOf(connection, sql, args));
  // What columns hold, the schema says; to look at each value of a million rows would take as long as to read them.
  return { columnNames, rows: rows as SqlValue[][] };
}

export async function execute(
  connection: Pick<Connection, 'executeRaw' | 'provider'>,
  sql: string,
  args: readonly SqlValue[] = [],
): Promise<void> {
  await connection.executeRaw(queryOf(connection, sql, args));
}

/** Runs reads that all see the same state, even if others write meanwhile. */
export async function inSnapshot<T>(connection: Connection, job: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  // SQLite knows one level only, which is this one.
  const snapshot = await connection.startTransaction(
    connection.provider === 'postgres' ? 'REPEATABLE READ' : undefined,
  );
  try {
    return await job(snapshot);
  } finally {
    await snapshot.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
    await snapshot.rollback();
  }
}

function queryOf({ provider }: Pick<Connection, 'provider'>, sql: string, args: readonly SqlValue[]) {
  let place = 0;
  const text = provider === 'postgres' ? sql.replaceAll('?', () => `$${String(++place)}`) : sql;
  return { sql: text, args: [...args], argTypes: args.map(argType) };
}

function argType(value: SqlValue) {
  return { scalarType: typeof value === 'number' ? 'bigint' : 'string', arity: 'scalar' } as const;
}
