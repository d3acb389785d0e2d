import { selectRows, type Snapshot, type SqlValue } from '../database/connection.ts';

export type Row = Record<string, SqlValue>;

/** How many changes are read at once. */
const batch = 500;

export interface LoggedRows {
  /** Of the table Change; null if the revisions are of a change that is not there. */
  readonly change: Row | null;
  /** Of the table Revision, by position. */
  readonly revisions: readonly Row[];
}

/** Every row of the log, as it is, change by change, the lowest version first; read in batches. */
export async function* rowsOfLog(snapshot: Snapshot): AsyncGenerator<LoggedRows> {
  let last: SqlValue = null;
  for (;;) {
    const above: string = last === null ? '' : 'WHERE "version" > ?';
    const changes: Row[] = await selectRows(
      snapshot,
      `SELECT * FROM "Change" ${above} ORDER BY "version" LIMIT ${String(batch)}`,
      last === null ? [] : [last],
    );
    const upTo = changes.length < batch ? null : (changes.at(-1)?.['version'] ?? null);
    yield* group(changes, await revisionsBetween(snapshot, last, upTo));
    if (upTo === null) return;
    last = upTo;
  }
}

/** Revisions of changes above `last` and not above `upTo`; null is no bound, so that those of no change are read too. */
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

function* group(changes: readonly Row[], revisions: readonly Row[]): Generator<LoggedRows> {
  const byVersion = new Map<SqlValue, Row[]>(changes.map((row) => [row['version'] ?? null, []]));
  const orphans: Row[] = [];
  for (const revision of revisions) (byVersion.get(revision['changeVersion'] ?? null) ?? orphans).push(revision);
  for (const change of changes) yield { change, revisions: byVersion.get(change['version'] ?? null) ?? [] };
  if (orphans.length > 0) yield { change: null, revisions: orphans };
}
