import type { ReactNode } from 'react';
import { BreakingName } from '../layout/BreakingName.tsx';
import type { AnswerFragment } from '../../generated/operations.ts';
import { causesOf, pathOf } from '../layout/EntryList.tsx';
import { words } from '../words.ts';
import { DigitsBeside } from './DigitsBeside.tsx';

interface RelatedProps {
  readonly related: AnswerFragment['related'];
  readonly hex: string;
}

/** Listed codes near this one. They are other errors: where they differ is marked. */
export function Related({ related, hex }: RelatedProps): ReactNode {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">{words.code.related}</h2>
      <p className="hint">{words.code.relatedWhy}</p>
      <ul className="near">
        {related.map((entry) => (
          <li key={entry.id}>
            <a href={pathOf(entry)}>
              <DigitsBeside hex={entry.code?.hex ?? ''} other={hex} />
            </a>{' '}
            <span>{causesOf(entry)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CheckDigitsProps {
  readonly suggestions: AnswerFragment['suggestions'];
  /** Listed rows, some of them maybe of the suggested codes. */
  readonly related: AnswerFragment['related'];
  /** What was asked for, in as many digits. */
  readonly hex: string;
  readonly title: string;
  readonly why: string;
}

/** Codes that may have been meant. Never taken in place of what was asked. */
export function CheckDigits({ suggestions, related, hex, title, why }: CheckDigitsProps): ReactNode {
  if (suggestions.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="digits">
      <h2 id="digits">{title}</h2>
      <p className="hint">{why}</p>
      <ul className="near">
        {suggestions.map((near) => (
          <li key={near.hex}>
            <a href={`/codes/${near.hex}`}>
              <DigitsBeside hex={near.hex} other={hex} />
            </a>{' '}
            <span>{saidOf(near, related)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it would be: its cause where that is known here, else its name. */
function saidOf(near: AnswerFragment['suggestions'][number], related: AnswerFragment['related']): ReactNode {
  const entry = related.find(({ code }) => code?.hex === near.hex);
  return entry === undefined ? (
    <span className="symbol">
      <BreakingName name={near.symbol ?? ''} />
    </span>
  ) : (
    causesOf(entry)
  );
}
