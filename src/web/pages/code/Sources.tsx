import { Fragment, type ReactNode } from 'react';
import type { EntryPartsFragment } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import { checkOf } from './checkOf.ts';
import { creditOf, isWrittenHere, newestWords } from './credit.ts';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

/** What a page shows of one guide: rows that list its code, or only what the guide says for codes of their kind. */
interface Shown {
  readonly guide: EntryPartsFragment['guide'];
  readonly entries: readonly EntryPartsFragment[];
  readonly firstSteps: readonly unknown[];
}

/** Where the words stand, under which licence, whose they are, and when they last changed: each guide once. */
export function Sources({ shown }: { readonly shown: readonly Shown[] }): ReactNode {
  const words = useWords();
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="source" className="source">
      <h2 id="source">{words.code.source}</h2>
      {shown.map((each) => (
        <SourceOf key={each.guide.slug} shown={each} />
      ))}
    </section>
  );
}

function SourceOf({ shown }: { readonly shown: Shown }): ReactNode {
  const words = useWords();
  const { slug, title, language, sourceUrl, license } = shown.guide;
  const lang = langOf(language, words);
  const credit = creditOf(shown, words);
  const { updatedAt, version } = newestWords(shown);
  const isPublished = !isWrittenHere(shown);
  return (
    <p>
      <a href={`/guides/${slug}`} lang={lang}>
        {title}
      </a>
      {isPublished && sourceUrl !== null && (
        <>
          {' · '}
          <a href={sourceUrl} rel="external">
            {new URL(sourceUrl).host}
          </a>
        </>
      )}
      {isPublished && license !== null && ` · ${words.code.licence}: ${licenceName(license) ?? ''}`}
      {credit.text !== title && (
        <>
          <br />
          <span lang={credit.isPublishers ? lang : undefined}>{credit.text}</span>
        </>
      )}
      <br />
      {words.code.lastChanged} <time dateTime={updatedAt}>{words.counts.day(updatedAt)}</time>,{' '}
      {words.code.version(version)}
      {checkOf(shown.entries, words).map((sentence) => (
        <Fragment key={sentence}>
          <br />
          {sentence}
        </Fragment>
      ))}
    </p>
  );
}
