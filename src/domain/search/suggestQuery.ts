import { acquireMatches, releaseMatches } from './matches.ts';
import { matchTerms, type Scope } from './matchTerms.ts';
import { partOfCode } from './matchCode.ts';
import { isLightWord, type QueryWord, type SearchQuery } from './query.ts';

/**
 * A query of known words that may have been meant, for one that finds nothing: each word gives way to
 * the nearest, among equals to the one in the most entries. Null if there is none, and for whatever
 * holds a number or a name: codes are never guessed here.
 */
export function* suggestQuery(scope: Scope, query: SearchQuery): Generator<void, string | null> {
  const heavy = query.filter((word) => !word.isLight);
  const isCode = heavy.length === 1 && heavy.every((word) => partOfCode(word) !== null);
  if (isCode || heavy.some((word) => !word.toleratesTypos)) return null;
  if (heavy.length > mostReplaced) return null;
  const known = new Map<QueryWord, string | null>();
  for (const word of heavy) {
    known.set(word, nearestWord(scope, word));
    yield;
  }
  // What is left of a query in another language is not a query.
  const near = [...known.values()].filter((word) => word !== null && !isLightWord(word));
  if (near.length === 0 || near.length * 2 < heavy.length) return null;
  return query.flatMap((word) => (word.isLight ? word.text : (known.get(word) ?? []))).join(' ');
}

/** A longer query that finds nothing is no slip of a few letters. */
const mostReplaced = 5;

/** Wider than what search itself corrects, since a person decides. */
function editsOffered(word: string): number {
  return word.length < 3 ? 0 : word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
}

function nearestWord(scope: Scope, { text }: QueryWord): string | null {
  const mostEdits = editsOffered(text);
  if (mostEdits === 0) return null;
  const near = [...scope.index.vocabulary.near(text, mostEdits)].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  let best: { term: string; edits: number; count: number } | undefined;
  for (const [term, edits] of near) {
    if (edits > (best?.edits ?? mostEdits)) break;
    // A word may occur only in archived entries or unused mitigations, which readers never see.
    const matches = acquireMatches(scope.index.numbers.Entry.size);
    const count = matchTerms(scope, new Map([[term, 1]]), matches).size + matches.size;
    releaseMatches(matches);
    if (count > (best?.count ?? 0)) best = { term, edits, count };
  }
  return best?.term ?? null;
}
