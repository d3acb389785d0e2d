import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Store } from '../../src/store/contract/store.ts';
import type { StoreOptions } from '../../src/store/contract/storeOptions.ts';
import { openStore } from '../../src/store/openStore.ts';
import { withClient } from '../world/postgresServer.ts';
import { newMigratedDatabase, newTemporaryDatabase, type TemporaryDatabase } from '../world/temporaryDatabase.ts';
import { sqliteElsewhere } from './otherProcess.ts';
import { tamper } from './tamper.ts';

/** A store on a real database of the kind that this run tests, closed with the test. `database`: one that another test store made. */
export async function openTestStore({
  database,
  ...options
}: StoreOptions & { readonly database?: string } = {}): Promise<Store & { readonly database: string }> {
  const url = database ?? (await goesWithTest(newMigratedDatabase()));
  const store = await openStore(url, options);
  onTestFinished(() => store.close());
  return Object.assign(store, { database: url });
}

/** The URL of an empty database of the kind that this run tests, which goes with the test. */
export function newTestDatabase(): Promise<string> {
  return goesWithTest(newTemporaryDatabase());
}

async function goesWithTest(made: Promise<TemporaryDatabase>): Promise<string> {
  const database = await made;
  onTestFinished(() => database.remove());
  return database.url;
}

/** Asks a database by another connection than the store's, with another copy of SQLite in another process: what it sees is committed. */
export async function rowsElsewhere(database: string, sql: string): Promise<Record<string, unknown>[]> {
  if (database.startsWith('file:')) return sqliteElsewhere(database.slice('file:'.length), sql);
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows, fields } = await client.query<Record<string, unknown>>(sql);
    // 64-bit numbers and sums come as text.
    const numbers = fields.filter(({ dataTypeID }) => numberTypes.has(dataTypeID)).map(({ name }) => name);
    for (const row of rows) for (const name of numbers) row[name] = row[name] === null ? null : Number(row[name]);
    return rows;
  } finally {
    await client.end();
  }
}

/** bigint and numeric, in PostgreSQL's catalogue (pg_type). */
const numberTypes: ReadonlySet<number> = new Set([20, 1700]);

/** Changes a database behind the program's back: without the triggers that keep the log, and without a look at references. */
export async function tamperWith(database: string, ...statements: readonly string[]): Promise<void> {
  if (database.startsWith('file:')) {
    tamper(database.slice('file:'.length), ...statements);
    return;
  }
  await withClient(database, (client) =>
    client.query(['SET session_replication_role = replica', ...statements].join(';\n')),
  );
}
