import type { ReactNode } from 'react';
import { languageNames, languages } from '../../language/language.ts';
import { pathIn } from '../readerLanguage.ts';
import { useWords } from '../words/useWords.ts';

/** The same page in each language: plain links, which need neither a script nor a cookie. */
export function LanguageSwitch({ path }: { readonly path: string }): ReactNode {
  const words = useWords();
  return (
    <nav aria-label={words.languages} className="languages">
      {languages.map((language) => (
        <a
          key={language}
          href={pathIn(language, path)}
          lang={language}
          hrefLang={language}
          aria-current={language === words.language ? 'true' : undefined}
        >
          {languageNames[language]}
        </a>
      ))}
    </nav>
  );
}
