import type { Change, ChangeKind, Revision, RevisionAction } from '../../domain/changes/change.ts';
import type { LoggedRedactions } from './auditRedactions.ts';
import type { Flaw } from '../../domain/changes/flaw.ts';
import type { NodeRecord, NodeType } from '../../domain/guidance/records.ts';
import { firstPreviousHash, hashOfChange } from '../log/changeHash.ts';
import { rowsOfLog, type Row } from '../log/logRows.ts';
import type { Snapshot, SqlValue } from '../database/connection.ts';

/**
 * Reads the whole log of a snapshot, oldest change first, gives each to `visit`, and recomputes the chain.
 * Answers the first flaw: a number that is missing or not in its place, a hash that is not that of its
 * content, a revision of no change, a record that is not as it was written. A change with a record that
 * cannot be read is not visited. What was redacted is held against the digests that `redactions` left.
 */
export async function auditLog(
  snapshot: Snapshot,
  redactions: LoggedRedactions,
  visit: (change: Change) => void,
): Promise<Flaw | null> {
  let first: Flaw | null = null;
  let previous: Link = { version: 0, hash: firstPreviousHash };
  for await (const { change: row, revisions: rows } of rowsOfLog(snapshot)) {
    if (row === null) {
      first ??= flawOfOrphan(rows);
      continue;
    }
    const { revisions, flaw } = readRevisions(rows);
    const change = { ...toChange(row, revisions), redacted: redactions.partsOf(Number(row['version']), row['kind']) };
    first ??= flawOfPlace(change, previous) ?? flaw ?? flawOfHash(change, previous, redactions);
    previous = change;
    if (revisions.length === rows.length) visit(change);
  }
  return first ?? redactions.flawBehind(previous.version);
}

type Link = Pick<Change, 'version' | 'hash'>;

function flawOfPlace({ version }: Change, previous: Link): Flaw | null {
  const expected = previous.version + 1;
  if (version === expected) return null;
  if (version < expected)
    return flawOf(version, 'version', `The log holds a change ${String(version)}; its first is 1.`);
  const message = `Change ${String(expected)} is missing: the next in the log is ${String(version)}.`;
  return flawOf(expected, 'version', message);
}

function flawOfHash(change: Change, previous: Link, redactions: LoggedRedactions): Flaw | null {
  const found = hashOfChange(change, previous.hash);
  const redacted = redactions.digestOfChange.get(change.version);
  if (found === (redacted ?? change.hash)) return null;
  if (redacted !== undefined) {
    const message = `Change ${String(change.version)} is not as its last redaction has left it: it or one of its revisions was altered, or the redaction was.`;
    return flawOf(change.version, 'hash', message);
  }
  const message = `The hash of change ${String(change.version)} is not that of what it says: it or one of its revisions was altered, or the change before it.`;
  return flawOf(change.version, 'hash', message);
}

function flawOfOrphan([revision]: readonly Row[]): Flaw {
  const version = Number(revision?.['changeVersion']);
  const message = `The log holds a revision of change ${String(version)}, which is not there.`;
  return { ...flawOf(version, 'changeVersion', message), nodeId: String(revision?.['nodeId']) };
}

function flawOf(version: number, field: string, message: string): Flaw {
  return { version, nodeId: null, field, message };
}

/** As the row says, even if it says what no program of ours writes: the hash tells. */
function toChange(row: Row, revisions: readonly Revision[]): Change {
  return {
    version: Number(row['version']),
    kind: row['kind'] as ChangeKind,
    at: Number(row['at']),
    actor: row['actor'] as string,
    reason: row['reason'] as string | null,
    revisions,
    hash: row['hash'] as string,
  };
}

/** The revisions whose records can be read, and the first that is not as it was written or not in its place. */
function readRevisions(rows: readonly Row[]): { readonly revisions: Revision[]; readonly flaw: Flaw | null } {
  const revisions: Revision[] = [];
  let flaw: Flaw | null = null;
  for (const [index, row] of rows.entries()) {
    const [before, after] = [readRecord(row['before']), readRecord(row['after'])];
    flaw ??= flawOfRevision(row, index, { before, after });
    if (before.record === undefined || after.record === undefined) continue;
    revisions.push({
      nodeType: row['nodeType'] as NodeType,
      nodeId: row['nodeId'] as string,
      action: row['action'] as RevisionAction,
      before: before.record,
      after: after.record,
    });
  }
  return { revisions, flaw };
}

function flawOfRevision(row: Row, index: number, records: Record<'before' | 'after', ReadRecord>): Flaw | null {
  const [version, nodeId] = [Number(row['changeVersion']), String(row['nodeId'])];
  if (row['position'] !== index) {
    const message = `Change ${String(version)} has no revision at position ${String(index)}.`;
    return { version, nodeId, field: 'position', message };
  }
  for (const field of ['before', 'after'] as const) {
    if (records[field].asWritten) continue;
    const message = `The record "${field}" of ${nodeId} in change ${String(version)} is not as it was written.`;
    return { version, nodeId, field, message };
  }
  return null;
}

interface ReadRecord {
  /** Undefined if it cannot be read. */
  readonly record: NodeRecord | null | undefined;
  /** False if the text is not the one that JSON.stringify writes. */
  readonly asWritten: boolean;
}

function readRecord(json: SqlValue | undefined): ReadRecord {
  if (json === null || json === undefined) return { record: null, asWritten: true };
  try {
    const record = JSON.parse(String(json)) as NodeRecord | null;
    return record === null
      ? { record: undefined, asWritten: false }
      : { record, asWritten: JSON.stringify(record) === json };
  } catch {
    return { record: undefined, asWritten: false };
  }
}
