import { createAccessWork } from './access/accessWork.ts';
import { createCountWork } from './counts/countWork.ts';
import type { PrismaClient } from './sqlite/prismaClient.ts';
import type { Connection } from './sqlite/sqliteConnection.ts';
import { createSessionWork } from './access/sessionWork.ts';
import type { Store } from './contract/store.ts';
import { asRefusal } from './contract/storeRefusal.ts';
import { createWriteQueue } from './sqlite/writeQueue.ts';

export interface DatabaseConnections {
  /** Used by jobs of the write queue only. */
  readonly writer: Connection;
  /** Read-only: what it reads is committed, whatever the writer is amid of. */
  readonly reader: Connection;
  /** Names the database in messages. */
  readonly file: string;
  /** False: `append` rejects. */
  readonly mayAppend: boolean;
}

export interface DatabaseWork {
  readonly verbs: Omit<Store, 'load' | 'audit' | 'assertHealthy' | 'size' | 'close'>;
  /** Takes no more work and resolves when what was queued is done. The connections stay open. */
  finish(): Promise<void>;
}

/**
 * The verbs of the store that go through Prisma: writes on the writer, one after the other, reads on the
 * reader. Prisma itself is loaded at the first of them, so that opening does not wait for it.
 */
export function createDatabaseWork({ writer, reader, file, mayAppend }: DatabaseConnections): DatabaseWork {
  const queue = createWriteQueue();
  const openWriteClient = once(async () => (await import('./sqlite/prismaClient.ts')).openPrismaClient(writer));
  const openReadClient = once(async () => (await import('./sqlite/prismaClient.ts')).openPrismaClient(reader));

  const write = <T>(job: (client: PrismaClient) => Promise<T>): Promise<T> =>
    queue.run(async () => {
      try {
        return await job(await openWriteClient());
      } catch (error) {
        throw asRefusal(error, file);
      }
    });
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
      countChanges: async (kind, above) => (await history()).countChanges(await openReadClient(), kind, above),
      changesOf: async (nodeId, range) => (await history()).changesOf(await openReadClient(), nodeId, range),
      countChangesOf: async (nodeId, asOf) => (await history()).countChangesOf(await openReadClient(), nodeId, asOf),
      revisionsOf: async (nodeId, version) => (await history()).revisionsOf(await openReadClient(), nodeId, version),
      source: async (digest) => (await changeLog()).findSource(await openReadClient(), digest),
      counts: createCountWork(reader, write),
      access: createAccessWork(reader, write),
      sessions: createSessionWork(reader, write),
    },
    finish: () => queue.close(),
  };
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => (opened ??= open());
}
