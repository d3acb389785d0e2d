import type { ReactNode } from 'react';
import type { FamilyPartsFragment } from '../../generated/operations.ts';
import { familyName } from './familyName.ts';
import { useWords } from '../words/useWords.ts';

/** Families as links, with how many codes each has. */
export function FamilyList({ families }: { readonly families: readonly FamilyPartsFragment[] }): ReactNode {
  const words = useWords();
  if (families.length === 0) return <p className="hint">{words.family.empty}</p>;
  return (
    <ul className="families">
      {families.map((family) => (
        <li key={`${family.space} ${String(family.facility.number)}`}>
          <a href={`/facilities/${String(family.facility.number)}`}>{familyName(family, words)}</a>{' '}
          <span className="hint">
            {words.counts.codes(family.count)}, {words.family.number(family.facility.number)}
          </span>
        </li>
      ))}
    </ul>
  );
}
