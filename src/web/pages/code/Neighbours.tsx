import type { ReactNode } from 'react';
import { BreakingName } from '../layout/BreakingName.tsx';
import type { AnswerFragment } from '../../generated/operations.ts';
import { causesOf, languageOfCauses, pathOf } from '../layout/EntryList.tsx';
import { DigitsBeside } from './DigitsBeside.tsx';
import { langOf } from '../words/langOf.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/useWords.ts';

interface SimilarCodesProps {
  /** Listed rows of the same family that are close in value. */
  readonly related: AnswerFragment['related'];
  /** Listed codes that a slip tells from this one; some may be among the related. */
  readonly suggestions: AnswerFragment['suggestions'];
  readonly hex: string;
}

/** Listed codes that look like this one. They are other errors: where they differ is marked. */
export function SimilarCodes({ related, suggestions, hex }: SimilarCodesProps): ReactNode {
  const words = useWords();
  const others = suggestions.filter((near) => !related.some(({ code }) => code?.hex === near.hex));
  if (related.length + others.length === 0) return null;
  const byCode = rowsByCode(related);
  return (
    <section aria-labelledby="related">
      <h2 id="related">{words.code.related}</h2>
      <p className="hint">{words.code.relatedWhy}</p>
      <ul className="near">
        {[...byCode.values()].map(([entry, ...more]) => (
          <li key={entry.id}>
            <a href={pathOf(entry)}>
              <DigitsBeside hex={entry.code?.hex ?? ''} other={hex} />
            </a>{' '}
            <span lang={langOf(languageOfCauses(entry), words)}>
              <BreakingName name={[entry, ...more].map((each) => causesOf(each, words)).join(' · ')} />
            </span>
          </li>
        ))}
        {others.map((near) => (
          <NearCode key={near.hex} near={near} related={related} hex={hex} />
        ))}
      </ul>
    </section>
  );
}

type Row = AnswerFragment['related'][number];

/** Rows of one code in one line: several guides, or several rows of one, may list it. */
function rowsByCode(related: readonly Row[]): ReadonlyMap<string, readonly [Row, ...Row[]]> {
  const rows = new Map<string, [Row, ...Row[]]>();
  for (const row of related) {
    const known = rows.get(row.code?.hex ?? row.id);
    if (known === undefined) rows.set(row.code?.hex ?? row.id, [row]);
    else known.push(row);
  }
  return rows;
}

interface CheckDigitsProps {
  readonly suggestions: AnswerFragment['suggestions'];
  /** Listed rows, some of them maybe of the suggested codes. */
  readonly related: AnswerFragment['related'];
  /** What was asked for, in as many digits; null if it was a name, which no digits differ from. */
  readonly hex: string | null;
  readonly title: string;
  /** Shown where digits are marked. */
  readonly why: string;
}

/** Codes that may have been meant. Never taken in place of what was asked. */
export function CheckDigits({ suggestions, related, hex, title, why }: CheckDigitsProps): ReactNode {
  if (suggestions.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="digits">
      <h2 id="digits">{title}</h2>
      {hex !== null && <p className="hint">{why}</p>}
      <ul className="near">
        {suggestions.map((near) => (
          <NearCode key={near.hex} near={near} related={related} hex={hex} />
        ))}
      </ul>
    </section>
  );
}

interface NearCodeProps extends Pick<CheckDigitsProps, 'related' | 'hex'> {
  readonly near: AnswerFragment['suggestions'][number];
}

function NearCode({ near, related, hex }: NearCodeProps): ReactNode {
  const words = useWords();
  return (
    <li>
      <a href={`/codes/${near.hex}`}>
        <DigitsBeside hex={near.hex} other={hex ?? near.hex} />
      </a>{' '}
      <span>{saidOf(near, related, words)}</span>
    </li>
  );
}

/** What it would be: its cause if that is known here, else its name. */
function saidOf(
  near: AnswerFragment['suggestions'][number],
  related: AnswerFragment['related'],
  words: Words,
): ReactNode {
  const entry = related.find(({ code }) => code?.hex === near.hex);
  return entry === undefined ? (
    <span className="symbol">
      <BreakingName name={near.symbol ?? ''} />
    </span>
  ) : (
    <span lang={langOf(languageOfCauses(entry), words)}>
      <BreakingName name={causesOf(entry, words)} />
    </span>
  );
}
