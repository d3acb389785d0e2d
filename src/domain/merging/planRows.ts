import type { FieldDiff } from '../changes/fieldDiff.ts';
import { diffRecords } from '../changes/fieldDiff.ts';
import type { GuideRecord } from '../guidance/records.ts';
import type { MergedPlaces } from './arrangeMerged.ts';
import { guideKey, type ImportPlanRow } from './importPlan.ts';
import { guideDiff, readableGuide, type GuideContent, type GuideField } from './mergeGuide.ts';
import type { RowMerge } from './mergeRows.ts';
import { readableRow, rowDiff } from './readableRow.ts';
import type { RowContent } from './rowContent.ts';
import type { Settled } from './threeWay.ts';

/** A merged row as the plan shows it. */
export function planRow(row: RowMerge, moves: MergedPlaces['moves']): ImportPlanRow {
  const { key, base, theirs, ours, entryId } = row;
  const move = entryId === null ? undefined : moves.get(entryId);
  const moved =
    move === undefined ? [] : [{ field: 'position', before: String(move.before), after: String(move.after) }];
  // An entry that stays as we say it and moves with the document is changed all the same: the move is what comes in.
  const onlyMoves = move !== undefined && (row.action === 'UNCHANGED' || row.action === 'KEEP_LOCAL');
  return {
    key,
    action: onlyMoves ? 'UPDATE' : row.action,
    code: (ours ?? theirs ?? base)?.code ?? null,
    entryId,
    diff: onlyMoves ? moved : [...statusDiff(row), ...contentDiff(row), ...moved],
    base: readable(base),
    theirs: readable(theirs),
    ours: readable(ours),
  };
}

/** What the guide says of itself, as a row of its own; null if the import has nothing to say of it. */
export function guidePlanRow(
  {
    base,
    theirs,
    ours,
  }: { readonly base: GuideContent | null; readonly theirs: GuideContent; readonly ours: GuideContent },
  { action, taken }: Settled<GuideField>,
  before: GuideRecord,
  after: GuideRecord,
): ImportPlanRow | null {
  const outside = diffRecords(before, after).filter(({ field }) => outsideFields.has(field));
  if (action === 'UNCHANGED' && outside.length === 0) return null;
  const result =
    action === 'UPDATE' ? { ...ours, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) } : theirs;
  return {
    key: guideKey,
    action: action === 'UNCHANGED' ? 'UPDATE' : action,
    code: null,
    entryId: null,
    diff: [...guideDiff(ours, result), ...outside],
    base: base === null ? null : readableGuide(base),
    theirs: readableGuide(theirs),
    ours: readableGuide(ours),
  };
}

const outsideFields: ReadonlySet<string> = new Set(['sourceUrl', 'license', 'attribution', 'scope', 'family']);

function readable(row: RowContent | null): string | null {
  return row === null ? null : readableRow(row);
}

/** CONFLICT and KEEP_LOCAL show all in which ours and theirs differ, the others what the import does. */
function contentDiff({ action, effect, theirs, ours }: RowMerge): FieldDiff[] {
  if (theirs === null || action === 'UNCHANGED') return [];
  if (ours === null || effect.kind !== 'PUBLISH' || action === 'CONFLICT') return rowDiff(ours, theirs);
  return rowDiff(ours, theirs).filter(({ field }) => effect.fields.some((taken) => taken === field));
}

function statusDiff({ action, base, theirs, ours }: RowMerge): FieldDiff[] {
  if (ours === null || action === 'UNCHANGED') return [];
  const archives = theirs === null && (base !== null || action === 'ARCHIVE');
  const after = archives ? 'ARCHIVED' : theirs === null ? ours.entry.status : 'PUBLISHED';
  return ours.entry.status === after ? [] : [{ field: 'status', before: ours.entry.status, after }];
}
