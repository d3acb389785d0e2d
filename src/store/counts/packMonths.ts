import { setImmediate as nextTurn } from 'node:timers/promises';
import { addUp, packCounts, readPack, sumOfPack } from '../../domain/analytics/countPack.ts';
import type { CodeTally } from '../../domain/analytics/counts.ts';
import { SubjectSums } from '../../domain/analytics/subjectSums.ts';
import { allClients } from './monthClient.ts';
import { assertSameSum, hoursADay, type CodeSubject, type Write } from './packCodes.ts';
import type { PrismaClient, Transaction } from '../sqlite/prismaClient.ts';

/** What tells two counts of one code apart in a month's pack, which is of one client or of all. */
export type MonthSubject = Pick<CodeTally, 'outcome'>;

/** Hours since 1970 UTC; `end` is the first hour behind it. */
interface Month {
  readonly start: number;
  readonly end: number;
}

/** Joins sealed days to months where the whole month ends before `joinBefore`; a transaction a month. */
export async function joinMonths(write: Write, joinBefore: number): Promise<void> {
  for (;;) {
    const month = await write((client) => nextMonthToJoin(client, joinBefore));
    if (month === null) return;
    await write((client) => client.$transaction((transaction) => joinMonth(transaction, month)));
  }
}

/** Adds up every month that ends before `packBefore`, all of whose rows are in packs; a transaction a month. */
export async function packMonths(write: Write, packBefore: number): Promise<void> {
  for (const month of await write((client) => monthsWithoutPack(client, packBefore))) {
    await write((client) => client.$transaction((transaction) => packMonth(transaction, month)));
  }
}

/** The first month that is old enough and still in days; null where there is none. */
async function nextMonthToJoin(client: PrismaClient, joinBefore: number): Promise<Month | null> {
  const days = await client.codePack.findMany({
    where: { sealed: 1, end: { lte: joinBefore } },
    orderBy: { start: 'asc' },
    select: { start: true, end: true },
  });
  for (const { start, end } of days) {
    const month = monthOf(start);
    if (month.end <= joinBefore && (start !== month.start || end !== month.end)) return month;
  }
  return null;
}

async function joinMonth(transaction: Transaction, { start, end }: Month): Promise<void> {
  const where = { start: { gte: start, lt: end }, sealed: 1 };
  const sums = new SubjectSums<CodeSubject>();
  let sum = 0;
  for (const place of await transaction.codePack.findMany({ where, select: { start: true } })) {
    const { counts } = await transaction.codePack.findUniqueOrThrow({ where: place });
    const pack = readPack<CodeSubject>(counts);
    addUp(pack, (subject) => sums.of(subject));
    sum += sumOfPack(pack);
    await nextTurn();
  }
  const counts = packCounts(sums.all());
  assertSameSum(counts, sum);
  await transaction.codePack.deleteMany({ where });
  await transaction.codePack.create({ data: { start, end, sealed: 1, counts } });
}

async function monthsWithoutPack(client: PrismaClient, packBefore: number): Promise<Month[]> {
  const select = { start: true };
  const [days, known] = [
    await client.codePack.findMany({ select, orderBy: { start: 'asc' } }),
    await client.monthPack.findMany({ select, where: { client: allClients } }),
  ];
  const packed = new Set(known.map(({ start }) => start));
  const months = new Map(days.map(({ start }) => [monthOf(start).start, monthOf(start)]));
  return [...months.values()].filter(({ start, end }) => end <= packBefore && !packed.has(start));
}

async function packMonth(transaction: Transaction, { start, end }: Month): Promise<void> {
  // Another roll-up may have been here since the month was found wanting; so everywhere.
  if ((await transaction.monthPack.count({ where: { start } })) > 0) return;
  const within = { start: { gte: start, lt: end } };
  const places = await transaction.codePack.findMany({
    where: within,
    orderBy: { start: 'asc' },
    select: { start: true, end: true, sealed: true },
  });
  if (!(await areWhole(transaction, { start, end }, places))) return;
  const byClient = new Map<string, SubjectSums<MonthSubject>>();
  const sumsOf = (client: string) => byClient.get(client) ?? new SubjectSums<MonthSubject>();
  const all = new SubjectSums<MonthSubject>();
  byClient.set(allClients, all);
  let sum = 0;
  for (const place of places) {
    const { counts } = await transaction.codePack.findUniqueOrThrow({ where: { start: place.start } });
    const pack = readPack<CodeSubject>(counts);
    addUp(pack, ({ outcome }) => all.of({ outcome }));
    await nextTurn();
    addUp(pack, ({ outcome, client }) => {
      const ofClient = sumsOf(client);
      byClient.set(client, ofClient);
      return ofClient.of({ outcome });
    });
    sum += sumOfPack(pack);
    await nextTurn();
  }
  let sumOfClients = 0;
  for (const [client, sums] of byClient) {
    const counts = packCounts(sums.all());
    if (client === allClients) assertSameSum(counts, sum);
    else sumOfClients += sumOfPack(readPack(counts));
    await transaction.monthPack.create({ data: { start, end, client, counts } });
    await nextTurn();
  }
  if (sumOfClients !== sum) throw new Error('The packs of a month do not add up.');
}

/** Whether the packs of a month hold every count of it: each to the end of its day, and no rows beside. */
async function areWhole(
  transaction: Transaction,
  month: Month,
  places: readonly { start: number; end: number; sealed: number }[],
): Promise<boolean> {
  let from = month.start;
  for (const { start, end, sealed } of [...places, { start: month.end, end: month.end, sealed: 0 }]) {
    if (sealed === 1) continue;
    const rows = await transaction.lookupCount.findFirst({ where: { hour: { gte: from, lt: start } } });
    if (rows !== null || (start < month.end && end !== start + hoursADay)) return false;
    from = end;
  }
  return true;
}

function monthOf(hour: number): Month {
  const at = new Date(hour * 3_600_000);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return { start: Date.UTC(year, month, 1) / 3_600_000, end: Date.UTC(year, month + 1, 1) / 3_600_000 };
}
