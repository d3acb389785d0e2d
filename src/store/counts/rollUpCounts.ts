import type { RollUpAges } from '../contract/countStore.ts';
import { raw, sqltag as sql } from '@prisma/client/runtime/client';
import type { Transaction, Write } from '../database/prismaClient.ts';

/** Rows that one transaction moves: edits and look-ups come in between. */
const rowsAtOnce = 1_000;

/**
 * Moves look-ups by code from hours to days, and days to the middle day of their month. A row is added where it goes
 * and deleted where it was in one transaction, so that it is counted once at any moment; what comes late is moved by the
 * next roll-up. What is about to be moved is marked first, so that ranges are widened to whole units by then.
 */
export async function rollUpCounts(write: Write, { byDayBefore, byMonthBefore }: RollUpAges): Promise<void> {
  const dayEnd = byDayBefore - (byDayBefore % 24);
  const monthEnd = monthOf(byMonthBefore).start;
  const before = await write((transaction) => transaction.countResolution.findUnique({ where: { unit: 'MONTH' } }));
  await write((transaction) => mark(transaction, 'DAY', dayEnd));
  const months = await write((transaction) => mark(transaction, 'MONTH', monthEnd));
  await moveHours(write, dayEnd, months);
  await moveDays(write, before?.before ?? null, months);
}

/** Marks never go back, as what has been moved stays moved; resolves to the mark that stands. */
async function mark({ countResolution }: Transaction, unit: 'DAY' | 'MONTH', before: number): Promise<number> {
  const known = await countResolution.findUnique({ where: { unit } });
  if (known !== null && known.before >= before) return known.before;
  await countResolution.upsert({ where: { unit }, create: { unit, before }, update: { before } });
  return before;
}

async function moveHours(write: Write, dayEnd: number, monthEnd: number): Promise<void> {
  for (;;) {
    const hour = await write((transaction) => firstHour(transaction, dayEnd));
    if (hour === null) return;
    const { start, end } = monthOf(hour);
    const day = end <= monthEnd ? middleDay(start, end) : Math.floor(hour / 24);
    while (await write((each) => moveSlice(each, 'LookupHour', hour, day))) continue;
  }
}

async function firstHour({ lookupHour }: Transaction, before: number): Promise<number | null> {
  const { _min } = await lookupHour.aggregate({ _min: { hour: true }, where: { hour: { lt: before } } });
  return _min.hour;
}

/** The days of the months between two marks; of those before the first there is nothing left to move. */
async function moveDays(write: Write, from: number | null, monthEnd: number): Promise<void> {
  for (let at = from === null ? null : from / 24; ;) {
    const day = await write((transaction) => firstDay(transaction, at, monthEnd / 24));
    if (day === null) return;
    const { start, end } = monthOf(day * 24);
    const middle = middleDay(start, end);
    if (day !== middle) {
      while (await write((each) => moveSlice(each, 'LookupDay', day, middle))) continue;
    }
    at = day + 1;
  }
}

async function firstDay({ lookupDay }: Transaction, from: number | null, before: number): Promise<number | null> {
  const day = { lt: before, ...(from === null ? {} : { gte: from }) };
  const { _min } = await lookupDay.aggregate({ _min: { day: true }, where: { day } });
  return _min.day;
}

/** Moves the next rows of one hour or day to a day; resolves to whether there may be more. */
async function moveSlice(
  transaction: Transaction,
  from: 'LookupHour' | 'LookupDay',
  unit: number,
  day: number,
): Promise<boolean> {
  const [table, column] = [raw(`"${from}"`), raw(from === 'LookupHour' ? '"hour"' : '"day"')];
  const inUnit = sql`${column} = ${unit}`;
  const [last] = await transaction.$queryRaw<{ code: bigint | number; client: string }[]>(sql`
    SELECT "code", "client" FROM ${table} WHERE ${inUnit} ORDER BY "code", "client" LIMIT 1 OFFSET ${rowsAtOnce - 1}`);
  const slice =
    last === undefined ? inUnit : sql`${inUnit} AND ("code", "client") <= (${Number(last.code)}, ${last.client})`;
  await transaction.$executeRaw(sql`
    INSERT INTO "LookupDay" ("code", "day", "client", "mitigated", "unmitigated", "unlisted")
    SELECT "code", ${day}, "client", "mitigated", "unmitigated", "unlisted" FROM ${table} WHERE ${slice}
    ON CONFLICT ("code", "day", "client") DO UPDATE SET
      "mitigated" = "LookupDay"."mitigated" + excluded."mitigated",
      "unmitigated" = "LookupDay"."unmitigated" + excluded."unmitigated",
      "unlisted" = "LookupDay"."unlisted" + excluded."unlisted"`);
  await transaction.$executeRaw(sql`DELETE FROM ${table} WHERE ${slice}`);
  return last !== undefined;
}

/** The month that an hour lies in, in hours since 1970 UTC; `end` is the first hour after it. */
function monthOf(hour: number): { readonly start: number; readonly end: number } {
  const at = new Date(hour * 3_600_000);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return { start: Date.UTC(year, month, 1) / 3_600_000, end: Date.UTC(year, month + 1, 1) / 3_600_000 };
}

function middleDay(start: number, end: number): number {
  return Math.floor((start + end) / 2 / 24);
}
