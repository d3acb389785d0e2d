import type { ErrorCode } from '../codes/errorCode.ts';
import type { OurRow, RowContent } from './rowContent.ts';
import { rowSimilarity, rowWords, type RowWords } from './similarity.ts';

/** Which row of one document is which row of the other; null if it is none of them. */
export interface Matching {
  /** For each row on the left, the place of its row on the right. */
  readonly right: readonly (number | null)[];
  /** The other way round. */
  readonly left: readonly (number | null)[];
}

/**
 * Finds the rows of one document in another: by code, then by text. The same two documents always give the
 * same matching. Rows that share a code are told apart by their texts.
 */
export function matchRows(left: readonly RowContent[], right: readonly RowContent[]): Matching {
  const pairing = startPairing(left, right);
  const everyone = () => true;
  if (left === right)
    left.forEach((_, index) => {
      take(pairing, index, index);
    });
  pairByCode(pairing, everyone);
  pairByText(pairing, { least: enoughWithoutCode });
  pairByText(pairing, { least: enough });
  return pairing;
}

/**
 * Finds the rows of the last imported document in the catalogue, `ours` in their order. A published entry is
 * taken before an archived one. What has been rewritten from code to last step is found by its place between
 * rows that are known.
 */
export function matchEntries(base: readonly RowContent[], ours: readonly OurRow[]): Matching {
  const pairing = startPairing(base, ours);
  const published = (index: number) => ours[index]?.entry.status === 'PUBLISHED';
  const everyone = () => true;
  pairInOrder(pairing, published);
  pairInOrder(pairing, everyone);
  pairByCode(pairing, published);
  pairByCode(pairing, everyone);
  pairByText(pairing, { least: enoughWithoutCode, first: published });
  pairByText(pairing, { least: enough, first: published });
  pairByPlace(pairing);
  return pairing;
}

/**
 * Finds rows that a new document and the catalogue both have besides the last imported one: of one code, or with
 * one text and no code. An archived entry is taken only where `listed` has none of its code: else it was
 * archived because another one took its place.
 */
export function matchNewRows(
  theirs: readonly RowContent[],
  ours: readonly OurRow[],
  listed: ReadonlySet<ErrorCode | null>,
): Matching {
  const pairing = startPairing(theirs, ours);
  const published = (index: number) => ours[index]?.entry.status === 'PUBLISHED';
  pairByCode(pairing, published);
  pairByCode(pairing, (index) => !listed.has(ours[index]?.code ?? null));
  pairByText(pairing, { least: sameTextWithoutCode, first: published });
  return pairing;
}

interface Pairing {
  readonly rows: readonly [readonly RowContent[], readonly RowContent[]];
  readonly words: (side: 0 | 1, index: number) => RowWords;
  readonly right: (number | null)[];
  readonly left: (number | null)[];
}

/** A place on the right; whether it may be taken now. */
type Candidate = (index: number) => boolean;

function startPairing(left: readonly RowContent[], right: readonly RowContent[]): Pairing {
  const known = [new Map<number, RowWords>(), new Map<number, RowWords>()] as const;
  return {
    rows: [left, right],
    right: left.map(() => null),
    left: right.map(() => null),
    words: (side, index) => {
      const row = (side === 0 ? left : right)[index];
      const words = known[side].get(index) ?? rowWords(row ?? { code: null, symbol: null, causes: [], steps: [] });
      known[side].set(index, words);
      return words;
    },
  };
}

/** Where a code stands as often on both sides, its rows are the same in order, however they were edited: no edit moves one. */
function pairInOrder(pairing: Pairing, mayTake: Candidate): void {
  const places = placesByCode(pairing.rows[1], openRight(pairing).filter(mayTake));
  for (const [code, left] of placesByCode(pairing.rows[0], openLeft(pairing))) {
    const right = places.get(code) ?? [];
    if (left.length === right.length)
      left.forEach((index, place) => {
        take(pairing, index, right[place] ?? 0);
      });
  }
}

function placesByCode(rows: readonly RowContent[], indexes: readonly number[]): Map<ErrorCode, number[]> {
  const places = new Map<ErrorCode, number[]>();
  for (const index of indexes) {
    const code = rows[index]?.code ?? null;
    if (code === null) continue;
    const known = places.get(code);
    if (known === undefined) places.set(code, [index]);
    else known.push(index);
  }
  return places;
}

function pairByCode(pairing: Pairing, mayTake: Candidate): void {
  const places = placesByCode(pairing.rows[1], openRight(pairing).filter(mayTake));
  const candidates = openLeft(pairing).flatMap((index) => {
    const code = pairing.rows[0][index]?.code ?? null;
    return code === null ? [] : (places.get(code) ?? []).map((other) => scored(pairing, index, other));
  });
  takeBest(pairing, candidates);
}

/** Above this number of pairs only rows with the very same words are compared, to bound the work. */
const mostPairs = 250_000;

/** How alike two rows must be, and which ones on the right come first where they are as good as others. */
interface TextRule {
  readonly least: (pairing: Pairing, pair: Pair) => number;
  readonly first?: Candidate;
}

function pairByText(pairing: Pairing, { least, first = () => true }: TextRule): void {
  const [left, right] = [openLeft(pairing), openRight(pairing)];
  const comparable = left.length * right.length > mostPairs ? withSameCauses(pairing, right) : () => right;
  const candidates = left.flatMap((index) =>
    comparable(index)
      .map((other) => scored(pairing, index, other))
      .filter((each) => each.score >= least(pairing, each)),
  );
  takeBest(pairing, candidates, first);
}

function withSameCauses(pairing: Pairing, right: readonly number[]): (index: number) => readonly number[] {
  const places = new Map<string, number[]>();
  for (const index of right) {
    const key = pairing.words(1, index).causes.join(' ');
    const known = places.get(key) ?? [];
    if (known.length < 10) places.set(key, [...known, index]);
  }
  return (index) => places.get(pairing.words(0, index).causes.join(' ')) ?? [];
}

/**
 * How alike two rows must be to be one. Another code is another row unless all else is nearly the same: then
 * the code was corrected. Without a code on one side the text decides.
 */
function enough({ rows }: Pairing, { left, right }: Pair): number {
  const [one, other] = [rows[0][left]?.code ?? null, rows[1][right]?.code ?? null];
  if (one !== null && other !== null) return 0.9;
  return one === other ? 0.4 : 0.6;
}

/** Rows without a code on both sides come first: to gain or to lose a code is rare. */
function enoughWithoutCode(pairing: Pairing, pair: Pair): number {
  const isNamed = (pairing.rows[0][pair.left]?.code ?? pairing.rows[1][pair.right]?.code ?? null) !== null;
  return isNamed ? Infinity : enough(pairing, pair);
}

function sameTextWithoutCode(pairing: Pairing, pair: Pair): number {
  return Math.max(enoughWithoutCode(pairing, pair), 0.95);
}

/** Between two rows that are known, what is left on both sides is taken in order. */
function pairByPlace(pairing: Pairing): void {
  for (const index of openLeft(pairing)) {
    const before = pairing.right.slice(0, index).findLast((other) => other !== null) ?? -1;
    const after = pairing.right.slice(index + 1).find((other) => other !== null) ?? pairing.left.length;
    const free = openRight(pairing).find((other) => other > before && other < after);
    if (free !== undefined) take(pairing, index, free);
  }
}

interface Pair {
  readonly left: number;
  readonly right: number;
  /** From 0 to 1. */
  readonly score: number;
  readonly same: boolean;
}

function scored({ words }: Pairing, left: number, right: number): Pair {
  const [one, other] = [words(0, left), words(1, right)];
  return { left, right, score: rowSimilarity(one, other), same: one.text === other.text };
}

/** What is the same first, then the most alike; of pairs as much alike those that keep the rows in order. */
function takeBest(pairing: Pairing, pairs: Pair[], first: Candidate = () => true): void {
  const order = (one: boolean, other: boolean) => Number(other) - Number(one);
  pairs.sort(
    (a, b) =>
      order(a.same, b.same) ||
      order(first(a.right), first(b.right)) ||
      b.score - a.score ||
      a.left - b.left ||
      a.right - b.right,
  );
  for (const { left, right } of pairs) {
    if (pairing.right[left] === null && pairing.left[right] === null) take(pairing, left, right);
  }
}

function take(pairing: Pairing, left: number, right: number): void {
  pairing.right[left] = right;
  pairing.left[right] = left;
}

function openLeft({ right }: Pairing): number[] {
  return right.flatMap((other, index) => (other === null ? [index] : []));
}

function openRight({ left }: Pairing): number[] {
  return left.flatMap((other, index) => (other === null ? [index] : []));
}
