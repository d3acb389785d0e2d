import type { EntryNode } from '../../guidance/nodes.ts';
import type { EntryRow } from './entryTable.ts';
import type { SearchIndex } from './searchIndex.ts';

/** The row of a published entry. */
export function rowOf({ numbers }: Pick<SearchIndex, 'numbers'>, { code, guideId, steps }: EntryNode): EntryRow {
  return { code, guide: numbers.Guide.numberFor(guideId), isPublished: true, isMitigated: steps.length > 0 };
}
