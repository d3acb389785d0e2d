import { consoleLanguage } from '../kit/consoleLanguage.ts';
import type { Translated } from '../../language/translated.ts';

/** A table of words in the language of the console; a table that misses a word of the other does not compile. */
export function inLanguage<English>(english: English, german: Translated<English>): Translated<English> {
  // A text is a text in either language: the types differ in what they know of the English one.
  return consoleLanguage === 'de' ? german : (english as Translated<English>);
}
