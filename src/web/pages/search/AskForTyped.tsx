import type { ReactNode } from 'react';
import type { Posted } from '../code/asking/Helped.tsx';
import { useWords } from '../words/useWords.ts';

interface AskForTypedProps {
  /** The search that found nothing; it is shown again next to a request that does not count. */
  readonly text: string;
  /** What was typed into the field before; empty at first. */
  readonly typed: string;
  readonly posted: Posted | null;
}

/** As AskForm, where the search knows of no code yet: the reader types it. */
export function AskForTyped({ text, typed, posted }: AskForTypedProps): ReactNode {
  const words = useWords();
  const problem = posted?.problem ?? null;
  return (
    <section id="ask" aria-labelledby="ask-title" className="ask">
      <h2 id="ask-title">{words.code.ask}</h2>
      <p className="hint">{words.code.askFieldWhy}</p>
      {problem !== null && (
        <p role="alert" className="bad" id="ask-problem">
          {words.code.askRefused} {problem}
        </p>
      )}
      <form method="post" action="/search">
        <input type="hidden" name="q" value={text} />
        <label htmlFor="ask-code">{words.code.askField}</label>
        <div className="box-row">
          <input
            id="ask-code"
            name="ask"
            type="text"
            required
            maxLength={200}
            defaultValue={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? undefined : 'ask-problem'}
          />
          <button className="quiet">{words.code.ask}</button>
        </div>
      </form>
    </section>
  );
}
