import { join, raw, sqltag as sql, type Sql } from '@prisma/client/runtime/client';
import type { Prisma } from '../generated/sqlite/client.ts';
import { startYielding } from './yielding.ts';
import type { Transaction } from './prismaClient.ts';

/** Column to value; every row of one call has the same columns in the same order. */
type Row = Readonly<Record<string, string | number | bigint | null>>;

/**
 * Inserts rows, many a statement: fifteen times as fast as createMany, which plans every value (5,000 rows
 * in 0.1 s), and in turns. Rejects if a row exists already. Table and columns are names of ours, never input.
 */
export async function insertRows(
  transaction: Transaction,
  table: Prisma.ModelName,
  rows: readonly Row[],
): Promise<void> {
  await executeAtPace(transaction, insertStatements(table, rows));
}

/** Inserts rows, or updates, if the id exists, every column that `keep` does not name. */
export async function upsertRows(
  transaction: Transaction,
  table: Prisma.ModelName,
  rows: readonly Row[],
  keep: readonly string[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !keep.includes(column));
  const updates = columns.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  const onConflict = raw(` ON CONFLICT ("id") DO UPDATE SET ${updates}`);
  await executeAtPace(transaction, updating());

  function* updating(): Generator<Sql> {
    for (const statement of insertStatements(table, rows)) yield sql`${statement}${onConflict}`;
  }
}

/** SQLite never leaves the turn of the event loop that it is called in, however many statements follow each other. */
async function executeAtPace(transaction: Transaction, statements: Iterable<Sql>): Promise<void> {
  const yielding = startYielding();
  for (const statement of statements) {
    await transaction.$executeRaw(statement);
    if (yielding.isDue()) await yielding.yieldNow();
  }
}

/** A statement of SQLite keeps everything else waiting. 200 rows of 14 columns stay far below the bound values that either database takes. */
const rowsPerStatement = 200;

/** Statements that insert rows; for whoever has to say what happens if a row exists already. */
function* insertStatements(table: Prisma.ModelName, rows: readonly Row[]): Generator<Sql> {
  const columns = raw(
    Object.keys(rows[0] ?? {})
      .map(quoted)
      .join(', '),
  );
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const values = rows.slice(start, start + rowsPerStatement).map((row) => sql`(${join(Object.values(row))})`);
    yield sql`INSERT INTO ${raw(quoted(table))} (${columns}) VALUES ${join(values)}`;
  }
}

function quoted(name: string): string {
  return `"${name}"`;
}
