import type { ReactNode } from 'react';
import type { EntryPartsFragment } from '../../generated/operations.ts';
import { numbersOfEntry, type NumberedStep } from './stepLists.ts';
import { idOfStep } from './Steps.tsx';
import { causesOfEntries } from './title.ts';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

interface CausesProps {
  readonly entries: readonly EntryPartsFragment[];
  readonly steps: readonly NumberedStep[];
  /** Of the guide on the page, from 1. */
  readonly place: number;
  /** The title of the page. */
  readonly title: string;
}

/** What may be wrong. If rows of the guide give their causes steps of their own, each cause names its steps. */
export function Causes({ entries, steps, place, title }: CausesProps): ReactNode {
  const words = useWords();
  const [only, ...others] = causesOfEntries(entries);
  if (only === undefined) return null;
  const lang = langOf(entries[0]?.guide.language ?? words.language, words);
  const named = entries.filter(({ causes }) => causes.length > 0);
  const differ = new Set(entries.map((entry) => numbersOfEntry(steps, entry).join())).size > 1;
  if (others.length === 0 && !differ) {
    const html = named[0]?.causes[0]?.html ?? '';
    // The title leaves the closing full stop out.
    if (only.replace(/\.$/, '') === title) return null;
    return (
      <>
        <h3>{words.code.cause}</h3>
        <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
      </>
    );
  }
  return (
    <>
      <h3>{words.code.causes}</h3>
      <ul className="causes">
        {named.flatMap((entry) =>
          entry.causes.map(({ text, html }) => (
            <li key={`${entry.id} ${text}`}>
              <span lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
              {differ && <OwnSteps numbers={numbersOfEntry(steps, entry)} place={place} />}
            </li>
          )),
        )}
      </ul>
    </>
  );
}

/** Which steps are for a cause; the steps themselves stand once, in the list. */
function OwnSteps({ numbers, place }: { readonly numbers: readonly number[]; readonly place: number }): ReactNode {
  const words = useWords();
  if (numbers.length === 0) return <span className="hint"> {words.code.noAction}</span>;
  return (
    <span className="own-steps">
      {' '}
      {words.code.forThis}{' '}
      {numbers.map((number, at) => (
        <span key={number}>
          {at > 0 && ', '}
          <a href={`#${idOfStep(place, number)}`}>{words.code.toStep(number)}</a>
        </span>
      ))}
    </span>
  );
}
