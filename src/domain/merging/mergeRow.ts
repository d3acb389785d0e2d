import { rowFields, sameField, sameRow, type OurRow, type RowContent, type RowField } from './rowContent.ts';
import { compareSides, settle, type Choice, type SideName } from './threeWay.ts';

/** What an import does with one row. */
export type ImportAction = 'CREATE' | 'UPDATE' | 'ARCHIVE' | 'UNCHANGED' | 'KEEP_LOCAL' | 'CONFLICT';

/** One row in the last imported document, in the new one and in the catalogue; null if it does not stand. */
export interface RowSides {
  readonly base: RowContent | null;
  readonly theirs: RowContent | null;
  readonly ours: OurRow | null;
}

export interface MergedRow {
  readonly action: ImportAction;
  /** What becomes of the entry: it says `theirs` in these fields and is published, or goes, or stays as it is. */
  readonly effect:
    { readonly kind: 'PUBLISH'; readonly fields: readonly RowField[] } | { readonly kind: 'ARCHIVE' | 'LEAVE' };
}

/** Merges one row, field by field. What only one side changed comes in; what both changed alike is no conflict. */
export function mergeRow(sides: RowSides, choice: Choice): MergedRow {
  const { base, theirs, ours } = sides;
  if (theirs === null) return mergeGone(base, ours, choice);
  if (ours?.entry.status === 'PUBLISHED') return mergeFields({ base, theirs, ours }, choice);
  return mergeMissing(base, theirs, ours, choice);
}

const leave = { kind: 'LEAVE' } as const;
const archive = { kind: 'ARCHIVE' } as const;
const publish = (fields: readonly RowField[]) => ({ kind: 'PUBLISH', fields }) as const;

/** The new document has no such row. */
function mergeGone(base: RowContent | null, ours: OurRow | null, { take, forThisRow }: Choice): MergedRow {
  if (ours?.entry.status !== 'PUBLISHED') return { action: 'UNCHANGED', effect: leave };
  const takesTheirs = forThisRow && take === 'TAKE_THEIRS';
  if (base === null)
    return takesTheirs ? { action: 'ARCHIVE', effect: archive } : { action: 'KEEP_LOCAL', effect: leave };
  if (!sameRow(base, ours)) return { action: 'CONFLICT', effect: take === 'TAKE_THEIRS' ? archive : leave };
  const keepsOurs = forThisRow && take === 'KEEP_OURS';
  return keepsOurs ? { action: 'KEEP_LOCAL', effect: leave } : { action: 'ARCHIVE', effect: archive };
}

/** The catalogue has no such row, or has archived it. */
function mergeMissing(
  base: RowContent | null,
  theirs: RowContent,
  ours: OurRow | null,
  { take, forThisRow }: Choice,
): MergedRow {
  const all = publish(rowFields);
  if (base === null) {
    // What an import archived and a later one brings back is the same entry again.
    const keepsOurs = forThisRow && take === 'KEEP_OURS';
    return keepsOurs ? { action: 'KEEP_LOCAL', effect: leave } : { action: 'CREATE', effect: all };
  }
  if (!sameRow(base, theirs)) return { action: 'CONFLICT', effect: take === 'TAKE_THEIRS' ? all : leave };
  if (!(forThisRow && take === 'TAKE_THEIRS')) return { action: 'KEEP_LOCAL', effect: leave };
  return { action: ours === null ? 'CREATE' : 'UPDATE', effect: all };
}

function mergeFields(
  sides: RowSides & { readonly theirs: RowContent; readonly ours: OurRow },
  choice: Choice,
): MergedRow {
  const same = (field: RowField, one: SideName, other: SideName): boolean => {
    const [left, right] = [sides[one], sides[other]];
    return left !== null && right !== null && sameField(field, left, right);
  };
  const { action, taken } = settle(compareSides(rowFields, sides.base !== null, same), choice);
  return { action, effect: taken.length === 0 ? leave : publish(taken) };
}
