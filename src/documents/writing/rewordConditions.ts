import { nameOfCause } from '../records/causeNames.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';

/**
 * Rewords the conditions of steps to match their causes, as a reader would find them after a cause was reworded: the
 * document states the condition only there, so it changes along with it.
 */
export function rewordConditions(row: RowContent, found: RowContent): RowContent {
  if (row.causes.length < 2 || row.steps.length !== found.steps.length) return row;
  const [own, read] = [row, found].map(
    ({ causes }) => new Set(causes.flatMap((text) => [text, text.split('<br>', 1)[0] ?? ''].map(nameOfCause))),
  );
  const steps = row.steps.map((step, index) => {
    const { condition = null } = found.steps[index] ?? {};
    const follows = step.condition !== null && !names(own, step.condition);
    return follows && condition !== null && names(read, condition) ? { ...step, condition } : step;
  });
  return { ...row, steps };
}

/** Whether a condition is one of these causes, whose heading may count it: "Cause 2: The share is closed". */
function names(causes: ReadonlySet<string> | undefined, condition: string): boolean {
  const bare = condition.replace(/^\p{L}[\p{L} ]{0,30}\d{1,2} ?[:：.–—-]\s?/u, '');
  return [condition, nameOfCause(bare)].some((name) => causes?.has(name) === true);
}
