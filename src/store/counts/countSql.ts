import type { CountRange } from '../contract/countStore.ts';

/** A piece of SQL and what it binds. */
export interface Clause {
  readonly sql: string;
  readonly args: readonly (string | number)[];
}

/** What the databases say differently in the questions to the counters. */
export interface CountDialect {
  /** That a column is one of many numbers. */
  among(column: string, numbers: readonly number[]): Clause;
  /** The column, in a comparison that is to use no index: all rows are read in the order in which they are stored. */
  unindexed(column: string): string;
  /** A table of one column, "value", with a JSON array in each row; `rows`: an array of those arrays, as JSON. */
  rowsOf(rows: string): Clause;
}

/** SQLite: a list is one JSON text; a plus hides a column from the planner (its manual: "The Query Optimizer Overview", 1.1). */
export const sqliteCounts: CountDialect = {
  among: (column, numbers) => ({
    sql: `${column} IN (SELECT "value" FROM json_each(?))`,
    args: [JSON.stringify(numbers)],
  }),
  unindexed: (column) => `+${column}`,
  rowsOf: (rows) => ({ sql: 'json_each(?)', args: [rows] }),
};

/** PostgreSQL: a list is one text; an expression has no index. */
export const postgresCounts: CountDialect = {
  among: (column, numbers) => ({
    sql: `${column} = ANY (string_to_array(?, ',')::bigint[])`,
    args: [numbers.join(',')],
  }),
  unindexed: (column) => `(${column} + 0)`,
  rowsOf: (rows) => ({ sql: 'json_array_elements(?::json) AS "rows"("value")', args: [rows] }),
};

/** All of the clauses. */
export function allOf(...clauses: readonly Clause[]): Clause {
  return { sql: clauses.map(({ sql }) => sql).join(' AND '), args: clauses.flatMap(({ args }) => args) };
}

export function within(column: string, from: number, to: number): Clause {
  return { sql: `${column} >= ? AND ${column} < ?`, args: [from, to] };
}

/** Nothing is excluded if the client is null. */
export function ofClient({ client }: Pick<CountRange, 'client'>): Clause[] {
  return client === null ? [] : [{ sql: '"client" = ?', args: [client] }];
}
