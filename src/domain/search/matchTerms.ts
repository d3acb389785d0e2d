import type { Catalog } from '../catalog/catalog.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import { guideAt } from './index/entryTable.ts';
import { borrowMatches, giveBackMatches, type Matches } from './matches.ts';
import { itemAt } from './index/pages.ts';
import { forEachPosting, nodeOfPosting, weightOfPosting, type Postings } from './index/postings.ts';
import { placesOf, type SearchIndex } from './index/searchIndex.ts';
import type { Terms } from './termsOfWord.ts';

/** Where a search looks: a catalogue, its index, and one guide or (null) all of them. */
export interface Scope {
  readonly index: SearchIndex;
  readonly catalog: Catalog;
  readonly guide: GuideNode | null;
}

/** Guides, by number, with a word in their title: all of their entries answer to it, a little. */
export type TitleMatches = Map<number, number>;

/** Adds the published entries in which one of the terms stands, and answers the guides whose titles hold one. */
export function matchTerms({ index, guide }: Scope, terms: Terms, into: Matches): TitleMatches {
  const only = guide === null ? null : (index.numbers.Guide.numberOf(guide.id) ?? -1);
  const titles: TitleMatches = new Map();
  for (const [term, factor] of terms) {
    const { Entry, Guide, Mitigation } = placesOf(index, term);
    forEachPosting(Guide, (titled, weight) => {
      if (only === null || titled === only) titles.set(titled, Math.max(titles.get(titled) ?? 0, weight * factor));
    });
    addEntries(Entry, factor, null);
    forEachPosting(Mitigation, (mitigation, weight) => {
      addEntries(itemAt(index.users, mitigation, 0), 0, weight * factor);
    });
  }
  return titles;

  /** `fixed` is the weight of all; null takes each posting's own. */
  function addEntries(postings: Postings, factor: number, fixed: number | null): void {
    const { weights, numbers } = into;
    let { size } = into;
    if (typeof postings === 'number') {
      const entry = nodeOfPosting(postings);
      if (postings !== 0 && (only === null || guideAt(index.entries, entry) === only))
        into.raise(entry, fixed ?? weightOfPosting(postings) * factor);
      return;
    }
    for (const block of postings) {
      for (let place = 0; place < block.length; place++) {
        const packed = block[place] as number;
        const entry = packed >>> 8;
        if (only !== null && guideAt(index.entries, entry) !== only) continue;
        const weight = fixed ?? ((packed & 255) / 255) * factor;
        const known = weights[entry] as number;
        if (known >= weight) continue;
        if (known === 0) numbers[size++] = entry;
        weights[entry] = weight;
      }
    }
    into.size = size;
  }
}

/** Adds the entries in which every one of several words stands, with the weight of the weakest times `factor`. */
export function matchAll(scope: Scope, words: readonly Terms[], factor: number, into: Matches): void {
  const [first, ...others] = words;
  if (first === undefined) return;
  const found = borrowMatches(scope.index.numbers.Entry.size);
  matchTerms(scope, first, found);
  for (const terms of others) {
    if (found.size === 0) break;
    const also = borrowMatches(scope.index.numbers.Entry.size);
    matchTerms(scope, terms, also);
    found.keep((entry) => (also.weights[entry] as number) > 0);
    for (let place = 0; place < found.size; place++) {
      const entry = found.numbers[place] as number;
      found.weights[entry] = Math.min(found.weights[entry] as number, also.weights[entry] as number);
    }
    giveBackMatches(also);
  }
  for (let place = 0; place < found.size; place++) {
    const entry = found.numbers[place] as number;
    into.raise(entry, (found.weights[entry] as number) * factor);
  }
  giveBackMatches(found);
}

/** The published entries of a guide. */
export function membersOf({ index }: Scope, guide: number): Postings {
  return itemAt(index.members, guide, 0);
}
