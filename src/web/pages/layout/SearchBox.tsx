import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';

interface SearchBoxProps {
  readonly typed: string;
  readonly label: string;
  /** Whether it is what the page is there for. */
  readonly isLarge?: boolean;
}

/** A plain form; the page's script makes its box one with suggestions, and posts what is too long for an address. */
export function SearchBox({ typed, label, isLarge = false }: SearchBoxProps): ReactNode {
  const words = useWords();
  return (
    <form className={isLarge ? 'box box-large' : 'box'} action="/search" role="search" data-box="">
      <label className={isLarge ? undefined : 'hidden'} htmlFor="q">
        {label}
      </label>
      <div className="box-row">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={typed}
          placeholder={isLarge ? undefined : label}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-suggestions={words.box.suggestions}
          data-codes={words.box.codes}
          data-near={words.box.near}
          data-guides={words.guides}
          data-pages={words.box.pages}
          data-steps={words.box.steps}
          data-actions={words.box.actions}
          data-keys={words.box.keys}
          aria-keyshortcuts="/ Control+K"
          data-focus={isLarge ? '' : undefined}
        />
        <button type="submit">{words.box.button}</button>
      </div>
    </form>
  );
}
