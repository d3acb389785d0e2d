import type { ReactNode } from 'react';
import type { LookupOutcome } from '../../generated/operations.ts';
import { useWords } from '../words/useWords.ts';

const signs: Readonly<Record<LookupOutcome, string>> = {
  MITIGATED: '✓',
  UNMITIGATED: '…',
  UNLISTED: '?',
  NOT_A_CODE: '×',
};

/** The state of a code: a word, with a sign and a colour that say the same. */
export function Badge({ outcome }: { readonly outcome: LookupOutcome }): ReactNode {
  const words = useWords();
  return (
    <span className={`badge badge-${outcome.toLowerCase().replaceAll('_', '-')}`}>
      <span aria-hidden="true">{signs[outcome]} </span>
      {words.outcome[outcome]}
    </span>
  );
}
