import type { ReactNode } from 'react';
import type { Posted } from './Helped.tsx';
import { useWords } from '../../words/useWords.ts';

interface AskFormProps {
  readonly hex: string;
  /** How often readers have asked for it. */
  readonly asked: number;
  readonly posted: Posted | null;
}

/** The request alone, for a page that shows several codes; it is answered on the page of the code. */
export function AskButton({ hex }: { readonly hex: string }): ReactNode {
  const words = useWords();
  return (
    <form method="post" action={`/codes/${hex}`} className="ask">
      <button name="ask" value={hex} className="quiet">
        {words.code.ask}
        <span className="hidden">: {hex}</span>
      </button>
    </form>
  );
}

/** Readers who meet a code without guidance ask that some be written. */
export function AskForm({ hex, asked, posted }: AskFormProps): ReactNode {
  const words = useWords();
  const answer = posted !== null && posted.place === null ? posted : null;
  return (
    <section id="ask" aria-label={words.code.ask} className="ask">
      {answer?.problem === null ? (
        <p role="status" className="good">
          ✓ {words.code.askThanks}
        </p>
      ) : (
        <form method="post" action={`/codes/${hex}`}>
          {answer !== null && (
            <p role="alert" className="bad">
              {words.code.askRefused} {answer.problem}
            </p>
          )}
          <button name="ask" value={hex}>
            {words.code.ask}
          </button>
        </form>
      )}
      <p className="hint">
        {asked === 0 ? words.code.askedNever : words.code.askAgain(asked)} {words.code.askWhy}
      </p>
    </section>
  );
}
