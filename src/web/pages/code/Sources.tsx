import type { ReactNode } from 'react';
import type { EntryPartsFragment } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import { words } from '../words.ts';

/** Where the rows stand, under which licence, and when they were last changed: each guide once. */
export function Sources({ entries }: { readonly entries: readonly EntryPartsFragment[] }): ReactNode {
  if (entries.length === 0) return null;
  const newest = new Map<string, EntryPartsFragment>();
  for (const entry of entries) {
    const known = newest.get(entry.guide.slug);
    if (known === undefined || known.version < entry.version) newest.set(entry.guide.slug, entry);
  }
  return (
    <section aria-labelledby="source" className="source">
      <h2 id="source">{words.code.source}</h2>
      {[...newest.values()].map(({ id, guide, version, updatedAt }) => (
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
          {guide.attribution !== null && (
            <>
              {guide.attribution}
              <br />
            </>
          )}
          {words.code.lastChanged} <time dateTime={updatedAt}>{updatedAt.slice(0, 10)}</time>,{' '}
          {words.code.version(version)}
        </p>
      ))}
    </section>
  );
}
