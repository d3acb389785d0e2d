import { kinds, type Kind } from './kinds.ts';
import type { Alternative } from './alternatives.ts';
import { entriesWithDigits } from './index/entryTable.ts';
import { entriesWithCode, isCertainCode, matchName, partOfCode } from './matchCode.ts';
import { acquireMatches, releaseMatches, type Matches } from './matches.ts';
import { matchInSteps, matchTerms, type Scope, type TitleMatches } from './matchTerms.ts';
import type { QueryWord } from './query.ts';
import { termsNearWord, termsOfParts, termsOfWord, type Terms } from './termsOfWord.ts';
import { guideAt } from './index/entryTable.ts';

/** What one word of a query finds, apart from the entries, which are in the matches that go with it. */
export interface Finding {
  readonly word: QueryWord;
  readonly titles: TitleMatches;
  /** Entries, by number, that the word finds by code or name. */
  readonly codeKinds: ReadonlyMap<number, Kind>;
  /** True if `codeKinds` decide their place, false if the word counts as a word like any other. */
  readonly isCode: boolean;
  /** The indexed words that match the word. */
  readonly terms: Terms;
  /** Hex digits that were looked for inside codes, lower-case; null if none were. */
  readonly codePart: string | null;
  /** True if nothing but a correction of the word finds anything. */
  readonly isMisspelt: boolean;
}

/**
 * Finds one word and puts the entries into `found`. `isSole` says that the query holds no other that counts: then a
 * small number is a code and a word may be a name; in a sentence ("Windows 10") they are words like any other.
 * `alternatives` are those that the word is part of. In steps between which others may be served.
 */
export function* findWord(
  scope: Scope,
  word: QueryWord,
  { isSole, alternatives }: { readonly isSole: boolean; readonly alternatives: readonly Alternative[] },
  found: Matches,
): Generator<void, Finding> {
  const terms = termsOfWord(scope.index, word);
  const titles = yield* matchInSteps(scope, terms, found);
  const isCertain = isCertainCode(word);
  const isCode = (isSole && alternatives.length === 0) || isCertain;
  const isUnknown = found.size === 0 && titles.size === 0;
  const none = { word, terms, titles, codeKinds: noKinds, codePart: null, isCode, isMisspelt: false };
  if (alternatives.length > 0 && !isCertain) {
    for (const { entries, weights } of alternatives) {
      for (let place = 0; place < entries.length; place++)
        found.raise(entries[place] as number, weights[place] as number);
    }
    return none;
  }
  const { codeKinds, codePart } = findCodes(scope, word, { isSole, isUnknown });
  for (const entry of codeKinds.keys()) found.raise(entry, 1);
  if (word.kind === 'NAME') rankNames(scope, word, found, codeKinds);
  if (found.size > 0 || titles.size > 0) return { ...none, codeKinds, codePart };

  const parts = findParts(scope, word, found);
  if (found.size > 0) return { ...none, ...parts };
  const near = termsNearWord(scope.index, word);
  return { ...none, titles: yield* matchInSteps(scope, near, found), terms: near, isMisspelt: true };
}

function findCodes(
  scope: Scope,
  word: QueryWord,
  { isSole, isUnknown }: { isSole: boolean; isUnknown: boolean },
): { codeKinds: Map<number, Kind>; codePart: string | null } {
  const isWord = word.kind === 'WORD';
  const codeKinds = isWord && !isSole ? new Map<number, Kind>() : entriesWithCode(scope, word);
  // "add" and "bad" are hex digits too, but are meant as words if they are any.
  const codePart = isWord && !(isSole && isUnknown) ? null : partOfCode(word);
  if (codePart === null || codePart.length === wholeCode) return { codeKinds, codePart };
  const { index, guide } = scope;
  const only = guide === null ? null : index.numbers.Guide.numberOf(guide.id);
  for (const entry of entriesWithDigits(index.entries, codePart)) {
    if (only !== null && guideAt(index.entries, entry) !== only) continue;
    if (!codeKinds.has(entry)) codeKinds.set(entry, kinds.partOfCode);
  }
  return { codeKinds, codePart };
}

/** Hex digits of a whole code: entriesWithCode has found it then. */
const wholeCode = 8;

/** Entries with all parts of an unknown word: of "smartcard", or of a name without its beginning (BAD_DATA). */
function findParts(scope: Scope, word: QueryWord, found: Matches): Pick<Finding, 'codeKinds' | 'terms'> {
  const parts = termsOfParts(scope.index, word);
  const [first, ...others] = parts;
  const codeKinds = new Map<number, Kind>();
  if (first === undefined) return { codeKinds, terms: new Map() };
  matchTerms(scope, first, found);
  for (const other of others) {
    const also = acquireMatches(scope.index.numbers.Entry.size);
    matchTerms(scope, other, also);
    found.keep((entry) => (also.weights[entry] as number) > 0);
    releaseMatches(also);
  }
  if (word.kind === 'NAME') {
    rankNames(scope, word, found, codeKinds);
    found.keep((entry) => codeKinds.has(entry));
  }
  return { codeKinds, terms: new Map(parts.flatMap((part) => [...part])) };
}

/** Entries whose names are compared with a name of the query; the rest keep the place that their words give them. */
const mostNamed = 2_000;

/** Places entries by how their own names answer; one that only mentions the name stays where it is. */
function rankNames({ catalog, index }: Scope, word: QueryWord, found: Matches, codeKinds: Map<number, Kind>): void {
  for (let place = 0; place < Math.min(found.size, mostNamed); place++) {
    const number = found.numbers[place] as number;
    const entry = catalog.entry(index.numbers.Entry.idOf(number));
    const match = entry === null ? null : matchName(catalog, entry, word);
    if (match === null) continue;
    codeKinds.set(number, match.kind);
    found.weights[number] = match.weight;
  }
}

const noKinds: ReadonlyMap<number, Kind> = new Map();
