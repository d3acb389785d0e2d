import type { Catalog } from '../catalog/catalog.ts';
import { symbolsOfEntry } from '../catalog/indexes/symbols.ts';
import { symbolsOf } from '../codes/decoding/decode.ts';
import { isWindowsCode, type ErrorCode } from '../codes/errorCode.ts';
import { readFamilyCode } from '../codes/families/familyCodesIn.ts';
import { parseErrorCode } from '../codes/parse.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import { kinds, type Kind } from './kinds.ts';
import type { Scope } from './matchTerms.ts';
import type { QueryWord } from './query.ts';

/** The fewest hex digits that are looked for inside codes. */
const shortestPart = 3;

/** True for a word that can only mean a code or a name: results then answer to it, whatever else the query says. */
export function isCertainCode({ spelt, kind }: QueryWord): boolean {
  if (kind === 'NAME' || readFamilyCode(spelt) !== null) return true;
  return kind === 'NUMBER' && /^(?:0x[0-9a-f]+|&h[0-9a-f]+|[0-9a-f]{8}h?|-\d{5,}|-?\d{9,}l?)$/.test(spelt);
}

/** Published entries, by number, whose code the word spells, in any form that parseErrorCode reads, with the kind of match. */
export function entriesWithCode({ catalog, guide, index }: Scope, word: QueryWord): Map<number, Kind> {
  const found = new Map<number, Kind>();
  const typed = typedCode(word.spelt) ?? readFamilyCode(word.spelt);
  for (const code of meantBy(word, catalog)) {
    for (const entry of catalog.publishedWithCode(code)) {
      const number = index.numbers.Entry.numberOf(entry.id);
      if (number === undefined || (guide !== null && entry.guideId !== guide.id)) continue;
      if (word.kind === 'NUMBER' || typed !== null) {
        found.set(number, code === typed ? kinds.exactCode : kinds.otherFormOfCode);
      } else {
        const match = matchName(catalog, entry, word);
        if (match !== null) found.set(number, match.kind);
      }
    }
  }
  return found;
}

/** A bare number is one of another family only if no guide lists it as a Windows code. */
function meantBy({ spelt }: QueryWord, catalog: Catalog): readonly ErrorCode[] {
  const { readings } = parseErrorCode(spelt, catalog);
  const ofWindows = readings.filter(isWindowsCode);
  return ofWindows.some((code) => catalog.lists(code)) ? ofWindows : readings;
}

/** How a name answers to an entry: whole, by its beginning, as what follows an underscore, or (null) not at all. */
export function matchName(catalog: Catalog, entry: EntryNode, { text }: QueryWord): NameMatch | null {
  const names = namesOfEntry(catalog, entry).map((name) => name.toLowerCase());
  if (names.includes(text)) return { kind: kinds.symbol, weight: 1 };
  if (names.some((name) => name.startsWith(text))) return { kind: kinds.symbol, weight: 0.5 };
  return names.some((name) => name.includes(`_${text}`)) ? { kind: kinds.partOfCode, weight: 0.5 } : null;
}

export interface NameMatch {
  readonly kind: Kind;
  readonly weight: number;
}

/** The names of an entry's code: those that its guidance uses and the published ones. Upper-case. */
export function namesOfEntry(catalog: Catalog, entry: EntryNode): string[] {
  const texts = entry.steps.map((step) => catalog.mitigationOf(step).text);
  const published = entry.code === null ? [] : symbolsOf(entry.code);
  return [...new Set([...symbolsOfEntry(entry, texts), ...published])];
}

/** The hex digits of a word that may be part of a code, lower-case; null if it is none. */
export function partOfCode({ text }: QueryWord): string | null {
  const digits = /^(?:0x)?([0-9a-f]{1,8})$/.exec(text)?.[1] ?? '';
  return digits.length >= shortestPart ? digits : null;
}

/** The value of a code that is spelt in hex and so cannot be misread; null for any other spelling. */
function typedCode(spelt: string): number | null {
  const digits = /^(?:0x|&h)?([0-9a-f]+?)[hl]*$/.exec(spelt)?.[1];
  if (digits === undefined) return null;
  return digits.length >= 8 || /^(?:0x|&h)/.test(spelt) ? parseInt(digits, 16) : null;
}
