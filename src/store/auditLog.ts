import type { Change, ChangeKind, Revision, RevisionAction } from '../domain/changes/change.ts';
import type { Flaw } from '../domain/changes/flaw.ts';
import type { NodeRecord, NodeType } from '../domain/guidance/records.ts';
import { firstPreviousHash, hashOfChange } from './changeHash.ts';
import { selectRows, type Connection, type SqlValue } from './sqliteConnection.ts';

type Row = Record<string, SqlValue>;
type Snapshot = Pick<Connection, 'queryRaw'>;

/** How many changes are read at once. */
const batch = 500;

/**
 * Reads the whole log of a snapshot, oldest change first, gives each to `visit`, and recomputes the chain.
 * Answers the first flaw: a number that is missing or not in its place, a hash that is not that of its
 * content, a revision of no change, a record that is not as it was written. What has no readable record
 * is not visited.
 */
export async function auditLog(snapshot: Snapshot, visit: (change: Change) => void): Promise<Flaw | null> {
  let first: Flaw | null = null;
  let previous = { version: 0, hash: firstPreviousHash };
  for await (const { row, revisions } of rowsOfLog(snapshot)) {
    const change = row === null ? null : toChange(row, revisions);
    first ??= row === null ? flawOfOrphan(revisions) : flawOfRow(row, revisions, change, previous);
    if (row === null) continue;
    previous = { version: Number(row['version']), hash: String(row['hash']) };
    if (change !== null) visit(change);
  }
  return first;
}

interface LoggedRows {
  /** Null where the revisions are of a change that is not there. */
  readonly row: Row | null;
  readonly revisions: readonly Row[];
}

async function* rowsOfLog(snapshot: Snapshot): AsyncGenerator<LoggedRows> {
  let last: SqlValue = null;
  for (;;) {
    const above: string = last === null ? '' : 'WHERE "version" > ?';
    const changes: Row[] = await selectRows(
      snapshot,
      `SELECT * FROM "Change" ${above} ORDER BY "version" LIMIT ${String(batch)}`,
      last === null ? [] : [last],
    );
    const upTo = changes.length < batch ? null : (changes.at(-1)?.['version'] ?? null);
    yield* merge(changes, await revisionsBetween(snapshot, last, upTo));
    if (upTo === null) return;
    last = upTo;
  }
}

/** Revisions of changes above `last` and not above `upTo`; null is no bound, so that none of no change is left out. */
function revisionsBetween(snapshot: Snapshot, last: SqlValue, upTo: SqlValue): Promise<Row[]> {
  const bounds: [string, SqlValue][] = [
    ['"changeVersion" > ?', last],
    ['"changeVersion" <= ?', upTo],
  ];
  const given = bounds.filter(([, value]) => value !== null);
  const where = given.length === 0 ? '' : `WHERE ${given.map(([condition]) => condition).join(' AND ')}`;
  return selectRows(
    snapshot,
    `SELECT * FROM "Revision" ${where} ORDER BY "changeVersion", "position"`,
    given.map(([, value]) => value),
  );
}

function* merge(changes: readonly Row[], revisions: readonly Row[]): Generator<LoggedRows> {
  const byVersion = new Map<SqlValue, Row[]>(changes.map((row) => [row['version'] ?? null, []]));
  const orphans: Row[] = [];
  for (const revision of revisions) (byVersion.get(revision['changeVersion'] ?? null) ?? orphans).push(revision);
  for (const row of changes) yield { row, revisions: byVersion.get(row['version'] ?? null) ?? [] };
  if (orphans.length > 0) yield { row: null, revisions: orphans };
}

function flawOfRow(
  row: Row,
  revisions: readonly Row[],
  change: Change | null,
  previous: { readonly version: number; readonly hash: string },
): Flaw | null {
  const version = Number(row['version']);
  const expected = previous.version + 1;
  if (version > expected)
    return flaw(
      expected,
      'version',
      `Change ${String(expected)} is missing: the next in the log is ${String(version)}.`,
    );
  if (version < expected) return flaw(version, 'version', `The log holds a change ${String(version)}; its first is 1.`);
  const misplaced = revisions.findIndex((revision, index) => revision['position'] !== index);
  if (misplaced >= 0) {
    return flawOfRevision(
      version,
      revisions[misplaced],
      'position',
      `Change ${String(version)} has no revision at position ${String(misplaced)}.`,
    );
  }
  for (const revision of revisions) {
    const field = (['before', 'after'] as const).find((name) => !isAsWritten(revision[name] ?? null));
    if (field !== undefined) {
      return flawOfRevision(
        version,
        revision,
        field,
        `The record "${field}" of ${String(revision['nodeId'])} in change ${String(version)} is not as it was written.`,
      );
    }
  }
  if (change !== null && hashOfChange(change, previous.hash) === change.hash) return null;
  return flaw(
    version,
    'hash',
    `The hash of change ${String(version)} is not that of what it says: it or one of its revisions was altered, or the change before it.`,
  );
}

function flawOfOrphan([revision]: readonly Row[]): Flaw {
  const version = Number(revision?.['changeVersion']);
  return flawOfRevision(
    version,
    revision,
    'changeVersion',
    `The log holds a revision of change ${String(version)}, which is not there.`,
  );
}

function flaw(version: number, field: string, message: string): Flaw {
  return { version, nodeId: null, field, message };
}

function flawOfRevision(version: number, revision: Row | undefined, field: string, message: string): Flaw {
  return { version, nodeId: String(revision?.['nodeId']), field, message };
}

/** Null where one of its records cannot be read. */
function toChange(row: Row, revisions: readonly Row[]): Change | null {
  try {
    return {
      version: Number(row['version']),
      kind: row['kind'] as ChangeKind,
      at: Number(row['at']),
      actor: row['actor'] as string,
      reason: row['reason'] as string | null,
      revisions: revisions.map(toRevision),
      hash: row['hash'] as string,
    };
  } catch {
    return null;
  }
}

function toRevision(row: Row): Revision {
  return {
    nodeType: row['nodeType'] as NodeType,
    nodeId: row['nodeId'] as string,
    action: row['action'] as RevisionAction,
    before: JSON.parse(String(row['before'])) as NodeRecord | null,
    after: JSON.parse(String(row['after'])) as NodeRecord | null,
  };
}

/** What JSON.stringify would not write itself was written by somebody else. */
function isAsWritten(json: SqlValue): boolean {
  if (json === null) return true;
  try {
    const record = JSON.parse(String(json)) as unknown;
    return record !== null && JSON.stringify(record) === json;
  } catch {
    return false;
  }
}
