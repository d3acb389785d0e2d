import type { Alternative } from './alternatives.ts';
import { findWord, type Finding } from './findWord.ts';
import { kinds, type Kind } from './kinds.ts';
import { isCertainCode } from './matchCode.ts';
import { acquireMatches, releaseMatches, type Matches } from './matches.ts';
import { entriesAtOnce, matchInSteps, membersOf, type Scope } from './matchTerms.ts';
import { forEachPosting } from './index/postings.ts';
import type { SearchQuery } from './query.ts';
import { formsOfWord } from './termsOfWord.ts';

/** Entries found, by number, each with its score: the kind, plus a fraction by which results of one kind are compared. */
export interface Scored {
  readonly entries: Uint32Array;
  readonly scores: Float32Array;
  /** One for each word that is not light, in the order typed. */
  readonly findings: readonly Finding[];
}

/**
 * Finds the words of a query one after the other and puts together what they find. Light words add to a score, but
 * find no entry of their own. In steps: whoever has others to serve may do so then. `isAttempt` says that
 * the query also holds what looks like a code: then results answer to a code or name, if there is one, or there are none.
 */
export function* combineFindings(
  scope: Scope,
  query: SearchQuery,
  alternatives: readonly Alternative[],
  isAttempt: boolean,
): Generator<void, Scored> {
  const heavy = [...query.entries()].filter(([, word]) => !word.isLight);
  const evidence = Evidence.borrow(scope.index.numbers.Entry.size);
  const findings: Finding[] = [];
  for (const [place, [at, word]] of heavy.entries()) {
    const matches = acquireMatches(scope.index.numbers.Entry.size);
    const own = alternatives.filter(({ start, end }) => at >= start && at < end);
    const finding = yield* findWord(scope, word, { isSole: heavy.length === 1, alternatives: own }, matches);
    yield* evidence.addWord(finding, matches, 1 << place, scope.index.entryCount);
    releaseMatches(matches);
    findings.push(finding);
    yield;
  }
  yield* evidence.addTitles(scope, findings);
  for (const word of query) {
    if (!word.isLight) continue;
    yield* evidence.addLight(scope, word.text);
    yield;
  }
  const certain = heavy.reduce((bits, [, word], place) => (isCertainCode(word) ? bits | (1 << place) : bits), 0);
  const scored = yield* evidence.take(heavy.length, isAttempt || certain !== 0 ? certain : null);
  return { ...scored, findings };
}

/** What rarity is for a word that stands nearly everywhere. */
const frequentRarity = 0.5;

/**
 * What is known of each entry, by number. Sets of words are bits: bit n stands for the n-th word that is not light, and bit 16 + n
 * for the same word, spelt as the entry spells it. Kept in one number, as a common word is asked of every entry.
 */
class Evidence {
  /** Of a search that has ended. */
  static #idle: Evidence | null = null;
  readonly #words: Int32Array;
  /** Weights added up, rare words counting more. */
  readonly #sums: Float32Array;
  /** The best kind that a code or name gives; 0 where words alone match. */
  readonly #codeKinds = new Map<number, Kind>();
  readonly #entries: Uint32Array;
  #size = 0;

  private constructor(count: number) {
    this.#words = new Int32Array(count);
    this.#sums = new Float32Array(count);
    this.#entries = new Uint32Array(count);
  }

  /** Empty, for entries numbered below `count`; arrays as long as the list of all entries take longer to make than most searches to run. */
  static borrow(count: number): Evidence {
    const kept = Evidence.#idle;
    Evidence.#idle = null;
    return kept !== null && kept.#words.length >= count ? kept : new Evidence(Math.max(1_024, Math.ceil(count * 1.25)));
  }

  *addWord(
    { isMisspelt, isCode, codeKinds }: Finding,
    matches: Matches,
    bit: number,
    entryCount: number,
  ): Generator<void, void> {
    const rarity = Math.log(1 + entryCount / Math.max(1, matches.size));
    const bits = isMisspelt ? bit : bit | (bit << speltFrom);
    for (let from = 0; from < matches.size; from += entriesAtOnce) {
      this.#takeMatches(matches, from, bits, rarity);
      if (from + entriesAtOnce < matches.size) yield;
    }
    matches.size = 0;
    if (!isCode) return;
    for (const [entry, kind] of codeKinds) {
      if (kind > (this.#codeKinds.get(entry) ?? 0)) this.#codeKinds.set(entry, kind);
    }
  }

  /** Takes in one step of the matches, from `from` on, and clears them on the way, which saves going through them again. */
  #takeMatches({ numbers, weights, size }: Matches, from: number, bits: number, rarity: number): void {
    const [entries, words, sums] = [this.#entries, this.#words, this.#sums];
    const to = Math.min(size, from + entriesAtOnce);
    let known = this.#size;
    for (let place = from; place < to; place++) {
      const entry = numbers[place] as number;
      const before = words[entry] as number;
      if (before === 0) entries[known++] = entry;
      words[entry] = before | bits;
      sums[entry] = (sums[entry] as number) + (weights[entry] as number) * rarity;
      weights[entry] = 0;
    }
    this.#size = known;
  }

  /** Each guide's entries are gone through once, however many words of the query its title holds. */
  *addTitles(scope: Scope, findings: readonly Finding[]): Generator<void, void> {
    const titled = new Map<number, { bits: number; sum: number }>();
    for (const [place, { titles, isMisspelt }] of findings.entries()) {
      const bit = 1 << place;
      for (const [guide, weight] of titles) {
        const { bits, sum } = titled.get(guide) ?? { bits: 0, sum: 0 };
        titled.set(guide, { bits: bits | bit | (isMisspelt ? 0 : bit << speltFrom), sum: sum + weight });
      }
    }
    for (const [guide, { bits, sum }] of titled) {
      forEachPosting(membersOf(scope, guide), (entry) => {
        this.#add(entry, bits, sum);
      });
      yield;
    }
  }

  /** Asks of each entry that other words have found whether this one stands in it too. */
  *addLight(scope: Scope, word: string): Generator<void, void> {
    const matches = acquireMatches(scope.index.numbers.Entry.size);
    yield* matchInSteps(scope, formsOfWord(scope.index, word), matches);
    for (let place = 0; place < matches.size; place++) {
      const entry = matches.numbers[place] as number;
      if (this.#words[entry] !== 0) {
        this.#sums[entry] = (this.#sums[entry] as number) + (matches.weights[entry] as number) * frequentRarity;
      }
    }
    releaseMatches(matches);
  }

  /** What was found, with its scores; nothing is known of any entry then. `certain` are words of which results answer to at least one; null if any word will do. */
  *take(heavyWords: number, certain: number | null): Generator<void, Pick<Scored, 'entries' | 'scores'>> {
    const into = { entries: new Uint32Array(this.#size), scores: new Float32Array(this.#size), count: 0 };
    for (let from = 0; from < this.#size; from += entriesAtOnce) {
      this.#score(from, heavyWords, certain, into);
      if (from + entriesAtOnce < this.#size) yield;
    }
    this.#size = 0;
    this.#codeKinds.clear();
    Evidence.#idle = this;
    return { entries: into.entries.subarray(0, into.count), scores: into.scores.subarray(0, into.count) };
  }

  /** Scores one step of the entries found, from `from` on, and clears them on the way. */
  #score(
    from: number,
    heavyWords: number,
    certain: number | null,
    into: { readonly entries: Uint32Array; readonly scores: Float32Array; count: number },
  ): void {
    const { entries, scores } = into;
    const all = 2 ** heavyWords - 1;
    const to = Math.min(this.#size, from + entriesAtOnce);
    let { count } = into;
    const [found, words, sums, kindsOf] = [this.#entries, this.#words, this.#sums, this.#codeKinds];
    const hasCodes = kindsOf.size > 0;
    for (let place = from; place < to; place++) {
      const entry = found[place] as number;
      const bits = words[entry] as number;
      const sum = sums[entry] as number;
      words[entry] = 0;
      sums[entry] = 0;
      if (certain !== null && (bits & certain) === 0) continue;
      const spelt = bits >>> speltFrom;
      const wordKind = spelt === all ? kinds.allWords : spelt === 0 ? kinds.misspelt : kinds.someWords;
      const covered = (sum * countBits(bits & everyWord)) / heavyWords;
      const kind = hasCodes ? Math.max(kindsOf.get(entry) ?? 0, wordKind) : wordKind;
      entries[count] = entry;
      scores[count++] = kind + covered / (1 + covered);
    }
    into.count = count;
  }

  #add(entry: number, bits: number, sum: number): void {
    const known = this.#words[entry] as number;
    if (known === 0) this.#entries[this.#size++] = entry;
    this.#words[entry] = known | bits;
    this.#sums[entry] = (this.#sums[entry] as number) + sum;
  }
}

/** The first bit of the words that are spelt as the entry spells them; a query has 16 words at most. */
const speltFrom = 16;
const everyWord = 2 ** speltFrom - 1;

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
