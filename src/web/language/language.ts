/** The languages of pages and console, as tags of BCP 47; the first is the one for whoever asks for none of them. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** As each calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

export function isLanguage(text: string | null): text is Language {
  return languages.some((language) => language === text);
}
