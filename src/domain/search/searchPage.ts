import { cursorOf, placeOf } from '../catalog/cursor.ts';
import { sizeProblem, defaultPage, type Page, type PageRequest } from '../catalog/page.ts';
import { countFacilities, type FacilityCount } from '../codes/decoding/countFacilities.ts';
import { isOfFacility } from '../codes/decoding/decode.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import { familyOf } from '../codes/families/codeFamilies.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { LookupOutcome } from '../guidance/outcome.ts';
import { isGiven } from '../isGiven.ts';
import type { InvalidInput } from '../problem.ts';
import { codeAt, isMitigatedAt, type EntryTable } from './index/entryTable.ts';
import type { NamedCode } from './named/namedCodes.ts';
import type { NearCodes } from './nearCodes.ts';
import type { Ranking, SearchHit } from './ranking.ts';
import type { SearchResult } from './search.ts';
import type { SearchIndex } from './index/searchIndex.ts';

/** A page of hits, best first; each edge also says how well it matches and where. */
export interface SearchPage extends Page<EntryNode> {
  readonly edges: readonly SearchEdge[];
  /** Set only if nothing was found. */
  readonly suggestion: string | null;
  /** What in the query looks like a code and is none: apart from the results, which never hold what it may mean. */
  readonly nearMisses: readonly NearCodes[];
  /** Named codes that no guide lists, apart from the results: at most the given number, best first. In steps between which others may be served. */
  readonly namedCodes: (most: number) => Generator<void, readonly NamedCode[]>;
  /** True if the best result answers to a code or a name, or holds every word. */
  holdsAllWords(): boolean;
  /** The facilities of all results, whatever facility they were narrowed to; counted only when asked for. */
  facilities(): readonly FacilityCount[];
}

/** Conditions that all hold; one that is null or left out holds for every hit. */
export interface SearchFilter {
  readonly outcome?: LookupOutcome | null | undefined;
  readonly facility?: number | null | undefined;
  /** Slug of a family of codes. */
  readonly family?: string | null | undefined;
}

export interface SearchEdge {
  readonly cursor: string;
  readonly node: EntryNode;
  readonly score: number;
  readonly highlights: SearchHit['highlights'];
}

const listName = 'search';

/**
 * A page of a search's hits. A cursor marks a hit by its entry, and by its rank for when the entry is no
 * hit any more. Answers InvalidInput for a size outside 1 … 100 and for a cursor that no search gave.
 */
export function pageOfHits(
  { entries }: SearchIndex,
  { found: all, suggestion, nearMisses, namedCodes }: SearchResult,
  { outcome, facility, family, ...request }: Pick<PageRequest, 'first' | 'after'> & SearchFilter,
): SearchPage | InvalidInput {
  const ofFamily = isGiven(family) ? all.narrow((entry) => isOfFamily(codeAt(entries, entry), family)) : all;
  const withOutcome = isGiven(outcome)
    ? ofFamily.narrow((entry) => isMitigatedAt(entries, entry) === (outcome === 'MITIGATED'))
    : ofFamily;
  const found = isGiven(facility)
    ? withOutcome.narrow((entry) => isOfFacilityNumber(codeAt(entries, entry), facility))
    : withOutcome;
  const size = request.first ?? defaultPage;
  const problem = sizeProblem('first', size) ?? null;
  if (problem !== null) return problem;
  const place = placeOf(listName, request.after, 'after');
  if (place !== null && typeof place !== 'string') return place;
  const start = place === null ? 0 : rankBehind(found, place);
  let facilities: readonly FacilityCount[] | undefined;
  return {
    edges: found.hits(start, start + size).map((hit, index) => new HitEdge(hit, start + index)),
    hasPreviousPage: start > 0,
    hasNextPage: start + size < found.size,
    totalCount: () => found.size,
    suggestion,
    nearMisses,
    namedCodes,
    holdsAllWords: () => found.holdsAllWords,
    facilities: () => (facilities ??= countFacilities(codesOf(entries, withOutcome))),
  };
}

/** Marks its words, and says its place, only when asked: both take longer than finding the entry. */
class HitEdge implements SearchEdge {
  readonly #hit: SearchHit;
  readonly #rank: number;

  constructor(hit: SearchHit, rank: number) {
    this.#hit = hit;
    this.#rank = rank;
  }

  get cursor(): string {
    return cursorOf(listName, `${String(this.#rank)}/${this.#hit.entry.id}`);
  }

  get node(): EntryNode {
    return this.#hit.entry;
  }

  get score(): number {
    return this.#hit.score;
  }

  get highlights(): SearchHit['highlights'] {
    return this.#hit.highlights;
  }
}

function* codesOf(entries: EntryTable, found: Ranking): Generator<ErrorCode> {
  for (const entry of found.numbers()) {
    const code = codeAt(entries, entry);
    if (code !== null) yield code;
  }
}

function isOfFacilityNumber(code: ErrorCode | null, facility: number): boolean {
  return code !== null && isOfFacility(code, facility);
}

function isOfFamily(code: ErrorCode | null, slug: string): boolean {
  return code !== null && familyOf(code).slug === slug;
}

function rankBehind(found: Ranking, place: string): number {
  const [rank = '', id = ''] = place.split('/', 2);
  return found.rankBehind(id) ?? Math.min(found.size, Number.parseInt(rank, 10) || 0);
}
