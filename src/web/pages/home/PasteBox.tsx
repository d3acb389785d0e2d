import type { ReactNode } from 'react';
import { words } from '../words.ts';

/** For a text of many lines, which the box above would join and an address could not hold. */
export function PasteBox(): ReactNode {
  return (
    <details className="paste">
      <summary>{words.box.whole}</summary>
      <form action="/search" method="post">
        <label htmlFor="text">{words.box.wholeLabel}</label>
        <textarea id="text" name="q" rows={8} spellCheck={false} />
        <p className="hint">{words.box.wholeHint}</p>
        <button type="submit">{words.box.button}</button>
      </form>
    </details>
  );
}
