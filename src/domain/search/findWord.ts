import type { EntryNode } from '../guidance/nodes.ts';
import { kinds, type Kind } from './kinds.ts';
import { entriesWithCode, entriesWithPart, isCertainCode, matchName, partOfCode } from './matchCode.ts';
import { matchTerms, type Scope, type WordMatches } from './matchWords.ts';
import type { QueryWord } from './query.ts';
import { termsNearWord, termsOfParts, termsOfWord, type Terms } from './termsOfWord.ts';

/** What one word of a query finds. */
export interface Finding extends WordMatches {
  readonly word: QueryWord;
  /** Entries that the word finds by code or name. */
  readonly codeKinds: ReadonlyMap<EntryNode, Kind>;
  /** True where `codeKinds` decide their place, false where the word counts as a word like any other. */
  readonly isCode: boolean;
  /** Indexed words that the word stands for. */
  readonly terms: Terms;
  /** Hex digits that were looked for inside codes, lower-case; null where none were. */
  readonly codePart: string | null;
  /** True where nothing but a correction of the word finds anything. */
  readonly isMisspelt: boolean;
}

/**
 * Finds one word. `isSole` says that the query holds no other that counts: then a small number is a code
 * and a word may be a name; in a sentence ("Windows 10") they are words like any other. A light word is
 * not gone after: combineFindings asks whether it stands in what the others find.
 */
export function findWord(scope: Scope, word: QueryWord, isSole: boolean): Finding {
  const terms = termsOfWord(scope.index, word);
  const isCode = isSole || isCertainCode(word);
  const none = { word, ...nothing(), terms, codeKinds: noKinds, codePart: null, isCode, isMisspelt: false };
  if (word.isLight) return none;

  const found = matchTerms(scope, terms);
  const { codeKinds, codePart } = findCodes(scope, word, { isSole, isUnknown: isEmpty(found) });
  for (const entry of codeKinds.keys()) found.entries.set(entry, 1);
  if (word.kind === 'NAME') rankNames(scope, word, { found, codeKinds });
  if (!isEmpty(found)) return { ...none, ...found, codeKinds, codePart };

  const parts = findParts(scope, word);
  if (parts.entries.size > 0) return { ...none, ...parts };
  const near = termsNearWord(scope.index, word);
  return { ...none, ...matchTerms(scope, near), terms: near, isMisspelt: true };
}

function findCodes(
  scope: Scope,
  word: QueryWord,
  { isSole, isUnknown }: { isSole: boolean; isUnknown: boolean },
): { codeKinds: Map<EntryNode, Kind>; codePart: string | null } {
  const isWord = word.kind === 'WORD';
  const codeKinds = isWord && !isSole ? new Map<EntryNode, Kind>() : entriesWithCode(scope, word);
  // "add" and "bad" are hex digits too, but are meant as words where they are any.
  const codePart = isWord && !(isSole && isUnknown) ? null : partOfCode(word);
  if (codePart === null || codePart.length === wholeCode) return { codeKinds, codePart };
  for (const entry of entriesWithPart(scope, codePart)) {
    if (!codeKinds.has(entry)) codeKinds.set(entry, kinds.partOfCode);
  }
  return { codeKinds, codePart };
}

/** Hex digits of a whole code: entriesWithCode has found it then. */
const wholeCode = 8;

/** Entries with all parts of an unknown word: of "smartcard", or of a name without its beginning (BAD_DATA). */
function findParts(scope: Scope, word: QueryWord): Pick<Finding, 'entries' | 'codeKinds' | 'terms'> {
  const parts = termsOfParts(scope.index, word);
  const [first, ...others] = parts.map((part) => matchTerms(scope, part));
  const found = nothing();
  for (const [entry, weight] of first?.entries ?? []) {
    const weakest = Math.min(weight, ...others.map((other) => other.entries.get(entry) ?? 0));
    if (weakest > 0) found.entries.set(entry, weakest);
  }
  const codeKinds = new Map<EntryNode, Kind>();
  if (word.kind === 'NAME') {
    rankNames(scope, word, { found, codeKinds });
    for (const entry of found.entries.keys()) if (!codeKinds.has(entry)) found.entries.delete(entry);
  }
  return { entries: found.entries, codeKinds, terms: new Map(parts.flatMap((part) => [...part])) };
}

/** Places entries by how their own names answer; one that only mentions the name stays where it is. */
function rankNames(
  { catalog }: Scope,
  word: QueryWord,
  { found, codeKinds }: { found: WordMatches; codeKinds: Map<EntryNode, Kind> },
): void {
  for (const entry of found.entries.keys()) {
    const match = matchName(catalog, entry, word);
    if (match === null) continue;
    codeKinds.set(entry, match.kind);
    found.entries.set(entry, match.weight);
  }
}

const noKinds: ReadonlyMap<EntryNode, Kind> = new Map();

function nothing(): WordMatches {
  return { entries: new Map(), guides: new Map(), isCrowded: false };
}

function isEmpty({ entries, guides }: WordMatches): boolean {
  return entries.size === 0 && guides.size === 0;
}
