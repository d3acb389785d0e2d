import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { assets } from './assets.ts';
import { carryInPage } from './carryLanguage.ts';
import { FootLinks } from './layout/Footer.tsx';
import { LanguageSwitch } from './layout/LanguageSwitch.tsx';
import { readerLanguage } from './readerLanguage.ts';
import { wordsIn } from './words/words.ts';
import type { SignInPageProps } from './pageRequest.ts';
import { mark } from './layout/mark.ts';
import { useWords, WordsContext } from './words/useWords.ts';

/** The page of signing in. It has no script: whoever holds a secret on it should not have to trust one. */
export function renderSignIn(props: SignInPageProps): string {
  const { language, isChosen } = readerLanguage({ ...props, form: null });
  const words = wordsIn(language);
  const markup = renderToStaticMarkup(
    <WordsContext value={words}>
      <html lang={language}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{`${words.signInPage.title} – ${words.product}`}</title>
          <link rel="icon" href={mark} />
          {assets.page.style !== null && <link rel="stylesheet" href={assets.page.style} />}
        </head>
        <body>
          <a className="skip" href="#main">
            {words.skip}
          </a>
          <header className="bar">
            <div className="bar-row">
              <a className="brand" href="/">
                <img src={mark} alt="" width="22" height="22" />
                {words.product}
              </a>
            </div>
          </header>
          <main id="main" tabIndex={-1} className="sign-in">
            <h1>{words.signInPage.title}</h1>
            <Problem {...props} />
            {props.linkKey === null ? (
              <Usual {...props} />
            ) : (
              <OneTimeLinkForm linkKey={props.linkKey} next={props.next} />
            )}
          </main>
          <footer className="foot">
            <FootLinks />
            <LanguageSwitch path={pathOf(props)} />
          </footer>
        </body>
      </html>
    </WordsContext>,
  );
  return `<!doctype html>${isChosen ? carryInPage(markup, language) : markup}`;
}

/** This page again: of what led to it only if it leads, and the key of its link. */
function pathOf({ linkKey, next }: SignInPageProps): string {
  const search = new URLSearchParams({ ...(linkKey === null ? {} : { key: linkKey }), next });
  return `${linkKey === null ? '/sign-in' : '/sign-in/link'}?${search.toString()}`;
}

function Problem({ problem, waitSeconds }: SignInPageProps): ReactNode {
  const words = useWords();
  if (problem === null) return null;
  return (
    <p role="alert" id="problem" className="notice bad">
      {words.signInPage.problem(problem)} {waitSeconds !== null && words.signInPage.wait(waitSeconds)}
    </p>
  );
}

function Usual({ openIdLabel, next, signedInAs, problem }: SignInPageProps): ReactNode {
  const words = useWords();
  const flaw = problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': 'problem' };
  return (
    <>
      {signedInAs !== null && <Session {...signedInAs} next={next} />}
      {openIdLabel !== null && (
        <p>
          <a className="button" href={`/sign-in/openid?next=${encodeURIComponent(next)}`}>
            {words.signInPage.withOrganisation(openIdLabel)}
          </a>
        </p>
      )}
      <form method="post" action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <input type="text" name="username" defaultValue={words.product} autoComplete="username" hidden />
        <p>
          <label htmlFor="token">{words.signInPage.token}</label>
          <input
            id="token"
            name="token"
            type="password"
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus
            {...flaw}
          />
        </p>
        <p>
          <button type="submit">{words.signInPage.withToken}</button>
        </p>
      </form>
      <p className="hint">{words.signInPage.where}</p>
    </>
  );
}

function Session({
  name,
  role,
  next,
}: NonNullable<SignInPageProps['signedInAs']> & { readonly next: string }): ReactNode {
  const words = useWords();
  return (
    <section className="notice">
      <p>
        {words.signInPage.signedIn(name, words.signInPage.roles[role] ?? role)}{' '}
        <a href={next}>{words.signInPage.goOn}</a>
      </p>
      <form method="post" action="/sign-out">
        <button className="quiet">{words.signInPage.signOut}</button>
      </form>
      <form method="post" action="/sign-out-everywhere">
        <button className="quiet">{words.signInPage.signOutEverywhere}</button>
      </form>
    </section>
  );
}

function OneTimeLinkForm({ linkKey, next }: { readonly linkKey: string; readonly next: string }): ReactNode {
  const words = useWords();
  return (
    <form method="post" action="/sign-in/link">
      <p>{words.signInPage.link}</p>
      <p>
        <label htmlFor="name">{words.signInPage.name}</label>
        <input
          id="name"
          name="name"
          autoComplete="name"
          maxLength={100}
          required
          autoFocus
          aria-describedby="name-hint"
        />
        <span id="name-hint" className="hint">
          {words.signInPage.nameHint}
        </span>
      </p>
      <input type="hidden" name="key" value={linkKey} />
      <input type="hidden" name="next" value={next} />
      <button type="submit">{words.signInPage.asAdmin}</button>
    </form>
  );
}
