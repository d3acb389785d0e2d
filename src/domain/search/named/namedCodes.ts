import type { ErrorCode } from '../../codes/errorCode.ts';
import type { Listing } from '../../codes/listing.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { SearchQuery } from '../query.ts';
import type { Synonyms } from '../synonyms.ts';
import { otherForms } from '../termsOfWord.ts';
import { familyWords } from './familyWords.ts';
import type { NameIndex } from './buildNameIndex.ts';

/** A code that a public table names and no guide lists. */
export interface NamedCode {
  readonly code: ErrorCode;
  readonly name: string;
  /** The name with what was searched for in <mark>. */
  readonly html: string;
}

/** How much of what a query says a name has to hold; rare words say more. */
const fewestSaid = 0.5;

/** What another ending, a word of the same meaning, and the family of the code count, next to the word itself. */
const formFactor = 0.9;
const synonymFactor = 0.8;
const familyFactor = 0.6;

/**
 * Named codes that no guide lists and whose names or meanings hold the words of a query, best first, each code once.
 * A word of a guide's text never stands in here: what is offered has no guidance.
 */
export function findNamedCodes(
  index: NameIndex,
  query: SearchQuery,
  synonyms: Synonyms,
  listing: Pick<Listing, 'lists'>,
  most: number,
): NamedCode[] {
  const heavy = [...query.entries()].filter(([, word]) => !word.isLight && word.kind !== 'NUMBER');
  if (heavy.length === 0) return [];
  const texts = query.map((word) => word.text);
  const sums = new Map<number, number>();
  let all = 0;
  for (const [at, word] of heavy) {
    const parts = word.text.split('_').filter(Boolean);
    for (const part of parts) {
      const weights = new Map<number, number>();
      addWord(index, part, 1, weights);
      for (const form of otherForms(part)) addWord(index, form, formFactor, weights);
      if (weights.size === 0)
        for (const ending of ['s', 'ed', 'ing', 'e', 'n', 'en']) addWord(index, part + ending, formFactor, weights);
      // German endings: "Semaphoren".
      if (weights.size === 0) for (const stem of germanStems(part)) addWord(index, stem, formFactor, weights);
      addSynonyms(index, texts, at, synonyms, weights);
      const rarity = Math.log(1 + index.names.length / Math.max(1, weights.size));
      all += rarity;
      for (const [place, weight] of weights) sums.set(place, (sums.get(place) ?? 0) + weight * rarity);
    }
  }
  const light = texts.filter((_, at) => query[at]?.isLight === true);
  const heavyTexts = heavy.map(([, word]) => word.text);
  const scored: { readonly place: number; readonly score: number }[] = [];
  for (const [place, sum] of sums) {
    if (sum < fewestSaid * 0.6 * all) continue;
    const ofName = heavyTexts.filter((word) => !isOfFamily(index, place, word));
    const inFamily = (familyFactor * all * (heavyTexts.length - ofName.length)) / heavyTexts.length;
    const said = Math.min(1, (sum + inFamily) / all);
    if (said < fewestSaid) continue;
    const alsoLight = light.filter((word) => holds(index, word, place)).length;
    const others = Math.max(0, (index.lengths[place] as number) - ofName.length - alsoLight);
    const score =
      said +
      0.02 * alsoLight -
      0.03 * Math.min(others, 6) +
      0.06 * (index.known[place] as number) +
      (isWholeName(index.names[place] as string, ofName) ? wholeNameBonus : 0);
    scored.push({ place, score });
  }
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return best(index, scored, texts, listing, most);
}

function germanStems(word: string): string[] {
  return ['en', 'er', 'e', 'n']
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortestStem)
    .map((ending) => word.slice(0, -ending.length));
}

const shortestStem = 4;

function addWord({ places }: NameIndex, word: string, weight: number, into: Map<number, number>): void {
  for (const place of places.get(word) ?? []) if ((into.get(place) ?? 0) < weight) into.set(place, weight);
}

/** Names that hold every word of a phrase that means the same as the words of the query at a place. */
function addSynonyms(
  index: NameIndex,
  texts: readonly string[],
  at: number,
  synonyms: Synonyms,
  into: Map<number, number>,
): void {
  for (let start = Math.max(0, at - 4); start <= at; start++) {
    for (const { length, others } of synonyms.at(texts, start)) {
      if (start + length <= at) continue;
      for (const phrase of others) {
        const lists = phrase.map((word) => index.places.get(word));
        const rarest = lists.reduce((a, b) => ((a?.length ?? 0) <= (b?.length ?? 0) ? a : b));
        for (const place of rarest ?? []) {
          if (!phrase.every((word) => holds(index, word, place))) continue;
          if ((into.get(place) ?? 0) < synonymFactor) into.set(place, synonymFactor);
        }
      }
    }
  }
}

function holds({ places }: NameIndex, word: string, place: number): boolean {
  const list = places.get(word);
  if (list === undefined) return false;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return list[low] === place;
}

/** Whether a word of a query stands in the name of the code's family, and not in its own. */
function isOfFamily(index: NameIndex, place: number, word: string): boolean {
  return familyWords(index.codes[place] as ErrorCode).has(word) && !holds(index, word, place);
}

/** Whether a name itself, and not only what it means, holds all words: "driver irql not less or equal". */
function isWholeName(name: string, words: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return words.every((word) => lower.includes(word));
}

const wholeNameBonus = 0.03;

function best(
  index: NameIndex,
  scored: readonly { readonly place: number }[],
  words: readonly string[],
  listing: Pick<Listing, 'lists'>,
  most: number,
): NamedCode[] {
  const found = new Map<ErrorCode, NamedCode>();
  for (const { place } of scored) {
    if (found.size === most) break;
    const code = index.codes[place] as ErrorCode;
    const name = index.names[place] as string;
    if (found.has(code) || listing.lists(code)) continue;
    found.set(code, { code, name, html: marked(name, words) });
  }
  return [...found.values()];
}

function marked(name: string, words: readonly string[]): string {
  const forms = new Set(words.flatMap((word) => [...word.split('_'), ...otherForms(word)]));
  return name
    .split(/(_+|(?<=[a-z])(?=[A-Z]))/)
    .map((part) => (forms.has(part.toLowerCase()) ? `<mark>${escapeHtml(part)}</mark>` : escapeHtml(part)))
    .join('');
}
