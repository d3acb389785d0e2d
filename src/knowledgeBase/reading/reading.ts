import type { Caller } from '../../domain/access/access.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import {
  familyProblem,
  guideNamed,
  listEntries,
  listMitigations,
  outcomeProblem,
  type EntryFilter,
  type EntryOrder,
  type MitigationFilter,
  type MitigationOrder,
} from '../../domain/catalog/lists.ts';
import { mitigationsLike, similarMitigations, type MitigationPair } from '../../domain/catalog/similarMitigations.ts';
import { readPage, type Page, type PagedList, type PageRequest } from '../../domain/catalog/page.ts';
import { countFacilities, type FacilityCount } from '../../domain/codes/decoding/countFacilities.ts';
import { familyPlaceOf, toErrorCode, type ErrorCode } from '../../domain/codes/errorCode.ts';
import type { CodeFamily } from '../../domain/codes/families/codeFamily.ts';
import { codeFamilies } from '../../domain/codes/families/codeFamilies.ts';
import { readFamilyCode } from '../../domain/codes/families/familyCodesIn.ts';
import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode } from '../../domain/guidance/nodes.ts';
import { diagnose as diagnoseIn, lookUp as lookUpIn, type Diagnosis, type Lookup } from '../../domain/lookup/lookup.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { NamedCode } from '../../domain/search/named/namedCodes.ts';
import { nameIndexInSteps } from '../../domain/search/named/nameIndex.ts';
import { searchInSteps } from '../../domain/search/search.ts';
import { finish } from '../../domain/finish.ts';
import { andThen } from './andThen.ts';
import { runYielding } from './runYielding.ts';
import { pageOfHits, type SearchFilter, type SearchPage } from '../../domain/search/searchPage.ts';
import type { LoggedRevision, LogPage } from './history.ts';
import type { PastCatalogs } from './pastCatalogs.ts';
import type { Snapshot } from './snapshot.ts';
import { mayBeHidden, maySee, seesArchived } from './visibility.ts';
import { isGiven } from '../../domain/isGiven.ts';

/*
 * The verbs that read. Each takes the catalogue of the request and asks nothing else. What a caller may
 * not see is answered exactly as what is not there.
 */

const byCode: EntryOrder = { field: 'CODE', direction: 'ASC' };

/** The most codes that `listedCodes` gives at once. */
const mostListedCodes = 10_000;

export function lookUp(catalog: Catalog, input: string, guideSlug: string | null | undefined): Lookup | InvalidInput {
  const guide = guideNamed(catalog, guideSlug, ['guide']);
  if (isInvalidInput(guide)) return guide;
  return lookUpIn(catalog, input, guide);
}

export function diagnose(
  catalog: Catalog,
  text: string,
  guideSlug: string | null | undefined,
): Diagnosis | InvalidInput {
  const guide = guideNamed(catalog, guideSlug, ['guide']);
  if (isInvalidInput(guide)) return guide;
  return diagnoseIn(catalog, text, guide);
}

export interface SearchRequest extends Pick<PageRequest, 'first' | 'after'>, SearchFilter {
  readonly query: string;
  /** Slug. */
  readonly guide?: string | null | undefined;
}

/** Among this many entries every search ends within a few milliseconds, so it is answered at once. */
const fewEntries = 2_000;

/**
 * Others are served between the steps of a search that takes long; any other is answered at once. One that comes while the words are
 * being indexed waits for that.
 */
export function searchEntries(
  { catalog, searchIndex }: Snapshot,
  request: SearchRequest,
): SearchPage | InvalidInput | Promise<SearchPage | InvalidInput> {
  const guide = guideNamed(catalog, request.guide, ['guide']);
  if (isInvalidInput(guide)) return guide;
  const noOutcome = outcomeProblem(request.outcome, ['outcome']) ?? familyProblem(request.family, ['family']);
  if (noOutcome !== null) return noOutcome;
  return andThen(searchIndex, (index) => {
    const steps = searchInSteps(index, catalog, { query: request.query, guide });
    const found = index.entryCount <= fewEntries ? finish(steps) : runYielding(steps);
    return andThen(found, (result) => pageOfHits(index, result, request));
  });
}

/** Reads the names of all codes, for the first search that asks for them; others are served meanwhile. */
export async function readNames(): Promise<void> {
  await runYielding(nameIndexInSteps());
}

/** The most named codes that are offered at once. */
const mostNamedCodes = 20;

/** Named codes that no guide lists, for the words of a search. */
export function readNamedCodes(
  page: SearchPage,
  first: number | null | undefined,
): readonly NamedCode[] | InvalidInput | Promise<readonly NamedCode[]> {
  const count = first ?? 5;
  if (count < 1 || count > mostNamedCodes) {
    const message = `first is ${String(count)}; ask for 1 to ${String(mostNamedCodes)}.`;
    return invalidInput('INVALID_VALUE', ['first'], message);
  }
  return runYielding(page.namedCodes(count));
}

/** The facilities of the Windows codes that published entries list. */
export function readFacilities(catalog: Catalog): readonly FacilityCount[] {
  const known = facilitiesOf.get(catalog);
  if (known !== undefined) return known;
  const counts = countFacilities(catalog.indexes.publishedByCode.keys());
  facilitiesOf.set(catalog, counts);
  return counts;
}

/** Every family of codes, and how many codes of each published entries list. */
export function readFamilies(catalog: Catalog): readonly FamilyCount[] {
  const counts = codeFamilies.map(() => 0);
  for (const code of catalog.indexes.publishedByCode.keys())
    counts[familyPlaceOf(code)] = (counts[familyPlaceOf(code)] ?? 0) + 1;
  return codeFamilies.map((family, place) => ({ family, count: counts[place] ?? 0 }));
}

export interface FamilyCount {
  readonly family: CodeFamily;
  readonly count: number;
}

/** A catalogue never changes, and every start page asks for its families. */
const facilitiesOf = new WeakMap<Catalog, readonly FacilityCount[]>();

/** Codes that published entries list, ascending, behind `after`. */
export function readListedCodes(
  catalog: Catalog,
  { first, after }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
): readonly ErrorCode[] | InvalidInput {
  const size = first ?? 1000;
  if (size < 1 || size > mostListedCodes) {
    const message = `first is ${String(size)}; ask for 1 to ${String(mostListedCodes)}.`;
    return invalidInput('INVALID_VALUE', ['first'], message);
  }
  if (!isGiven(after)) return catalog.listedAfter(null, size);
  const code = /^0x[0-9a-f]{8}$/i.test(after) ? toErrorCode(Number(after)) : readFamilyCode(after.slice(0, 100));
  if (code !== null) return catalog.listedAfter(code, size);
  const message = `"${after.slice(0, 100)}" is not a code in hex; expected 0x and eight digits.`;
  return invalidInput('INVALID_VALUE', ['after'], message);
}

/** Null if no entry has the id; InvalidInput if something else has it. */
export function readEntry(catalog: Catalog, caller: Caller, id: string): EntryNode | null | InvalidInput {
  const node = readNode(catalog, caller, id);
  return node === null || node.type === 'Entry' ? node : otherType(node, 'entry');
}

/** Null if no mitigation has the id; InvalidInput if something else has it. */
export function readMitigation(catalog: Catalog, caller: Caller, id: string): MitigationNode | null | InvalidInput {
  const node = readNode(catalog, caller, id);
  return node === null || node.type === 'Mitigation' ? node : otherType(node, 'mitigation');
}

export function readNode(catalog: Catalog, caller: Caller, id: string): KnowledgeNode | null {
  const node = catalog.node(id);
  return node !== null && maySee(caller, node) ? node : null;
}

/** As readNode, by slug. */
export function readGuide(catalog: Catalog, caller: Caller, slug: string): GuideNode | null {
  const guide = catalog.guideWithSlug(slug);
  return guide !== null && maySee(caller, guide) ? guide : null;
}

export function readEntries(
  catalog: Catalog,
  filter: EntryFilter,
  order: EntryOrder | null,
  request: PageRequest,
  visited?: PagedList<EntryNode>['visited'],
): Page<EntryNode> | InvalidInput {
  const list = listEntries(catalog, filter, order ?? byCode);
  return isInvalidInput(list) ? list : readPage({ ...list, visited }, request);
}

export function readMitigations(
  catalog: Catalog,
  filter: MitigationFilter,
  order: MitigationOrder | null,
  request: PageRequest,
  visited?: PagedList<MitigationNode>['visited'],
): Page<MitigationNode> | InvalidInput {
  const list = listMitigations(catalog, filter, order ?? undefined);
  return isInvalidInput(list) ? list : readPage({ ...list, visited }, request);
}

/** Pairs of mitigations that say nearly the same; of one, or of all. Answers InvalidInput for an id or a number that is not valid. */
export function readSimilarMitigations(
  catalog: Catalog,
  caller: Caller,
  to: string | null | undefined,
  first: number | null | undefined,
): MitigationPair[] | InvalidInput {
  const count = first ?? 20;
  if (count < 1 || count > 100)
    return invalidInput('INVALID_VALUE', ['first'], `first is ${String(count)}; send 1 to 100.`);
  const of = isGiven(to) ? readMitigation(catalog, caller, to) : null;
  if (of !== null && isInvalidInput(of)) return { ...of, path: ['to'] };
  if (of === null && isGiven(to))
    return invalidInput('NOT_FOUND', ['to'], `No mitigation has the id "${to.slice(0, 100)}".`);
  return (of === null ? similarMitigations(catalog) : mitigationsLike(catalog, of)).slice(0, count);
}

/** A part of a list that never changes: at most `first` items, behind `skip` others. */
export function partOf<Item>(
  items: readonly Item[],
  first: number | null | undefined,
  skip: number | null | undefined,
): readonly Item[] | InvalidInput {
  for (const [name, value] of Object.entries({ first, skip })) {
    if (isGiven(value) && value < 0)
      return invalidInput('INVALID_VALUE', [name], `${name} is ${String(value)}; send 0 or more.`);
  }
  const start = skip ?? 0;
  return items.slice(start, isGiven(first) ? start + first : undefined);
}

/** A node's history as far as the caller may see it, as the revisions of a change are; null if there is none. */
export async function readHistory(
  catalog: Catalog,
  caller: Caller,
  history: LogPage<LoggedRevision>,
): Promise<LogPage<LoggedRevision> | null> {
  const [first] = history.edges;
  if (first === undefined) return (await history.totalCount()) === 0 ? null : history;
  const { nodeId, nodeType } = first.node.revision;
  const hidden = mayBeHidden(nodeType) && !seesArchived(caller) && readNode(catalog, caller, nodeId) === null;
  return hidden ? null : history;
}

/** The catalogue of a time or a version; the request's own if neither is asked for, null if there is none. */
export function readCatalog(
  { catalog }: Snapshot,
  past: PastCatalogs,
  { asOf, version }: { readonly asOf?: number | null | undefined; readonly version?: number | null | undefined },
): Promise<Catalog | null> | Catalog | InvalidInput {
  if (isGiven(asOf) && isGiven(version)) {
    return invalidInput('INVALID_VALUE', ['version'], 'asOf and version exclude each other; ask for one of them.');
  }
  if (isGiven(asOf)) return past.asOf(asOf);
  return isGiven(version) ? past.at(version) : catalog;
}

function otherType(node: KnowledgeNode, field: string): InvalidInput {
  const type = node.type.toLowerCase();
  const message = `"${node.id}" is the id of ${type === 'entry' ? 'an' : 'a'} ${type}; ${field} takes another kind, node takes any.`;
  return invalidInput('NOT_FOUND', ['id'], message);
}
