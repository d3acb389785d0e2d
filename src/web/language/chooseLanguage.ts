import { isLanguage, languages, type Language } from './language.ts';

/** The language that a list of tags likes best, the most wanted first: "de-AT" is German. English if it names none of ours. */
export function chooseLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [main = ''] = tag.trim().toLowerCase().split('-');
    if (isLanguage(main)) return main;
    if (main === '*') break;
  }
  return languages[0];
}

/** The tags of a header Accept-Language, the most wanted first (RFC 9110, 12.5.4); those of weight 0 are not wanted. */
export function acceptedTags(header: string): readonly string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const weight = parameters.find((text) => /^q=/i.test(text))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
