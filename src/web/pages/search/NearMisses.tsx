import type { ReactNode } from 'react';
import type { SearchQuery } from '../../generated/operations.ts';
import { DigitsBeside } from '../code/DigitsBeside.tsx';
import { words } from '../words.ts';

/** What looks like a code and is none, with the codes that may have been meant. Never taken in place of what was typed. */
export function NearMisses({ nearMisses }: Pick<SearchQuery['search'], 'nearMisses'>): ReactNode {
  return nearMisses.map(({ typed, codes }, place) =>
    codes.length === 0 ? null : (
      <section key={typed} className="notice" aria-labelledby={`near-${String(place)}`}>
        <h2 id={`near-${String(place)}`}>{words.search.nearTo(typed)}</h2>
        <p className="hint">{words.search.nearMiss}</p>
        <ul className="near">
          {codes.map(({ hex, symbol, meaning }) => (
            <li key={hex}>
              <a href={`/codes/${hex}`}>
                <DigitsBeside hex={hex} other={typed} />
              </a>{' '}
              <span>{[symbol, meaning].filter((each) => each !== null).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}
