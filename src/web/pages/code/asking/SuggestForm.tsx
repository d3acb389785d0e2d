import type { ReactNode } from 'react';
import type { Posted } from './Helped.tsx';
import { useWords } from '../../words/useWords.ts';

interface SuggestFormProps {
  readonly hex: string;
  readonly posted: Posted | null;
}

/** Readers who know better say so: a plain form, so that it works without a script. */
export function SuggestForm({ hex, posted }: SuggestFormProps): ReactNode {
  const words = useWords();
  const answer = posted?.place === 'suggest' ? posted : null;
  return (
    <details id="suggest" className="ask" open={answer !== null}>
      <summary>{words.code.suggest}</summary>
      {answer?.problem === null ? (
        <p role="status" className="good">
          ✓ {words.code.suggestThanks}
        </p>
      ) : (
        <form method="post" action={`/codes/${hex}`}>
          {answer !== null && (
            <p role="alert" className="bad">
              {words.code.suggestRefused} {answer.problem}
            </p>
          )}
          <p>
            <label htmlFor="suggest-kind">{words.code.suggestKind}</label>{' '}
            <select id="suggest-kind" name="kind">
              {words.code.suggestKinds.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor="suggest-text">{words.code.suggestText}</label>
            <br />
            <textarea
              id="suggest-text"
              name="text"
              rows={3}
              maxLength={1000}
              required
              defaultValue={answer?.typed ?? ''}
            />
          </p>
          <p className="hint">{words.code.suggestWhy}</p>
          <button name="suggest" value={hex}>
            {words.code.suggestSend}
          </button>
        </form>
      )}
    </details>
  );
}
