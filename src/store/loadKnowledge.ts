import { toErrorCode } from '../domain/codes/errorCode.ts';
import type { EntryNode, GuideNode, Lifetime, MitigationNode } from '../domain/guidance/nodes.ts';
import type { EntryStatus, StepRecord } from '../domain/guidance/records.ts';
import { inSnapshot, selectRows, type Connection, type Snapshot, type SqlValue } from './sqliteConnection.ts';
import type { StoredKnowledge } from './store.ts';

/**
 * The newest committed state, read from one snapshot with one query a table. Plain SQL on the driver's
 * connection, without the Prisma client: it is what the start waits for, and the client alone costs more
 * than the rest of it. The fields of each node stand in the order of its record.
 */
export async function loadKnowledge(connection: Connection): Promise<StoredKnowledge> {
  return inSnapshot(connection, readKnowledge);
}

/** What loadKnowledge answers, from a snapshot that is open already. */
export async function readKnowledge(snapshot: Snapshot): Promise<StoredKnowledge> {
  const read = (sql: string) => selectRows(snapshot, sql) as Promise<Row[]>;
  const [head] = await read('SELECT "version", "at" FROM "Change" ORDER BY "version" DESC LIMIT 1');
  const firstSteps = groupBy(await read('SELECT * FROM "GuideStep" ORDER BY "guideId", "position"'), 'guideId');
  const causes = groupBy(await read('SELECT * FROM "Cause" ORDER BY "entryId", "position"'), 'entryId');
  const steps = groupBy(await read('SELECT * FROM "EntryMitigation" ORDER BY "entryId", "position"'), 'entryId');
  const guides = await read('SELECT * FROM "Guide" ORDER BY "id"');
  const entries = await read('SELECT * FROM "Entry" ORDER BY "guideId", "ordinal"');
  const mitigations = await read('SELECT * FROM "Mitigation" ORDER BY "id"');
  return {
    version: head === undefined ? 0 : whole(head, 'version'),
    committedAt: head === undefined ? 0 : whole(head, 'at'),
    nodes: [
      ...guides.map((row) => toGuideNode(row, firstSteps(row))),
      ...mitigations.map(toMitigationNode),
      ...entries.map((row) => toEntryNode(row, causes(row), steps(row))),
    ],
  };
}

type Row = Record<string, SqlValue>;

function toGuideNode(row: Row, steps: readonly Row[]): GuideNode {
  return {
    type: 'Guide',
    id: text(row, 'id'),
    slug: text(row, 'slug'),
    title: text(row, 'title'),
    description: textOrNull(row, 'description'),
    appliesTo: JSON.parse(text(row, 'appliesTo')) as string[],
    sourceUrl: textOrNull(row, 'sourceUrl'),
    license: textOrNull(row, 'license'),
    attribution: textOrNull(row, 'attribution'),
    firstSteps: steps.map(toStep),
    escalation: text(row, 'escalation'),
    sourceDigest: textOrNull(row, 'sourceDigest'),
    ...toLifetime(row),
  };
}

function toEntryNode(row: Row, causes: readonly Row[], steps: readonly Row[]): EntryNode {
  return {
    type: 'Entry',
    id: text(row, 'id'),
    guideId: text(row, 'guideId'),
    code: row['code'] === null ? null : toErrorCode(whole(row, 'code')),
    symbol: textOrNull(row, 'symbol'),
    ordinal: whole(row, 'ordinal'),
    causes: causes.map((cause) => text(cause, 'text')),
    steps: steps.map(toStep),
    status: text(row, 'status') as EntryStatus,
    ...toLifetime(row),
  };
}

function toMitigationNode(row: Row): MitigationNode {
  return {
    type: 'Mitigation',
    id: text(row, 'id'),
    text: text(row, 'text'),
    ...toLifetime(row),
  };
}

function toStep(row: Row): StepRecord {
  return { mitigationId: text(row, 'mitigationId'), condition: textOrNull(row, 'condition') };
}

function toLifetime(row: Row): Lifetime {
  return {
    version: whole(row, 'version'),
    createdAt: whole(row, 'createdAt'),
    updatedAt: whole(row, 'updatedAt'),
  };
}

/** Finds the children of a parent row by its id, in the order of `rows`. */
function groupBy(rows: readonly Row[], parentColumn: string): (parent: Row) => readonly Row[] {
  const groups = new Map<SqlValue, Row[]>();
  for (const row of rows) {
    const parent = row[parentColumn] ?? null;
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [row]);
    else group.push(row);
  }
  return (parent) => groups.get(parent['id'] ?? null) ?? [];
}

function text(row: Row, column: string): string {
  return String(row[column]);
}

function textOrNull(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

function whole(row: Row, column: string): number {
  return Number(row[column]);
}
