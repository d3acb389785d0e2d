import type { Ask, Column } from '../database/columns.ts';
import type { Connection } from '../database/connection.ts';
import { asPostgresRefusal, postgresFailureOf } from './postgresFailure.ts';

/**
 * Runs a question, and once more if its connection broke, which idle ones do when the database is started again. Rejects with a
 * StoreRefusal if the database is gone.
 */
export async function readAgain<T>(name: string, assertReachable: () => void, question: () => Promise<T>): Promise<T> {
  assertReachable();
  try {
    try {
      return await question();
    } catch (error) {
      if (postgresFailureOf(error) !== 'LOST') throw error;
      return await question();
    }
  } catch (error) {
    throw asPostgresRefusal(error, name);
  }
}

/** The connection, with readAgain around each query. Transactions are the caller's to begin again. */
export function createPostgresReader(connection: Connection, name: string, assertReachable: () => void): Connection {
  const reader = Object.create(connection) as Connection;
  reader.queryRaw = (query) => readAgain(name, assertReachable, () => connection.queryRaw(query));
  reader.startTransaction = (level) => readAgain(name, assertReachable, () => connection.startTransaction(level));
  return reader;
}

/** Each question has a connection of its own, so that a long one delays nothing. */
export function createPostgresAsk(reader: Connection): Ask {
  return async (sql, ...args) => {
    let place = 0;
    const { columnTypes, rows } = await reader.queryRaw({
      sql: sql.replaceAll('?', () => `$${String(++place)}`),
      args,
      argTypes: args.map((arg) => ({ scalarType: typeof arg === 'number' ? 'bigint' : 'string', arity: 'scalar' })),
    });
    if (rows.length === 0) return columnTypes.map(() => []);
    return columnTypes.map((type, i): Column => {
      const values = rows.map((row) => row[i]);
      return type <= lastNumberType ? Float64Array.from(values, Number) : values.map(String);
    });
  };
}

/** Numeric, in the driver adapters' own list of types (ColumnTypeEnum), which begins with the numbers. */
const lastNumberType = 4;
