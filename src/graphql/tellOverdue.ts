import type { CareFields } from '../domain/guidance/records.ts';
import type { Context } from './context.ts';

/** Whether the day by which a node was to be looked at has passed; an answer that says so is kept until that changes. */
export function tellOverdue(
  node: CareFields,
  { knowledgeBase, trace }: Pick<Context, 'knowledgeBase' | 'trace'>,
): boolean {
  const isOverdue = knowledgeBase.isOverdue(node);
  if (node.reviewBy !== undefined) trace?.conditions.push(() => knowledgeBase.isOverdue(node) === isOverdue);
  return isOverdue;
}
