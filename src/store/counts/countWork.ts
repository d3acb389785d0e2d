import type { CountStore } from '../contract/countStore.ts';
import type { PrismaClient } from '../sqlite/prismaClient.ts';
import type { QueryThread } from '../sqlite/queryThread.ts';
import type { Connection } from '../sqlite/sqliteConnection.ts';
import { sqliteCounts } from './countSql.ts';
import { createCountReading } from './readCounts.ts';

/** The counters of one database. `write` runs a job in the write queue; questions that may take long go to `thread`. */
export function createCountWork(
  reader: Connection,
  thread: QueryThread,
  write: <T>(job: (client: PrismaClient) => Promise<T>) => Promise<T>,
): CountStore {
  return {
    ...createCountReading(reader, (sql, ...args) => thread.select(sql, args), sqliteCounts),
    merge: (batch) => write(async (client) => (await import('./mergeCounts.ts')).mergeCounts(client, batch)),
    rollUp: async (ages) => (await import('./rollUpCounts.ts')).rollUpCounts(write, ages),
    forgetSearchTexts: (beforeHour) =>
      write((client) =>
        client.$transaction(
          async ({ searchCount }) => (await searchCount.deleteMany({ where: { hour: { lt: beforeHour } } })).count,
        ),
      ),
    forgetClient: (client) => write((prisma) => forgetClient(prisma, client)),
    forgetRareGaps: async (most) => {
      while ((await write((prisma) => forgetRareGaps(prisma, most))) === gapsAtOnce) continue;
    },
    dismissGap: ({ code, reason, actor, at }) =>
      write((client) =>
        client.$transaction(async ({ gapDismissal }) => {
          const what = { reason, actor, at: BigInt(at) };
          const where = { code: BigInt(code) };
          await gapDismissal.upsert({ where, create: { ...where, ...what }, update: what });
        }),
      ),
    restoreGap: (code) =>
      write((client) =>
        client.$transaction(
          async ({ gapDismissal }) => (await gapDismissal.deleteMany({ where: { code: BigInt(code) } })).count > 0,
        ),
      ),
  };
}

function forgetClient(prisma: PrismaClient, client: string): Promise<number> {
  return prisma.$transaction(async (transaction) => {
    const where = { client };
    const deleted = [
      await transaction.hourTotal.deleteMany({ where }),
      await transaction.lookupHour.deleteMany({ where }),
      await transaction.lookupDay.deleteMany({ where }),
      await transaction.searchCount.deleteMany({ where }),
      await transaction.outcomeCount.deleteMany({ where }),
      await transaction.gap.deleteMany({ where }),
    ];
    await transaction.countedClient.deleteMany({ where: { name: client } });
    return deleted.reduce((sum, { count }) => sum + count, 0);
  });
}

/** Deletes some of those that are too many; resolves to how many. */
async function forgetRareGaps(prisma: PrismaClient, most: number): Promise<number> {
  const tooMany = (await prisma.gap.count()) - most;
  if (tooMany <= 0) return 0;
  return prisma.$executeRaw`DELETE FROM "Gap" WHERE ("code", "client") IN (
    SELECT "code", "client" FROM "Gap" WHERE "code" NOT IN (SELECT "code" FROM "GapDismissal")
    ORDER BY "count", "lastSeen", "code", "client" LIMIT ${Math.min(tooMany, gapsAtOnce)})`;
}

/** Gaps that one transaction deletes. */
const gapsAtOnce = 1_000;
