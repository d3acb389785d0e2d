import type { NewId } from '../editing/ruling.ts';
import { alignRows, type AlignedRow, type MergeSides } from './alignRows.ts';
import { mergeRow, type MergedRow } from './mergeRow.ts';

export interface RowMerge extends AlignedRow, MergedRow {
  /** Of the entry that the row is or becomes; null if it is none. */
  readonly entryId: string | null;
}

/** Every row of the three, with what becomes of it; new entries have their ids. */
export function mergeRows(sides: MergeSides, newId: NewId): RowMerge[] {
  return alignRows(sides).map((row) => {
    const merged = mergeRow(row, sides.choose(row.key));
    const isNew = merged.effect.kind === 'PUBLISH' && row.ours === null;
    return { ...row, ...merged, entryId: isNew ? newId('Entry') : (row.ours?.entry.id ?? null) };
  });
}
