import { setTimeout as sleep } from 'node:timers/promises';
import type { PrismaClient, Transaction, WriteGroup, Writes } from '../database/prismaClient.ts';
import { createWriteQueue } from '../database/writeQueue.ts';
import { lockGroup } from './advisoryLocks.ts';
import { asPostgresRefusal, postgresFailureOf, unknownOutcome } from './postgresFailure.ts';

export interface PostgresWrites {
  readonly write: Writes;
  /** Takes no more work and resolves when what was queued is done. */
  finish(): Promise<void>;
}

export interface PostgresWritesParts {
  /** Of the database, for messages. */
  readonly name: string;
  readonly openClient: () => Promise<PrismaClient>;
  /** Throws the reason at once while the database is known to be gone. */
  readonly assertReachable: () => void;
  /** Told after a write of a group was committed. */
  readonly onCommitted: (group: WriteGroup) => void;
}

/** How often a transaction is run at most, and for how long it is tried again in milliseconds. */
const mostAttempts = 10;
const patience = 5_000;

/** The same for a connection that broke before COMMIT: idle ones break when the database is started again, new ones hardly ever. */
const mostLost = 4;

/**
 * Writes of many servers: each group waits for itself, in this process by a queue and among servers by a lock of the database. What
 * was rolled back, and what broke before its COMMIT, is run again within a bound. If a connection breaks during COMMIT nobody knows
 * what became of it: jobs of the log and of the counters find out when they run again, as they know what they have written; others
 * are refused as unknown.
 */
export function createPostgresWrites({
  name,
  openClient,
  assertReachable,
  onCommitted,
}: PostgresWritesParts): PostgresWrites {
  const queues = { LOG: createWriteQueue(), COUNTS: createWriteQueue(), ACCESS: createWriteQueue() };
  return {
    write: (group, job) => queues[group].run(() => run(group, job)),
    finish: async () => {
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
    },
  };

  async function run<T>(group: WriteGroup, job: (transaction: Transaction) => Promise<T>): Promise<T> {
    const deadline = Date.now() + patience;
    assertReachable();
    const client = await openClient();
    const state = { isCommitting: false, isUnknown: false };
    for (let attempt = 1; ; attempt++) {
      state.isCommitting = false;
      try {
        const result = await client.$transaction(async (transaction) => {
          await transaction.$executeRawUnsafe(lockGroup(group));
          const done = await job(transaction);
          state.isCommitting = true;
          return done;
        });
        onCommitted(group);
        return result;
      } catch (error) {
        const failure = postgresFailureOf(error);
        if (failure === 'LOST' && hasJobDone(state)) state.isUnknown = true;
        const { isUnknown } = state;
        const mayRun = failure === 'ROLLED_BACK' || failure === 'LOST' || (isUnknown && failure === 'UNREACHABLE');
        const most = failure === 'LOST' && !isUnknown ? mostLost : mostAttempts;
        const isOver = attempt >= most || Date.now() > deadline;
        if (isUnknown && (isOver || group === 'ACCESS')) throw unknownOutcome(error, name);
        if (!mayRun || isOver) throw asPostgresRefusal(error, name);
        await sleep(pauseAfter(attempt));
      }
    }
  }
}

/** Read by a function, as the transaction has set it meanwhile. */
function hasJobDone({ isCommitting }: { readonly isCommitting: boolean }): boolean {
  return isCommitting;
}

/** In milliseconds: longer each time, and not the same for two servers. */
function pauseAfter(attempt: number): number {
  return Math.min(1_000, 10 * 2 ** attempt) * (0.5 + Math.random() / 2);
}
