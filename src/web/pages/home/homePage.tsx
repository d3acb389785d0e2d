import { HomeDocument, type HomeQuery } from '../../generated/operations.ts';
import { FamilyList } from '../browse/FamilyList.tsx';
import { SearchBox } from '../layout/SearchBox.tsx';
import type { Ask } from '../pageRequest.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import type { View } from '../view.ts';
import { guideNameAmong } from '../guideNames.ts';
import type { ReactNode } from 'react';
import { BreakingName } from '../layout/BreakingName.tsx';
import { Marked } from '../layout/Marked.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

/** The start page: one box, and links for those who have nothing to paste. */
export async function homePage(request: ReaderRequest, ask: Ask): Promise<View> {
  const { words } = request;
  const { facilities, guides, mostLookedUp } = await ask(HomeDocument, {});
  return {
    title: words.home.title,
    path: '/',
    isHome: true,
    about: {
      '@type': 'WebSite',
      name: words.product,
      inLanguage: words.language,
      url: `${request.publicUrl}/`,
      potentialAction: {
        '@type': 'SearchAction',
        target: `${request.publicUrl}/search?q={text}`,
        'query-input': 'required name=text',
      },
    },
    main: (
      <div className="home">
        <h1>{words.home.title}</h1>
        <SearchBox typed="" label={words.box.label} isLarge />
        <p className="hint">{words.box.hint}</p>
        <Examples guides={guides} />
        <PasteBox />
        <MostLookedUp codes={mostLookedUp} />
        {guides.length === 0 ? <Empty /> : <Contents guides={guides} facilities={facilities} />}
      </div>
    ),
  };
}

function MostLookedUp({ codes }: { readonly codes: HomeQuery['mostLookedUp'] }) {
  const words = useWords();
  if (codes.length === 0) return null;
  return (
    <section aria-labelledby="most">
      <h2 id="most">{words.home.mostLookedUp}</h2>
      <ul className="near">
        {codes.map(({ hex, written, symbol, meaning, meaningLanguage }) => (
          <li key={hex}>
            <a href={`/codes/${hex}`}>
              <code>{written}</code>
            </a>{' '}
            {symbol !== null && (
              <span className="symbol">
                <BreakingName name={symbol} />
              </span>
            )}{' '}
            <span lang={langOf(meaningLanguage, words)}>{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contents({ guides, facilities }: Pick<HomeQuery, 'guides' | 'facilities'>) {
  const words = useWords();
  return (
    <>
      <section aria-labelledby="families">
        <h2 id="families">{words.home.families}</h2>
        <p className="hint">{words.home.familiesHint}</p>
        <FamilyList families={facilities} />
      </section>
      <section aria-labelledby="guides">
        <h2 id="guides">{words.home.guides}</h2>
        <ul className="matches">
          {guides.map(({ slug, title, language, description }) => (
            <li key={slug}>
              <a href={`/guides/${slug}`} lang={langOf(language, words)}>
                {title}
              </a>
              {description !== null && <p lang={langOf(language, words)}>{description}</p>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="stuck">
        <h2 id="stuck">{words.home.stuck}</h2>
        {guides
          .filter(({ escalationHtml }) => escalationHtml !== '')
          .slice(0, 3)
          .map(({ escalationHtml, ...guide }) => (
            <div key={guide.slug}>
              <h3>
                <Marked sentence={words.code.inGuide} name={guideNameAmong(guide, guides)} language={guide.language} />
              </h3>
              <div
                className="prose"
                lang={langOf(guide.language, words)}
                dangerouslySetInnerHTML={{ __html: escalationHtml }}
              />
            </div>
          ))}
        <p>{words.home.stuckElse}</p>
      </section>
    </>
  );
}

/** Real ones: a code with steps, a name, and a decimal number as logs print it. */
function Examples({ guides }: Pick<HomeQuery, 'guides'>) {
  const words = useWords();
  const entries = guides.flatMap((guide) => guide.entries.nodes);
  const codes = entries.flatMap(({ code, outcome }) => (code !== null && outcome === 'MITIGATED' ? [code] : []));
  // Names of Win32 errors are names of bare numbers, too: as an example, one that means one code.
  const named = entries.flatMap(({ symbol, code }) =>
    code?.hex.startsWith('0x8007') === false ? (symbol ?? code.symbol ?? []) : [],
  );
  const symbol = named[0];
  const examples = [codes[0]?.hex, symbol, codes.at(-1)?.signed.toString()].filter((text) => text !== undefined);
  if (examples.length === 0) return null;
  return (
    <p className="examples">
      {words.home.examples}:{' '}
      {examples.map((text) => (
        <a key={text} href={`/search?q=${encodeURIComponent(text)}`} className="spaced">
          <code>{text}</code>
        </a>
      ))}
    </p>
  );
}

function Empty() {
  const words = useWords();
  return (
    <section className="notice" aria-labelledby="empty">
      <h2 id="empty">{words.home.emptyTitle}</h2>
      <p>{words.home.empty}</p>
      <p>
        <a href="/admin">{words.home.emptyAction}</a>
      </p>
    </section>
  );
}

/** For a text of many lines, which the box above would join and an address could not hold. */
function PasteBox(): ReactNode {
  const words = useWords();
  return (
    <details className="paste">
      <summary>{words.box.whole}</summary>
      <form action="/search" method="post">
        <label htmlFor="text">{words.box.wholeLabel}</label>
        <textarea id="text" name="q" rows={8} spellCheck={false} />
        <p className="hint">{words.box.wholeHint}</p>
        <button type="submit">{words.box.button}</button>
      </form>
    </details>
  );
}
