import type { RedactedPart } from '../../domain/changes/change.ts';
import type { Flaw } from '../../domain/changes/flaw.ts';
import { toRedactedPart } from '../log/redactedParts.ts';
import { selectRows, type Snapshot } from '../database/connection.ts';

/** What redactions say of changes and of imported texts. It is believed, since the hash of each redaction covers it. */
export interface LoggedRedactions {
  /** Of the content that a change has now, by its version. */
  readonly digestOfChange: ReadonlyMap<number, string>;
  /** Of what an imported text is now, by the digest of what it was. */
  readonly digestOfSource: ReadonlyMap<string, string>;
  /** What is covered by the hash of one change; undefined if it is none that redacts and nothing names it. */
  partsOf(version: number, kind: unknown): readonly RedactedPart[] | undefined;
  /** The flaw of rows that belong to a change behind the last one of the log; null if there are none. */
  flawBehind(version: number): Flaw | null;
}

/** Reads all redactions of a snapshot, oldest first: the last one of a change or text counts. */
export async function readRedactions(snapshot: Snapshot): Promise<LoggedRedactions> {
  const rows = await selectRows(snapshot, 'SELECT * FROM "Redaction" ORDER BY "changeVersion", "position"');
  const parts = new Map<number, RedactedPart[]>();
  const digestOfChange = new Map<number, string>();
  const digestOfSource = new Map<string, string>();
  for (const row of rows) {
    const part = toRedactedPart({
      redactedVersion: row['redactedVersion'] === null ? null : Number(row['redactedVersion']),
      source: row['source'] === null ? null : String(row['source']),
      digest: String(row['digest']),
    });
    const version = Number(row['changeVersion']);
    const known = parts.get(version);
    if (known === undefined) parts.set(version, [part]);
    else known.push(part);
    if ('version' in part) digestOfChange.set(part.version, part.digest);
    else digestOfSource.set(part.source, part.digest);
  }
  return {
    digestOfChange,
    digestOfSource,
    partsOf: (version, kind) => parts.get(version) ?? (kind === 'REDACTION' ? [] : undefined),
    flawBehind: (last) => {
      const behind = [...parts.keys()].find((version) => version > last || version < 1);
      if (behind === undefined) return null;
      const message = `The database holds a redaction of change ${String(behind)}, which is not in the log.`;
      return { version: behind, nodeId: null, field: 'changeVersion', message };
    },
  };
}
