import type { CareFields } from '../domain/guidance/records.ts';
import type { Context } from './context.ts';
import { tellOverdue } from './tellOverdue.ts';

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
