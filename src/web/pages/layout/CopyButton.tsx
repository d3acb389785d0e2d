import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';

interface CopyButtonProps {
  /** What it copies; left out: what the element `from` shows. */
  readonly text?: string;
  /** Id of the element whose text it copies, so that a long text stands once on the page. */
  readonly from?: string;
  /** What it copies, for those who cannot see what it stands next to. */
  readonly name: string;
  /** What stands on it. Default: Copy. */
  readonly label?: string;
  /** The key that presses it, if one does. */
  readonly shortcut?: string;
}

/** Works with the page's script only; without it the text can be selected where it stands. */
export function CopyButton({ text, from, name, label, shortcut }: CopyButtonProps): ReactNode {
  const words = useWords();
  return (
    <button
      type="button"
      className="quiet js-only"
      data-copy={text ?? ''}
      data-copy-from={from}
      data-copied={`${words.copy.copied}: ${name}`}
      data-key={shortcut}
      aria-label={words.copy.what(name)}
    >
      {label ?? words.copy.copy}
    </button>
  );
}
