import type { EntryTable } from './entryTable.ts';
import { NodeNumbers } from './nodeNumbers.ts';
import type { Pages } from './pages.ts';
import { byType, compact, nowhere, type IndexedType, type PlacesByType } from './places.ts';
import { packedPosting, withoutNode, withPosting, type Postings } from './postings.ts';
import { groupOf, type TermGroup } from './termGroups.ts';
import { TermMap } from './termMap.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The words of one version of the catalogue: immutable, like it, and shared with the versions before in
 * all that did not change. Texts of mitigations and titles of guides stand under their own nodes, once,
 * however many entries they serve. Nodes are numbered, each type from 0, so that lists of them are plain numbers.
 */
export interface SearchIndex extends Readonly<Record<TermGroup, TermMap>> {
  /** Published entries. */
  readonly entryCount: number;
  readonly entries: EntryTable;
  /** Published entries that use a mitigation, by the number of the mitigation. */
  readonly users: Pages<readonly Postings[]>;
  /** Published entries of a guide, by the number of the guide. */
  readonly members: Pages<readonly Postings[]>;
  readonly numbers: Readonly<Record<IndexedType, NodeNumbers>>;
  readonly vocabulary: Vocabulary;
}

/** The words of one node with their weights, 0 to 1. */
export type WordWeights = ReadonlyMap<string, number>;

/** How one node's words change. */
export interface NodeWords {
  readonly type: IndexedType;
  readonly id: string;
  readonly before: WordWeights;
  readonly after: WordWeights;
}

/** `expected`: how many entries are to be numbered. */
export function emptySearchIndex(expected = 0): SearchIndex {
  return {
    entryCount: 0,
    words: new TermMap(),
    identifiers: new TermMap(),
    initials: new TermMap(),
    entries: [],
    users: [],
    members: [],
    numbers: { Entry: new NodeNumbers(expected), Guide: new NodeNumbers(), Mitigation: new NodeNumbers() },
    vocabulary: new Vocabulary(),
  };
}

/** The places of a word; none if it is not indexed. */
export function placesOf(index: SearchIndex, word: string): PlacesByType {
  return byType(index[groupOf(word)].get(word) ?? nowhere);
}

/**
 * The terms after the words of some nodes changed, a word a step: while the collector marks, V8 has each new block of
 * postings wait for up to 10 ms of marking. The cost grows with the words that differ.
 */
export function* reviseWords(
  index: SearchIndex,
  changes: Iterable<NodeWords>,
): Generator<void, Pick<SearchIndex, TermGroup>> {
  const maps = { words: index.words.clone(), identifiers: index.identifiers.clone(), initials: index.initials.clone() };
  for (const { type, id, before, after } of changes) {
    const node = index.numbers[type].numberFor(id);
    for (const word of before.keys()) {
      if (after.has(word)) continue;
      change(word, type, (postings) => withoutNode(postings, node));
      yield;
    }
    for (const [word, weight] of after) {
      if (before.get(word) === weight) continue;
      change(word, type, (postings) => withPosting(postings, packedPosting(node, weight)));
      yield;
    }
    yield;
  }
  return maps;

  function change(word: string, type: IndexedType, edit: (postings: Postings) => Postings): void {
    const group = groupOf(word);
    const places = byType(maps[group].get(word) ?? nowhere);
    const changed = { ...places, [type]: edit(places[type]) };
    if (changed.Entry === 0 && changed.Guide === 0 && changed.Mitigation === 0) maps[group].delete(word);
    else maps[group].set(word, compact(changed));
    if (group === 'words') index.vocabulary.add(word);
  }
}
