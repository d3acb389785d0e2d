import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Store } from '../../src/store/contract/store.ts';
import { openStore, type StoreOptions } from '../../src/store/openStore.ts';
import { newTemporaryDatabase } from '../world/temporaryDatabase.ts';
import { sqliteElsewhere } from './otherProcess.ts';
import { tamper } from './tamper.ts';

/** A store on a real database of the kind that this run tests, closed with the test. `database`: one that another test store made. */
export async function openTestStore({
  database,
  ...options
}: StoreOptions & { readonly database?: string } = {}): Promise<Store & { readonly database: string }> {
  const url = database ?? (await newTestDatabase());
  const store = await openStore(url, options);
  onTestFinished(() => store.close());
  return Object.assign(store, { database: url });
}

/** The URL of an empty database of the kind that this run tests, which goes with the test. */
export async function newTestDatabase(): Promise<string> {
  const { url, remove } = await newTemporaryDatabase();
  onTestFinished(remove);
  return url;
}

/** Asks a database by another connection than the store's, with another copy of SQLite in another process: what it sees is committed. */
export async function rowsElsewhere(database: string, sql: string): Promise<Record<string, unknown>[]> {
  if (database.startsWith('file:')) return sqliteElsewhere(database.slice('file:'.length), sql);
  const client = new pg.Client({ connectionString: database, types: { getTypeParser: numbersAsNumbers } });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Changes a database behind the program's back: without the triggers that keep the log, and without a look at references. */
export async function tamperWith(database: string, ...statements: readonly string[]): Promise<void> {
  if (database.startsWith('file:')) {
    tamper(database.slice('file:'.length), ...statements);
    return;
  }
  await rowsElsewhere(database, ['SET session_replication_role = replica', ...statements].join(';\n'));
}

/** 64-bit numbers and sums come as text otherwise. */
function numbersAsNumbers(type: number): (text: string) => unknown {
  if (type === pg.types.builtins.INT8 || type === pg.types.builtins.NUMERIC) return Number;
  return pg.types.getTypeParser(type) as (text: string) => unknown;
}
