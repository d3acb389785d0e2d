import { finish } from '../finish.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { listingOfGuide } from '../catalog/listingOfGuide.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import { alternativesOf } from './alternatives.ts';
import { combineFindings } from './combineFindings.ts';
import type { Scope } from './matchTerms.ts';
import { findNamedCodes, type NamedCode } from './named/namedCodes.ts';
import { nameIndexInSteps } from './named/nameIndex.ts';
import { readCodeAttempts, type NearCodes } from './nearCodes.ts';
import { readQuery } from './query.ts';
import { Ranking } from './ranking.ts';
import type { SearchIndex } from './index/searchIndex.ts';
import { suggestQuery } from './suggestQuery.ts';
import { Synonyms } from './synonyms.ts';

export interface SearchRequest {
  readonly query: string;
  /** Null searches every guide. */
  readonly guide: GuideNode | null;
}

export interface SearchResult {
  readonly found: Ranking;
  /** A query that may have been meant; null unless nothing was found. */
  readonly suggestion: string | null;
  /** What in the query looks like a code and is none, with the codes that may have been meant. */
  readonly nearMisses: readonly NearCodes[];
  /** Named codes that no guide lists, whose names or meanings hold the words; at most the given number, best first. */
  readonly namedCodes: (most: number) => Generator<void, readonly NamedCode[]>;
}

/**
 * Finds published entries by code, part of a code, name, cause, mitigation and guide title. `index` is
 * that of `catalog`. Takes any text, never throws, and answers the same for the same version.
 */
export function search(index: SearchIndex, catalog: Catalog, request: SearchRequest): SearchResult {
  return finish(searchInSteps(index, catalog, request));
}

/** As `search`, in steps of a few milliseconds at most, between which others may be served. */
export function* searchInSteps(
  index: SearchIndex,
  catalog: Catalog,
  { query, guide }: SearchRequest,
): Generator<void, SearchResult> {
  const scope: Scope = { index, catalog, guide };
  const listing = guide === null ? catalog : listingOfGuide(catalog, guide);
  const { attempts, rest } = readCodeAttempts(query, listing);
  const isAttempt = rest !== query;
  const read = readQuery(rest);
  const alternatives = alternativesOf(scope, read, Synonyms.of(catalog));
  yield;
  const scored = yield* combineFindings(scope, read, alternatives, isAttempt);
  const found = new Ranking(scope, scored, alternatives);
  const suggestion = found.size > 0 || isAttempt ? null : yield* suggestQuery(scope, read);
  return { found, suggestion, nearMisses: attempts, namedCodes };

  function* namedCodes(most: number): Generator<void, readonly NamedCode[]> {
    // Of a name with a slip the near misses say what it may be; its parts are none of the words of other names.
    if (isAttempt || attempts.some(({ code }) => code === null)) return [];
    const names = yield* nameIndexInSteps();
    return findNamedCodes(names, read, Synonyms.of(catalog), catalog, most);
  }
}
