import type { CareFields } from '../domain/guidance/records.ts';
import type { Context } from './context.ts';

interface LookedAfter {
  readonly it: CareFields;
}

/** What entries and mitigations say alike of who looks after them. "Still true" does not hold once their document has changed. */
export const careFields = {
  reviewBy: ({ it }: LookedAfter) => it.reviewBy ?? null,
  verifiedAt: ({ it }: LookedAfter) => (it.documentChanged === true ? null : (it.verifiedAt ?? null)),
  isOverdue: ({ it }: LookedAfter, _args: object, context: Context) => tellOverdue(it, context),
  documentChanged: ({ it }: LookedAfter) => it.documentChanged ?? false,
  owner: ({ it }: LookedAfter) => it.owner ?? null,
  verifiedBy: ({ it }: LookedAfter) => it.verifiedBy ?? null,
};

/** The same of their content in a revision, as it was written. */
export const careOfContent = {
  reviewBy: ({ reviewBy }: CareFields) => reviewBy ?? null,
  verifiedAt: ({ verifiedAt }: CareFields) => verifiedAt ?? null,
  owner: ({ owner }: CareFields) => owner ?? null,
  verifiedBy: ({ verifiedBy }: CareFields) => verifiedBy ?? null,
};

/** Whether the day by which a node was to be looked at has passed; an answer that says so is kept until that changes. */
function tellOverdue(node: CareFields, { knowledgeBase, trace }: Pick<Context, 'knowledgeBase' | 'trace'>): boolean {
  const isOverdue = knowledgeBase.isOverdue(node);
  if (node.reviewBy !== undefined) trace?.conditions.push(() => knowledgeBase.isOverdue(node) === isOverdue);
  return isOverdue;
}
