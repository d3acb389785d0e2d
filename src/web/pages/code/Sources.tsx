import { Fragment, type ReactNode } from 'react';
import type { EntryPartsFragment } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import { words } from '../words.ts';
import { checkOf } from './checkOf.ts';
import { creditOf, newestOf } from './credit.ts';

/** Where the rows stand, under which licence, whose words they are, and when these last changed: each guide once. */
export function Sources({ entries }: { readonly entries: readonly EntryPartsFragment[] }): ReactNode {
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
  const [first] = rows;
  if (first === undefined) return null;
  const { slug, title, sourceUrl, license } = first.guide;
  const { updatedAt, version } = newestOf(rows);
  const isPublished = !rows.every(({ provenance }) => provenance.isWrittenHere);
  return (
    <p>
      <a href={`/guides/${slug}`}>{title}</a>
      {isPublished && sourceUrl !== null && (
        <>
          {' · '}
          <a href={sourceUrl} rel="external">
            {new URL(sourceUrl).host}
          </a>
        </>
      )}
      {isPublished && license !== null && ` · ${words.code.licence}: ${licenceName(license) ?? ''}`}
      <br />
      {creditOf(rows)}
      <br />
      {words.code.lastChanged} <time dateTime={updatedAt}>{updatedAt.slice(0, 10)}</time>, {words.code.version(version)}
      {checkOf(rows).map((sentence) => (
        <Fragment key={sentence}>
          <br />
          {sentence}
        </Fragment>
      ))}
    </p>
  );
}
