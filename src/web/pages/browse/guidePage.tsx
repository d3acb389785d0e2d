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
import type { Ask } from '../pageRequest.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import type { View } from '../view.ts';
import { FamilyJumps } from './FamilyJumps.tsx';
import { listId, ListFilter, NoFilterMatches } from './ListFilter.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

type GuideOfPage = NonNullable<GuidePageQuery['guide']>;

/** /guides/windows-hello-pin-creation, ?q=… and ?facility=… narrow its list; null if no guide has the slug. */
export async function guidePage(request: ReaderRequest, ask: Ask, slug: string): Promise<View | null> {
  const { words } = request;
  const { guide } = await ask(GuidePageDocument, { slug });
  if (guide === null) return null;
  const { title, description, appliesTo, firstSteps, escalationHtml, sourceUrl, provenance } = guide;
  const typed = request.search.get('q')?.trim() ?? '';
  const facility = facilityIn(request.search);
  const after = request.search.get('after');
  const listed = await ask(GuideEntriesDocument, { slug, text: typed === '' ? null : typed, facility, after });
  const path = `/guides/${guide.slug}`;
  const lang = langOf(guide.language, words);
  return {
    title,
    titleLanguage: guide.language,
    ...(description === null ? {} : { description }),
    path,
    about: {
      '@type': 'TechArticle',
      headline: title,
      inLanguage: guide.language,
      url: `${request.publicUrl}${path}`,
      dateModified: provenance.updatedAt,
      isBasedOn: sourceUrl,
    },
    main: (
      <article>
        <h1 lang={lang}>{title}</h1>
        {description !== null && (
          <p className="meaning" lang={lang}>
            {description}
          </p>
        )}
        <p className="hint">
          {words.browsing.guide.holds(guide.entries.totalCount, listed.mitigated.totalCount)}
          {appliesTo.length > 0 && ` · ${words.browsing.guide.appliesTo}: ${appliesTo.join(', ')}`}
        </p>
        {firstSteps.length > 0 && (
          <section aria-labelledby="steps" className="first">
            <h2 id="steps">{words.code.firstSteps}</h2>
            <Steps steps={withItems(firstSteps)} place={null} language={guide.language} />
          </section>
        )}
        <section aria-labelledby="entries">
          <h2 id="entries">{words.browsing.guide.entries}</h2>
          <Listed guide={guide} listed={listed} request={request} typed={typed} facility={facility} />
        </section>
        {escalationHtml !== '' && (
          <section aria-labelledby="escalation">
            <h2 id="escalation">{words.code.escalation}</h2>
            <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: escalationHtml }} />
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
  readonly request: ReaderRequest;
  readonly typed: string;
  readonly facility: number | null;
}

/** The rows of the guide, with what narrows them: words, or one family. */
function Listed({ guide, listed, request, typed, facility }: ListedProps): ReactNode {
  const words = useWords();
  const path = `/guides/${guide.slug}`;
  const { nodes, totalCount, pageInfo } = listed.entries;
  return (
    <>
      <ListFilter
        path={path}
        typed={typed}
        label={words.browsing.filter.label}
        hint={words.browsing.filter.hint}
        shown={words.browsing.filter.shown(totalCount, guide.entries.totalCount)}
        {...(facility === null ? {} : { kept: { facility: String(facility) } })}
      />
      <div id={listId}>
        <FamilyJumps families={guide.facilities} path={path} chosen={facility} search={request.search} />
        {nodes.length === 0 ? (
          <NoFilterMatches path={path} typed={typed} />
        ) : (
          <EntryList entries={nodes} caption={words.browsing.guide.entries} />
        )}
        <NextPage pageInfo={pageInfo} path={path} search={request.search} />
      </div>
    </>
  );
}

function SourceOfGuide({ guide }: { readonly guide: GuideOfPage }): ReactNode {
  const words = useWords();
  const { attribution, license, sourceUrl, provenance } = guide;
  const { updatedAt, version, changedHereAt } = provenance;
  return (
    <section aria-labelledby="source" className="source">
      <h2 id="source">{words.code.source}</h2>
      <p>
        {changedHereAt === null || provenance.isWrittenHere
          ? attribution !== null && <span lang={langOf(guide.language, words)}>{attribution}</span>
          : words.code.changedHere(words.counts.day(changedHereAt), attribution ?? guide.title)}
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
        {words.code.lastChanged} <time dateTime={updatedAt}>{words.counts.day(updatedAt)}</time>,{' '}
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
