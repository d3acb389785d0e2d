import type { ReactNode } from 'react';
import { DigitsBeside } from '../code/DigitsBeside.tsx';
import { BreakingName } from '../layout/BreakingName.tsx';
import type { SearchQuery } from '../../generated/operations.ts';
import { useWords } from '../words/useWords.ts';

/** What looks like a code in a text and is none: never answered, only offered, with the place where it stands. */
export function Suspects({ suspects }: { readonly suspects: SearchQuery['diagnose']['suspects'] }): ReactNode {
  const words = useWords();
  if (suspects.length === 0) return null;
  const hasLines = suspects.some(({ line }) => line > 1);
  return (
    <section className="notice" aria-labelledby="suspects">
      <h2 id="suspects">{words.search.suspects}</h2>
      <p className="hint">{words.search.suspectsWhy}</p>
      <ul className="near">
        {suspects.map(({ text, line, suggestions }) => (
          <li key={`${String(line)} ${text}`}>
            <code>{text}</code> {hasLines && <span className="hint">{words.search.suspectLine(line)}</span>}
            <ul className="near">
              {suggestions.map(({ hex, symbol }) => (
                <li key={hex}>
                  <a href={`/codes/${hex}`}>
                    <DigitsBeside hex={hex} other={text} />
                  </a>{' '}
                  {symbol !== null && (
                    <span className="symbol">
                      <BreakingName name={symbol} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
