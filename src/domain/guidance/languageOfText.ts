/**
 * The language that a text is written in, as a tag of BCP 47: the one whose small words it uses most. "en" for a text too short
 * to tell, and for any language that is not among these.
 */
export function languageOfText(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best, next] = [...counts].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < fewest || best[1] === next?.[1]) return usual;
  return best[0];
}

const usual = 'en';

/** So many small words are needed to tell a language. */
const fewest = 3;

/** Small words that sentences of instructions can hardly do without. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the and is are to of this that with for from not you your or if it in on be was were can has have',
  de: 'der die das und ist sind zu von dem den mit für nicht sie ihr ihre oder wenn es im auf wird werden ein eine kann haben',
  fr: 'le la les et est sont de du des avec pour pas vous votre ou si dans sur une un que qui ne cette être',
  es: 'el la los las y es son de del con para no su o si en una un que se esta puede por',
  it: 'il la i gli le e è sono di del della con per non o se in una un che si questo può',
  nl: 'de het een en is zijn van met voor niet u uw of als op wordt worden dat die kan naar',
  pt: 'o a os as e é são de do da com para não seu ou se em uma um que este pode por',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
