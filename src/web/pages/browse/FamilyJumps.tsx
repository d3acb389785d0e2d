import type { ReactNode } from 'react';
import type { FamilyPartsFragment } from '../../generated/operations.ts';
import { familyName } from './familyName.ts';
import { useWords } from '../words/useWords.ts';

interface FamilyJumpsProps {
  readonly families: readonly FamilyPartsFragment[];
  readonly path: string;
  /** The number of the family that is shown; null: all of them. */
  readonly chosen: number | null;
  readonly search: URLSearchParams;
}

/** The families of a list as links that leave only theirs, with how many codes each has. */
export function FamilyJumps({ families, path, chosen, search }: FamilyJumpsProps): ReactNode {
  const words = useWords();
  if (families.length < 2) return null;
  // A number means one family in each layout of codes; the list shows both.
  const byNumber = new Map<number, FamilyPartsFragment[]>();
  for (const family of families) {
    const { number } = family.facility;
    byNumber.set(number, [...(byNumber.get(number) ?? []), family]);
  }
  return (
    <nav aria-label={words.browsing.filter.jump}>
      <ul className="chips">
        <li>
          <a href={narrowed(path, search, null)} aria-current={chosen === null ? 'true' : undefined}>
            {words.browsing.filter.jumpAll}
          </a>
        </li>
        {[...byNumber].map(([number, group]) => (
          <li key={number}>
            <a href={narrowed(path, search, number)} aria-current={chosen === number ? 'true' : undefined}>
              {group.map((family) => familyName(family, words)).join(', ')}{' '}
              <span>{group.reduce((sum, { count }) => sum + count, 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function narrowed(path: string, search: URLSearchParams, facility: number | null): string {
  const narrower = new URLSearchParams(search);
  narrower.delete('after');
  if (facility === null) narrower.delete('facility');
  else narrower.set('facility', String(facility));
  return narrower.size === 0 ? path : `${path}?${narrower.toString()}`;
}
