import { stepText } from '../guidance/stepText.ts';
import { hasInitials, indexedInitials } from './index/initials.ts';
import { acquireMatches, releaseMatches } from './matches.ts';
import { matchAll, matchTerms, type Scope } from './matchTerms.ts';
import type { SearchQuery } from './query.ts';
import { initialsKey } from './index/termGroups.ts';
import type { Synonyms } from './synonyms.ts';
import { textOfMarkdown } from './textOfMarkdown.ts';
import { formsOfWord, isIndexed, type Terms } from './termsOfWord.ts';

/** Other words for a part of a query, with the entries that hold them. */
export interface Alternative {
  /** The words of the query that it stands for: places `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** Indexed words that are looked for instead; empty for initials, whose words are not known. */
  readonly terms: readonly Terms[];
  /** Lower-case; null unless the entries hold words with these initials. */
  readonly initials: string | null;
  /** Numbers of entries, and how well each answers. */
  readonly entries: Uint32Array;
  readonly weights: Float32Array;
}

/** How well words of the same meaning answer, next to the words themselves. */
const synonymFactor = 0.9;
const initialsFactor = 0.8;

/** Longest initials that are spelled out or recognised. */
const longestInitials = 5;

/** Entries whose texts are read to see if they hold initials of more than three letters. */
const mostRead = 500;

/**
 * Words of the same meaning as parts of a query: synonyms of the list, initials for words that follow each other, and
 * such words for initials. Only those that find something.
 */
export function alternativesOf(scope: Scope, query: SearchQuery, synonyms: Synonyms): Alternative[] {
  const { index } = scope;
  const words = query.map((word) => word.text);
  const found: Alternative[] = [];
  for (const [start, word] of query.entries()) {
    for (const { length, others } of synonyms.at(words, start)) {
      for (const phrase of others) {
        addPhrase(
          start,
          start + length,
          phrase.map((each) => formsOfWord(index, each)),
          synonymFactor,
        );
      }
    }
    if (word.kind === 'WORD' && isWrittenAsInitials(word.text) && (word.isInCapitals || !isIndexed(index, word.text))) {
      addInitials(start, word.text);
    }
    for (let end = start + indexedInitials; end <= Math.min(start + longestInitials, query.length); end++) {
      const run = query.slice(start, end);
      if (run.some((each) => each.kind !== 'WORD' || each.isLight)) break;
      const initials = run.map((each) => each.text.charAt(0)).join('');
      if (index.words.has(initials)) addPhrase(start, end, [new Map([[initials, 1]])], initialsFactor);
    }
  }
  return found;

  function addPhrase(start: number, end: number, terms: readonly Terms[], factor: number): void {
    const matches = acquireMatches(index.numbers.Entry.size);
    matchAll(scope, terms, factor, matches);
    if (matches.size > 0) {
      const entries = matches.numbers.slice(0, matches.size);
      found.push({ start, end, terms, initials: null, entries, weights: entriesWeights(entries, matches.weights) });
    }
    releaseMatches(matches);
  }

  function addInitials(place: number, initials: string): void {
    const matches = acquireMatches(index.numbers.Entry.size);
    matchTerms(scope, new Map([[initialsKey(initials.slice(0, indexedInitials)), initialsFactor]]), matches);
    if (initials.length > indexedInitials) {
      let read = 0;
      matches.keep((entry) => (read += 1) <= mostRead && holdsInitials(scope, entry, initials));
    }
    if (matches.size > 0) {
      const entries = matches.numbers.slice(0, matches.size);
      const weights = entriesWeights(entries, matches.weights);
      found.push({ start: place, end: place + 1, terms: [], initials, entries, weights });
    }
    releaseMatches(matches);
  }
}

function entriesWeights(entries: Uint32Array, weights: Float32Array): Float32Array {
  return Float32Array.from(entries, (entry) => weights[entry] as number);
}

function isWrittenAsInitials(word: string): boolean {
  return word.length >= indexedInitials && word.length <= longestInitials && /^\p{L}+$/u.test(word);
}

function holdsInitials({ index, catalog }: Scope, number: number, initials: string): boolean {
  const entry = catalog.entry(index.numbers.Entry.idOf(number));
  if (entry === null) return false;
  const steps = entry.steps.map((step) => stepText(step.condition, catalog.mitigationOf(step).text));
  return [...entry.causes, ...steps].some((text) => hasInitials(textOfMarkdown(text), initials));
}
