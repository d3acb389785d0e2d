import { acceptedTags, chooseLanguage } from '../language/chooseLanguage.ts';
import { isLanguage, type Language } from '../language/language.ts';
import type { PageRequest } from './pageRequest.ts';

/** The field of an address, or of a form, that chooses a language: ?lang=de. */
export const languageField = 'lang';

/** The language that a reader is answered in. */
export interface ReaderLanguage {
  readonly language: Language;
  /** True if the address says so: the links of the page then say it, too. */
  readonly isChosen: boolean;
}

/** What the address asks for, else what the browser likes best. */
export function readerLanguage({
  search,
  form,
  acceptLanguage,
}: Pick<PageRequest, 'search' | 'form' | 'acceptLanguage'>): ReaderLanguage {
  const chosen = search.get(languageField) ?? form?.get(languageField) ?? null;
  return isLanguage(chosen)
    ? { language: chosen, isChosen: true }
    : { language: chooseLanguage(acceptedTags(acceptLanguage)), isChosen: false };
}

/** An address of this server in a language. */
export function pathIn(language: Language, path: string): string {
  const [, place = '', mark = ''] = /^([^#]*)(#.*)?$/s.exec(path) ?? [];
  return `${place}${place.includes('?') ? '&' : '?'}${languageField}=${language}${mark}`;
}
