import { codeOrderKey } from '../catalog/orderKeys.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { Alternative } from './alternatives.ts';
import type { Scored } from './combineFindings.ts';
import { codeOrInfinity } from './entryTable.ts';
import { highlightEntry, type Highlight } from './highlights.ts';
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
  /** Places in `#scored` of the hits, in no order. */
  readonly #places: Uint32Array;

  constructor(scope: Scope, scored: Scored, alternatives: readonly Alternative[], places?: Uint32Array) {
    this.#scope = scope;
    this.#scored = scored;
    this.#alternatives = alternatives;
    this.#places = places ?? Uint32Array.from(scored.entries, (_, place) => place);
  }

  get size(): number {
    return this.#places.length;
  }

  /** Numbers of the entries found, in no order. */
  *numbers(): Generator<number> {
    for (const place of this.#places) yield this.#scored.entries[place] as number;
  }

  /** The hits whose entries, by number, a condition holds for. */
  narrow(holds: (entry: number) => boolean): Ranking {
    const places = this.#places.filter((place) => holds(this.#scored.entries[place] as number));
    return new Ranking(this.#scope, this.#scored, this.#alternatives, places);
  }

  /** The hits from one rank up to another, best first; fewer if there are no more. */
  hits(from: number, to: number): SearchHit[] {
    const compare = (a: number, b: number) => this.#compare(a, b);
    const end = Math.min(to, this.#places.length);
    if (from >= end) return [];
    const ranked = end <= mostPicked ? best(this.#places, end, compare) : this.#places.slice().sort(compare);
    return [...ranked.slice(from, end)].flatMap((place) => this.#hit(place) ?? []);
  }

  /** Every hit, best first. */
  all(): SearchHit[] {
    return this.hits(0, this.size);
  }

  /** The rank behind an entry, from 1; null if it is no hit. */
  rankBehind(id: string): number | null {
    const number = this.#scope.index.numbers.Entry.numberOf(id);
    const place = this.#places.find((each) => this.#scored.entries[each] === number);
    if (place === undefined) return null;
    let better = 0;
    for (const each of this.#places) if (each !== place && this.#compare(each, place) < 0) better += 1;
    return better + 1;
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
    const [scope, sought] = [this.#scope, { findings: this.#scored.findings, alternatives: this.#alternatives }];
    return {
      entry,
      score: this.#scored.scores[place] as number,
      get highlights() {
        return highlightEntry(scope, entry, sought);
      },
    };
  }
}

/** The `count` first of `places`, in order, without sorting the others. */
function best(places: Uint32Array, count: number, compare: (a: number, b: number) => number): number[] {
  const kept: number[] = [];
  for (const place of places) {
    const last = kept[count - 1];
    if (last !== undefined && compare(place, last) >= 0) continue;
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(place, kept[middle] as number) < 0) high = middle;
      else low = middle + 1;
    }
    kept.splice(low, 0, place);
    if (kept.length > count) kept.pop();
  }
  return kept;
}
