import { nameOfCause } from '../records/causeNames.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';

/**
 * Rewords the conditions of steps to match their causes, as a reader would find them after a cause was reworded: the
 * document states the condition only there, so it changes along with it.
 */
export function rewordConditions(row: RowContent, found: RowContent): RowContent {
  if (row.causes.length < 2 || row.steps.length !== found.steps.length) return row;
  const [own, read] = [row, found].map(({ causes }) => new Set(causes.map(nameOfCause)));
  const steps = row.steps.map((step, index) => {
    const { condition = null } = found.steps[index] ?? {};
    const follows = step.condition !== null && own?.has(step.condition) === false;
    return follows && condition !== null && read?.has(condition) === true ? { ...step, condition } : step;
  });
  return { ...row, steps };
}
