import { setImmediate as nextTurn } from 'node:timers/promises';

/** Runs jobs one at a time, in the order they came, and lets whatever else is ready run between two of them. */
export interface WriteQueue {
  /** Resolves or rejects as the job does; a rejected job does not stop the next. Rejects after `close`. */
  run<T>(job: () => Promise<T>): Promise<T>;
  /** Takes no more jobs and resolves when the last is done. */
  close(): Promise<void>;
}

/**
 * The one queue that every write of the process goes through. Prisma's SQLite adapter shares one
 * connection, so a query during a transaction would land inside it and be rolled back with it. SQLite
 * never leaves the turn of the event loop that it is called in: a row of waiting edits that followed each
 * other in one turn would keep every look-up waiting for all of them.
 */
export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  return {
    run(job) {
      if (closed) return Promise.reject(new Error('the store is closed'));
      const result = last.then(job);
      last = result.then(yieldNow, yieldNow);
      return result;
    },
    async close() {
      closed = true;
      await last;
    },
  };
}

async function yieldNow(): Promise<void> {
  await nextTurn();
}
