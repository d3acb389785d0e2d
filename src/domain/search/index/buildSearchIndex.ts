import type { Catalog } from '../../catalog/catalog.ts';
import { codePrefix } from '../../catalog/indexes/orderKeys.ts';
import { valuesUnder } from '../../catalog/indexes/sortedMap.ts';
import { finish } from '../../finish.ts';
import type { EntryNode } from '../../guidance/nodes.ts';
import { TermCollector } from './collectTerms.ts';
import { entryTableOf, type EntryRow } from './entryTable.ts';
import { rowOf } from './indexedEntry.ts';
import { pageSize, type Pages } from './pages.ts';
import { packedPosting, postingsIn, type Postings } from './postings.ts';
import { emptySearchIndex, type SearchIndex } from './searchIndex.ts';

/** The index of a catalogue, built afresh: at a start, and for a past version. */
export function buildSearchIndex(catalog: Catalog): SearchIndex {
  return finish(indexInSteps(catalog));
}

/** The same in steps of a few milliseconds at most, between which others may be served. */
export function* indexInSteps(catalog: Catalog): Generator<void, SearchIndex> {
  const index = emptySearchIndex(catalog.indexes.entries.size);
  const { numbers, vocabulary } = index;
  const terms = new TermCollector(catalog.indexes.entries.size);
  for (const [type, nodes] of [
    ['Guide', catalog.indexes.guides],
    ['Mitigation', catalog.indexes.mitigations],
  ] as const) {
    terms.beginType(type);
    for (const node of nodes.values()) {
      terms.addNode(numbers[type].numberFor(node.id), node);
      yield;
    }
  }
  terms.beginType('Entry');
  const users = new Lists();
  const members = new Lists();
  for (const entry of publishedInOrder(catalog)) {
    const number = numbers.Entry.numberFor(entry.id);
    terms.addNode(number, entry);
    const posting = packedPosting(number, 1);
    for (const { mitigationId } of entry.steps) users.add(numbers.Mitigation.numberFor(mitigationId), posting);
    members.add(numbers.Guide.numberFor(entry.guideId), posting);
    yield;
  }
  const maps = yield* terms.finish();
  for (const word of maps.words.termsFrom('')) {
    vocabulary.add(word);
    yield;
  }
  return {
    ...index,
    ...maps,
    entryCount: numbers.Entry.size,
    entries: yield* entryTableOf(rowsOf(index, catalog), numbers.Entry.size),
    users: yield* users.inPages(),
    members: yield* members.inPages(),
  };
}

/** In the order of their codes, which is the order of equal results. */
function* publishedInOrder(catalog: Catalog): Generator<EntryNode> {
  const { publishedByCode, entriesByCode } = catalog.indexes;
  for (const entries of publishedByCode.values()) yield* entries;
  for (const id of valuesUnder(entriesByCode, codePrefix(null))) {
    const entry = catalog.entry(id);
    if (entry?.status === 'PUBLISHED') yield entry;
  }
}

function* rowsOf(index: SearchIndex, catalog: Catalog): Generator<EntryRow> {
  for (const entry of publishedInOrder(catalog)) yield rowOf(index, entry);
}

/** Entries by the numbers of what they name. */
class Lists {
  readonly #lists: number[][] = [];

  /** An entry may name the same node twice; its posting is the last of each list then. */
  add(key: number, posting: number): void {
    const list = (this.#lists[key] ??= []);
    if (list.at(-1) !== posting) list.push(posting);
  }

  /** The lists of a page share their memory: while the collector marks, V8 has each new piece wait for up to 10 ms of marking. */
  *inPages(): Generator<void, Pages<readonly Postings[]>> {
    const pages: Postings[][] = [];
    const { length } = this.#lists;
    for (let first = 0; first < length; first += pageSize) {
      const size = Math.min(pageSize, length - first);
      const lists = Array.from({ length: size }, (_, n) => this.#lists[first + n] ?? []);
      const all = Uint32Array.from(lists.flat());
      let end = 0;
      pages.push(lists.map((list) => postingsIn(all, end, (end += list.length))));
      yield;
    }
    return pages;
  }
}
