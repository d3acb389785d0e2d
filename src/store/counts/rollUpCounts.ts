import { addUp, packCounts, readPack } from '../../domain/analytics/countPack.ts';
import { SubjectSums } from '../../domain/analytics/subjectSums.ts';
import type { RollUpAges } from '../contract/countStore.ts';
import { Prisma } from '../generated/sqlite/client.ts';
import { hoursADay, packCodes, type CodeSubject, type Write } from './packCodes.ts';
import { joinMonths, packMonths } from './packMonths.ts';
import { packTotals } from './packTotals.ts';
import type { Transaction } from '../sqlite/prismaClient.ts';

/**
 * Packs what is over, so that it is read fast; seals the days that are old enough, whose rows go; joins sealed days to
 * months. Every step is a transaction of its own, so that edits come in between, and each sum is checked before
 * anything is deleted. Killed at any point, it leaves counts that are right and goes on next time.
 */
export async function rollUpCounts(write: Write, { packBefore, sealBefore, joinBefore }: RollUpAges): Promise<void> {
  await packCodes(write, packBefore, sealBefore);
  await joinMonths(write, joinBefore);
  await packMonths(write, packBefore);
  await packTotals(write, packBefore);
}

/**
 * Takes the packs away that stand beside rows of these hours, which are about to change: they are made anew. What comes
 * late into a sealed pack stands in rows beside it until the next roll-up.
 */
export async function dropPacks(
  transaction: Transaction,
  { codes, totals }: { readonly codes: ReadonlySet<number>; readonly totals: ReadonlySet<number> },
): Promise<void> {
  for (const hour of codes) {
    const over = { start: { lte: hour }, end: { gt: hour } };
    await transaction.codePack.deleteMany({ where: { sealed: 0, ...over } });
    await transaction.monthPack.deleteMany({ where: over });
  }
  for (const hour of totals) {
    await transaction.totalPack.deleteMany({ where: { start: { lte: hour, gt: hour - hoursADay } } });
  }
}

/** Takes every count of one client out of the packs; its rows must still be there. Run it inside a transaction of the write queue. */
export async function forgetClientInPacks(transaction: Transaction, client: string): Promise<void> {
  const months = await transaction.monthPack.findMany({ where: { client }, select: { start: true } });
  await transaction.monthPack.deleteMany({ where: { start: { in: months.map(({ start }) => start) } } });
  await transaction.$executeRaw(Prisma.sql`
    DELETE FROM "TotalPack" WHERE "start" IN
    (SELECT DISTINCT "hour" - "hour" % ${hoursADay} FROM "HourTotal" WHERE "client" = ${client})`);
  const places = await transaction.codePack.findMany({ select: { start: true } });
  for (const { start } of places) {
    const { counts } = await transaction.codePack.findUniqueOrThrow({ where: { start } });
    const pack = readPack<CodeSubject>(counts);
    if (!pack.subjects.some((subject) => subject.client === client)) continue;
    const rest = new SubjectSums<CodeSubject>();
    addUp(pack, (subject) => (subject.client === client ? null : rest.of(subject)));
    if (rest.all().length === 0) await transaction.codePack.delete({ where: { start } });
    else await transaction.codePack.update({ where: { start }, data: { counts: packCounts(rest.all()) } });
  }
}
