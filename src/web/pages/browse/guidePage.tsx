import { GuidePageDocument } from '../../generated/operations.ts';
import { withItems } from '../code/stepLists.ts';
import { Steps } from '../code/Steps.tsx';
import { EntryList } from '../layout/EntryList.tsx';
import { NextPage } from '../layout/NextPage.tsx';
import { licenceName } from '../licenceName.ts';
import type { Ask, PageRequest } from '../pageRequest.ts';
import type { View } from '../view.ts';
import { words } from '../words.ts';

/** /guides/windows-hello-pin-creation; null where no guide has the slug. */
export async function guidePage(request: PageRequest, ask: Ask, slug: string): Promise<View | null> {
  const { guide } = await ask(GuidePageDocument, { slug, after: request.search.get('after') });
  if (guide === null) return null;
  const { title, description, appliesTo, firstSteps, escalationHtml, entries, sourceUrl, updatedAt } = guide;
  const path = `/guides/${guide.slug}`;
  return {
    title,
    ...(description === null ? {} : { description }),
    path,
    about: {
      '@type': 'TechArticle',
      headline: title,
      url: `${request.publicUrl}${path}`,
      dateModified: updatedAt,
      isBasedOn: sourceUrl,
    },
    main: (
      <article>
        <h1>{title}</h1>
        {description !== null && <p className="meaning">{description}</p>}
        {appliesTo.length > 0 && (
          <p>
            {words.guide.appliesTo}: {appliesTo.join(', ')}
          </p>
        )}
        {firstSteps.length > 0 && (
          <section aria-labelledby="steps" className="first">
            <h2 id="steps">{words.code.firstSteps}</h2>
            <Steps steps={withItems(firstSteps)} place={null} />
          </section>
        )}
        <section aria-labelledby="entries">
          <h2 id="entries">{words.guide.entries}</h2>
          <EntryList entries={entries.nodes} caption={words.guide.entries} />
          <NextPage pageInfo={entries.pageInfo} path={path} search={request.search} />
        </section>
        {escalationHtml !== '' && (
          <section aria-labelledby="escalation">
            <h2 id="escalation">{words.code.escalation}</h2>
            <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />
          </section>
        )}
        <section aria-labelledby="source" className="source">
          <h2 id="source">{words.code.source}</h2>
          <p>
            {guide.attribution}
            {guide.license !== null && ` ${words.code.licence}: ${licenceName(guide.license) ?? ''}.`}
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
            {words.code.version(guide.version)}
          </p>
        </section>
      </article>
    ),
  };
}
