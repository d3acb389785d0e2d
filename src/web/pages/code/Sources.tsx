import { Fragment, type ReactNode } from 'react';
import type { EntryPartsFragment } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import { checkOf } from './checkOf.ts';
import { creditOf, newestOf } from './credit.ts';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

/** Where the rows stand, under which licence, whose words they are, and when these last changed: each guide once. */
export function Sources({ entries }: { readonly entries: readonly EntryPartsFragment[] }): ReactNode {
  const words = useWords();
  const byGuide = new Map<string, EntryPartsFragment[]>();
  for (const entry of entries) byGuide.set(entry.guide.slug, [...(byGuide.get(entry.guide.slug) ?? []), entry]);
  if (byGuide.size === 0) return null;
  return (
    <section aria-labelledby="source" className="source">
      <h2 id="source">{words.code.source}</h2>
      {[...byGuide].map(([slug, rows]) => (
        <SourceOf key={slug} rows={rows} />
      ))}
    </section>
  );
}

function SourceOf({ rows }: { readonly rows: readonly EntryPartsFragment[] }): ReactNode {
  const words = useWords();
  const [first] = rows;
  if (first === undefined) return null;
  const { slug, title, sourceUrl, license } = first.guide;
  const lang = langOf(first.guide.language, words);
  const credit = creditOf(rows, words);
  const { updatedAt, version } = newestOf(rows);
  const isPublished = !rows.every(({ provenance }) => provenance.isWrittenHere);
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
      {credit !== null && credit.text !== title && (
        <>
          <br />
          <span lang={credit.isPublishers ? lang : undefined}>{credit.text}</span>
        </>
      )}
      <br />
      {words.code.lastChanged} <time dateTime={updatedAt}>{words.counts.day(updatedAt)}</time>,{' '}
      {words.code.version(version)}
      {checkOf(rows, words).map((sentence) => (
        <Fragment key={sentence}>
          <br />
          {sentence}
        </Fragment>
      ))}
    </p>
  );
}
