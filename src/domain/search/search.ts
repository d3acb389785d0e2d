import type { Catalog } from '../catalog/catalog.ts';
import { codeOrderKey } from '../catalog/orderKeys.ts';
import type { EntryNode, GuideNode } from '../guidance/nodes.ts';
import { combineFindings, type Scored } from './combineFindings.ts';
import { findWord, type Finding } from './findWord.ts';
import { highlightEntry, type Highlight } from './highlights.ts';
import type { Scope } from './matchWords.ts';
import { readQuery } from './query.ts';
import type { SearchIndex } from './searchIndex.ts';
import { suggestQuery } from './suggestQuery.ts';

export interface SearchRequest {
  readonly query: string;
  /** Null searches every guide. */
  readonly guide: GuideNode | null;
}

export interface SearchResult {
  /** Best first; equal scores in the order of codes. */
  readonly hits: readonly SearchHit[];
  /** A query that may have been meant; null unless there is no hit. */
  readonly suggestion: string | null;
}

export interface SearchHit {
  readonly entry: EntryNode;
  /** Above 0; the whole part is one of `kinds`. Comparable within one search only. */
  readonly score: number;
  /** Worked out when it is read, so that only the page that is shown costs anything. */
  readonly highlights: readonly Highlight[];
}

/**
 * Finds published entries by code, part of a code, name, cause, mitigation and guide title. `index` is
 * that of `catalog`. Takes any text, never throws, and answers the same for the same version. A word that
 * stands in more than `mostEntries` entries finds that many.
 */
export function search(index: SearchIndex, catalog: Catalog, { query, guide }: SearchRequest): SearchResult {
  const scope: Scope = { index, catalog, guide };
  const read = readQuery(query);
  const isSole = read.filter((word) => !word.isLight).length === 1;
  const findings = read.map((word) => findWord(scope, word, isSole));
  const scored = inOrder(catalog, combineFindings(scope, findings));
  return {
    hits: scored.map((each) => new Hit(each, scope, findings)),
    suggestion: scored.length > 0 ? null : suggestQuery(scope, read),
  };
}

class Hit implements SearchHit {
  readonly entry: EntryNode;
  readonly score: number;
  readonly #scope: Scope;
  readonly #findings: readonly Finding[];

  constructor({ entry, score }: Scored, scope: Scope, findings: readonly Finding[]) {
    this.entry = entry;
    this.score = score;
    this.#scope = scope;
    this.#findings = findings;
  }

  get highlights(): Highlight[] {
    return highlightEntry(this.#scope, this.entry, this.#findings);
  }
}

function inOrder(catalog: Catalog, scored: Scored[]): Scored[] {
  return scored.sort((a, b) => b.score - a.score || compareByCode(catalog, a.entry, b.entry));
}

/** As codeOrderKey, which is asked only where it decides. */
function compareByCode(catalog: Catalog, a: EntryNode, b: EntryNode): number {
  if (a.code !== b.code) return (a.code ?? Infinity) - (b.code ?? Infinity);
  return codeOrderKey(a, catalog.guideOf(a)) < codeOrderKey(b, catalog.guideOf(b)) ? -1 : 1;
}
