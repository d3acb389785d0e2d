import type { Change } from '../changes/change.ts';
import type { Catalog } from './catalog.ts';
import { symbolsOfEntry } from './symbols.ts';
import type { EntryNode } from '../guidance/nodes.ts';

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
  for (const { nodeId, before: was, after: is } of revisions) {
    if (was === null || is === null || is.type === 'Guide') return null;
    if (is.type === 'Entry') changed.add(nodeId);
    else {
      // A guide's own first steps are shown with every code that the guide concerns.
      if (after.guides().some((guide) => guide.firstSteps.some((step) => step.mitigationId === nodeId))) return null;
      for (const entry of after.entriesUsing(nodeId)) changed.add(entry.id);
    }
  }
  for (const id of changed) {
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

function symbolsOf(catalog: Catalog, entry: EntryNode): string {
  const texts = entry.steps.map((step) => catalog.mitigationOf(step).text);
  return symbolsOfEntry(entry, texts).join(' ');
}
