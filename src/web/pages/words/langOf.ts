import type { Words } from './words.ts';

/** The attribute `lang` of a text in a language, on a page in another; undefined if it is the page's own. */
export function langOf(language: string, words: Pick<Words, 'language'>): string | undefined {
  return language === words.language ? undefined : language;
}
