import { trimEndOf } from '../trimEdges.ts';
import type { MitigationNode } from '../guidance/nodes.ts';
import { wordsOf } from '../guidance/styleKey.ts';
import type { Catalog } from './catalog.ts';

/** Two mitigations that say nearly the same. */
export interface MitigationPair {
  readonly one: MitigationNode;
  readonly other: MitigationNode;
  /** How many words they share, as Dice's coefficient of their sets: from `leastLikeness` to 1. */
  readonly likeness: number;
}

/** Below it, texts are neighbours at best. */
const leastLikeness = 0.8;
/** The same in whole numbers: as a fraction, two thirds of nine words would be a little more than six. */
const tenths = 8;

/** How many pairs of texts are compared at most to find those of a whole catalogue. */
const mostComparisons = 200_000;

/** The mitigations that say nearly the same as `one`, the most alike first. */
export function mitigationsLike(catalog: Catalog, one: MitigationNode): MitigationPair[] {
  const pairs: MitigationPair[] = [];
  for (const other of catalog.indexes.mitigations.values()) {
    if (other.id !== one.id) addIfAlike(pairs, one, other);
  }
  return pairs.sort(mostAlikeFirst);
}

/**
 * The pairs of mitigations that say nearly the same, the most alike first; in each the one whose text comes first in
 * the alphabet. Two texts so alike share a word among the rarest of each (prefix filter): so only those are compared
 * that do, those with the rarest words first. Beyond some ten thousand mitigations not all of them are reached.
 */
export function similarMitigations(catalog: Catalog): MitigationPair[] {
  const pairs: MitigationPair[] = [];
  const compared = new Set<string>();
  for (const sharing of bucketsOfRareWords([...catalog.indexes.mitigations.values()])) {
    for (const [place, first] of sharing.entries()) {
      for (const second of sharing.slice(place + 1)) {
        if (compared.size === mostComparisons) return pairs.sort(mostAlikeFirst);
        const [one, other] = first.text < second.text ? [first, second] : [second, first];
        const key = `${one.id} ${other.id}`;
        if (compared.has(key)) continue;
        compared.add(key);
        addIfAlike(pairs, one, other);
      }
    }
  }
  return pairs.sort(mostAlikeFirst);
}

/** Mitigations that have one of their rarest words in common, the smallest groups first. */
function bucketsOfRareWords(nodes: readonly MitigationNode[]): MitigationNode[][] {
  const frequency = new Map<string, number>();
  for (const node of nodes) for (const word of wordSet(node)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => frequency.get(word) ?? 0;
  const buckets = new Map<string, MitigationNode[]>();
  for (const node of nodes) {
    const words = [...wordSet(node)].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
    const leastShared = Math.ceil((words.length * tenths) / (20 - tenths));
    for (const word of words.slice(0, words.length - leastShared + 1)) {
      const bucket = buckets.get(word);
      if (bucket === undefined) buckets.set(word, [node]);
      else bucket.push(node);
    }
  }
  return [...buckets.values()].filter(({ length }) => length > 1).sort((a, b) => a.length - b.length);
}

function addIfAlike(pairs: MitigationPair[], one: MitigationNode, other: MitigationNode): void {
  const likeness = likenessOf(wordSet(one), wordSet(other));
  if (likeness >= leastLikeness && namesTheSame(one.text, other.text)) pairs.push({ one, other, likeness });
}

/** Two texts that name different addresses, paths, codes, elements or options of commands say different things, however alike the words around them are. */
function namesTheSame(some: string, others: string): boolean {
  const [one, other] = [namesIn(some), namesIn(others)];
  return one.length === other.length && one.every((name, place) => name === other[place]);
}

/** The words of a text that are addresses, host names, paths, codes, options or names in capitals, in order of the alphabet. */
function namesIn(text: string): string[] {
  return text
    .replace(/[`*"]/g, '')
    .split(/\s+/)
    .map((word) => trimEndOf(word, /[.,;:)]/))
    .filter((word) => isName.test(word.toLowerCase()) || isInCapitals.test(word))
    .map((word) => word.toLowerCase())
    .sort();
}

const isName = /:\/\/|\\|[a-z\d]\.[a-z]{2}|0x[\da-f]|^(?:\/|--?)[a-z]/;
/** An element, a constant, a file; initials such as TPM and words that are stressed are shorter. */
const isInCapitals = /^[A-Z][A-Z\d_]{5,}$/;

function likenessOf(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const all = some.size + others.size;
  // The shorter text bounds what can be shared.
  if (all === 0 || (2 * Math.min(some.size, others.size)) / all < leastLikeness) return 0;
  let shared = 0;
  for (const word of some) if (others.has(word)) shared += 1;
  return (2 * shared) / all;
}

/** Nodes outlive versions: a text is split once. */
const splitTexts = new WeakMap<MitigationNode, ReadonlySet<string>>();

function wordSet(node: MitigationNode): ReadonlySet<string> {
  const known = splitTexts.get(node);
  if (known !== undefined) return known;
  const words = new Set(wordsOf(node.text));
  splitTexts.set(node, words);
  return words;
}

/** No two mitigations have one text. */
function mostAlikeFirst(a: MitigationPair, b: MitigationPair): number {
  if (a.likeness !== b.likeness) return b.likeness - a.likeness;
  return `${a.one.text}\n${a.other.text}` < `${b.one.text}\n${b.other.text}` ? -1 : 1;
}
