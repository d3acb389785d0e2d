import { chooseLanguage } from '../../language/chooseLanguage.ts';
import { isLanguage, type Language } from '../../language/language.ts';

/** Under which the choice is kept in the browser. */
const key = 'hresolve.language';

/** What was chosen in this browser; null: as the browser itself. */
export function chosenLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(key);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the choice, and loads the page anew in that language. Drafts are kept, as at any reload. */
export function switchLanguage(language: Language | null): void {
  try {
    if (language === null) localStorage.removeItem(key);
    else localStorage.setItem(key, language);
  } catch {
    return;
  }
  location.reload();
}

/** The language that the console speaks, from its start to its next. */
export const consoleLanguage: Language =
  chosenLanguage() ?? chooseLanguage(typeof navigator === 'undefined' ? [] : navigator.languages);

/** What to put into `lang` of sentences that the server has in English only. */
export const serverLang = consoleLanguage === 'en' ? undefined : 'en';

/** A count as the language writes it, with one decimal place at most. */
export function writeNumber(count: number): string {
  return count.toLocaleString(consoleLanguage, { maximumFractionDigits: 1 });
}
