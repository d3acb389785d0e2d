import type { CareFields } from './records.ts';

/** The names of the fields of care. */
export const careNames = ['owner', 'reviewBy', 'verifiedAt', 'verifiedBy', 'documentChanged'] as const;

/** Undefined is left out. */
export type GivenCare = { readonly [Field in keyof CareFields]?: CareFields[Field] | undefined };

/** Those of the fields of care that a record has, in the order in which they are declared. */
export function careOf({ owner, reviewBy, verifiedAt, verifiedBy, documentChanged }: GivenCare): CareFields {
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
    ...(documentChanged === undefined ? {} : { documentChanged }),
  };
}

/**
 * The care of a record whose text an editor has changed: who looks after it and by when stay; that it was found true was said of
 * the text before.
 */
export function careAfterEdit({ owner, reviewBy }: CareFields): CareFields {
  return careOf({ owner, reviewBy });
}

/** The care of a record that an import has changed: to be looked at again, if someone looks after it at all. */
export function careAfterImport(before: CareFields): CareFields {
  const care = careOf(before);
  return Object.keys(care).length === 0 ? care : { ...care, documentChanged: true };
}
