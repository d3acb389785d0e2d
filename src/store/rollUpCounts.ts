import { countsIn, packCounts, readPack, type PackedCount } from '../domain/analytics/codePack.ts';
import type { RollUpAges } from './countStore.ts';
import type { PrismaClient, Transaction } from './prismaClient.ts';

type Write = <T>(job: (client: PrismaClient) => Promise<T>) => Promise<T>;

const hoursADay = 24;

/**
 * Packs the counts of every day that is over, seals the days that are old enough (their rows go), and joins sealed days
 * to months. Every day and month is a transaction of its own, so that edits come in between; each sum is checked
 * before anything is deleted. Killed at any point, it leaves counts that are right and goes on next time.
 */
export async function rollUpCounts(write: Write, { packBefore, sealBefore, joinBefore }: RollUpAges): Promise<void> {
  for (let from = 0; ;) {
    const day = await write((client) => nextDayWithRows(client, from));
    if (day === null || day + hoursADay > packBefore) break;
    await write((client) =>
      client.$transaction((transaction) => packDay(transaction, day, day + hoursADay <= sealBefore)),
    );
    from = day + hoursADay;
  }
  for (;;) {
    const month = await write((client) => nextMonthToJoin(client, joinBefore));
    if (month === null) return;
    await write((client) => client.$transaction((transaction) => joinMonth(transaction, month)));
  }
}

/** Takes every count of one client out of the packs. Run it inside a transaction of the write queue. */
export async function forgetClientInPacks(transaction: Transaction, client: string): Promise<void> {
  const places = await transaction.codePack.findMany({ select: { start: true } });
  for (const { start } of places) {
    const { counts } = await transaction.codePack.findUniqueOrThrow({ where: { start } });
    const pack = readPack(counts);
    if (!pack.subjects.some((subject) => subject.client === client)) continue;
    const rest = [...countsIn(pack)].filter((each) => each.client !== client);
    if (rest.length === 0) await transaction.codePack.delete({ where: { start } });
    else await transaction.codePack.update({ where: { start }, data: { counts: bytesOf(rest) } });
  }
}

async function nextDayWithRows(client: PrismaClient, from: number): Promise<number | null> {
  const row = await client.lookupCount.findFirst({
    where: { hour: { gte: from } },
    orderBy: { hour: 'asc' },
    select: { hour: true },
  });
  return row === null ? null : row.hour - (row.hour % hoursADay);
}

async function packDay(transaction: Transaction, start: number, sealed: boolean): Promise<void> {
  const end = start + hoursADay;
  const known = await transaction.codePack.findFirst({ where: { start: { lte: start }, end: { gt: start } } });
  // Rows that came after their day was sealed join what is sealed, be it by now a month.
  const isSealed = known?.sealed === 1;
  if (known !== null && !isSealed && !sealed) return;
  const where = { hour: { gte: start, lt: end } };
  const rows = await transaction.lookupCount.findMany({ where });
  const counted = rows.map(({ code, outcome, client, count }): PackedCount => ({
    code: Number(code),
    outcome: outcome as PackedCount['outcome'],
    client,
    count: Number(count),
  }));
  const all = isSealed ? [...countsIn(readPack(known.counts)), ...counted] : counted;
  const counts = bytesOf(all);
  const place = isSealed ? known : { start, end };
  const data = { end: place.end, sealed: sealed || isSealed ? 1 : 0, counts };
  await transaction.codePack.upsert({
    where: { start: place.start },
    create: { start: place.start, ...data },
    update: data,
  });
  if (data.sealed === 1) await transaction.lookupCount.deleteMany({ where });
}

/** The first hour of the oldest month that is old enough and still in days; null where there is none. */
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

interface Month {
  readonly start: number;
  readonly end: number;
}

function monthOf(hour: number): Month {
  const at = new Date(hour * 3_600_000);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return { start: Date.UTC(year, month, 1) / 3_600_000, end: Date.UTC(year, month + 1, 1) / 3_600_000 };
}

async function joinMonth(transaction: Transaction, { start, end }: Month): Promise<void> {
  const where = { start: { gte: start, lt: end }, sealed: 1 };
  const packs = await transaction.codePack.findMany({ where });
  const counts = bytesOf(packs.flatMap((pack) => [...countsIn(readPack(pack.counts))]));
  await transaction.codePack.deleteMany({ where });
  await transaction.codePack.create({ data: { start, end, sealed: 1, counts } });
}

/** Packs counts, and reads them back before anybody deletes what they were made from. */
function bytesOf(counts: readonly PackedCount[]): Uint8Array<ArrayBuffer> {
  const bytes = packCounts(counts);
  if (sumOf(countsIn(readPack(bytes))) !== sumOf(counts))
    throw new Error('A pack of counts differs from what went into it.');
  return new Uint8Array(bytes);
}

function sumOf(counts: Iterable<PackedCount>): number {
  let sum = 0;
  for (const { count } of counts) sum += count;
  return sum;
}
