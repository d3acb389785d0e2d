import { isLightWord, type QueryWord } from './query.ts';
import { placesOf, type SearchIndex } from './index/searchIndex.ts';

/** Indexed words that answer to a word of the query, each with how well: 1 is the word itself. */
export type Terms = ReadonlyMap<string, number>;

/** The most indexed words that one prefix matches; the shortest are taken. */
const mostTerms = 200;

/** The word itself, its other endings, and what begins with it. A name or a number: itself and what begins with it. */
export function termsOfWord(index: SearchIndex, word: QueryWord): Terms {
  const { text, kind } = word;
  if (word.isLight) return new Map([[text, 1]]);
  const terms = new Map<string, number>();
  if (kind === 'WORD') {
    for (const form of otherForms(text)) if (index.words.has(form)) terms.set(form, formFactor);
  }
  for (const term of beginning(kind === 'WORD' ? index.words : index.identifiers, text, kind === 'WORD' ? 2 : 3)) {
    terms.set(term, Math.max(terms.get(term) ?? 0, 0.4 + (0.4 * text.length) / term.length));
  }
  terms.set(text, 1);
  return terms;
}

/** How well another ending of a word answers to it; the beginning of a longer word does so less. */
export const formFactor = 0.85;

/** A word of a phrase: itself and its other endings, but nothing that merely begins with it. */
export function formsOfWord(index: SearchIndex, word: string): Terms {
  const terms = new Map([[word, 1]]);
  for (const form of otherForms(word)) if (index.words.has(form)) terms.set(form, formFactor);
  return terms;
}

/** The indexed words that an unknown word is put together from: "smartcard", BAD_DATA; empty if it is not. */
export function termsOfParts({ words }: SearchIndex, { text, kind, toleratesTypos }: QueryWord): readonly Terms[] {
  if (kind === 'NAME') return text.split('_').map((part) => new Map([[part, 1]]));
  if (!toleratesTypos) return [];
  for (let cut = text.length - shortestPart; cut >= shortestPart; cut--) {
    const parts = [text.slice(0, cut), text.slice(cut)];
    if (parts.every((part) => words.has(part) && isPart(part))) return parts.map((part) => new Map([[part, 1]]));
  }
  return [];
}

/** Of two letters only what says something: "id" of "deviceid". */
const shortestPart = 2;

function isPart(word: string): boolean {
  return word.length > shortestPart || !isLightWord(word);
}

/** The indexed words that a misspelt word may mean; none for what may be a name or a code. */
export function termsNearWord(index: SearchIndex, { text, toleratesTypos }: QueryWord): Terms {
  const terms = new Map<string, number>();
  const mostEdits = editsAllowed(text);
  if (!toleratesTypos || mostEdits === 0) return terms;
  for (const [term, edits] of index.vocabulary.near(text, mostEdits)) {
    if (index.words.has(term)) terms.set(term, edits === 1 ? 0.6 : 0.4);
  }
  return terms;
}

/** The most edits in which a word still finds another: none below five letters, one from five, two from nine. */
export function editsAllowed(word: string): number {
  return word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
}

/** True if the word occurs anywhere. */
export function isIndexed(index: SearchIndex, word: string): boolean {
  const { Entry, Guide, Mitigation } = placesOf(index, word);
  return Entry !== 0 || Guide !== 0 || Mitigation !== 0;
}

function beginning(words: SearchIndex['words'], text: string, shortest: number): string[] {
  const found: string[] = [];
  if (text.length < shortest) return found;
  for (const term of words.termsFrom(text)) {
    if (!term.startsWith(text)) break;
    found.push(term);
  }
  return found.length <= mostTerms ? found : found.sort((a, b) => a.length - b.length).slice(0, mostTerms);
}

const endings = ['s', 'es', 'd', 'ed', 'ing', 'ment', 'ments'];

/** "rebooting" also asks for reboot, reboots and rebooted; "requires" for require and required. */
export function otherForms(word: string): Set<string> {
  const stems = endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  const forms = new Set<string>();
  for (const stem of stems) {
    if (stem.length < 3) continue;
    forms.add(stem);
    for (const ending of endings) forms.add(stem + ending);
  }
  forms.delete(word);
  return forms;
}
