import { createAccessEventWork } from './access/accessEvents.ts';
import { createTokenWork } from './access/accessTokens.ts';
import { createSessionWork } from './access/sessions.ts';
import type { Store } from './contract/store.ts';
import type { CountDialect } from './counts/countSql.ts';
import { createCountWork } from './counts/countWork.ts';
import type { Ask } from './database/columns.ts';
import type { Connection } from './database/connection.ts';
import type { PrismaClient, Writes, Write } from './database/prismaClient.ts';
import { createProposalWork } from './review/proposalWork.ts';
import { createWebhookWork } from './webhooks/webhooks.ts';

/** What the verbs of the store need of a database. */
export interface StoreParts {
  /** Names the database in messages. */
  readonly name: string;
  /** Reads only what is committed, even while others write. */
  readonly reader: Connection;
  /** Runs a question on a Prisma client. */
  readonly read: <T>(question: (client: PrismaClient) => Promise<T>) => Promise<T>;
  readonly write: Writes;
  readonly ask: Ask;
  readonly dialect: CountDialect;
  /** False: `append` rejects. */
  readonly mayAppend: boolean;
}

export type StoreVerbs = Omit<
  Store,
  'load' | 'audit' | 'backups' | 'assertHealthy' | 'size' | 'close' | 'watch' | 'alone' | 'callerUses'
>;

/** The verbs that both databases do alike. Prisma itself is loaded at the first of them, so that opening does not wait for it. */
export function createStoreVerbs({ name, reader, read, write, ask, dialect, mayAppend }: StoreParts): StoreVerbs {
  const changeLog = () => import('./log/changeLog.ts');
  const history = () => import('./log/changeHistory.ts');
  const writeAccess: Write = (job) => write('ACCESS', job);

  return {
    append: async (draft, baseVersion, at, remember) => {
      if (!mayAppend) throw new Error(`${name} was opened while its server runs: a change goes through the server`);
      let job: ReturnType<Awaited<ReturnType<typeof changeLog>>['appendJob']> | undefined;
      return write('LOG', async (transaction) => {
        job ??= (await changeLog()).appendJob({ draft, baseVersion, at, remember });
        return job(transaction);
      });
    },
    dryRunAppend: async (draft, baseVersion, at) =>
      (await changeLog()).dryRunAppend((job) => write('LOG', job), { draft, baseVersion, at }),
    remembered: async (key, now) => {
      const { findRemembered } = await import('./log/idempotencyKeys.ts');
      return read((client) => findRemembered(client, key, now));
    },
    changes: (range) => read(async (client) => (await history()).readChanges(client, range)),
    changeHeads: (range) => read(async (client) => (await history()).readChangeHeads(client, range)),
    revisedNodes: (version) => read(async (client) => (await history()).revisedNodes(client, version)),
    revisionsAt: (version, positions) =>
      read(async (client) => (await history()).revisionsAt(client, version, positions)),
    historyOf: (nodeId, range) => read(async (client) => (await history()).historyOf(client, nodeId, range)),
    versionAsOf: (time) => read(async (client) => (await history()).versionAsOf(client, time)),
    redactionsOf: (version) =>
      read(async (client) => (await import('./log/redactedParts.ts')).redactionsOf(client, version)),
    findText: (text) => read(async (client) => (await import('./log/redactLog.ts')).findText(client, text)),
    countChanges: (kind, above) => read(async (client) => (await history()).countChanges(client, kind, above)),
    changesOf: (nodeId, range) => read(async (client) => (await history()).changesOf(client, nodeId, range)),
    countChangesOf: (nodeId, asOf) => read(async (client) => (await history()).countChangesOf(client, nodeId, asOf)),
    revisionsOf: (nodeId, version) => read(async (client) => (await history()).revisionsOf(client, nodeId, version)),
    source: (digest) => read(async (client) => (await changeLog()).findSource(client, digest)),
    counts: createCountWork({ reader, ask, dialect, write: (job) => write('COUNTS', job) }),
    access: { ...createTokenWork(reader, writeAccess), ...createAccessEventWork(reader, writeAccess) },
    sessions: createSessionWork(reader, writeAccess),
    proposals: createProposalWork(read, writeAccess),
    webhooks: createWebhookWork(reader, writeAccess),
  };
}
