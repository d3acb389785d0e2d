import type { DocumentStep } from '../guidance/guideDocument.ts';
import { styleKey } from '../guidance/styleKey.ts';
import type { RowMerge } from './mergeRows.ts';
import { rowFields, sameField, wholeStep, type RowContent } from './rowContent.ts';

/** One step that both sides changed, and that is all that several rows conflict in: decided once, it is decided for each. */
export interface SharedConflict {
  /** Of the rows, at least two. */
  readonly keys: readonly string[];
  readonly base: string;
  readonly theirs: string;
  readonly ours: string;
}

type Step = Omit<SharedConflict, 'keys'>;

/** The conflicts that are one and the same in several rows, in the order of their first rows. */
export function sharedConflicts(
  rows: readonly Pick<RowMerge, 'key' | 'action' | 'base' | 'theirs' | 'ours'>[],
): SharedConflict[] {
  const shared = new Map<string, SharedConflict>();
  for (const { key, action, base, theirs, ours } of rows) {
    if (action !== 'CONFLICT' || base === null || theirs === null || ours?.entry.status !== 'PUBLISHED') continue;
    const step = onlyStep(base, theirs, ours);
    if (step === null) continue;
    const name = JSON.stringify([step.base, step.theirs, step.ours].map(styleKey));
    const found = shared.get(name);
    shared.set(name, { ...(found ?? step), keys: [...(found?.keys ?? []), key] });
  }
  return [...shared.values()].filter(({ keys }) => keys.length > 1);
}

/** The one step that differs on all three sides, if nothing else of the row is contested; else null. */
function onlyStep(base: RowContent, theirs: RowContent, ours: RowContent): Step | null {
  const isContested = rowFields.some(
    (field) =>
      field !== 'steps' &&
      !sameField(field, theirs, ours) &&
      !sameField(field, base, ours) &&
      !sameField(field, base, theirs),
  );
  const count = base.steps.length;
  if (isContested || theirs.steps.length !== count || ours.steps.length !== count) return null;
  const changed = base.steps.flatMap((step, place) => {
    const [inTheirs, inOurs] = [theirs.steps[place] ?? step, ours.steps[place] ?? step];
    return isSame(step, inTheirs) && isSame(step, inOurs) ? [] : [sidesOf(step, inTheirs, inOurs)];
  });
  const [only, ...others] = changed;
  if (only === undefined || others.length > 0) return null;
  return new Set([only.base, only.theirs, only.ours].map(styleKey)).size === 3 ? only : null;
}

/** Rows may put one step under conditions of their own: what they share is then what it says. */
function sidesOf(base: DocumentStep, theirs: DocumentStep, ours: DocumentStep): Step {
  const conditions = new Set([base, theirs, ours].map(({ condition }) => styleKey(condition ?? '')));
  const say = conditions.size === 1 ? ({ text }: DocumentStep) => text : wholeStep;
  return { base: say(base), theirs: say(theirs), ours: say(ours) };
}

function isSame(one: DocumentStep, other: DocumentStep): boolean {
  return styleKey(wholeStep(one)) === styleKey(wholeStep(other));
}
