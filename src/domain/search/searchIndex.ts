import { emptySortedMap, sortedMapOf, type SortedMap } from '../catalog/sortedMap.ts';
import type { NodeType } from '../guidance/records.ts';

/**
 * The words of one version of the catalogue: immutable, like it, and shared with the versions before in
 * all that did not change. Texts of mitigations and titles of guides stand under their own nodes, once,
 * however many entries they serve. Weights go from 0 to 1.
 */
export interface SearchIndex {
  /** Published entries. */
  readonly entryCount: number;
  /** Words of letters only. */
  readonly words: SortedMap<Posting>;
  /** Whatever has a digit or an underscore, with the node it stands in: `identifierKey`. Nearly each stands in one. */
  readonly identifiers: SortedMap<number>;
}

/** The nodes in which a word stands: weights under ids. */
export type Posting = Readonly<Record<NodeType, SortedMap<number>>>;

/** The words of one node with their weights. */
export type WordWeights = ReadonlyMap<string, number>;

/** How one node's words change. */
export interface NodeWords {
  readonly type: NodeType;
  readonly id: string;
  readonly before: WordWeights;
  readonly after: WordWeights;
}

export const emptySearchIndex: SearchIndex = { entryCount: 0, words: emptySortedMap(), identifiers: emptySortedMap() };

/** Stands for every empty map of a posting; reviseIndex never writes into it. */
const none = emptySortedMap<number>();
const nowhere: Posting = { Entry: none, Guide: none, Mitigation: none };

/** True for a word with a digit or an underscore. */
function isIdentifier(word: string): boolean {
  return !/^[a-z]+$/.test(word) && /[\p{N}_]/u.test(word);
}

/** Where a word stands: for each type of node, ids with weights. Nowhere for one that is not indexed. */
export function postingOf({ words, identifiers }: SearchIndex, word: string): Posting {
  if (!isIdentifier(word)) return words.get(word) ?? nowhere;
  const posting = {
    Entry: emptySortedMap<number>(),
    Guide: emptySortedMap<number>(),
    Mitigation: emptySortedMap<number>(),
  };
  for (const [key, weight] of identifiers.entries(`${word}\n`)) {
    const [identifier, type, id = ''] = key.split('\n');
    if (identifier !== word) break;
    posting[type as NodeType].set(id, weight);
  }
  return posting;
}

/** Keys and the weight of each, gathered while an index is being built. */
interface Weighted {
  readonly keys: string[];
  readonly weights: number[];
}

/**
 * The index of nodes that are given type by type, each type in the order of its ids, as the catalogue has
 * them: so what is gathered for a word is sorted already, and no map is changed while it is built.
 */
export function indexOfWords(entryCount: number, nodes: Iterable<Omit<NodeWords, 'before'>>): SearchIndex {
  const gathered = new Map<string, Partial<Record<NodeType, Weighted>>>();
  const identifiers: Weighted = { keys: [], weights: [] };
  for (const { type, id, after } of nodes) {
    for (const [word, weight] of after) {
      const places = gathered.get(word);
      if (places !== undefined) add((places[type] ??= { keys: [], weights: [] }), id, weight);
      else if (isIdentifier(word)) add(identifiers, identifierKey(word, type, id), weight);
      else gathered.set(word, { [type]: { keys: [id], weights: [weight] } });
    }
  }
  const words = [...gathered.keys()];
  const postings = words.map((word): Posting => {
    const { Entry, Guide, Mitigation } = gathered.get(word) ?? {};
    // What is cut into blocks is let go at once: else all of it would be there twice.
    gathered.delete(word);
    return { Entry: mapOf(Entry), Guide: mapOf(Guide), Mitigation: mapOf(Mitigation) };
  });
  return { entryCount, words: sortedMapOf(words, postings), identifiers: mapOf(identifiers) };
}

function add({ keys, weights }: Weighted, key: string, weight: number): void {
  keys.push(key);
  weights.push(weight);
}

function mapOf(pairs: Weighted | undefined): SortedMap<number> {
  return pairs === undefined ? none : sortedMapOf(pairs.keys, pairs.weights);
}

/** The index after the words of some nodes changed. Its cost grows with the words that differ. */
export function reviseIndex(index: SearchIndex, entryCount: number, changes: Iterable<NodeWords>): SearchIndex {
  const open = new Map<string, OpenPosting>();
  const identifiers = index.identifiers.clone();
  for (const { type, id, before, after } of changes) {
    for (const word of before.keys()) {
      if (after.has(word)) continue;
      if (isIdentifier(word)) identifiers.delete(identifierKey(word, type, id));
      else mapToWrite(word, type).delete(id);
    }
    for (const [word, weight] of after) {
      if (before.get(word) === weight) continue;
      if (isIdentifier(word)) identifiers.set(identifierKey(word, type, id), weight);
      else mapToWrite(word, type).set(id, weight);
    }
  }
  const words = index.words.clone();
  for (const [word, { posting }] of open) {
    if (posting.Entry.size + posting.Guide.size + posting.Mitigation.size === 0) words.delete(word);
    else words.set(word, posting);
  }
  return { entryCount, words, identifiers };

  /** Each map is copied once, however many nodes it takes. */
  function mapToWrite(word: string, type: NodeType): SortedMap<number> {
    let opened = open.get(word);
    if (opened === undefined) {
      opened = { posting: { ...(index.words.get(word) ?? nowhere) }, own: [] };
      open.set(word, opened);
    }
    const { posting, own } = opened;
    if (!own.includes(type)) {
      own.push(type);
      posting[type] = posting[type].size === 0 ? emptySortedMap() : posting[type].clone();
    }
    return posting[type];
  }
}

interface OpenPosting {
  readonly posting: Record<NodeType, SortedMap<number>>;
  /** Types whose map is a copy of this revision's own. */
  readonly own: NodeType[];
}

function identifierKey(word: string, type: NodeType, id: string): string {
  return [word, type, id].join('\n');
}
