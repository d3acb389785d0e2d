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

/** The rows of one statement, and what happens to existing ones. */
interface Upsert {
  readonly table: Prisma.ModelName;
  readonly columns: readonly string[];
  /** A value for each column, in order. */
  readonly rows: readonly Row[];
  readonly key: readonly string[];
  readonly updates: readonly string[];
}

/**
 * The rows are one bound value: a value for each column of each row takes Prisma several times as long to prepare as it takes
 * the database to write the rows.
 */
function statementOf(dialect: CountDialect, { table, columns, rows, key, updates }: Upsert): Sql {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map(
    (_, place) => `CAST("value" ->> ${String(place)} AS ${typeof rows[0]?.[place] === 'string' ? 'TEXT' : 'BIGINT'})`,
  );
  const from = dialect.rowsOf(JSON.stringify(rows));
  // Without a condition SQLite would take ON for that of a join (its manual: "UPSERT", 2.2).
  const text = `INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM ${from.sql} WHERE true
    ON CONFLICT (${key.map((name) => `"${name}"`).join(', ')}) DO UPDATE SET ${updates.join(', ')}`;
  return new Sql(text.split('?'), from.args);
}

/** Half of a surrogate pair is not text to a database: it is replaced, as it would be in a value of its own. */
function wellFormed(value: string | number): string | number {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function* upsertsOf({ totals, lookups, searches, gaps, votes, requests }: CountBatch): Generator<Upsert> {
  yield* adding('HourTotal', totals, ['hour', 'kind', 'client'], ['count']);
  yield* addingRows('LookupHour', ['code', 'hour', 'client'], columnsOfOutcomes, lookupRows(lookups));
  yield* adding('SearchCount', searches, ['hour', 'text', 'kind', 'client'], ['count']);
  const ofVotes = ['hour', 'entryId', 'mitigationId', 'version', 'client'] as const;
  yield* adding('OutcomeCount', votes, ofVotes, ['solved', 'notSolved']);
  yield* adding('CodeRequest', requests, ['day', 'code'], ['count']);
  const widen = [least('Gap', 'firstSeen'), greatest('Gap', 'lastSeen'), plus('Gap', 'count')];
  const ofGaps = ['code', 'client', 'firstSeen', 'lastSeen', 'count'] as const;
  yield* upserting('Gap', ofGaps, rowsOf(gaps, ofGaps), ['code', 'client'], widen);
  const ofClients = ['name', 'lastHour'];
  yield* upserting('CountedClient', ofClients, lastHours(totals), ['name'], [greatest('CountedClient', 'lastHour')]);
}

type Row = readonly (string | number)[];

function rowsOf<Column extends string>(
  counts: readonly Readonly<Record<Column, string | number>>[],
  columns: readonly Column[],
): Row[] {
  return counts.map((count) => columns.map((column) => wellFormed(count[column])));
}

/** `sums`: the columns to which those of a row that is there already are added. */
function adding<Column extends string>(
  table: Prisma.ModelName,
  counts: readonly Readonly<Record<Column, string | number>>[],
  key: readonly Column[],
  sums: readonly Column[],
): Iterable<Upsert> {
  return addingRows(table, key, sums, rowsOf(counts, [...key, ...sums]));
}

function addingRows(
  table: Prisma.ModelName,
  key: readonly string[],
  sums: readonly string[],
  rows: readonly Row[],
): Iterable<Upsert> {
  const updates = sums.map((column) => plus(table, column));
  return upserting(table, [...key, ...sums], rows, key, updates);
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
  const rows: (string | number)[][] = [];
  const byCode = lookups.toSorted((one, other) => one.code - other.code);
  for (const { code, hour, client: said, outcome, count } of byCode) {
    const client = said.toWellFormed();
    let row: (string | number)[] | undefined;
    for (let place = rows.length - 1; row === undefined && rows[place]?.[0] === code; place--)
      if (rows[place]?.[1] === hour && rows[place]?.[2] === client) row = rows[place];
    if (row === undefined) rows.push((row = [code, hour, client, 0, 0, 0]));
    const column = 3 + columnsOfOutcomes.indexOf(columnOf[outcome]);
    row[column] = Number(row[column]) + count;
  }
  return rows;
}

const columnOf = { MITIGATED: 'mitigated', UNMITIGATED: 'unmitigated', UNLISTED: 'unlisted' } as const;
const columnsOfOutcomes = ['mitigated', 'unmitigated', 'unlisted'] as const;

function* upserting(
  table: Prisma.ModelName,
  columns: readonly string[],
  rows: readonly Row[],
  key: readonly string[],
  updates: readonly string[],
): Generator<Upsert> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    yield { table, columns, rows: rows.slice(from, from + rowsPerStatement), key, updates };
}

/** A statement of SQLite keeps everything else waiting: these take a millisecond or two. */
const rowsPerStatement = 250;

function lastHours(totals: CountBatch['totals']): Row[] {
  const last = new Map<string, number>();
  for (const { client, hour } of totals) last.set(client, Math.max(hour, last.get(client) ?? hour));
  return [...last].map(([name, lastHour]) => [wellFormed(name), lastHour]);
}

const ninetyDays = 90 * 86_400_000;

/** A writer's mark is of use for as long as its process may try again. */
async function forgetOldWriters(transaction: Transaction, now: number): Promise<void> {
  await transaction.mergedBatch.deleteMany({ where: { at: { lt: BigInt(now - ninetyDays) } } });
}
