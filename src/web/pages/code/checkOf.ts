import type { EntryPartsFragment } from '../../generated/operations.ts';
import type { Words } from '../words/words.ts';

type LookedAfter = Pick<EntryPartsFragment, 'verifiedAt' | 'reviewBy' | 'isOverdue'>;

/** When all of these were found true, by the earliest of them, and whether one was to be looked at again before today. */
export function checkOf(all: readonly LookedAfter[], words: Words): readonly string[] {
  const [checked] = all.map(({ verifiedAt }) => verifiedAt ?? '').sort();
  const [due] = all.flatMap(({ isOverdue, reviewBy }) => (isOverdue && reviewBy !== null ? [reviewBy] : [])).sort();
  return [
    ...(checked === undefined || checked === '' ? [] : [words.code.checked(words.counts.day(checked))]),
    ...(due === undefined ? [] : [words.code.dueForCheck(words.counts.day(due))]),
  ];
}
