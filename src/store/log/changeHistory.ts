import {
  changeKinds,
  revisionActions,
  type Change,
  type ChangeHead,
  type ChangeKind,
  type RevisedNode,
  type Revision,
} from '../../domain/changes/change.ts';
import { nodeTypes, type NodeType } from '../../domain/guidance/records.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import type { Prisma } from '../generated/sqlite/client.ts';
import type { ChangeModel, RevisionModel } from '../generated/sqlite/models.ts';
import type { PrismaClient, Transaction } from '../database/prismaClient.ts';
import { oneOf } from '../contract/storedValues.ts';
import { readStoredRecord } from './storedRecord.ts';
import type { ChangeRange, LoggedRevision } from '../contract/store.ts';

/** Committed changes of a range, whole. */
export function readChanges(client: Transaction, range: ChangeRange): Promise<Change[]> {
  return findChanges(client, whereOf(range), range);
}

/** Committed changes of a range, without their revisions. */
export async function readChangeHeads(client: PrismaClient, range: ChangeRange): Promise<ChangeHead[]> {
  const { limit, newestFirst = false } = range;
  const orderBy = { version: newestFirst ? 'desc' : 'asc' } as const;
  const rows = await client.change.findMany({ where: whereOf(range), orderBy, take: limit });
  return rows.map(toHead);
}

/** The nodes that one change revised, in order. */
export async function revisedNodes(client: PrismaClient, version: number): Promise<RevisedNode[]> {
  const rows = await client.revision.findMany({
    where: { changeVersion: version },
    orderBy: { position: 'asc' },
    select: { position: true, nodeId: true, nodeType: true },
  });
  return rows.map(({ position, nodeId, nodeType }) => ({ position, nodeId, nodeType: readNodeType(nodeType) }));
}

/** Revisions of one change by their places, in order. */
export async function revisionsAt(
  client: PrismaClient,
  version: number,
  positions: readonly number[],
): Promise<Revision[]> {
  const revisions: Revision[] = [];
  for (let at = 0; at < positions.length; at += placesAtOnce) {
    const places = positions.slice(at, at + placesAtOnce);
    const where = { changeVersion: version, position: { in: places } };
    const rows = await client.revision.findMany({ where, orderBy: { position: 'asc' } });
    revisions.push(...rows.map(toRevision));
  }
  return revisions;
}

/** The most values that one statement takes. */
const placesAtOnce = 1_000;

export function countChanges(client: PrismaClient, kind: ChangeKind, above: number): Promise<number> {
  return client.change.count({ where: { kind, version: { gt: above } } });
}

/** Version of the newest change dated `time` or before; 0 if there is none. */
export async function versionAsOf(client: PrismaClient, time: number): Promise<number> {
  const row = await client.change.findFirst({
    where: { at: { lte: BigInt(Math.floor(time)) } },
    orderBy: [{ at: 'desc' }, { version: 'desc' }],
    select: { version: true },
  });
  return row?.version ?? 0;
}

/** The changes that revised one node, each once, newest first. */
export async function changesOf(client: PrismaClient, nodeId: string, range: NodeRange): Promise<Change[]> {
  const where = { version: { in: await versionsOf(client, nodeId, range) } };
  return findChanges(client, where, { limit: range.limit, newestFirst: true });
}

/** The same, each with the first thing that it did to the node. */
export async function historyOf(client: PrismaClient, nodeId: string, range: NodeRange): Promise<LoggedRevision[]> {
  const rows = await client.change.findMany({
    where: { version: { in: await versionsOf(client, nodeId, range) } },
    orderBy: { version: 'desc' },
    include: { revisions: { where: { nodeId }, orderBy: { position: 'asc' }, take: 1 } },
  });
  return rows.flatMap((row) => row.revisions.map((each) => ({ change: toHead(row), revision: toRevision(each) })));
}

type NodeRange = Pick<ChangeRange, 'below' | 'limit'>;

async function versionsOf(client: PrismaClient, nodeId: string, range: NodeRange): Promise<number[]> {
  // One row a change, in the order of the index: a node that thousands of changes revised costs its page only.
  const versions = await client.revision.groupBy({
    by: ['changeVersion'],
    where: { nodeId, changeVersion: between(range) },
    orderBy: { changeVersion: 'desc' },
    take: range.limit,
  });
  return versions.map((row) => row.changeVersion);
}

export async function countChangesOf(client: PrismaClient, nodeId: string, asOf: number): Promise<number> {
  const [row] = await client.$queryRaw<{ count: bigint }[]>(
    sql`SELECT count(DISTINCT "changeVersion") AS "count" FROM "Revision" WHERE "nodeId" = ${nodeId} AND "changeVersion" <= ${asOf}`,
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

async function findChanges(
  client: Transaction,
  where: Prisma.ChangeWhereInput,
  { limit, newestFirst = false }: Pick<ChangeRange, 'limit' | 'newestFirst'>,
): Promise<Change[]> {
  const rows = await client.change.findMany({
    where,
    orderBy: { version: newestFirst ? 'desc' : 'asc' },
    take: limit,
    include: { revisions: { orderBy: { position: 'asc' } } },
  });
  return rows.map((row) => toChange(row, row.revisions));
}

function whereOf(range: ChangeRange): Prisma.ChangeWhereInput {
  const { kind } = range;
  return { version: between(range), ...(kind === null || kind === undefined ? {} : { kind }) };
}

/** Versions in the range; a bound that is not given is not a condition. */
function between({ above, below }: Pick<ChangeRange, 'above' | 'below'>): Prisma.IntFilter {
  return {
    ...(above === null || above === undefined ? {} : { gt: above }),
    ...(below === null || below === undefined ? {} : { lt: below }),
  };
}

function toChange(row: ChangeModel, revisions: readonly RevisionModel[]): Change {
  return { ...toHead(row), revisions: revisions.map(toRevision) };
}

function toHead({ version, kind, at, actor, reason, hash }: ChangeModel): ChangeHead {
  return { version, kind: oneOf(changeKinds, kind, 'the kind of a change'), at: Number(at), actor, reason, hash };
}

function toRevision(row: RevisionModel): Revision {
  return {
    nodeType: readNodeType(row.nodeType),
    nodeId: row.nodeId,
    action: oneOf(revisionActions, row.action, 'the action of a revision'),
    before: readStoredRecord(row.before),
    after: readStoredRecord(row.after),
  };
}

function readNodeType(value: string): NodeType {
  return oneOf(nodeTypes, value, 'the type of a node');
}
