import type { ReactNode } from 'react';
import { words } from '../words.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What it copies, for those who cannot see what it stands beside. */
  readonly name: string;
  /** The key that presses it, where one does. */
  readonly shortcut?: string;
}

/** Works with the page's script only; without it the text can be selected where it stands. */
export function CopyButton({ text, name, shortcut }: CopyButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="quiet js-only"
      data-copy={text}
      data-copied={`${words.copy.copied}: ${name}`}
      data-key={shortcut}
      aria-label={words.copy.what(name)}
    >
      {words.copy.copy}
    </button>
  );
}
