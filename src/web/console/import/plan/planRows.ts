import type { ImportAction, PlanRowFragment } from '../../../generated/operations.ts';
import { planWords as words } from '../../words/import.ts';

/** In the order in which they matter. */
export const actions = [
  'CONFLICT',
  'CREATE',
  'UPDATE',
  'ARCHIVE',
  'KEEP_LOCAL',
  'UNCHANGED',
] as const satisfies readonly ImportAction[];

/** Which rows of a plan a list shows: those of one action, ALL, or ('') all that are not the same everywhere. */
export type Show = ImportAction | 'ALL' | '';

export function showOf(text: string): Show {
  return text === 'ALL' ? 'ALL' : (actions.find((action) => action === text) ?? '');
}

export function rowsToShow(rows: readonly PlanRowFragment[], show: Show, text: string): readonly PlanRowFragment[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (show === 'ALL' || (show === '' ? row.action !== 'UNCHANGED' : row.action === show)) &&
      (wanted === '' || [row.key, row.ours, row.theirs].some((said) => said?.toLowerCase().includes(wanted) === true)),
  );
}

/** What to call a row: its code, numbered where the document has it more than once. */
export function rowName({ key, code }: PlanRowFragment): string {
  if (code !== null) return key;
  return key === 'guide' ? words.guideRow : `${words.noCode} (${key})`;
}

/** The keys of rows that a newer plan of the same document has otherwise than an older one, or alone. */
export function changedKeys(older: readonly PlanRowFragment[], newer: readonly PlanRowFragment[]): ReadonlySet<string> {
  const known = new Map(older.map((row) => [row.key, row]));
  const changed = newer.filter((row) => {
    const before = known.get(row.key);
    return before?.action !== row.action || before.ours !== row.ours;
  });
  return new Set(changed.map(({ key }) => key));
}

/** Whether the import would take most of its guide out of look-ups: the document is then hardly a version of it. */
export function archivesMost({ archived, updated, unchanged, keptLocal, conflicts }: PlanCounts): boolean {
  return archived >= 3 && archived > updated + unchanged + keptLocal + conflicts;
}

export type PlanCounts = Readonly<Record<'archived' | 'updated' | 'unchanged' | 'keptLocal' | 'conflicts', number>>;
