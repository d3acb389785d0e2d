import { updateEntry } from '../../domain/editing/updateEntry.ts';
import { updateMitigation } from '../../domain/editing/mitigations/updateMitigation.ts';
import type { EntryNode, MitigationNode } from '../../domain/guidance/nodes.ts';
import type { Committer } from '../editing/committer.ts';

/** How often an edit of each kind is tried: the first loads and compiles, the others find it done. */
const dryRuns = 5;

/** From this many nodes on, a knowledge base takes long enough to load that warming up before it is ready goes unnoticed. */
const muchLoaded = 1_000;

/** Which knowledge bases a call is meant for; others are left as they are. */
export type WarmUpSize = 'LARGE' | 'SMALL' | 'ANY';

/**
 * Makes a knowledge base ready for its first edit, which otherwise loads the database client and runs code that was never
 * compiled, while look-ups wait for up to a fifth of a second. With it the first edit delays them by some 50 ms at most. A
 * large one is warmed up before it is ready; a small one, which starts in less than a second, right after.
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
  try {
    for (let n = 0; n < dryRuns; n++) await dryRunEdits(committer, { entry, mitigation, n });
  } catch {
    // Reading works all the same; the first edit will say what is wrong.
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
