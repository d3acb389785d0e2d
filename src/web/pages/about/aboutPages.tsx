import { AboutDocument } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import type { Ask } from '../pageRequest.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import type { View } from '../view.ts';
import { langOf } from '../words/langOf.ts';

/** /about: help first, then where all guidance comes from. */
export async function aboutPage(request: ReaderRequest, ask: Ask): Promise<View> {
  const { words } = request;
  const { guides } = await ask(AboutDocument, {});
  return {
    title: words.about,
    path: '/about',
    main: (
      <>
        <h1>{words.about}</h1>
        <p>{words.aboutPage.what}</p>
        <section id="help" aria-labelledby="help-title">
          <h2 id="help-title">{words.help}</h2>
          <p>{words.aboutPage.help}</p>
          {guides
            .filter(({ escalationHtml }) => escalationHtml !== '')
            .map(({ slug, title, language, escalationHtml }) => (
              <div key={slug} lang={langOf(language, words)}>
                <h3>{title}</h3>
                <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />
              </div>
            ))}
        </section>
        <section aria-labelledby="licences">
          <h2 id="licences">{words.aboutPage.licences}</h2>
          <p>{words.aboutPage.licencesWhy}</p>
          <ul className="matches">
            {guides.map((guide) => (
              <li key={guide.slug}>
                <a href={`/guides/${guide.slug}`} lang={langOf(guide.language, words)}>
                  {guide.title}
                </a>
                <p>
                  <span lang={langOf(guide.language, words)}>{guide.attribution}</span>
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
export function privacyPage({ words }: ReaderRequest): View {
  return {
    title: words.privacy,
    path: '/privacy',
    main: (
      <>
        <h1>{words.privacy}</h1>
        {words.aboutPage.privacy.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </>
    ),
  };
}
