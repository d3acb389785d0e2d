import type { CountBatch } from '../../domain/analytics/counts.ts';
import { insertStatements } from '../sqlite/bulkRows.ts';
import { Prisma } from '../generated/sqlite/client.ts';
import type { PrismaClient, Transaction } from '../sqlite/prismaClient.ts';
import { dropPacks } from './rollUpCounts.ts';

/**
 * Adds a batch to the counters in one transaction that also writes the batch's name; where that name, or a
 * later one of the same writer, stands there already, nothing is written. Run it only inside the write queue.
 * `afterStep` is for tests: called after each statement.
 */
export async function mergeCounts(client: PrismaClient, batch: CountBatch, afterStep?: () => void): Promise<void> {
  await client.$transaction(async (transaction) => {
    const { writer, sequence, at } = batch;
    const merged = await transaction.mergedBatch.findUnique({ where: { writer } });
    if ((merged?.sequence ?? 0) >= sequence) return;
    const mark = { sequence, at: BigInt(at) };
    await transaction.mergedBatch.upsert({ where: { writer }, create: { writer, ...mark }, update: mark });
    afterStep?.();
    for (const statement of statementsOf(batch)) {
      await transaction.$executeRaw(statement);
      afterStep?.();
    }
    await dropPacks(transaction, { codes: hoursOf(batch.codes), totals: hoursOf(batch.totals) });
    afterStep?.();
    await forgetOldWriters(transaction, at);
  });
}

function* statementsOf({ totals, codes, searches, gaps, votes, requests }: CountBatch): Generator<Prisma.Sql> {
  yield* adding('HourTotal', totals.map(inOrderOf('hour', 'kind', 'client', 'count')), ['hour', 'kind', 'client']);
  yield* adding('LookupCount', codes.map(inOrderOf('hour', 'code', 'outcome', 'client', 'count')), [
    'hour',
    'code',
    'outcome',
    'client',
  ]);
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
  const widen = [
    '"firstSeen" = min("firstSeen", excluded."firstSeen")',
    '"lastSeen" = max("lastSeen", excluded."lastSeen")',
  ];
  yield* upserting('Gap', gaps.map(inOrderOf('code', 'client', 'firstSeen', 'lastSeen')), ['code', 'client'], widen);
  yield* upserting('CountedClient', lastHours(totals), ['name'], ['"lastHour" = max("lastHour", excluded."lastHour")']);
}

type Row = Readonly<Record<string, string | number>>;

/** Every row of one statement names its columns in the same order. */
function inOrderOf<Column extends string>(...columns: Column[]) {
  return (row: Readonly<Record<Column, string | number>>): Row =>
    Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function adding(table: Prisma.ModelName, rows: readonly Row[], key: readonly string[]): Iterable<Prisma.Sql> {
  const sums = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  const updates = sums.map((column) => `"${column}" = "${table}"."${column}" + excluded."${column}"`);
  return upserting(table, rows, key, updates);
}

function* upserting(
  table: Prisma.ModelName,
  rows: readonly Row[],
  key: readonly string[],
  updates: readonly string[],
): Generator<Prisma.Sql> {
  const columns = key.map((column) => `"${column}"`).join(', ');
  const onConflict = Prisma.raw(` ON CONFLICT (${columns}) DO UPDATE SET ${updates.join(', ')}`);
  for (const statement of insertStatements(table, rows)) yield Prisma.sql`${statement}${onConflict}`;
}

function lastHours(totals: CountBatch['totals']): Row[] {
  const last = new Map<string, number>();
  for (const { client, hour } of totals) last.set(client, Math.max(hour, last.get(client) ?? hour));
  return [...last].map(([name, lastHour]) => ({ name, lastHour }));
}

function hoursOf(tallies: readonly { readonly hour: number }[]): ReadonlySet<number> {
  return new Set(tallies.map(({ hour }) => hour));
}

const ninetyDays = 90 * 86_400_000;

/** A writer's mark is of use for as long as its process may try again. */
async function forgetOldWriters(transaction: Transaction, now: number): Promise<void> {
  await transaction.mergedBatch.deleteMany({ where: { at: { lt: BigInt(now - ninetyDays) } } });
}
