import type { ReactNode } from 'react';
import type { AnswerFragment } from '../../generated/operations.ts';
import type { Posted } from '../code/asking/Helped.tsx';
import { CheckDigits } from '../code/Neighbours.tsx';
import { AskForTyped } from './AskForTyped.tsx';
import { useWords } from '../words/useWords.ts';

export interface NothingFoundProps {
  readonly text: string;
  /** True if near misses stand above already. */
  readonly isNearlyCode: boolean;
  readonly understood: AnswerFragment;
  /** Other words that would find something. */
  readonly suggestion: string | null;
  /** The code that guidance was asked for from here, and what came of it. */
  readonly asked: { readonly typed: string; readonly posted: Posted } | null;
}

/** No dead end: what may have been meant, what to try, where to turn. */
export function NothingFound({ text, isNearlyCode, understood, suggestion, asked }: NothingFoundProps): ReactNode {
  const words = useWords();
  const { suggestions, related, escalationHtml } = understood;
  return (
    <>
      <section aria-labelledby="nothing">
        <h2 id="nothing">{words.search.noneTitle}</h2>
        <p>{words.search.none(text)}</p>
        {suggestion === null ? (
          <p className="hint">{words.search.noneHint}</p>
        ) : (
          <p>
            {words.search.didYouMean} <a href={`/search?q=${encodeURIComponent(suggestion)}`}>{suggestion}</a>?
          </p>
        )}
      </section>
      <CheckDigits
        suggestions={isNearlyCode ? [] : suggestions}
        related={related}
        hex={text}
        title={words.code.checkDigits}
        why={words.search.nearMiss}
      />
      {escalationHtml !== null && (
        <section aria-labelledby="escalation">
          <h2 id="escalation">{words.code.escalationNow}</h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />
        </section>
      )}
      <AskForTyped text={text} typed={asked?.typed ?? ''} posted={asked?.posted ?? null} />
    </>
  );
}
