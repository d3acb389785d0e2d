import { emptySortedMap, sortedMapOf, type SortedMap } from '../../catalog/sortedMap.ts';
import type { EntryTable } from './entryTable.ts';
import { NodeNumbers } from './nodeNumbers.ts';
import type { Pages } from './pages.ts';
import { packedPosting, postingsOf, withoutNode, withPosting, type Postings } from './postings.ts';
import { Vocabulary } from './vocabulary.ts';

/** The nodes whose texts search looks in. */
export type IndexedType = 'Guide' | 'Entry' | 'Mitigation';

/**
 * The words of one version of the catalogue: immutable, like it, and shared with the versions before in
 * all that did not change. Texts of mitigations and titles of guides stand under their own nodes, once,
 * however many entries they serve. Nodes are numbered, each type from 0, so that lists of them are plain numbers.
 */
export interface SearchIndex {
  /** Published entries. */
  readonly entryCount: number;
  /** Words of letters only. */
  readonly words: SortedMap<Places>;
  /** Whatever has a digit or an underscore. Nearly each stands in one entry. */
  readonly identifiers: SortedMap<Places>;
  /** The first letters of three words that follow each other, as initialsKey writes them. */
  readonly initials: SortedMap<Places>;
  readonly entries: EntryTable;
  /** Published entries that use a mitigation, by the number of the mitigation. */
  readonly users: Pages<readonly Postings[]>;
  /** Published entries of a guide, by the number of the guide. */
  readonly members: Pages<readonly Postings[]>;
  readonly numbers: Readonly<Record<IndexedType, NodeNumbers>>;
  readonly vocabulary: Vocabulary;
}

/** Where a word stands: in each type of node. A number alone is one posting of an entry, which most words have. */
export type Places = number | PlacesByType;

export type PlacesByType = Readonly<Record<IndexedType, Postings>>;

/** The words of one node with their weights, 0 to 1. */
export type WordWeights = ReadonlyMap<string, number>;

/** How one node's words change. */
export interface NodeWords {
  readonly type: IndexedType;
  readonly id: string;
  readonly before: WordWeights;
  readonly after: WordWeights;
}

export function emptySearchIndex(): SearchIndex {
  return {
    entryCount: 0,
    words: emptySortedMap(),
    identifiers: emptySortedMap(),
    initials: emptySortedMap(),
    entries: [],
    users: [],
    members: [],
    numbers: { Entry: new NodeNumbers(), Guide: new NodeNumbers(), Mitigation: new NodeNumbers() },
    vocabulary: new Vocabulary(),
  };
}

/** Sets initials apart from words. */
const initialsMark = '~';

/** The key of some initials, in lower case. */
export function initialsKey(initials: string): string {
  return `${initialsMark}${initials}`;
}

/** True for a word with a digit or an underscore. */
function isIdentifier(word: string): boolean {
  return !/^[a-z]+$/.test(word) && /[\p{N}_]/u.test(word);
}

const nowhere: PlacesByType = { Entry: 0, Guide: 0, Mitigation: 0 };

/** Where a word stands; nowhere if it is not indexed. */
export function placesOf(index: SearchIndex, word: string): PlacesByType {
  return byType(index[mapOf(word)].get(word) ?? nowhere);
}

function byType(places: Places): PlacesByType {
  return typeof places === 'number' ? { Entry: places, Guide: 0, Mitigation: 0 } : places;
}

function compact(places: PlacesByType): Places {
  const { Entry, Guide, Mitigation } = places;
  return typeof Entry === 'number' && Guide === 0 && Mitigation === 0 ? Entry : places;
}

type WordMap = 'words' | 'identifiers' | 'initials';

function mapOf(word: string): WordMap {
  if (word.startsWith(initialsMark)) return 'initials';
  return isIdentifier(word) ? 'identifiers' : 'words';
}

/** The maps of the words of nodes that are given type by type, each in the order of its numbers. */
export function indexWords(
  { numbers, vocabulary }: Pick<SearchIndex, 'numbers' | 'vocabulary'>,
  nodes: Iterable<Omit<NodeWords, 'before'>>,
): Pick<SearchIndex, WordMap> {
  /** One posting of an entry alone is a number: most words have no other. */
  const gathered = new Map<string, number | number[] | Partial<Record<IndexedType, number[]>>>();
  for (const { type, id, after } of nodes) {
    const node = numbers[type].numberFor(id);
    for (const [word, weight] of after) {
      const packed = packedPosting(node, weight);
      const places = gathered.get(word);
      if (places === undefined) gathered.set(word, type === 'Entry' ? packed : { [type]: [packed] });
      else if (typeof places === 'number')
        gathered.set(word, type === 'Entry' ? [places, packed] : { Entry: [places], [type]: [packed] });
      else if (!Array.isArray(places)) (places[type] ??= []).push(packed);
      else if (type === 'Entry') places.push(packed);
      else gathered.set(word, { Entry: places, [type]: [packed] });
    }
  }
  const sorted: Record<WordMap, [string[], Places[]]> = { words: [[], []], identifiers: [[], []], initials: [[], []] };
  for (const word of [...gathered.keys()].sort()) {
    const places = gathered.get(word) ?? 0;
    gathered.delete(word);
    const map = mapOf(word);
    if (map === 'words') vocabulary.add(word);
    if (typeof places === 'number') {
      sorted[map][0].push(word);
      sorted[map][1].push(places);
      continue;
    }
    const lists: Partial<Record<IndexedType, number[]>> = Array.isArray(places) ? { Entry: places } : places;
    const { Entry = [], Guide = [], Mitigation = [] } = lists;
    sorted[map][0].push(word);
    sorted[map][1].push(
      compact({ Entry: postingsOf(Entry), Guide: postingsOf(Guide), Mitigation: postingsOf(Mitigation) }),
    );
  }
  return {
    words: sortedMapOf(...sorted.words),
    identifiers: sortedMapOf(...sorted.identifiers),
    initials: sortedMapOf(...sorted.initials),
  };
}

/** The maps after the words of some nodes changed, a node a step. The cost grows with the words that differ. */
export function* reviseWords(
  index: SearchIndex,
  changes: Iterable<NodeWords>,
): Generator<void, Pick<SearchIndex, WordMap>> {
  const maps = { words: index.words.clone(), identifiers: index.identifiers.clone(), initials: index.initials.clone() };
  for (const { type, id, before, after } of changes) {
    const node = index.numbers[type].numberFor(id);
    for (const word of before.keys()) {
      if (!after.has(word)) change(word, type, (postings) => withoutNode(postings, node));
    }
    for (const [word, weight] of after) {
      if (before.get(word) === weight) continue;
      change(word, type, (postings) => withPosting(postings, packedPosting(node, weight)));
    }
    yield;
  }
  return maps;

  function change(word: string, type: IndexedType, edit: (postings: Postings) => Postings): void {
    const name = mapOf(word);
    const places = byType(maps[name].get(word) ?? nowhere);
    const changed = { ...places, [type]: edit(places[type]) };
    if (changed.Entry === 0 && changed.Guide === 0 && changed.Mitigation === 0) maps[name].delete(word);
    else maps[name].set(word, compact(changed));
    if (name === 'words') index.vocabulary.add(word);
  }
}
