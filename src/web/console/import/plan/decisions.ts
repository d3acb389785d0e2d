import type {
  ConflictPolicy,
  ImportAction,
  ImportDecision,
  PlanRowFragment,
  SharedConflictRowFragment,
} from '../../../generated/operations.ts';

/** What becomes of a row: what stands here stays, or what the document says comes in. */
export type Take = Exclude<ConflictPolicy, 'ABORT'>;

/** In the order in which they are offered. */
export const takes: readonly Take[] = ['KEEP_OURS', 'TAKE_THEIRS'];

/** By the key of the row; rows that are left out go by their action. */
export type Decisions = Readonly<Record<string, Take>>;

/** What an import does with a row unless someone decides otherwise; null for a conflict, which someone has to decide. */
function usual(action: ImportAction): Take | null {
  if (action === 'CONFLICT') return null;
  return action === 'KEEP_LOCAL' || action === 'UNCHANGED' ? 'KEEP_OURS' : 'TAKE_THEIRS';
}

export function takeOf({ key, action }: PlanRowFragment, decisions: Decisions): Take | null {
  return decisions[key] ?? usual(action);
}

/** Rows that say the same everywhere leave nothing to decide. */
export function isDecidable({ action }: PlanRowFragment): boolean {
  return action !== 'UNCHANGED';
}

/** The conflicts that nobody has decided. */
export function openConflicts(rows: readonly PlanRowFragment[], decisions: Decisions): readonly PlanRowFragment[] {
  return rows.filter((row) => row.action === 'CONFLICT' && decisions[row.key] === undefined);
}

/** How many conflicts are to be decided; a shared one counts once. */
export function countOpen(
  rows: readonly PlanRowFragment[],
  shared: readonly SharedConflictRowFragment[],
  decisions: Decisions,
): number {
  const open = new Set(openConflicts(rows, decisions).map(({ key }) => key));
  const openShared = shared.filter(({ keys }) => keys.some((key) => open.has(key)));
  const ofShared = openShared.flatMap(({ keys }) => keys.filter((key) => open.has(key)));
  return open.size - ofShared.length + openShared.length;
}

/** As the mutation takes them: those of the plan's rows that differ from what the import does anyway. */
export function decisionInput(rows: readonly PlanRowFragment[], decisions: Decisions): ImportDecision[] {
  return rows.flatMap(({ key, action }) => {
    const take = decisions[key];
    return take === undefined || take === usual(action) ? [] : [{ key, take }];
  });
}

/** How many rows come in, and how many that differ stay. */
export function outcomeOf(rows: readonly PlanRowFragment[], decisions: Decisions): { comeIn: number; stay: number } {
  const decidable = rows.filter(isDecidable);
  const comeIn = decidable.filter((row) => takeOf(row, decisions) === 'TAKE_THEIRS').length;
  return { comeIn, stay: decidable.length - comeIn };
}
