import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { SearchBox } from './SearchBox.tsx';

/** The same on every page; the start page has its box in the middle instead. */
export function Header({ typed, hasBox }: { readonly typed: string; readonly hasBox: boolean }): ReactNode {
  return (
    <header className="bar">
      <div className="bar-row">
        <a className="brand" href="/">
          {words.product}
        </a>
        {hasBox && <SearchBox typed={typed} label={words.box.short} />}
        <nav aria-label={words.menu}>
          <a href="/guides">{words.guides}</a>
          <a href="/facilities">{words.families}</a>
          <a href="/symptoms">{words.symptomsShort}</a>
        </nav>
      </div>
    </header>
  );
}
