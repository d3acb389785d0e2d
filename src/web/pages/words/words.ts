import type { Language } from '../../language/language.ts';
import type { Translated } from '../../language/translated.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Everything that the public pages say, in one language: the shape is that of the English table. */
export interface Words extends Translated<typeof english> {
  readonly language: Language;
}

const tables: Readonly<Record<Language, Words>> = {
  en: { language: 'en', ...english },
  de: { language: 'de', ...german },
};

export function wordsIn(language: Language): Words {
  return tables[language];
}
