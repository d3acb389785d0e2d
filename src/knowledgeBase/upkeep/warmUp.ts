import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { updateEntry } from '../../domain/editing/updateEntry.ts';
import { updateMitigation } from '../../domain/editing/updateMitigation.ts';
import type { EntryNode, MitigationNode } from '../../domain/guidance/nodes.ts';
import type { Committer } from '../editing/committer.ts';

/** How often an edit of each kind is gone through: the first loads and compiles, the others find it done. */
const dryRuns = 5;

/** Nodes from which what loading left behind keeps look-ups waiting when it is collected. */
const muchLoaded = 1_000;

/** Which knowledge bases a call is meant for; the others are left as they are. */
export type WarmUpSize = 'LARGE' | 'SMALL' | 'ANY';

/**
 * Makes a knowledge base ready for its first edit, before anybody waits for a look-up. Without it the first
 * edits of a process load the database client and run code that was never compiled, and in a large one the
 * collector goes through all that loading left behind: pauses of 40 to 300 ms. It takes a fifth of a second, most
 * of that for the client: a large one has it before it is ready, a small one, which starts in less than a
 * second, right after.
 */
export async function warmUp(
  committer: Pick<Committer, 'current' | 'dryRunAppend'>,
  size: WarmUpSize = 'ANY',
): Promise<void> {
  const { entries, mitigations } = committer.current().catalog.indexes;
  const [entry] = entries.values();
  const [mitigation] = mitigations.values();
  if (entry === undefined || mitigation === undefined) return;
  const isLarge = entries.size + mitigations.size > muchLoaded;
  if (size !== 'ANY' && isLarge !== (size === 'LARGE')) return;
  // First, since a collection also lets go of compiled code.
  if (isLarge) collectGarbage();
  try {
    for (let n = 0; n < dryRuns; n++) await dryRunEdits(committer, { entry, mitigation, n });
  } catch {
    // A start that only reads is of use all the same; the first edit will say what is wrong.
  }
}

async function dryRunEdits(
  committer: Pick<Committer, 'dryRunAppend'>,
  { entry, mitigation, n }: { entry: EntryNode; mitigation: MitigationNode; n: number },
): Promise<void> {
  const text = `Dry run ${String(n)} of the ${String(dryRuns)} before the first edit.`;
  await committer.dryRunAppend((catalog, newId) =>
    updateEntry(catalog, { id: entry.id, expectedVersion: entry.version, causes: [text] }, newId),
  );
  await committer.dryRunAppend((catalog) =>
    updateMitigation(catalog, { id: mitigation.id, expectedVersion: mitigation.version, text }),
  );
}

/**
 * One whole collection: what loading left behind would otherwise be gone through amid the first edits. Node has
 * a function for it only where it was started with --expose-gc; the flag may be set for a new context, too.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
}
