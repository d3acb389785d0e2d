import type { Change, ChangeKind, Revision, RevisionAction } from '../../domain/changes/change.ts';
import type { NodeRecord, NodeType } from '../../domain/guidance/records.ts';
import { Prisma } from '../generated/sqlite/client.ts';
import type { ChangeModel, RevisionModel } from '../generated/sqlite/models.ts';
import type { PrismaClient } from '../sqlite/prismaClient.ts';
import type { ChangeRange } from '../contract/store.ts';

/** Committed changes of a range, whole. */
export function readChanges(client: PrismaClient, range: ChangeRange): Promise<Change[]> {
  const { limit, newestFirst = false, kind } = range;
  const ofKind = kind === null || kind === undefined ? {} : { kind };
  return findChanges(client, { version: between(range), ...ofKind }, { limit, newestFirst });
}

export function countChanges(client: PrismaClient, kind: ChangeKind, above: number): Promise<number> {
  return client.change.count({ where: { kind, version: { gt: above } } });
}

/** Version of the newest change dated `time` or before; 0 where there is none. */
export async function versionAsOf(client: PrismaClient, time: number): Promise<number> {
  const row = await client.change.findFirst({
    where: { at: { lte: BigInt(Math.floor(time)) } },
    orderBy: [{ at: 'desc' }, { version: 'desc' }],
    select: { version: true },
  });
  return row?.version ?? 0;
}

/** The changes that revised one node, each once, newest first. */
export async function changesOf(
  client: PrismaClient,
  nodeId: string,
  range: Pick<ChangeRange, 'below' | 'limit'>,
): Promise<Change[]> {
  // One row a change, in the order of the index: a node that thousands of changes revised costs its page only.
  const versions = await client.revision.groupBy({
    by: ['changeVersion'],
    where: { nodeId, changeVersion: between(range) },
    orderBy: { changeVersion: 'desc' },
    take: range.limit,
  });
  const where = { version: { in: versions.map((row) => row.changeVersion) } };
  return findChanges(client, where, { limit: range.limit, newestFirst: true });
}

export async function countChangesOf(client: PrismaClient, nodeId: string, asOf: number): Promise<number> {
  const [row] = await client.$queryRaw<{ count: bigint }[]>(
    Prisma.sql`SELECT count(DISTINCT "changeVersion") AS "count" FROM "Revision" WHERE "nodeId" = ${nodeId} AND "changeVersion" <= ${asOf}`,
  );
  return Number(row?.count ?? 0);
}

/** Revisions of one node by changes above `version`, oldest first. */
export async function revisionsOf(client: PrismaClient, nodeId: string, version: number): Promise<Revision[]> {
  const rows = await client.revision.findMany({
    where: { nodeId, changeVersion: { gt: version } },
    orderBy: [{ changeVersion: 'asc' }, { position: 'asc' }],
  });
  return rows.map(toRevision);
}

interface Sequence {
  readonly limit: number;
  readonly newestFirst: boolean;
}

async function findChanges(
  client: PrismaClient,
  where: Prisma.ChangeWhereInput,
  { limit, newestFirst }: Sequence,
): Promise<Change[]> {
  const rows = await client.change.findMany({
    where,
    orderBy: { version: newestFirst ? 'desc' : 'asc' },
    take: limit,
    include: { revisions: { orderBy: { position: 'asc' } } },
  });
  return rows.map((row) => toChange(row, row.revisions));
}

/** Versions in the range; a bound that is not given is no condition. */
function between({ above, below }: Pick<ChangeRange, 'above' | 'below'>): Prisma.IntFilter {
  return {
    ...(above === null || above === undefined ? {} : { gt: above }),
    ...(below === null || below === undefined ? {} : { lt: below }),
  };
}

function toChange(row: ChangeModel, revisions: readonly RevisionModel[]): Change {
  return {
    version: row.version,
    kind: row.kind as ChangeKind,
    at: Number(row.at),
    actor: row.actor,
    reason: row.reason,
    revisions: revisions.map(toRevision),
    hash: row.hash,
  };
}

function toRevision(row: RevisionModel): Revision {
  return {
    nodeType: row.nodeType as NodeType,
    nodeId: row.nodeId,
    action: row.action as RevisionAction,
    before: toStoredRecord(row.before),
    after: toStoredRecord(row.after),
  };
}

function toStoredRecord(json: string | null): NodeRecord | null {
  return json === null ? null : (JSON.parse(json) as NodeRecord);
}
