import { nameOfCause } from '../records/causeNames.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';

/**
 * A row whose steps have the causes that they belong to as their conditions, as a reader finds it after one of the causes was
 * reworded: the document has the condition nowhere else, so it is reworded with it.
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
