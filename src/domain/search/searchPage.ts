import { cursorOf, placeOf } from '../catalog/cursor.ts';
import { sizeProblem, usualPage, type Page, type PageRequest } from '../catalog/page.ts';
import { countFacilities, type FacilityCount } from '../codes/decoding/countFacilities.ts';
import { isOfFacility } from '../codes/decoding/decode.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import { familyOf } from '../codes/families/codeFamilies.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import { outcomeOf, type LookupOutcome } from '../guidance/outcome.ts';
import { isGiven } from '../isGiven.ts';
import type { InvalidInput } from '../problem.ts';
import type { SearchHit, SearchResult } from './search.ts';

/** A page of hits, best first; each edge also says how well it matches and where. */
export interface SearchPage extends Page<EntryNode> {
  readonly edges: readonly SearchEdge[];
  /** Set only where nothing was found. */
  readonly suggestion: string | null;
  /** The facilities of all results, whatever facility they were narrowed to; counted only where somebody asks. */
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
  { hits: all, suggestion }: SearchResult,
  { outcome, facility, family, ...request }: Pick<PageRequest, 'first' | 'after'> & SearchFilter,
): SearchPage | InvalidInput {
  const ofFamily = isGiven(family) ? all.filter(({ entry: { code } }) => isOfFamily(code, family)) : all;
  const withOutcome = isGiven(outcome) ? ofFamily.filter(({ entry }) => outcomeOf(entry) === outcome) : ofFamily;
  const hits = isGiven(facility)
    ? withOutcome.filter(({ entry }) => entry.code !== null && isOfFacility(entry.code, facility))
    : withOutcome;
  const size = request.first ?? usualPage;
  const problem = sizeProblem('first', size) ?? null;
  if (problem !== null) return problem;
  const place = placeOf(listName, request.after, 'after');
  if (place !== null && typeof place !== 'string') return place;
  const start = place === null ? 0 : rankBehind(hits, place);
  const shown = hits.slice(start, start + size);
  let facilities: readonly FacilityCount[] | undefined;
  return {
    edges: shown.map((hit, index) => ({
      cursor: cursorOf(listName, `${String(start + index)}/${hit.entry.id}`),
      node: hit.entry,
      score: hit.score,
      highlights: hit.highlights,
    })),
    hasPreviousPage: start > 0,
    hasNextPage: start + size < hits.length,
    totalCount: () => hits.length,
    suggestion,
    facilities: () => (facilities ??= countFacilities(withOutcome.flatMap(({ entry }) => entry.code ?? []))),
  };
}

function isOfFamily(code: ErrorCode | null, slug: string): boolean {
  return code !== null && familyOf(code).slug === slug;
}

function rankBehind(hits: readonly SearchHit[], place: string): number {
  const [rank = '', id] = place.split('/', 2);
  const now = hits.findIndex(({ entry }) => entry.id === id);
  return now >= 0 ? now + 1 : Math.min(hits.length, Number.parseInt(rank, 10) || 0);
}
