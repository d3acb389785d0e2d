import type { CountStore } from '../contract/countStore.ts';
import type { PrismaClient } from '../sqlite/prismaClient.ts';
import { createCountReading } from './readCounts.ts';
import type { Connection } from '../sqlite/sqliteConnection.ts';

/** The counters of one database. `write` runs a job in the write queue. */
export function createCountWork(
  reader: Connection,
  write: <T>(job: (client: PrismaClient) => Promise<T>) => Promise<T>,
): CountStore {
  return {
    ...createCountReading(reader),
    merge: (batch) => write(async (client) => (await import('./mergeCounts.ts')).mergeCounts(client, batch)),
    rollUp: async (ages) => (await import('./rollUpCounts.ts')).rollUpCounts(write, ages),
    forgetSearchTexts: (beforeHour) =>
      write((client) =>
        client.$transaction(
          async ({ searchCount }) => (await searchCount.deleteMany({ where: { hour: { lt: beforeHour } } })).count,
        ),
      ),
    forgetClient: (client) => write((prisma) => forgetClient(prisma, client)),
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
    const { forgetClientInPacks } = await import('./rollUpCounts.ts');
    await forgetClientInPacks(transaction, client);
    const deleted = [
      await transaction.hourTotal.deleteMany({ where }),
      await transaction.lookupCount.deleteMany({ where }),
      await transaction.searchCount.deleteMany({ where }),
      await transaction.outcomeCount.deleteMany({ where }),
      await transaction.gap.deleteMany({ where }),
    ];
    await transaction.countedClient.deleteMany({ where: { name: client } });
    return deleted.reduce((sum, { count }) => sum + count, 0);
  });
}
