import type { ReactNode } from 'react';
import { DigitsBeside } from '../code/DigitsBeside.tsx';
import { BreakingName } from '../layout/BreakingName.tsx';
import type { SearchQuery } from '../../generated/operations.ts';
import { useWords } from '../words/useWords.ts';

/** What looks like a code in a text and is none, and numbers that nothing says to be of Windows: never answered, only offered, with the place where it stands. */
export function Suspects({ suspects }: { readonly suspects: SearchQuery['diagnose']['suspects'] }): ReactNode {
  const words = useWords();
  if (suspects.length === 0) return null;
  const isMistyped = suspects.some(({ reason }) => reason === 'MISTYPED');
  const isOfUnknown = suspects.some(({ reason }) => reason === 'UNKNOWN_SYSTEM');
  const hasLines = suspects.some(({ line }) => line > 1);
  return (
    <section className="notice" aria-labelledby="suspects">
      <h2 id="suspects">{words.search.suspects}</h2>
      {isMistyped && <p className="hint">{words.search.suspectsWhy}</p>}
      {isOfUnknown && <p className="hint">{words.search.suspectsWhose}</p>}
      <ul className="near">
        {suspects.map(({ reason, text, line, suggestions }) => (
          <li key={`${String(line)} ${text}`}>
            <code>{text}</code> {hasLines && <span className="hint">{words.search.suspectLine(line)}</span>}
            <ul className="near">
              {suggestions.map(({ hex, symbol }) => (
                <li key={hex}>
                  <a href={`/codes/${hex}`}>
                    {reason === 'MISTYPED' ? <DigitsBeside hex={hex} other={text} /> : <code>{hex}</code>}
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
