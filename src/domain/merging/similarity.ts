import { wholeStep, type RowContent } from './rowContent.ts';
import { wordsOf } from '../guidance/styleKey.ts';

/** How many words two texts share, from 0 (none) to 1 (all, each as often): Dice's coefficient. Two empty texts are 1. */
export function textSimilarity(one: string, other: string): number {
  return wordSimilarity(wordsOf(one), wordsOf(other));
}

/** What is compared of a row: its words, split once. */
export interface RowWords {
  /** All of them in order, to tell what is the same from what only has the same words. */
  readonly text: string;
  readonly causes: readonly string[];
  readonly steps: readonly string[];
}

export function rowWords({ symbol, causes, steps }: RowContent): RowWords {
  const words = {
    causes: wordsOf([symbol ?? '', ...causes].join(' ')),
    steps: wordsOf(steps.map(wholeStep).join(' ')),
  };
  return { text: `${words.causes.join(' ')}\n${words.steps.join(' ')}`, ...words };
}

/**
 * How alike two rows are, from 0 to 1. Causes tell rows apart, and mitigations are shared: so causes weigh
 * four times as much, and rows without causes are never more than half alike.
 */
export function rowSimilarity(one: RowWords, other: RowWords): number {
  const steps = wordSimilarity(one.steps, other.steps);
  if (one.causes.length === 0 && other.causes.length === 0) return one.steps.length === 0 ? 0 : steps / 2;
  return 0.8 * wordSimilarity(one.causes, other.causes) + 0.2 * steps;
}

function wordSimilarity(some: readonly string[], others: readonly string[]): number {
  if (some.length + others.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of some) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return (2 * shared) / (some.length + others.length);
}
