import { codeOrderKey } from '../catalog/indexes/orderKeys.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { Alternative } from './alternatives.ts';
import type { Scored } from './combineFindings.ts';
import { codeOrInfinity } from './index/entryTable.ts';
import { kinds } from './kinds.ts';
import { highlightEntry, type Highlight, type Sought } from './highlights.ts';
import type { Scope } from './matchTerms.ts';

export interface SearchHit {
  readonly entry: EntryNode;
  /** Above 0; the whole part is one of `kinds`. Comparable within one search only. */
  readonly score: number;
  /** Worked out when it is read, so that only the page that is shown costs anything. */
  readonly highlights: readonly Highlight[];
}

/** More hits than this are sorted as a whole; fewer are picked out of all. */
const mostPicked = 200;

/** What a search found, best first; equal scores in the order of codes. Only what is asked for is put in order. */
export class Ranking {
  readonly #scope: Scope;
  readonly #scored: Scored;
  readonly #alternatives: readonly Alternative[];
  /** Places in `#scored` of the hits, in no order; null for all. */
  readonly #places: Uint32Array | null;

  constructor(scope: Scope, scored: Scored, alternatives: readonly Alternative[], places: Uint32Array | null = null) {
    this.#scope = scope;
    this.#scored = scored;
    this.#alternatives = alternatives;
    this.#places = places;
  }

  get size(): number {
    return this.#places === null ? this.#scored.entries.length : this.#places.length;
  }

  /** True if the best hit answers to a code or a name, or holds every word. */
  get holdsAllWords(): boolean {
    const [first] = this.hits(0, 1);
    return first !== undefined && first.score >= kinds.allWords;
  }

  /** Numbers of the entries found, in no order. */
  *numbers(): Generator<number> {
    const { entries } = this.#scored;
    if (this.#places === null) yield* entries;
    else for (const place of this.#places) yield entries[place] as number;
  }

  /** The hits whose entries, by number, a condition holds for. */
  narrow(holds: (entry: number) => boolean): Ranking {
    const { entries } = this.#scored;
    const places = this.#everyPlace().filter((place) => holds(entries[place] as number));
    return new Ranking(this.#scope, this.#scored, this.#alternatives, places);
  }

  /** The hits from one rank up to another, best first; fewer if there are no more. */
  hits(from: number, to: number): SearchHit[] {
    const end = Math.min(to, this.size);
    if (from >= end) return [];
    const compare = (a: number, b: number) => this.#compare(a, b);
    const ranked = end <= mostPicked ? this.#best(end) : this.#everyPlace().sort(compare);
    return [...ranked.slice(from, end)].flatMap((place) => this.#hit(place) ?? []);
  }

  /** Every hit, best first. */
  all(): SearchHit[] {
    return this.hits(0, this.size);
  }

  /** The rank behind an entry, from 1; null if it is no hit. */
  rankBehind(id: string): number | null {
    const number = this.#scope.index.numbers.Entry.numberOf(id);
    const places = this.#everyPlace();
    const place = places.find((each) => this.#scored.entries[each] === number);
    if (place === undefined) return null;
    let better = 0;
    for (const each of places) if (each !== place && this.#compare(each, place) < 0) better += 1;
    return better + 1;
  }

  /** A copy that may be put in order. */
  #everyPlace(): Uint32Array {
    if (this.#places !== null) return this.#places.slice();
    const places = new Uint32Array(this.size);
    for (let place = 0; place < places.length; place++) places[place] = place;
    return places;
  }

  /** The `count` first places, in order, without putting the others in order. */
  #best(count: number): number[] {
    const places = this.#places;
    const { scores } = this.#scored;
    const kept: number[] = [];
    let worst = -1;
    for (let at = 0; at < this.size; at++) {
      const place = places === null ? at : (places[at] as number);
      if ((scores[place] as number) < worst) continue;
      if (kept.length === count && this.#compare(place, kept[count - 1] as number) >= 0) continue;
      let [low, high] = [0, kept.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (this.#compare(place, kept[middle] as number) < 0) high = middle;
        else low = middle + 1;
      }
      kept.splice(low, 0, place);
      if (kept.length > count) kept.pop();
      if (kept.length === count) worst = scores[kept[count - 1] as number] as number;
    }
    return kept;
  }

  #compare(a: number, b: number): number {
    const { entries, scores } = this.#scored;
    const byScore = (scores[b] as number) - (scores[a] as number);
    if (byScore !== 0) return byScore;
    const { index } = this.#scope;
    const [one, other] = [entries[a] as number, entries[b] as number];
    const [code, otherCode] = [codeOrInfinity(index.entries, one), codeOrInfinity(index.entries, other)];
    if (code !== otherCode) return code < otherCode ? -1 : 1;
    return this.#orderKey(one) < this.#orderKey(other) ? -1 : 1;
  }

  #orderKey(number: number): string {
    const { catalog } = this.#scope;
    const entry = this.#entry(number);
    return entry === null ? '' : codeOrderKey(entry, catalog.guideOf(entry));
  }

  #entry(number: number): EntryNode | null {
    return this.#scope.catalog.entry(this.#scope.index.numbers.Entry.idOf(number));
  }

  /** Null for what the catalogue does not publish, whatever the index says. */
  #hit(place: number): SearchHit | null {
    const entry = this.#entry(this.#scored.entries[place] as number);
    if (entry?.status !== 'PUBLISHED') return null;
    const sought = { findings: this.#scored.findings, alternatives: this.#alternatives };
    return new Hit(entry, this.#scored.scores[place] as number, this.#scope, sought);
  }
}

/** A class, since an object with a getter takes a microsecond to make. */
class Hit implements SearchHit {
  readonly entry: EntryNode;
  readonly score: number;
  readonly #scope: Scope;
  readonly #sought: Sought;

  constructor(entry: EntryNode, score: number, scope: Scope, sought: Sought) {
    this.entry = entry;
    this.score = score;
    this.#scope = scope;
    this.#sought = sought;
  }

  get highlights(): readonly Highlight[] {
    return highlightEntry(this.#scope, this.entry, this.#sought);
  }
}
