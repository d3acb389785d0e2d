import { finish } from '../finish.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import { guideAt } from './index/entryTable.ts';
import { acquireMatches, releaseMatches, type Matches } from './matches.ts';
import { itemAt } from './index/pages.ts';
import { blocksOf, forEachPosting, nodeOfPosting, weightOfPosting, type Postings } from './index/postings.ts';
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
export function matchTerms(scope: Scope, terms: Terms, into: Matches): TitleMatches {
  return finish(matchInSteps(scope, terms, into));
}

/** The same in steps: a common word stands in most of a million entries. */
export function* matchInSteps({ index, guide }: Scope, terms: Terms, into: Matches): Generator<void, TitleMatches> {
  const only = guide === null ? null : (index.numbers.Guide.numberOf(guide.id) ?? -1);
  const titles: TitleMatches = new Map();
  let visited = 0;
  for (const [term, factor] of terms) {
    const { Entry, Guide, Mitigation } = placesOf(index, term);
    forEachPosting(Guide, (titled, weight) => {
      if (only === null || titled === only) titles.set(titled, Math.max(titles.get(titled) ?? 0, weight * factor));
    });
    yield* addEntries(Entry, factor, null);
    for (const block of blocksOf(Mitigation)) {
      for (const packed of block) {
        const users = itemAt(index.users, nodeOfPosting(packed), 0);
        const weight = weightOfPosting(packed) * factor;
        // Without a generator for each: most mitigations have a few entries.
        if (typeof users === 'number') addOne(users, 0, weight);
        else yield* addEntries(users, 0, weight);
      }
    }
  }
  return titles;

  /** `fixed` is the weight of all; null takes each posting's own. */
  function* addEntries(postings: Postings, factor: number, fixed: number | null): Generator<void, void> {
    if (typeof postings === 'number') {
      addOne(postings, factor, fixed);
      return;
    }
    for (const block of postings) {
      addBlock(block, factor, fixed);
      if ((visited += block.length) < entriesAtOnce) continue;
      visited = 0;
      yield;
    }
  }

  function addOne(posting: number, factor: number, fixed: number | null): void {
    const entry = nodeOfPosting(posting);
    if (posting !== 0 && (only === null || guideAt(index.entries, entry) === only))
      into.raise(entry, fixed ?? weightOfPosting(posting) * factor);
  }

  function addBlock(block: Uint32Array, factor: number, fixed: number | null): void {
    if (only !== null) for (const posting of block) addOne(posting, factor, fixed);
    else if (fixed === null) raiseEach(into, block, factor);
    else raiseAll(into, block, fixed);
  }
}

/** Where a search for a common word spends its time: two loops (see raiseAll), so that none tests what is the same for all its rounds. */
function raiseEach(into: Matches, block: Uint32Array, factor: number): void {
  const { weights, numbers } = into;
  let { size } = into;
  for (let place = 0; place < block.length; place++) {
    const packed = block[place] as number;
    const entry = packed >>> 8;
    const weight = ((packed & 255) / 255) * factor;
    const known = weights[entry] as number;
    if (known >= weight) continue;
    if (known === 0) numbers[size++] = entry;
    weights[entry] = weight;
  }
  into.size = size;
}

function raiseAll(into: Matches, block: Uint32Array, fixed: number): void {
  const { weights, numbers } = into;
  // Rounded as the array stores it: otherwise an equal weight that is stored already might seem smaller.
  const weight = Math.fround(fixed);
  let { size } = into;
  for (let place = 0; place < block.length; place++) {
    const entry = (block[place] as number) >>> 8;
    const known = weights[entry] as number;
    if (known >= weight) continue;
    if (known === 0) numbers[size++] = entry;
    weights[entry] = weight;
  }
  into.size = size;
}

/** Entries that a search goes through before others may be served: less than a millisecond. */
export const entriesAtOnce = 20_000;

/** Adds the entries in which every one of several words stands, with the weight of the weakest times `factor`. */
export function matchAll(scope: Scope, words: readonly Terms[], factor: number, into: Matches): void {
  const [first, ...others] = words;
  if (first === undefined) return;
  const found = acquireMatches(scope.index.numbers.Entry.size);
  matchTerms(scope, first, found);
  for (const terms of others) {
    if (found.size === 0) break;
    const also = acquireMatches(scope.index.numbers.Entry.size);
    matchTerms(scope, terms, also);
    found.keep((entry) => (also.weights[entry] as number) > 0);
    for (let place = 0; place < found.size; place++) {
      const entry = found.numbers[place] as number;
      found.weights[entry] = Math.min(found.weights[entry] as number, also.weights[entry] as number);
    }
    releaseMatches(also);
  }
  for (let place = 0; place < found.size; place++) {
    const entry = found.numbers[place] as number;
    into.raise(entry, (found.weights[entry] as number) * factor);
  }
  releaseMatches(found);
}

/** The published entries of a guide. */
export function membersOf({ index }: Scope, guide: number): Postings {
  return itemAt(index.members, guide, 0);
}
