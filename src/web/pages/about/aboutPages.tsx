import { AboutDocument } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import type { Ask, PageRequest } from '../pageRequest.ts';
import type { View } from '../view.ts';
import { words } from '../words.ts';
import { aboutWords } from './aboutWords.ts';

/** /about: help first, then where all guidance comes from. */
export async function aboutPage(_request: PageRequest, ask: Ask): Promise<View> {
  const { guides } = await ask(AboutDocument, {});
  return {
    title: words.about,
    path: '/about',
    main: (
      <>
        <h1>{words.about}</h1>
        <p>{aboutWords.what}</p>
        <section id="help" aria-labelledby="help-title">
          <h2 id="help-title">{words.help}</h2>
          <p>{aboutWords.help}</p>
          {guides.map(({ slug, title, escalationHtml }) => (
            <div key={slug}>
              <h3>{title}</h3>
              <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />
            </div>
          ))}
        </section>
        <section aria-labelledby="licences">
          <h2 id="licences">{aboutWords.licences}</h2>
          <p>{aboutWords.licencesWhy}</p>
          <ul className="matches">
            {guides.map((guide) => (
              <li key={guide.slug}>
                <a href={`/guides/${guide.slug}`}>{guide.title}</a>
                <p>
                  {guide.attribution}
                  {guide.license !== null && ` ${words.code.licence}: ${licenceName(guide.license) ?? ''}.`}
                  {guide.sourceUrl !== null && (
                    <>
                      <br />
                      <a href={guide.sourceUrl} rel="external">
                        {guide.sourceUrl}
                      </a>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  };
}

/** /privacy */
export function privacyPage(): View {
  return {
    title: words.privacy,
    path: '/privacy',
    main: (
      <>
        <h1>{words.privacy}</h1>
        {aboutWords.privacy.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </>
    ),
  };
}
