import { setImmediate as nextTurn } from 'node:timers/promises';
import { packCounts } from '../../domain/analytics/countPack.ts';
import type { TotalCount } from '../../domain/analytics/counts.ts';
import { SubjectSums } from '../../domain/analytics/subjectSums.ts';
import { Prisma } from '../generated/sqlite/client.ts';
import { assertSameSum, hoursADay, type Write } from './packCodes.ts';
import type { PrismaClient, Transaction } from '../sqlite/prismaClient.ts';

/** What tells two totals of one hour apart; the key of its record is the hour, from the start of the pack. */
export type TotalSubject = Pick<TotalCount, 'kind' | 'client'>;

/** A day's totals are few, and every transaction waits for the disk. */
const daysAtOnce = 10;

/** Packs the totals of every day that ends before `packBefore`, beside the rows, which stay; a transaction for some days. */
export async function packTotals(write: Write, packBefore: number): Promise<void> {
  const days = await write((client) => daysWithoutPack(client, packBefore));
  for (let at = 0; at < days.length; at += daysAtOnce) {
    await write((client) =>
      client.$transaction(async (transaction) => {
        for (const day of days.slice(at, at + daysAtOnce)) {
          await packDay(transaction, day);
          await nextTurn();
        }
      }),
    );
  }
}

/** Jumps from day to day in the index: a year takes some hundred steps, however many rows it has. */
async function daysWithoutPack(client: PrismaClient, packBefore: number): Promise<number[]> {
  const rows = await client.$queryRaw<{ day: bigint | number }[]>(Prisma.sql`
    WITH RECURSIVE "days"("day") AS (
      SELECT min("hour") - min("hour") % ${hoursADay} FROM "HourTotal"
      UNION ALL
      SELECT (SELECT min("hour") - min("hour") % ${hoursADay} FROM "HourTotal" WHERE "hour" >= "days"."day" + ${hoursADay})
      FROM "days" WHERE "days"."day" IS NOT NULL
    )
    SELECT "day" FROM "days" WHERE "day" + ${hoursADay} <= ${packBefore}
    AND NOT EXISTS (SELECT 1 FROM "TotalPack" WHERE "start" = "day")`);
  return rows.map(({ day }) => Number(day));
}

async function packDay(transaction: Transaction, start: number): Promise<void> {
  if ((await transaction.totalPack.count({ where: { start } })) > 0) return;
  const rows = await transaction.$queryRaw<
    { hour: bigint; kind: TotalSubject['kind']; client: string; count: bigint }[]
  >(
    Prisma.sql`SELECT "hour", "kind", "client", "count" FROM "HourTotal" WHERE "hour" >= ${start} AND "hour" < ${start + hoursADay}`,
  );
  const sums = new SubjectSums<TotalSubject>();
  let sum = 0;
  for (const { hour, kind, client, count } of rows) {
    sums.of({ kind, client }).add(Number(hour) - start, Number(count));
    sum += Number(count);
  }
  const counts = packCounts(sums.all());
  assertSameSum(counts, sum);
  await transaction.totalPack.create({ data: { start, counts } });
}
