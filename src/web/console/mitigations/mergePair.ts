import type { SimilarMitigationsQuery } from '../../generated/operations.ts';

export type Pair = NonNullable<SimilarMitigationsQuery['similarMitigations']>[number];

/** Which of a pair stays, and which gives way to it. */
export interface Merge {
  readonly stays: MergedText;
  readonly goes: MergedText;
}

export type MergedText = Pick<Pair['one'], 'id' | 'text'>;
