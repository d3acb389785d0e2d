import { setTimeout as sleep } from 'node:timers/promises';
import { asRefusal, StoreRefusal } from '../contract/storeRefusal.ts';
import { selectRows, type Connection } from '../database/connection.ts';
import { once } from '../database/once.ts';
import type { Writes } from '../database/prismaClient.ts';
import { createWriteQueue } from '../database/writeQueue.ts';
import type { DatabaseFile } from './databaseFile.ts';
import { emptyLog } from './sqliteConnection.ts';

export interface SqliteWrites {
  readonly write: Writes;
  /** Rejects with a StoreRefusal, or the driver's error, if a write would not last. */
  assertWritable(): Promise<void>;
  /** Rewrites the database without its free space, which may hold what was taken out. Rejects with a StoreRefusal. */
  purge(): Promise<void>;
  /** Takes no more work and resolves when what was queued is done. The connection stays open. */
  finish(): Promise<void>;
}

/** `writer` is used by nothing else; `file` names the database in messages. All groups share one queue: see createWriteQueue. */
export function createSqliteWrites(writer: Connection, file: string, onDisk: DatabaseFile): SqliteWrites {
  const queue = createWriteQueue();
  const openClient = once(async () => (await import('./prismaClient.ts')).openPrismaClient(writer));

  /** Of the last write; null if it was kept. */
  let lastFailure: unknown = null;
  let emptying: NodeJS.Timeout | null = null;
  /** Milliseconds. Of many writes one after the other, emptying takes a twentieth of the time at most. */
  let emptyingTook = 0;

  return {
    write: (_group, job) =>
      queue.run(async () => {
        try {
          await assertInPlace();
          const result = await (await openClient()).$transaction(job);
          lastFailure = null;
          emptying ??= setTimeout(emptySoon, Math.max(emptyAfter, emptyingTook * 20)).unref();
          return result;
        } catch (error) {
          throw noteFailure(error);
        }
      }),
    assertWritable,
    purge: () =>
      queue.run(async () => {
        try {
          await purgeFreeSpace(writer);
        } catch (error) {
          throw noteFailure(error);
        }
      }),
    finish: async () => {
      if (emptying !== null) clearTimeout(emptying);
      await queue.close();
    },
  };

  function emptySoon(): void {
    emptying = null;
    queue
      .run(async () => {
        const since = performance.now();
        await emptyLog(writer);
        emptyingTook = performance.now() - since;
      })
      .catch(() => undefined);
  }

  async function assertInPlace(): Promise<void> {
    try {
      onDisk.assertInPlace();
    } catch (error) {
      // Into the file that was opened, wherever it is now; the one that stands in its place gets nothing of it.
      await emptyLog(writer).catch(() => undefined);
      throw error;
    }
  }

  function noteFailure(error: unknown): unknown {
    const refusal = asRefusal(error, file);
    if (refusal instanceof StoreRefusal) lastFailure = refusal;
    return refusal;
  }

  async function assertWritable(): Promise<void> {
    await assertInPlace();
    if (lastFailure === null) {
      onDisk.assertRoom();
      return;
    }
    await queue.run(async () => {
      try {
        onDisk.probe();
        // Writes a page, and changes nothing: the number is another program's to use.
        const [row] = await selectRows(writer, 'PRAGMA user_version');
        await writer.executeScript(`PRAGMA user_version=${String(row?.['user_version'] ?? 0)}`);
        lastFailure = null;
      } catch (error) {
        throw noteFailure(error);
      }
    });
  }
}

/** How long after a write the log is emptied, in milliseconds: not after each of many. */
const emptyAfter = 100;

/** How often the log is tried to be emptied, and how long it waits in between, in milliseconds: readers hold it for moments. */
const [tries, pause] = [40, 50];

/**
 * Rewrites the whole file without its free space and empties the log: bytes of what was deleted or updated stand in neither
 * afterwards. Nothing else is written meanwhile, and it needs as much room again. Rejects with the driver's error, or if
 * another connection has read for two seconds without a pause.
 */
async function purgeFreeSpace(connection: Connection): Promise<void> {
  await connection.executeScript('VACUUM');
  for (let left = tries; left > 0; left--) {
    if (await emptyLog(connection)) return;
    await sleep(pause);
  }
  throw new Error('Another program reads the database all the time, so its log could not be emptied.');
}
