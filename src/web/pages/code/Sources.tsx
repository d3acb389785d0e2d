import type { ReactNode } from 'react';
import type { AnswerFragment } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import { words } from '../words.ts';

/** Where each row stands, under which licence, and when it was last changed. */
export function Sources({ entries }: { readonly entries: AnswerFragment['entries'] }): ReactNode {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="source" className="source">
      <h2 id="source">{words.code.source}</h2>
      {entries.map(({ id, guide, version, updatedAt }) => (
        <p key={id}>
          <a href={`/guides/${guide.slug}`}>{guide.title}</a>
          {guide.sourceUrl !== null && (
            <>
              {' · '}
              <a href={guide.sourceUrl} rel="external">
                {new URL(guide.sourceUrl).host}
              </a>
            </>
          )}
          {guide.license !== null && ` · ${words.code.licence}: ${licenceName(guide.license) ?? ''}`}
          <br />
          {guide.attribution}
          <br />
          {words.code.lastChanged} <time dateTime={updatedAt}>{updatedAt.slice(0, 10)}</time>,{' '}
          {words.code.version(version)}
        </p>
      ))}
    </section>
  );
}
