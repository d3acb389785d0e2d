import type { ReactNode } from 'react';
import type { SearchQuery } from '../../generated/operations.ts';
import { DigitsBeside } from '../code/DigitsBeside.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

/** What looks like a code and is none, with the codes that may have been meant. Never taken in place of what was typed. */
export function NearMisses({ nearMisses }: Pick<SearchQuery['search'], 'nearMisses'>): ReactNode {
  const words = useWords();
  return nearMisses.map(({ typed, codes }, place) =>
    codes.length === 0 ? null : (
      <section key={typed} className="notice" aria-labelledby={`near-${String(place)}`}>
        <h2 id={`near-${String(place)}`}>{words.search.nearTo(typed)}</h2>
        <p className="hint">{words.search.nearMiss}</p>
        <ul className="near">
          {codes.map(({ hex, symbol, meaning, meaningLanguage }) => (
            <li key={hex}>
              <a href={`/codes/${hex}`}>
                <DigitsBeside hex={hex} other={typed} />
              </a>{' '}
              <span lang={langOf(meaningLanguage, words)}>
                {[symbol, meaning].filter((each) => each !== null).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}
