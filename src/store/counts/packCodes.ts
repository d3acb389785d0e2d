import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CodeSums } from '../../domain/analytics/codeSums.ts';
import { addUp, packCounts, readPack, sumOfPack } from '../../domain/analytics/countPack.ts';
import type { CodeTally } from '../../domain/analytics/counts.ts';
import { SubjectSums } from '../../domain/analytics/subjectSums.ts';
import { Prisma } from '../generated/sqlite/client.ts';
import type { PrismaClient, Transaction } from '../sqlite/prismaClient.ts';

/** What tells two counts of one code apart in a pack. */
export interface CodeSubject extends Pick<CodeTally, 'outcome' | 'client'> {
  /** From the start of the pack; missing where the pack is sealed: then only the whole is known. */
  readonly hour?: number;
}

/** Runs a job in the write queue. */
export type Write = <T>(job: (client: PrismaClient) => Promise<T>) => Promise<T>;

export const hoursADay = 24;

/** More rows than these are read, packed and deleted in slices, so that what waits meanwhile waits for milliseconds. */
const mostRowsAtOnce = 5_000;
/** Rows of so many hours are then packed in one transaction. */
const hoursAtOnce = 6;

/**
 * Packs rows by the day as far as the hour `packBefore`, beside the rows, and seals the days that end before
 * `sealBefore`: their rows go. A day is packed in transactions of a few hours each, and sealed in one.
 */
export async function packCodes(write: Write, packBefore: number, sealBefore: number): Promise<void> {
  for (let from = 0; ;) {
    const day = await write((client) => nextDayWithRows(client, from));
    if (day === null || day >= packBefore) return;
    const until = Math.min(day + hoursADay, packBefore);
    if (day + hoursADay <= sealBefore) await write((client) => client.$transaction((each) => sealDay(each, day)));
    else while (await write((client) => client.$transaction((transaction) => packHours(transaction, day, until))));
    from = day + hoursADay;
  }
}

/** Throws where a pack differs from what it was made of: a bug, and nothing may be deleted for it. */
export function assertSameSum(packed: Uint8Array, expected: number): void {
  const found = sumOfPack(readPack(packed));
  if (found === expected) return;
  throw new Error(`A pack holds ${String(found)} counts where ${String(expected)} went into it.`);
}

async function nextDayWithRows(client: PrismaClient, from: number): Promise<number | null> {
  const row = await client.lookupCount.findFirst({
    where: { hour: { gte: from } },
    orderBy: { hour: 'asc' },
    select: { hour: true },
  });
  return row === null ? null : row.hour - (row.hour % hoursADay);
}

/** Takes the next hours into the day's pack; resolves to whether there are more. */
async function packHours(transaction: Transaction, day: number, until: number): Promise<boolean> {
  const known = await packOver(transaction, day);
  if (known?.sealed === 1) return false;
  const from = known?.end ?? day;
  if (from >= until) return false;
  const isSmall = (await slicesOf(transaction, { from, to: until })).length === 1;
  const end = isSmall ? until : Math.min(until, from + hoursAtOnce);
  const sums = new SubjectSums<CodeSubject>();
  let sum = 0;
  if (known !== null) {
    const { counts } = await transaction.codePack.findUniqueOrThrow({ where: { start: day } });
    const before = readPack<CodeSubject>(counts);
    addUp(before, (subject) => sums.of(subject));
    sum += sumOfPack(before);
  }
  sum += await addRows(transaction, { from, to: end }, (row) => sums.of({ ...subjectOf(row), hour: row.hour - day }));
  const counts = packCounts(sums.all());
  assertSameSum(counts, sum);
  const data = { end, sealed: 0, counts };
  await transaction.codePack.upsert({ where: { start: day }, create: { start: day, ...data }, update: data });
  return end < until;
}

/** Puts the rows of a whole day into a sealed pack and deletes them. Rows that come later join what is sealed, be it by now a month. */
async function sealDay(transaction: Transaction, day: number): Promise<void> {
  const place = await packOver(transaction, day);
  const range = { from: day, to: day + hoursADay };
  const sums = new SubjectSums<CodeSubject>();
  let sum = 0;
  if (place?.sealed === 1) {
    const { counts } = await transaction.codePack.findUniqueOrThrow({ where: { start: place.start } });
    const before = readPack<CodeSubject>(counts);
    addUp(before, (subject) => sums.of(subject));
    sum += sumOfPack(before);
  }
  sum += await addRows(transaction, range, (row) => sums.of(subjectOf(row)));
  const counts = packCounts(sums.all());
  assertSameSum(counts, sum);
  const { start, end } = place?.sealed === 1 ? place : { start: day, end: range.to };
  const data = { end, sealed: 1, counts };
  await transaction.codePack.upsert({ where: { start }, create: { start, ...data }, update: data });
  for (const [from, to] of await slicesOf(transaction, range)) {
    await transaction.lookupCount.deleteMany({ where: { hour: { gte: from, lt: to } } });
    await nextTurn();
  }
}

interface Hours {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** The hours as one slice, or by the hour where they have many rows. */
async function slicesOf(transaction: Transaction, { from, to }: Hours): Promise<[from: number, to: number][]> {
  const rows = await transaction.lookupCount.count({ where: { hour: { gte: from, lt: to } } });
  if (rows <= mostRowsAtOnce) return [[from, to]];
  return Array.from({ length: to - from }, (_, n) => [from + n, from + n + 1]);
}

/** The pack that the first hour of a day lies in, without its counts. */
async function packOver(transaction: Transaction, day: number) {
  return transaction.codePack.findFirst({
    where: { start: { lte: day }, end: { gt: day } },
    select: { start: true, end: true, sealed: true },
  });
}

type LookupRow = Pick<CodeTally, 'hour' | 'outcome' | 'client'> & { readonly code: bigint; readonly count: bigint };

function subjectOf({ outcome, client }: LookupRow): CodeSubject {
  return { outcome, client };
}

/** Adds rows up, into the sums that `sumsOf` gives for each; resolves to the sum of all. */
async function addRows(transaction: Transaction, range: Hours, sumsOf: (row: LookupRow) => CodeSums): Promise<number> {
  let sum = 0;
  for (const [from, to] of await slicesOf(transaction, range)) {
    const rows = await transaction.$queryRaw<LookupRow[]>(Prisma.sql`
      SELECT "hour", "code", "outcome", "client", "count" FROM "LookupCount" WHERE "hour" >= ${from} AND "hour" < ${to}`);
    for (const row of rows) {
      sumsOf(row).add(Number(row.code), Number(row.count));
      sum += Number(row.count);
    }
    // SQLite answers in the turn in which it is asked; look-ups come in between.
    await nextTurn();
  }
  return sum;
}
