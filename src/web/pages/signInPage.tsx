import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { assets } from './assets.ts';
import { FootLinks } from './layout/Footer.tsx';
import type { SignInPageProps } from './pageRequest.ts';
import { words, counted } from './words.ts';

/** The page of signing in. It has no script: whoever holds a secret on it should not have to trust one. */
export function renderSignIn(props: SignInPageProps): string {
  const markup = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${signInWords.title} – ${words.product}`}</title>
        {assets.page.style !== null && <link rel="stylesheet" href={assets.page.style} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <header className="bar">
          <div className="bar-row">
            <a className="brand" href="/">
              {words.product}
            </a>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="sign-in">
          <h1>{signInWords.title}</h1>
          <Problem {...props} />
          {props.linkKey === null ? <Usual {...props} /> : <OneTime linkKey={props.linkKey} next={props.next} />}
        </main>
        <footer className="foot">
          <FootLinks />
        </footer>
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

function Problem({ problem, waitSeconds }: SignInPageProps): ReactNode {
  if (problem === null) return null;
  return (
    <p role="alert" id="problem" className="notice bad">
      {problem} {waitSeconds !== null && signInWords.wait(waitSeconds)}
    </p>
  );
}

function Usual({ openIdLabel, next, signedInAs, problem }: SignInPageProps): ReactNode {
  const flaw = problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': 'problem' };
  return (
    <>
      {signedInAs !== null && <Session {...signedInAs} next={next} />}
      {openIdLabel !== null && (
        <p>
          <a className="button" href={`/sign-in/openid?next=${encodeURIComponent(next)}`}>
            {signInWords.withOrganisation(openIdLabel)}
          </a>
        </p>
      )}
      <form method="post" action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <input type="text" name="username" defaultValue={words.product} autoComplete="username" hidden />
        <p>
          <label htmlFor="token">{signInWords.token}</label>
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
          <button type="submit">{signInWords.withToken}</button>
        </p>
      </form>
      <p className="hint">{signInWords.where}</p>
    </>
  );
}

function Session({
  name,
  role,
  next,
}: NonNullable<SignInPageProps['signedInAs']> & { readonly next: string }): ReactNode {
  return (
    <section className="notice">
      <p>
        {signInWords.signedIn(name, role)} <a href={next}>{signInWords.goOn}</a>
      </p>
      <form method="post" action="/sign-out">
        <button className="quiet">{signInWords.signOut}</button>
      </form>
      <form method="post" action="/sign-out-everywhere">
        <button className="quiet">{signInWords.signOutEverywhere}</button>
      </form>
    </section>
  );
}

function OneTime({ linkKey, next }: { readonly linkKey: string; readonly next: string }): ReactNode {
  return (
    <form method="post" action="/sign-in/link">
      <p>{signInWords.link}</p>
      <input type="hidden" name="key" value={linkKey} />
      <input type="hidden" name="next" value={next} />
      <button type="submit">{signInWords.asAdmin}</button>
    </form>
  );
}

/** What the page of signing in says. */
const signInWords = {
  title: 'Sign in',
  token: 'Access token',
  withToken: 'Sign in with the token',
  withOrganisation: (label: string) => `Sign in with ${label}`,
  where: 'Reading needs no sign-in. An admin makes access tokens; they begin with hrk_.',
  signedIn: (name: string, role: string) => `You are signed in as ${name} (${role.toLowerCase()}).`,
  goOn: 'Go on',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  link: 'This link signs one person in as an admin, once.',
  asAdmin: 'Sign in as an admin',
  wait: (seconds: number) =>
    `Try again in ${seconds < 60 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute')}.`,
};
