import type { ReactNode } from 'react';
import type { FrameQuery } from '../../generated/operations.ts';
import { licenceName } from '../licenceName.ts';
import { langOf } from '../words/langOf.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useWords } from '../words/useWords.ts';

/** More would bury the page; the about page names every guide. */
const mostAttributions = 3;

interface FooterProps {
  readonly guides: FrameQuery['guides'];
  /** Of the page, with what its address asks for. */
  readonly path: string;
}

/** Where the guidance comes from, and the ways to help: the same, in the same order, on every page. */
export function Footer({ guides, path }: FooterProps): ReactNode {
  const words = useWords();
  return (
    <footer className="foot">
      <FootLinks />
      <LanguageSwitch path={path} />
      {guides
        .filter(({ attribution, license }) => attribution !== null || license !== null)
        .slice(0, mostAttributions)
        .map(({ slug, title, language, attribution, license }) => (
          <p key={slug} lang={langOf(language, words)}>
            {attribution ?? [title, licenceName(license)].filter(Boolean).join(', ')}
          </p>
        ))}
      <div className="settings js-only">
        <label>
          {words.theme.label}{' '}
          <select id="theme" autoComplete="off">
            <option value="auto">{words.theme.auto}</option>
            <option value="light">{words.theme.light}</option>
            <option value="dark">{words.theme.dark}</option>
          </select>
        </label>
        <label>
          <input id="keys" type="checkbox" autoComplete="off" defaultChecked /> {words.keys.label}
        </label>
        <details>
          <summary>{words.keys.title}</summary>
          <dl className="keys">
            {words.keys.list.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </footer>
  );
}

/** The ways to help, for every foot there is. */
export function FootLinks(): ReactNode {
  const words = useWords();
  return (
    <nav aria-label={words.footer}>
      <a href="/about#help">{words.help}</a>
      <a href="/about">{words.about}</a>
      <a href="/privacy">{words.privacy}</a>
      <a href="/explore">{words.explorer}</a>
      <a href="/admin">{words.signIn}</a>
    </nav>
  );
}
