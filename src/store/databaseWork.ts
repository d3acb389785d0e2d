import { createAccessWork } from './access/accessWork.ts';
import { createCountWork } from './counts/countWork.ts';
import type { PrismaClient } from './sqlite/prismaClient.ts';
import type { DatabaseFile } from './sqlite/databaseFile.ts';
import type { QueryThread } from './sqlite/queryThread.ts';
import { emptyLog, selectRows, type Connection } from './sqlite/sqliteConnection.ts';
import { createSessionWork } from './access/sessionWork.ts';
import type { Store } from './contract/store.ts';
import { asRefusal, StoreRefusal } from './contract/storeRefusal.ts';
import { createWriteQueue } from './sqlite/writeQueue.ts';
import { purgeFreeSpace } from './sqlite/purgeFreeSpace.ts';

export interface DatabaseConnections {
  /** Used by jobs of the write queue only. */
  readonly writer: Connection;
  /** Read-only: what it reads is committed, whatever the writer is doing. */
  readonly reader: Connection;
  /** Read-only too, for what may take long. */
  readonly thread: QueryThread;
  /** Names the database in messages. */
  readonly file: string;
  readonly onDisk: DatabaseFile;
  /** False: `append` rejects. */
  readonly mayAppend: boolean;
}

export interface DatabaseWork {
  readonly verbs: Omit<Store, 'load' | 'audit' | 'backups' | 'assertHealthy' | 'size' | 'close'>;
  /** Rejects with a StoreRefusal, or the driver's error, if a write would not last. */
  assertWritable(): Promise<void>;
  /** Rewrites the database without its free space, which may hold what was taken out. Rejects with a StoreRefusal. */
  purge(): Promise<void>;
  /** Takes no more work and resolves when what was queued is done. The connections stay open. */
  finish(): Promise<void>;
}

/**
 * The verbs of the store that go through Prisma: writes on the writer, one after the other, reads on the
 * reader. Prisma itself is loaded at the first of them, so that opening does not wait for it.
 */
export function createDatabaseWork({
  writer,
  reader,
  thread,
  file,
  onDisk,
  mayAppend,
}: DatabaseConnections): DatabaseWork {
  const queue = createWriteQueue();
  const openWriteClient = once(async () => (await import('./sqlite/prismaClient.ts')).openPrismaClient(writer));
  const openReadClient = once(async () => (await import('./sqlite/prismaClient.ts')).openPrismaClient(reader));

  /** Of the last write; null if it was kept. */
  let lastFailure: unknown = null;
  let emptying: NodeJS.Timeout | null = null;

  const write = <T>(job: (client: PrismaClient) => Promise<T>): Promise<T> =>
    queue.run(async () => {
      try {
        await assertInPlace();
        const result = await job(await openWriteClient());
        lastFailure = null;
        emptying ??= setTimeout(emptySoon, emptyAfter).unref();
        return result;
      } catch (error) {
        throw noteFailure(error);
      }
    });
  const emptySoon = (): void => {
    emptying = null;
    queue.run(() => emptyLog(writer)).catch(() => undefined);
  };

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

  const changeLog = () => import('./log/changeLog.ts');
  const history = () => import('./log/changeHistory.ts');

  return {
    verbs: {
      append: (draft, baseVersion, at, remember) =>
        mayAppend
          ? write(async (client) => (await changeLog()).appendChange(client, { draft, baseVersion, at, remember }))
          : Promise.reject(new Error(`${file} was opened beside its server: a change goes through the server`)),
      dryRunAppend: (draft, baseVersion, at) =>
        write(async (client) => (await changeLog()).dryRunAppend(client, { draft, baseVersion, at })),
      remembered: async (key, now) =>
        (await import('./log/idempotencyKeys.ts')).findRemembered(await openReadClient(), key, now),
      changes: async (range) => (await history()).readChanges(await openReadClient(), range),
      changeHeads: async (range) => (await history()).readChangeHeads(await openReadClient(), range),
      revisedNodes: async (version) => (await history()).revisedNodes(await openReadClient(), version),
      revisionsAt: async (version, positions) =>
        (await history()).revisionsAt(await openReadClient(), version, positions),
      historyOf: async (nodeId, range) => (await history()).historyOf(await openReadClient(), nodeId, range),
      versionAsOf: async (time) => (await history()).versionAsOf(await openReadClient(), time),
      redactionsOf: async (version) =>
        (await import('./log/redactedParts.ts')).redactionsOf(await openReadClient(), version),
      findText: async (text) => (await import('./log/redactLog.ts')).findText(await openReadClient(), text),
      countChanges: async (kind, above) => (await history()).countChanges(await openReadClient(), kind, above),
      changesOf: async (nodeId, range) => (await history()).changesOf(await openReadClient(), nodeId, range),
      countChangesOf: async (nodeId, asOf) => (await history()).countChangesOf(await openReadClient(), nodeId, asOf),
      revisionsOf: async (nodeId, version) => (await history()).revisionsOf(await openReadClient(), nodeId, version),
      source: async (digest) => (await changeLog()).findSource(await openReadClient(), digest),
      counts: createCountWork(reader, thread, write),
      access: createAccessWork(reader, write),
      sessions: createSessionWork(reader, write),
    },
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
}

/** How long after a write the log is emptied, in milliseconds: not after each of many. */
const emptyAfter = 100;

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => (opened ??= open());
}
