import type { Change, ChangeKind, Revision, RevisionAction } from '../../domain/changes/change.ts';
import type { LoggedRedactions } from './auditRedactions.ts';
import type { Flaw } from '../../domain/changes/flaw.ts';
import type { NodeRecord, NodeType } from '../../domain/guidance/records.ts';
import { canonicalJson, firstPreviousHash, hashOfTexts, type RevisionText } from '../log/changeHash.ts';
import { rowsOfLog, type ChangeRow, type RevisionRow } from '../log/logRows.ts';
import { readStoredRecord } from '../log/storedRecord.ts';
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
  const readRevisions = startReading();
  for await (const rowsOfChanges of rowsOfLog(snapshot)) {
    for (const { change: row, revisions: rows } of rowsOfChanges) {
      if (row === null) {
        first ??= flawOfOrphan(rows);
        continue;
      }
      const { revisions, texts, flaw } = readRevisions(rows);
      const change = { ...toChange(row, revisions), redacted: redactions.partsOf(Number(row[0]), row[1]) };
      first ??= flawOfPlace(change, previous) ?? flaw ?? flawOfHash(change, texts, { previous, redactions });
      previous = change;
      if (revisions.length === rows.length) visit(change);
    }
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

function flawOfHash(
  change: Change,
  texts: readonly RevisionText[],
  { previous, redactions }: { readonly previous: Link; readonly redactions: LoggedRedactions },
): Flaw | null {
  const found = hashOfTexts(change, previous.hash, texts);
  const redacted = redactions.digestOfChange.get(change.version);
  if (found === (redacted ?? change.hash)) return null;
  if (redacted !== undefined) {
    const message = `Change ${String(change.version)} is not as its last redaction has left it: it or one of its revisions was altered, or the redaction was.`;
    return flawOf(change.version, 'hash', message);
  }
  const message = `The hash of change ${String(change.version)} is not that of what it says: it or one of its revisions was altered, or the change before it.`;
  return flawOf(change.version, 'hash', message);
}

function flawOfOrphan([revision]: readonly RevisionRow[]): Flaw {
  const version = Number(revision?.[0]);
  const message = `The log holds a revision of change ${String(version)}, which is not there.`;
  return { ...flawOf(version, 'changeVersion', message), nodeId: String(revision?.[3]) };
}

function flawOf(version: number, field: string, message: string): Flaw {
  return { version, nodeId: null, field, message };
}

/** As in the row, even if this program would never write it; the hash shows that. */
function toChange(row: ChangeRow, revisions: readonly Revision[]): Change {
  return {
    version: Number(row[0]),
    kind: row[1] as ChangeKind,
    at: Number(row[2]),
    actor: row[3] as string,
    reason: row[4] as string | null,
    revisions,
    hash: row[5] as string,
  };
}

interface ReadRevisions {
  /** Those whose records can be read. */
  readonly revisions: readonly Revision[];
  /** The same as they are hashed. */
  readonly texts: readonly RevisionText[];
  /** The first that is not as it was written or not in its place. */
  readonly flaw: Flaw | null;
}

/**
 * Reads the revisions of one change after the other. What a change has left is what the next one of that node begins with: its
 * text is then read once, and the two revisions hold one record.
 */
function startReading(): (rows: readonly RevisionRow[]) => ReadRevisions {
  const left = new Map<string, ReadRecord>();
  const readAgain = (json: SqlValue, nodeId: string) => {
    const known = left.get(nodeId);
    return known?.json === json ? known : readRecord(json);
  };
  return (rows) => {
    const revisions: Revision[] = [];
    const texts: RevisionText[] = [];
    let flaw: Flaw | null = null;
    for (const [index, row] of rows.entries()) {
      const nodeId = String(row[3]);
      const [before, after] = [readAgain(row[5], nodeId), readRecord(row[6])];
      if (after.record === null) left.delete(nodeId);
      else left.set(nodeId, after);
      flaw ??= flawOfRevision(row, index, { before, after });
      if (before.record === undefined || after.record === undefined) continue;
      const [nodeType, action] = [row[2] as NodeType, row[4] as RevisionAction];
      revisions.push({ nodeType, nodeId, action, before: before.record, after: after.record });
      texts.push({ nodeType, nodeId, action, before: before.canonical, after: after.canonical });
    }
    return { revisions, texts, flaw };
  };
}

function flawOfRevision(row: RevisionRow, index: number, records: Record<'before' | 'after', ReadRecord>): Flaw | null {
  const [version, nodeId] = [Number(row[0]), String(row[3])];
  if (row[1] !== index) {
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
  /** The text it was read from; null if there is none. */
  readonly json: SqlValue;
  /** Undefined if it cannot be read. */
  readonly record: NodeRecord | null | undefined;
  /** As it is hashed. */
  readonly canonical: string;
  /** False if the text is not the one that JSON.stringify writes. */
  readonly asWritten: boolean;
}

const noRecord: ReadRecord = { json: null, record: null, canonical: 'null', asWritten: true };

function readRecord(json: SqlValue): ReadRecord {
  if (json === null) return noRecord;
  try {
    const record = readStoredRecord(json);
    return { json, record, canonical: canonicalJson(record), asWritten: JSON.stringify(record) === json };
  } catch {
    return { json, record: undefined, canonical: '', asWritten: false };
  }
}
