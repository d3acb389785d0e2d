import type { ReactNode } from 'react';
import { CopyButton } from '../layout/CopyButton.tsx';
import { words } from '../words.ts';

export interface Copyable {
  readonly name: string;
  readonly text: string;
  /** Whether it has lines of its own. */
  readonly isLong?: boolean;
  readonly shortcut?: string;
}

/** What people take away from a page: each as text that can be selected, with a button beside it. */
export function CopyMenu({ copyables }: { readonly copyables: readonly Copyable[] }): ReactNode {
  return (
    <details className="copy">
      <summary>{words.copy.menu}</summary>
      <dl>
        {copyables.map(({ name, text, isLong = false, shortcut }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {isLong ? (
                <pre role="group" tabIndex={0} aria-label={name}>
                  {text}
                </pre>
              ) : (
                <code>{text}</code>
              )}
              <CopyButton text={text} name={name} {...(shortcut === undefined ? {} : { shortcut })} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
