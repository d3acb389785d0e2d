import type { Change } from '../../domain/changes/change.ts';
import type { Flaw } from '../../domain/changes/flaw.ts';
import { sha256 } from '../contract/sha256.ts';
import { selectRows, type Snapshot } from '../database/connection.ts';
import type { LoggedRedactions } from './auditRedactions.ts';

/** Which texts the log names: digest to the guides and changes that name it. */
export type NamedSources = Map<string, { readonly guideId: string; readonly version: number }[]>;

export function collectSources(named: NamedSources, { version, revisions }: Change): void {
  for (const { nodeId, after } of revisions) {
    if (after?.type !== 'Guide' || after.sourceDigest === null) continue;
    const uses = named.get(after.sourceDigest) ?? [];
    uses.push({ guideId: nodeId, version });
    named.set(after.sourceDigest, uses);
  }
}

/**
 * The first imported text that is not what the log names: altered, kept under another guide or change,
 * named by no change, or gone. One that was redacted is to have the digest that its last redaction left.
 */
export async function auditSources(
  snapshot: Snapshot,
  named: NamedSources,
  { digestOfSource }: Pick<LoggedRedactions, 'digestOfSource'>,
): Promise<Flaw | null> {
  const missing = new Set(named.keys());
  let last = '';
  for (;;) {
    // One at a time: a text may take megabytes.
    const sql = 'SELECT * FROM "GuideSource" WHERE "digest" > ? ORDER BY "digest" LIMIT 1';
    const [row] = await selectRows(snapshot, sql, [last]);
    if (row === undefined) break;
    last = String(row['digest']);
    missing.delete(last);
    const [guideId, version] = [String(row['guideId']), Number(row['changeVersion'])];
    const uses = named.get(last) ?? [];
    if (sha256(String(row['text'])) !== (digestOfSource.get(last) ?? last)) {
      return flawOf(
        version,
        guideId,
        `The imported text ${last} is not the one that was imported: its SHA-256 is another.`,
      );
    }
    if (!uses.some((use) => use.guideId === guideId && use.version === version)) {
      return flawOf(
        version,
        guideId,
        `The imported text ${last} is kept for ${guideId} and change ${String(version)}, which do not name it.`,
      );
    }
  }
  const [digest] = missing;
  const use = digest === undefined ? undefined : named.get(digest)?.[0];
  if (digest === undefined || use === undefined) return null;
  return flawOf(use.version, use.guideId, `The imported text ${digest} of change ${String(use.version)} is gone.`);
}

function flawOf(version: number, nodeId: string, message: string): Flaw {
  return { version, nodeId, field: 'sourceDigest', message };
}
