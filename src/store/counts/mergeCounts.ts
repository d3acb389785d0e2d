import type { CountBatch } from '../../domain/analytics/counts.ts';
import { Sql } from '@prisma/client/runtime/client';
import type { Prisma } from '../generated/sqlite/client.ts';
import type { Transaction } from '../database/prismaClient.ts';
import type { CountDialect } from './countSql.ts';

/**
 * Adds a batch to the counters in the transaction that also writes the batch's name; if that name, or a later one of the same
 * writer, is there already, nothing is written. `afterStep` is for tests: called after each statement.
 */
export async function mergeCounts(
  transaction: Transaction,
  dialect: CountDialect,
  batch: CountBatch,
  afterStep?: () => void,
): Promise<void> {
  const { writer, sequence, at } = batch;
  const merged = await transaction.mergedBatch.findUnique({ where: { writer } });
  if ((merged?.sequence ?? 0) >= sequence) return;
  const mark = { sequence, at: BigInt(at) };
  await transaction.mergedBatch.upsert({ where: { writer }, create: { writer, ...mark }, update: mark });
  afterStep?.();
  for (const upsert of upsertsOf(batch)) {
    await transaction.$executeRaw(statementOf(dialect, upsert));
    afterStep?.();
  }
  await forgetOldWriters(transaction, at);
}

/** Rows of one statement, and what becomes of those that are there already. */
interface Upsert {
  readonly table: Prisma.ModelName;
  /** The same columns in the same order in every row. */
  readonly rows: readonly Row[];
  readonly key: readonly string[];
  readonly updates: readonly string[];
}

/**
 * The rows are one bound value: a value for each column of each row takes Prisma several times as long to prepare as it takes
 * the database to write the rows.
 */
function statementOf(dialect: CountDialect, { table, rows, key, updates }: Upsert): Sql {
  const columns = Object.entries(rows[0] ?? {});
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  const values = columns.map(
    ([, value], place) => `CAST("value" ->> ${String(place)} AS ${typeof value === 'string' ? 'TEXT' : 'BIGINT'})`,
  );
  // Half of a surrogate pair is no text to a database: it is replaced, as it would be in a value of its own.
  const from = dialect.rowsOf(JSON.stringify(rows.map((row) => Object.values(row).map(wellFormed))));
  // Without a condition SQLite would take ON for that of a join (its manual: "UPSERT", 2.2).
  const text = `INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM ${from.sql} WHERE true
    ON CONFLICT (${key.map((name) => `"${name}"`).join(', ')}) DO UPDATE SET ${updates.join(', ')}`;
  return new Sql(text.split('?'), from.args);
}

function wellFormed(value: string | number): string | number {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function* upsertsOf({ totals, lookups, searches, gaps, votes, requests }: CountBatch): Generator<Upsert> {
  yield* adding('HourTotal', totals.map(inOrderOf('hour', 'kind', 'client', 'count')), ['hour', 'kind', 'client']);
  yield* adding('LookupHour', lookupRows(lookups), ['code', 'hour', 'client']);
  yield* adding('SearchCount', searches.map(inOrderOf('hour', 'text', 'kind', 'client', 'count')), [
    'hour',
    'text',
    'kind',
    'client',
  ]);
  yield* adding(
    'OutcomeCount',
    votes.map(inOrderOf('hour', 'entryId', 'mitigationId', 'version', 'client', 'solved', 'notSolved')),
    ['hour', 'entryId', 'mitigationId', 'version', 'client'],
  );
  yield* adding('CodeRequest', requests.map(inOrderOf('day', 'code', 'count')), ['day', 'code']);
  const widen = [least('Gap', 'firstSeen'), greatest('Gap', 'lastSeen'), plus('Gap', 'count')];
  const gapRows = gaps.map(inOrderOf('code', 'client', 'firstSeen', 'lastSeen', 'count'));
  yield* upserting('Gap', gapRows, ['code', 'client'], widen);
  yield* upserting('CountedClient', lastHours(totals), ['name'], [greatest('CountedClient', 'lastHour')]);
}

type Row = Readonly<Record<string, string | number>>;

/** Every row of one statement names its columns in the same order. */
function inOrderOf<Column extends string>(...columns: Column[]) {
  return (row: Readonly<Record<Column, string | number>>): Row =>
    Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function adding(table: Prisma.ModelName, rows: readonly Row[], key: readonly string[]): Iterable<Upsert> {
  const sums = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  return upserting(
    table,
    rows,
    key,
    sums.map((column) => plus(table, column)),
  );
}

/** What a column becomes if the row is there already, in words that every database takes. */
function plus(table: Prisma.ModelName, column: string): string {
  return `"${column}" = "${table}"."${column}" + excluded."${column}"`;
}

function least(table: Prisma.ModelName, column: string): string {
  return `"${column}" = CASE WHEN excluded."${column}" < "${table}"."${column}" THEN excluded."${column}" ELSE "${table}"."${column}" END`;
}

function greatest(table: Prisma.ModelName, column: string): string {
  return `"${column}" = CASE WHEN excluded."${column}" > "${table}"."${column}" THEN excluded."${column}" ELSE "${table}"."${column}" END`;
}

/** A row for each code, hour and client, an outcome a column: no statement may touch a row twice. */
function lookupRows(lookups: CountBatch['lookups']): Row[] {
  const rows = new Map<string, Record<string, string | number>>();
  for (const { code, hour, client, outcome, count } of lookups) {
    const key = `${String(code)} ${String(hour)} ${client}`;
    const row = rows.get(key) ?? { code, hour, client, mitigated: 0, unmitigated: 0, unlisted: 0 };
    row[columnOf[outcome]] = Number(row[columnOf[outcome]]) + count;
    rows.set(key, row);
  }
  return [...rows.values()];
}

const columnOf = { MITIGATED: 'mitigated', UNMITIGATED: 'unmitigated', UNLISTED: 'unlisted' } as const;

function* upserting(
  table: Prisma.ModelName,
  rows: readonly Row[],
  key: readonly string[],
  updates: readonly string[],
): Generator<Upsert> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    yield { table, rows: rows.slice(from, from + rowsPerStatement), key, updates };
}

/** A statement of SQLite keeps everything else waiting: these take a millisecond or two. */
const rowsPerStatement = 250;

function lastHours(totals: CountBatch['totals']): Row[] {
  const last = new Map<string, number>();
  for (const { client, hour } of totals) last.set(client, Math.max(hour, last.get(client) ?? hour));
  return [...last].map(([name, lastHour]) => ({ name, lastHour }));
}

const ninetyDays = 90 * 86_400_000;

/** A writer's mark is of use for as long as its process may try again. */
async function forgetOldWriters(transaction: Transaction, now: number): Promise<void> {
  await transaction.mergedBatch.deleteMany({ where: { at: { lt: BigInt(now - ninetyDays) } } });
}
