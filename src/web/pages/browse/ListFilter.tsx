import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';

interface ListFilterProps {
  readonly path: string;
  readonly typed: string;
  readonly label: string;
  readonly hint: string;
  /** "12 of 49 entries" */
  readonly shown: string;
  /** What the address says besides the filter; it is kept. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** The id of the part of a page that changes as the reader types; see browser/filterList.ts. */
export const listId = 'list';

/** Narrows the list below it: a plain form, which the page's script sends as the reader types. */
export function ListFilter({ path, typed, label, hint, shown, kept = {} }: ListFilterProps): ReactNode {
  const words = useWords();
  return (
    <form action={`${path}#${listId}`} className="list-filter" role="search" aria-label={label} data-filter={listId}>
      <label htmlFor="filter">{label}</label>
      <div className="box-row">
        <input
          id="filter"
          name="q"
          type="search"
          defaultValue={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="filter-hint"
        />
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="quiet">
          {words.browsing.filter.apply}
        </button>
      </div>
      <p id="filter-hint" className="hint">
        {hint}
      </p>
      <p role="status" data-shown="">
        {shown}
      </p>
    </form>
  );
}

/** In place of a list that the filter leaves nothing of. */
export function NoFilterMatches({ path, typed }: { readonly path: string; readonly typed: string }): ReactNode {
  const words = useWords();
  return (
    <div className="notice">
      <p>{words.browsing.filter.nothing(typed)}</p>
      <p>
        <a href={path}>{words.browsing.filter.everything}</a>{' '}
        <a href={`/search?q=${encodeURIComponent(typed)}`} className="spaced">
          {words.browsing.filter.searchAll(typed)}
        </a>
      </p>
    </div>
  );
}
