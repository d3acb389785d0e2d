import type { ReactNode } from 'react';
import type { ListedEntryFragment } from '../../generated/operations.ts';
import { Badge } from './Badge.tsx';
import { BreakingName } from './BreakingName.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';
import type { Words } from '../words/words.ts';

/** Rows of guidance as a table: what it is, what is behind it, whether there are steps. */
export function EntryList({
  entries,
  caption,
}: {
  readonly entries: readonly ListedEntryFragment[];
  readonly caption: string;
}): ReactNode {
  const words = useWords();
  return (
    <table className="list">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.lists.code}</th>
          <th scope="col">{words.lists.cause}</th>
          <th scope="col">{words.lists.state}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              <a href={pathOf(entry)}>{entry.code === null ? words.lists.noCode : <code>{entry.code.hex}</code>}</a>
              <Name entry={entry} />
            </th>
            <td>
              <span lang={langOf(languageOfCauses(entry), words)}>
                <BreakingName name={causesOf(entry, words)} />
              </span>
              <Meaning entry={entry} />
            </td>
            <td>
              <Badge outcome={entry.outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ entry }: { readonly entry: ListedEntryFragment }): ReactNode {
  const name = entry.symbol ?? entry.code?.symbol ?? null;
  if (name === null) return null;
  return (
    <span className="symbol">
      <BreakingName name={name} />
    </span>
  );
}

/** What the code means, if the guide gives only its name as the cause. */
function Meaning({ entry: { code, causes } }: { readonly entry: ListedEntryFragment }): ReactNode {
  const words = useWords();
  const [cause, ...others] = causes;
  if (cause === undefined || others.length > 0 || !isSaid(code) || !/^[A-Z\d_]+$/.test(cause.plainText)) return null;
  return (
    <span className="hint" lang={langOf(code.meaningLanguage, words)}>
      {code.meaning}
    </span>
  );
}

/** True if the code's own meaning is known, apart from the guidance. */
function isSaid(code: ListedEntryFragment['code']): code is NonNullable<ListedEntryFragment['code']> {
  return code?.meaningFrom === 'WORDS' || code?.meaningFrom === 'NAME';
}

/** Where an entry is read: at its code, since readers come with codes. */
export function pathOf({ id, code }: Pick<ListedEntryFragment, 'id' | 'code'>): string {
  return code === null ? `/entries/${encodeURIComponent(id)}` : `/codes/${code.hex}`;
}

export function causesOf({ causes, code }: Pick<ListedEntryFragment, 'causes' | 'code'>, words: Words): string {
  if (causes.length === 0 && isSaid(code)) return code.meaning;
  return causes.length === 0 ? words.lists.unknownCause : causes.map(({ plainText }) => plainText).join(' · ');
}

/** The language of what causesOf says, as a tag of BCP 47. */
export function languageOfCauses({
  causes,
  code,
  guide,
}: Pick<ListedEntryFragment, 'causes' | 'code' | 'guide'>): string {
  return causes.length === 0 && isSaid(code) ? code.meaningLanguage : guide.language;
}
