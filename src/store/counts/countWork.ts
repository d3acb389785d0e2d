import type { CountStore } from '../contract/countStore.ts';
import type { Ask } from '../database/columns.ts';
import type { Connection } from '../database/connection.ts';
import type { Transaction, Write } from '../database/prismaClient.ts';
import type { CountDialect } from './countSql.ts';
import { createCountReading } from './readCounts.ts';

export interface CountParts {
  readonly reader: Connection;
  /** Answers what may take long. */
  readonly ask: Ask;
  readonly dialect: CountDialect;
  readonly write: Write;
}

/** The counters of one database. */
export function createCountWork({ reader, ask, dialect, write }: CountParts): CountStore {
  return {
    ...createCountReading(reader, ask, dialect),
    merge: (batch) =>
      write(async (transaction) => (await import('./mergeCounts.ts')).mergeCounts(transaction, dialect, batch)),
    rollUp: async (ages) => (await import('./rollUpCounts.ts')).rollUpCounts(write, ages),
    forgetSearchTexts: (beforeHour) =>
      write(async ({ searchCount }) => (await searchCount.deleteMany({ where: { hour: { lt: beforeHour } } })).count),
    forgetClient: (client) => write((transaction) => forgetClient(transaction, client)),
    forgetRareGaps: async (most) => {
      while ((await write((transaction) => forgetRareGaps(transaction, most))) === gapsAtOnce) continue;
    },
    dismissGap: ({ code, reason, actor, at }) =>
      write(async ({ gapDismissal }) => {
        const what = { reason, actor, at: BigInt(at) };
        const where = { code: BigInt(code) };
        await gapDismissal.upsert({ where, create: { ...where, ...what }, update: what });
      }),
    restoreGap: (code) =>
      write(async ({ gapDismissal }) => (await gapDismissal.deleteMany({ where: { code: BigInt(code) } })).count > 0),
  };
}

async function forgetClient(transaction: Transaction, client: string): Promise<number> {
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
}

/** Deletes some of those that are too many; resolves to how many. */
async function forgetRareGaps(transaction: Transaction, most: number): Promise<number> {
  const tooMany = (await transaction.gap.count()) - most;
  if (tooMany <= 0) return 0;
  return transaction.$executeRaw`DELETE FROM "Gap" WHERE ("code", "client") IN (
    SELECT "code", "client" FROM "Gap" WHERE "code" NOT IN (SELECT "code" FROM "GapDismissal")
    ORDER BY "count", "lastSeen", "code", "client" LIMIT ${Math.min(tooMany, gapsAtOnce)})`;
}

/** Gaps that one transaction deletes. */
const gapsAtOnce = 1_000;
