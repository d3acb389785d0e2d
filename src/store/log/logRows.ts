import { selectArrays, type Snapshot, type SqlValue } from '../database/connection.ts';

/** Of the table Change, in the order of `changeColumns`. */
export type ChangeRow = readonly [
  version: SqlValue,
  kind: SqlValue,
  at: SqlValue,
  actor: SqlValue,
  reason: SqlValue,
  hash: SqlValue,
];

/** Of the table Revision, in the order of `revisionColumns`. */
export type RevisionRow = readonly [
  changeVersion: SqlValue,
  position: SqlValue,
  nodeType: SqlValue,
  nodeId: SqlValue,
  action: SqlValue,
  before: SqlValue,
  after: SqlValue,
];

const changeColumns = '"version", "kind", "at", "actor", "reason", "hash"';
const revisionColumns = '"changeVersion", "position", "nodeType", "nodeId", "action", "before", "after"';

/** How many changes are read at once. */
const batch = 500;

export interface LoggedRows {
  /** Null if the revisions are of a change that is not there. */
  readonly change: ChangeRow | null;
  /** By position. */
  readonly revisions: readonly RevisionRow[];
}

/** Every row of the log, as it is, change by change, the lowest version first; in batches, as they are read. */
export async function* rowsOfLog(snapshot: Snapshot): AsyncGenerator<readonly LoggedRows[]> {
  let last: SqlValue = null;
  for (;;) {
    const above: string = last === null ? '' : 'WHERE "version" > ?';
    const changes = (await selectArrays(
      snapshot,
      `SELECT ${changeColumns} FROM "Change" ${above} ORDER BY "version" LIMIT ${String(batch)}`,
      last === null ? [] : [last],
    )) as unknown as readonly ChangeRow[];
    const upTo: SqlValue = changes.length < batch ? null : (changes.at(-1)?.[0] ?? null);
    yield group(changes, await revisionsBetween(snapshot, last, upTo));
    if (upTo === null) return;
    last = upTo;
  }
}

/** Revisions of changes above `last` and not above `upTo`; null is not a bound, so that those of no change are read too. */
async function revisionsBetween(snapshot: Snapshot, last: SqlValue, upTo: SqlValue): Promise<readonly RevisionRow[]> {
  const bounds: [string, SqlValue][] = [
    ['"changeVersion" > ?', last],
    ['"changeVersion" <= ?', upTo],
  ];
  const given = bounds.filter(([, value]) => value !== null);
  const where = given.length === 0 ? '' : `WHERE ${given.map(([condition]) => condition).join(' AND ')}`;
  const rows = await selectArrays(
    snapshot,
    `SELECT ${revisionColumns} FROM "Revision" ${where} ORDER BY "changeVersion", "position"`,
    given.map(([, value]) => value),
  );
  return rows as unknown as readonly RevisionRow[];
}

function group(changes: readonly ChangeRow[], revisions: readonly RevisionRow[]): LoggedRows[] {
  const byVersion = new Map<SqlValue, RevisionRow[]>(changes.map(([version]) => [version, []]));
  const orphans: RevisionRow[] = [];
  for (const revision of revisions) (byVersion.get(revision[0]) ?? orphans).push(revision);
  const rows = changes.map((change): LoggedRows => ({ change, revisions: byVersion.get(change[0]) ?? [] }));
  return orphans.length === 0 ? rows : [...rows, { change: null, revisions: orphans }];
}
