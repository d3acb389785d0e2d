import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { CountBatch } from '../../../src/domain/analytics/counts.ts';
import type { RollUpAges } from '../../../src/store/contract/countStore.ts';
import { rollUpCounts } from '../../../src/store/counts/rollUpCounts.ts';
import { openPrismaClient } from '../../../src/store/sqlite/prismaClient.ts';
import { openSqliteConnection } from '../../../src/store/sqlite/sqliteConnection.ts';

const firstOfMay = Date.UTC(2026, 4, 1) / 3_600_000;
const outcomes = ['MITIGATED', 'UNMITIGATED', 'UNLISTED'] as const;

/** Two days of April, two of May and one of June. */
const days = [-48, -24, 24, 48, 31 * 24 + 24];

/** Hours of days that go to a month, that go to days, and that stay. */
export const rollUpBatch: CountBatch = {
  writer: 'w',
  sequence: 1,
  at: 0,
  lookups: days.flatMap((day) =>
    [3, 20].map((hour, n) => ({
      hour: firstOfMay + day + hour,
      code: toErrorCode(0x801c0000 + n),
      outcome: outcomes[n] ?? 'UNLISTED',
      client: n === 0 ? 'web' : 'kiosk',
      count: 1 + n,
    })),
  ),
  totals: days.map((day) => ({ hour: firstOfMay + day, kind: 'UNLISTED', client: 'web', count: 6 })),
  searches: [],
  gaps: [],
  votes: [],
  requests: [],
};

export const rollUpAges: RollUpAges = {
  byDayBefore: firstOfMay + 72,
  byMonthBefore: firstOfMay,
};

/** Every day of the batch, and no part of a month that is kept whole. */
export const rollUpRange = { from: firstOfMay - 30 * 24, to: firstOfMay + 40 * 24, client: null };

/** Rolls a database up, and calls `beforeWrite` before each statement that writes, commits included. */
export async function rollUpStepwise(file: string, beforeWrite: () => void): Promise<void> {
  const connection = await openSqliteConnection(file);
  const start = connection.startTransaction.bind(connection);
  connection.startTransaction = async (level) => {
    const transaction = await start(level);
    for (const verb of ['executeRaw', 'queryRaw'] as const) {
      const run = transaction[verb].bind(transaction) as (query: { sql: string }) => Promise<never>;
      transaction[verb] = (query: { sql: string }) => {
        if (/^\s*(?:INSERT|UPDATE|DELETE|COMMIT)/.test(query.sql)) beforeWrite();
        return run(query);
      };
    }
    return transaction;
  };
  const client = openPrismaClient(connection);
  await rollUpCounts((job) => client.$transaction(job), rollUpAges);
  await client.$disconnect();
}
