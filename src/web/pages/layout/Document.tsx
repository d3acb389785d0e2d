import type { ReactNode } from 'react';
import type { FrameQuery } from '../../generated/operations.ts';
import { assets } from '../assets.ts';
import { languages } from '../../language/language.ts';
import { pathIn } from '../readerLanguage.ts';
import type { ReaderRequest } from '../readerRequest.ts';
import type { View } from '../view.ts';
import { Footer } from './Footer.tsx';
import { mark } from './mark.ts';
import { SearchBox } from './SearchBox.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords, WordsContext } from '../words/useWords.ts';

interface DocumentProps {
  readonly view: View;
  readonly request: ReaderRequest;
  readonly guides: FrameQuery['guides'];
}

/** A whole page: the same head, header and footer around every view. */
export function Document({ view, request, guides }: DocumentProps): ReactNode {
  const { publicUrl, words, isChosen } = request;
  const {
    status = 200,
    title,
    description = words.tagline,
    path,
    typed,
    isHome = false,
    isWide = false,
    about,
    main,
  } = view;
  const address = `${publicUrl}${isChosen ? pathIn(words.language, path) : path}`;
  return (
    <WordsContext value={words}>
      <html lang={words.language}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title lang={langOf(view.titleLanguage ?? words.language, words)}>{`${title} – ${words.product}`}</title>
          <meta name="description" content={description} />
          {status === 200 ? <link rel="canonical" href={address} /> : <meta name="robots" content="noindex" />}
          {status === 200 && <Languages address={`${publicUrl}${path}`} />}
          {view.alternates?.map(([type, place]) => (
            <link key={type} rel="alternate" type={type} href={`${publicUrl}${place}`} />
          ))}
          <link
            rel="search"
            type="application/opensearchdescription+xml"
            href="/opensearch.xml"
            title={words.product}
          />
          <link rel="icon" href={mark} />
          {assets.page.style !== null && <link rel="stylesheet" href={assets.page.style} />}
          <script type="module" src={assets.page.script} blocking="render" />
          {about !== undefined && (
            <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataBlock(about) }} />
          )}
        </head>
        <body>
          <a className="skip" href="#main">
            {words.skip}
          </a>
          <Header typed={typed ?? ''} hasBox={!isHome} />
          <main id="main" tabIndex={-1} className={isWide ? 'wide' : undefined}>
            {main}
          </main>
          <p className="printed">
            {words.printedFrom} {address}
          </p>
          <Footer guides={guides} path={pathOf(request)} />
          <p id="status" className="status" role="status" data-failed={words.copy.failed} />
        </body>
      </html>
    </WordsContext>
  );
}

/** A "<" could end the script element that holds the data. */
function dataBlock(about: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...about }).replaceAll('<', '\\u003c');
}

/** The same page in each language, for search engines, and the address that chooses by the browser. */
function Languages({ address }: { readonly address: string }): ReactNode {
  return (
    <>
      {languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={pathIn(language, address)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={address} />
    </>
  );
}

/** What the reader asked for, as an address; that of the form's page for what was posted. */
function pathOf({ path, search, form }: ReaderRequest): string {
  return form !== null || search.size === 0 ? path : `${path}?${search.toString()}`;
}

/** The same on every page; the start page has its box in the middle instead. */
function Header({ typed, hasBox }: { readonly typed: string; readonly hasBox: boolean }): ReactNode {
  const words = useWords();
  return (
    <header className="bar">
      <div className="bar-row">
        <a className="brand" href="/">
          <img src={mark} alt="" width="22" height="22" />
          {words.product}
        </a>
        {hasBox && <SearchBox typed={typed} label={words.box.short} />}
        <nav aria-label={words.menu}>
          <a href="/guides">{words.guides}</a>
          <a href="/facilities">{words.families}</a>
          <a href="/symptoms">{words.symptomsShort}</a>
        </nav>
      </div>
    </header>
  );
}
