import type { Revision } from '../changes/change.ts';
import { diffRecords } from '../changes/fieldDiff.ts';
import { careAfterImport, careOf } from '../guidance/careOf.ts';
import { created, revised, type NewId } from '../editing/ruling.ts';
import type { EntryRecord, GuideRecord, MitigationRecord } from '../guidance/records.ts';
import { arrangeMerged } from './arrangeMerged.ts';
import { guideKey, type RowPlan } from './importPlan.ts';
import { linkSteps, type StepRequest } from './linkSteps.ts';
import { guideContent, mergeGuide } from './mergeGuide.ts';
import { mergeRows, type RowMerge } from './mergeRows.ts';
import type { MergeSides } from './alignRows.ts';
import { guidePlanRow, planRow } from './planRows.ts';
import type { RowField } from './rowContent.ts';
import { sharedConflicts } from './sharedConflicts.ts';

/** A merge, and what comes with it besides the document. */
export interface Merge extends MergeSides {
  readonly outside: Partial<
    Pick<GuideRecord, 'sourceUrl' | 'license' | 'attribution' | 'sourceDigest' | 'scope' | 'family' | 'documentPath'>
  >;
}

export interface PlannedMerge {
  readonly plan: RowPlan;
  /** Exactly what the plan says, in an order in which they can be written. */
  readonly revisions: readonly Revision[];
}

/** Three-way merge of a document into its guide. Pure: the same arguments give the same plan; only new ids differ. */
export function planMerge(merge: Merge, newId: NewId): PlannedMerge {
  const { catalog, guide, base, theirs, choose, outside } = merge;
  const rows = mergeRows(merge, newId);
  const ourGuide = guideContent(catalog, guide);
  const mergedGuide = mergeGuide({ base, theirs, ours: ourGuide }, choose(guideKey));

  const requests: StepRequest[] = rows.flatMap(requestOf);
  if (mergedGuide.taken.includes('firstSteps')) {
    requests.unshift({ holderId: guide.id, ours: guide.firstSteps, theirs: theirs.firstSteps });
  }
  const leaving = new Set(rows.flatMap((row) => (row.effect.kind === 'ARCHIVE' ? (row.entryId ?? []) : [])));
  const linked = linkSteps(catalog, requests, leaving, newId);
  const { ordinals, moves } = arrangeMerged(catalog.entriesOf(guide), rows);

  const nextGuide: GuideRecord = {
    ...guide,
    ...Object.fromEntries(mergedGuide.taken.map((field) => [field, theirs[field]])),
    firstSteps: linked.steps.get(guide.id) ?? guide.firstSteps,
    ...outside,
  };
  const entries = rows.flatMap((row) => entryRevision(row, guide.id, ordinals, linked.steps));
  const plannedGuide = guidePlanRow({ base, theirs, ours: ourGuide }, mergedGuide, guide, nextGuide);
  return {
    plan: {
      baseVersion: catalog.version,
      rows: [...(plannedGuide === null ? [] : [plannedGuide]), ...rows.map((row) => planRow(row, moves))],
      sharedConflicts: sharedConflicts(rows),
      warnings: theirs.warnings,
      family: theirs.family ?? null,
    },
    revisions: [
      ...(differs(guide, nextGuide) ? [revised<GuideRecord>('UPDATED', guide, nextGuide)] : []),
      ...linked.created.map(created),
      ...linked.edited.map(({ before, after }) => revised<MitigationRecord>('UPDATED', before, after)),
      ...entries,
    ],
  };
}

function requestOf({ effect, entryId, ours, theirs }: RowMerge): StepRequest[] {
  if (effect.kind !== 'PUBLISH' || theirs === null || entryId === null || !effect.fields.includes('steps')) return [];
  return [{ holderId: entryId, ours: ours?.entry.steps ?? [], theirs: theirs.steps }];
}

function entryRevision(
  { effect, entryId, ours, theirs }: RowMerge,
  guideId: string,
  ordinals: ReadonlyMap<string, number>,
  steps: ReadonlyMap<string, EntryRecord['steps']>,
): Revision[] {
  if (entryId === null) return [];
  const before = ours?.entry ?? null;
  const taken: readonly RowField[] = effect.kind === 'PUBLISH' ? effect.fields : [];
  const from = (field: RowField) =>
    (taken.includes(field) ? theirs : before) ?? { code: null, symbol: null, causes: [] };
  const after: EntryRecord = {
    type: 'Entry',
    id: entryId,
    guideId,
    code: from('code').code,
    symbol: from('symbol').symbol,
    ordinal: ordinals.get(entryId) ?? before?.ordinal ?? 0,
    causes: from('causes').causes,
    steps: steps.get(entryId) ?? before?.steps ?? [],
    status:
      effect.kind === 'LEAVE' ? (before?.status ?? 'PUBLISHED') : effect.kind === 'ARCHIVE' ? 'ARCHIVED' : 'PUBLISHED',
  };
  if (before === null) return [created(after)];
  if (!differs({ ...after, ...careOf(before) }, before)) return [];
  const action = before.status === after.status ? 'UPDATED' : after.status === 'ARCHIVED' ? 'ARCHIVED' : 'RESTORED';
  const isReworded = taken.length > 0;
  const care = isReworded ? careAfterImport(before) : careOf(before);
  return [revised<EntryRecord>(action, before, { ...after, ...care })];
}

function differs(before: EntryRecord | GuideRecord, after: EntryRecord | GuideRecord): boolean {
  return diffRecords(before, after).length > 0;
}
