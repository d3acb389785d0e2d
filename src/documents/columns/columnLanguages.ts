import type { ColumnRole } from '../labels/headerWords.ts';

/**
 * Takes of columns that say the same in several languages ("Meaning (EN)", "Bedeutung (DE)") those of one: the language of
 * the words around the table if it is among them, else English, else the first. `apart`: the columns of the others.
 */
export function inOneLanguage(
  roles: readonly (ColumnRole | null)[],
  titles: readonly string[],
  around: string,
): { readonly roles: (ColumnRole | null)[]; readonly apart: readonly number[] } {
  const marks = titles.map((title, column) => (isText(roles[column] ?? null) ? languageMarked(title) : null));
  const marked = [...new Set(marks.flatMap((mark) => mark?.language ?? []))];
  if (marked.length < 2) return { roles: [...roles], apart: [] };
  const chosen = [languageSpoken(around), 'en'].find((one) => one !== null && marked.includes(one)) ?? marked[0];
  // Columns of several roles may have other languages: "Message (EN) | Message (DE) | Fix (EN)".
  const isOther = marks.map((mark, column) => {
    const role = roles[column] ?? null;
    const same = marks.filter((other, at) => other !== null && (roles[at] ?? null) === role);
    return mark !== null && mark.language !== chosen && same.some((other) => other?.language === chosen);
  });
  const isUnsaid = !roles.includes('cause');
  return {
    roles: roles.map((role, column) => {
      if (isOther[column] === true) return null;
      return role === null && isUnsaid && marks[column]?.isWhole === true ? 'cause' : role;
    }),
    apart: isOther.flatMap((other, column) => (other ? [column] : [])),
  };
}

function isText(role: ColumnRole | null): boolean {
  return role !== 'code' && role !== 'decimal' && role !== 'extend' && role !== 'symbol';
}

/** The language that a header names; `isWhole`: it says nothing else. */
function languageMarked(title: string): { readonly language: string; readonly isWhole: boolean } | null {
  const words = title.trim().toLowerCase();
  if (words.length > 60) return null;
  // "(de)", "message_de", "Message DE", but not "How to fix it".
  const [, bracketed, written] = short.exec(title.trim()) ?? [];
  const code = (bracketed ?? written)?.toLowerCase();
  const found = languages.find(({ language, names }) => language === code || names.test(words));
  if (found === undefined) return null;
  const rest = words.replace(found.names, '').replace(new RegExp(`\\b${found.language}\\b(?:[-_][a-z]{2,4})?`), '');
  return { language: found.language, isWhole: !/\p{L}/u.test(rest) };
}

const short = /[([（_]([A-Za-z]{2})(?:[-_][A-Za-z]{2,4})?[)\]）]?$|(?:^|[ /–-])([A-Z]{2})$/;

/** The language of the words around a table, as far as its script or its words for errors show it. */
function languageSpoken(words: string): string | null {
  return languages.find(({ spoken }) => spoken?.test(words) === true)?.language ?? null;
}

/** What the languages are called, in English and in some others, and what shows that a text is in one. */
const languages: readonly { readonly language: string; readonly names: RegExp; readonly spoken?: RegExp }[] = [
  { language: 'en', names: /english|englisch|anglais|ingl[eé]s|inglese|engels|angielsk|английск|英文|英[语語]|영어/ },
  { language: 'de', names: /german\b|deutsch|allemand|alem[aá]n|tedesco|德文|德[语語]|ドイツ語/, spoken: /fehler/i },
  { language: 'fr', names: /french|franz|français|francais|法文|法[语語]|フランス語/, spoken: /erreur/i },
  { language: 'es', names: /spanish|spanisch|espa[nñ]ol|espagnol|西班牙[文语語]/, spoken: /\berrores\b|de error\b/i },
  { language: 'it', names: /italian|italienisch|italien\b/, spoken: /\berror[ei]\b/i },
  { language: 'pt', names: /portugu[eê]s|portugiesisch|portugais/, spoken: /\berros?\b/i },
  { language: 'nl', names: /dutch|nederlands|niederländisch/, spoken: /\bfout/i },
  { language: 'pl', names: /polish|polski|polnisch/, spoken: /błęd/i },
  { language: 'ru', names: /russian|русск|russisch|俄文|俄[语語]/, spoken: /\p{Script=Cyrillic}{4}/u },
  { language: 'ja', names: /japanese|日本語|日文|日[语語]/, spoken: /[\u3041-\u30ff]{2}/ },
  { language: 'ko', names: /korean|한국어|한글|韩文|韓文/, spoken: /[\uac00-\ud7af]{2}/ },
  { language: 'zh', names: /chinese|中文|汉语|漢語/, spoken: /[\u4e00-\u9fff]{2}/ },
  { language: 'vi', names: /vietnamese|tiếng việt/ },
  { language: 'tr', names: /turkish|türkçe/ },
  { language: 'cs', names: /czech|čeština|česk/ },
  { language: 'sv', names: /swedish|svenska/ },
  { language: 'uk', names: /ukrainian|українськ/ },
  { language: 'ar', names: /arabic|العربية/ },
  ...[
    'bg',
    'da',
    'el',
    'et',
    'fa',
    'fi',
    'he',
    'hi',
    'hr',
    'hu',
    'lt',
    'lv',
    'nb',
    'ro',
    'sk',
    'sl',
    'sq',
    'sr',
    'th',
    'ur',
  ].map((language) => ({ language, names: /^\b$/ })),
];
