import type { Change } from '../changes/change.ts';
import type { Catalog } from './catalog.ts';
import { symbolsIn, symbolsOfEntry } from './indexes/symbols.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { NodeRecord } from '../guidance/records.ts';

/** Finding which entries of so large a change differ takes longer, some ten milliseconds, than answering anew what was known of them. */
const mostUsers = 30_000;

/**
 * The ids of the published entries that read otherwise after a change, if it changed nothing but texts of entries that were
 * there and that keep their codes and symbols; null if it did anything else, so that any answer may be another now.
 */
export function changedEntries(
  { revisions }: Pick<Change, 'revisions'>,
  before: Catalog,
  after: Catalog,
): ReadonlySet<string> | null {
  const changed = new Set<string>();
  /** Those whose codes or symbols may be others now: a mitigation that names the same symbols as before changes neither, however many use it. */
  const doubtful = new Set<string>();
  for (const { nodeId, before: was, after: is } of revisions) {
    if (was === null || is === null || is.type === 'Guide') return null;
    if (is.type === 'Entry') {
      changed.add(nodeId);
      doubtful.add(nodeId);
    } else {
      // A guide's own first steps are shown with every code that the guide concerns.
      if (after.guides().some((guide) => guide.firstSteps.some((step) => step.mitigationId === nodeId))) return null;
      const isRenamed = symbolsOfMitigation(was) !== symbolsOfMitigation(is);
      const users = after.idsOfEntriesUsing(nodeId, mostUsers);
      if (users.length === mostUsers) return null;
      for (const id of users) {
        changed.add(id);
        if (isRenamed) doubtful.add(id);
      }
    }
  }
  for (const id of doubtful) {
    const [was, is] = [before.entry(id), after.entry(id)];
    if (was === null || is === null || isFoundOtherwise(before, was, after, is)) return null;
  }
  return changed;
}

/** Whether other questions lead to the entry than before, or other answers are put together with it. */
function isFoundOtherwise(before: Catalog, was: EntryNode, after: Catalog, is: EntryNode): boolean {
  return (
    was.code !== is.code ||
    was.status !== is.status ||
    was.guideId !== is.guideId ||
    was.ordinal !== is.ordinal ||
    symbolsOf(before, was) !== symbolsOf(after, is)
  );
}

function symbolsOfMitigation(record: NodeRecord): string {
  return record.type === 'Mitigation' ? symbolsIn(record.text).join(' ') : '';
}

function symbolsOf(catalog: Catalog, entry: EntryNode): string {
  const texts = entry.steps.map((step) => catalog.mitigationOf(step).text);
  return symbolsOfEntry(entry, texts).join(' ');
}
