import type { ReactNode } from 'react';
import {
  GuideEntriesDocument,
  GuidePageDocument,
  type GuideEntriesQuery,
  type GuidePageQuery,
} from '../../generated/operations.ts';
import { withItems } from '../code/stepLists.ts';
import { Steps } from '../code/Steps.tsx';
import { EntryList } from '../layout/EntryList.tsx';
import { NextPage } from '../layout/NextPage.tsx';
import { licenceName } from '../licenceName.ts';
import type { Ask, PageRequest } from '../pageRequest.ts';
import type { View } from '../view.ts';
import { words } from '../words.ts';
import { browseWords } from './browseWords.ts';
import { FamilyJumps } from './FamilyJumps.tsx';
import { listId, ListFilter, NothingLeft } from './ListFilter.tsx';

type GuideOfPage = NonNullable<GuidePageQuery['guide']>;

/** /guides/windows-hello-pin-creation, ?q=… and ?facility=… narrow its list; null if no guide has the slug. */
export async function guidePage(request: PageRequest, ask: Ask, slug: string): Promise<View | null> {
  const { guide } = await ask(GuidePageDocument, { slug });
  if (guide === null) return null;
  const { title, description, appliesTo, firstSteps, escalationHtml, sourceUrl, provenance } = guide;
  const typed = request.search.get('q')?.trim() ?? '';
  const facility = facilityIn(request.search);
  const after = request.search.get('after');
  const listed = await ask(GuideEntriesDocument, { slug, text: typed === '' ? null : typed, facility, after });
  const path = `/guides/${guide.slug}`;
  return {
    title,
    ...(description === null ? {} : { description }),
    path,
    about: {
      '@type': 'TechArticle',
      headline: title,
      url: `${request.publicUrl}${path}`,
      dateModified: provenance.updatedAt,
      isBasedOn: sourceUrl,
    },
    main: (
      <article>
        <h1>{title}</h1>
        {description !== null && <p className="meaning">{description}</p>}
        <p className="hint">
          {browseWords.guide.holds(guide.entries.totalCount, listed.mitigated.totalCount)}
          {appliesTo.length > 0 && ` · ${browseWords.guide.appliesTo}: ${appliesTo.join(', ')}`}
        </p>
        {firstSteps.length > 0 && (
          <section aria-labelledby="steps" className="first">
            <h2 id="steps">{words.code.firstSteps}</h2>
            <Steps steps={withItems(firstSteps)} place={null} />
          </section>
        )}
        <section aria-labelledby="entries">
          <h2 id="entries">{browseWords.guide.entries}</h2>
          <Listed guide={guide} listed={listed} request={request} typed={typed} facility={facility} />
        </section>
        {escalationHtml !== '' && (
          <section aria-labelledby="escalation">
            <h2 id="escalation">{words.code.escalation}</h2>
            <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />
          </section>
        )}
        <SourceOfGuide guide={guide} />
      </article>
    ),
  };
}

interface ListedProps {
  readonly guide: GuideOfPage;
  readonly listed: GuideEntriesQuery;
  readonly request: PageRequest;
  readonly typed: string;
  readonly facility: number | null;
}

/** The rows of the guide, with what narrows them: words, or one family. */
function Listed({ guide, listed, request, typed, facility }: ListedProps): ReactNode {
  const path = `/guides/${guide.slug}`;
  const { nodes, totalCount, pageInfo } = listed.entries;
  return (
    <>
      <ListFilter
        path={path}
        typed={typed}
        label={browseWords.filter.label}
        hint={browseWords.filter.hint}
        shown={browseWords.filter.shown(totalCount, guide.entries.totalCount)}
        {...(facility === null ? {} : { kept: { facility: String(facility) } })}
      />
      <div id={listId}>
        <FamilyJumps families={guide.facilities} path={path} chosen={facility} search={request.search} />
        {nodes.length === 0 ? (
          <NothingLeft path={path} typed={typed} />
        ) : (
          <EntryList entries={nodes} caption={browseWords.guide.entries} />
        )}
        <NextPage pageInfo={pageInfo} path={path} search={request.search} />
      </div>
    </>
  );
}

function SourceOfGuide({ guide }: { readonly guide: GuideOfPage }): ReactNode {
  const { attribution, license, sourceUrl, provenance } = guide;
  const { updatedAt, version, changedHereAt } = provenance;
  return (
    <section aria-labelledby="source" className="source">
      <h2 id="source">{words.code.source}</h2>
      <p>
        {changedHereAt === null || provenance.isWrittenHere
          ? attribution
          : words.code.changedHere(changedHereAt.slice(0, 10), attribution ?? guide.title)}
        {license !== null && ` ${words.code.licence}: ${licenceName(license) ?? ''}.`}
        {sourceUrl !== null && (
          <>
            <br />
            <a href={sourceUrl} rel="external">
              {sourceUrl}
            </a>
          </>
        )}
        <br />
        {words.code.lastChanged} <time dateTime={updatedAt}>{updatedAt.slice(0, 10)}</time>,{' '}
        {words.code.version(version)}
      </p>
    </section>
  );
}

/** Null if the address names none, or no number that a family could have. */
function facilityIn(search: URLSearchParams): number | null {
  const text = search.get('facility') ?? '';
  return /^(0|[1-9]\d{0,3})$/.test(text) ? Number(text) : null;
}
