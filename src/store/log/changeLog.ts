import type { Change, ChangeDraft, ImportedSource, Revision } from '../../domain/changes/change.ts';
import { insertRows } from '../database/bulkRows.ts';
import { mapYielding } from '../database/yielding.ts';
import { firstPreviousHash, hashYielding } from './changeHash.ts';
import type { ChangeModel, RevisionModel } from '../generated/sqlite/models.ts';
import { rememberChange } from './idempotencyKeys.ts';
import { redactLog } from './redactLog.ts';
import { writeNodes } from './nodeTables.ts';
import type { PrismaClient, Transaction, Write } from '../database/prismaClient.ts';
import type { RememberedCommand } from '../contract/store.ts';
import { toRecord } from './toRecord.ts';

/** A draft, what it was made on, and when (milliseconds since 1970 UTC). */
export interface Append {
  readonly draft: ChangeDraft;
  readonly baseVersion: number;
  readonly at: number;
  readonly remember?: RememberedCommand | undefined;
}

/**
 * The job that appends one change to the log and brings the tables to it; it resolves to null, and writes nothing, if the log's
 * head is not `baseVersion`. The change is dated `at`, or as the one before it if the clock went back. The job may run again
 * when nobody knows whether its transaction was committed: it then finds its own change in the log.
 */
export function appendJob(append: Append): (transaction: Transaction) => Promise<Change | null> {
  assertSourcesAreNamed(append.draft);
  let tried: Change | null = null;
  return async (transaction) => {
    if (tried !== null) {
      const { version } = tried;
      const known = await transaction.change.findUnique({ where: { version }, select: { hash: true } });
      if (known?.hash === tried.hash) return tried;
    }
    tried = await appendIn(transaction, append);
    return tried;
  };
}

/** Appends as usual, then rolls the transaction back. */
export async function dryRunAppend(write: Write, append: Append): Promise<void> {
  const undo = new Error('the dry run is over');
  const dryRun = write(async (transaction) => {
    await appendIn(transaction, append);
    throw undo;
  });
  await dryRun.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

async function appendIn(
  transaction: Transaction,
  { draft, baseVersion, at, remember }: Append,
): Promise<Change | null> {
  const head = await transaction.change.findFirst({ orderBy: { version: 'desc' } });
  if ((head?.version ?? 0) !== baseVersion) return null;
  const version = baseVersion + 1;
  // Before the change is inserted: rows of the log may not be updated afterwards.
  const redacted =
    draft.redaction === undefined ? undefined : await redactLog(transaction, draft.redaction.text, version);
  const content = {
    version,
    kind: draft.kind,
    at: Math.max(at, Number(head?.at ?? 0)),
    actor: draft.actor,
    reason: draft.reason,
    revisions: await mapYielding(draft.revisions, toCanonicalRevision),
    redacted,
  };
  const change: Change = { ...content, hash: await hashYielding(content, head?.hash ?? firstPreviousHash) };
  await insertRows(transaction, 'Change', [toChangeRow(change)]);
  await insertRows(transaction, 'Revision', await mapYielding(change.revisions, toRevisionRow(change.version)));
  await keepSources(transaction, draft.sources, change.version);
  await writeNodes(transaction, change);
  if (remember !== undefined) await rememberChange(transaction, remember, change);
  return change;
}

/** The imported text with this digest; null if none is kept. */
export async function findSource(client: PrismaClient, digest: string): Promise<string | null> {
  const row = await client.guideSource.findUnique({
    where: { digest },
    select: { text: true },
  });
  return row?.text ?? null;
}

/** The hash covers a source only through a guide's revision: one that none names could be swapped unseen. */
function assertSourcesAreNamed(draft: ChangeDraft): void {
  const named = new Set(draft.revisions.map(({ after }) => (after?.type === 'Guide' ? after.sourceDigest : null)));
  for (const { digest, guideId } of draft.sources) {
    if (!named.has(digest)) throw new Error(`the source ${digest} of guide ${guideId} is named by no revision`);
  }
}

async function keepSources(transaction: Transaction, sources: readonly ImportedSource[], changeVersion: number) {
  for (const { digest, guideId, text } of sources) {
    // Imported before, reverted, imported again: the text is the same, as its digest is.
    const kept = await transaction.guideSource.count({ where: { digest } });
    if (kept === 0)
      // Without a selection it would answer with the whole text.
      await transaction.guideSource.create({
        select: { digest: true },
        data: { digest, guideId, text, changeVersion },
      });
  }
}

function toCanonicalRevision({ nodeType, nodeId, action, before, after }: Revision): Revision {
  return {
    nodeType,
    nodeId,
    action,
    before: before === null ? null : toRecord(before),
    after: after === null ? null : toRecord(after),
  };
}

function toChangeRow({ version, kind, at, actor, reason, hash }: Change): ChangeModel {
  return { version, kind, at: BigInt(at), actor, reason, hash };
}

function toRevisionRow(changeVersion: number) {
  return ({ nodeType, nodeId, action, before, after }: Revision, position: number): RevisionModel => ({
    changeVersion,
    position,
    nodeType,
    nodeId,
    action,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
  });
}
