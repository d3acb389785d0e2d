import { decodeErrorCode, isOfFacility, type DecodedCode } from '../codes/decoding/decode.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import { readOneCode } from '../codes/readOneCode.ts';
import { codeFamilies, familyOf, familyWithSlug } from '../codes/families/codeFamilies.ts';
import { mitigationKey } from '../guidance/mitigationKey.ts';
import type { EntryNode, GuideNode, MitigationNode } from '../guidance/nodes.ts';
import { outcomeOf, type LookupOutcome } from '../guidance/outcome.ts';
import type { EntryStatus } from '../guidance/records.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../problem.ts';
import type { Catalog } from './catalog.ts';
import { indexOfOrder } from './indexes/catalogIndexes.ts';
import { foldedMitigation, sayingText } from './entryText.ts';
import { mitigationsInOrder, type MitigationOrderField } from './mitigationsInOrder.ts';
import { codePrefix, guideOrderKey, type EntryOrderField } from './indexes/orderKeys.ts';
import { listOfEntries } from './listOfEntries.ts';
import type { PagedList } from './page.ts';
import { valuesUnder } from './indexes/sortedMap.ts';
import { isGiven } from '../isGiven.ts';

type CodeSpace = DecodedCode['space'];

/** Conditions that all hold; one that is null or left out holds for every entry. */
export interface EntryFilter {
  /** Slug. */
  readonly guide?: string | null | undefined;
  readonly outcome?: LookupOutcome | null | undefined;
  readonly facility?: number | null | undefined;
  /** Slug of a family of codes. */
  readonly family?: string | null | undefined;
  /** The layout of the code. */
  readonly space?: CodeSpace | null | undefined;
  /** Codes, each in a form with one reading. */
  readonly codes?: readonly string[] | null | undefined;
  /** Default: PUBLISHED. */
  readonly status?: EntryStatus | null | undefined;
  /** Id of a mitigation that the entry uses. */
  readonly mitigation?: string | null | undefined;
  readonly hasCode?: boolean | null | undefined;
  /** Part of what the entry says, or its code in any form; taken literally. */
  readonly text?: string | null | undefined;
}

export interface EntryOrder {
  readonly field: EntryOrderField;
  readonly direction: 'ASC' | 'DESC';
}

export interface MitigationOrder {
  readonly field: MitigationOrderField;
  readonly direction: 'ASC' | 'DESC';
}

export interface MitigationFilter {
  /** Slug of a guide whose entries or first steps use it. */
  readonly guide?: string | null | undefined;
  /** Part of the text, whatever case and spelling; taken literally. */
  readonly text?: string | null | undefined;
  /** True: used by no published entry and no guide. */
  readonly unused?: boolean | null | undefined;
}

/** The entries that meet the filter. Answers InvalidInput if it names what is not there. */
export function listEntries(
  catalog: Catalog,
  filter: EntryFilter,
  order: EntryOrder,
): PagedList<EntryNode> | InvalidInput {
  const { facility, family, space, mitigation, outcome, hasCode } = filter;
  const status = filter.status ?? 'PUBLISHED';
  const guide = guideNamed(catalog, filter.guide, ['filter', 'guide']);
  if (isInvalidInput(guide)) return guide;
  if (isGiven(mitigation) && catalog.mitigation(mitigation) === null) {
    return invalidInput('NOT_FOUND', ['filter', 'mitigation'], `No mitigation has the id "${mitigation}".`);
  }
  const noOutcome = outcomeProblem(outcome, ['filter', 'outcome']) ?? familyProblem(family, ['filter', 'family']);
  if (noOutcome !== null) return noOutcome;
  const codes = isGiven(filter.codes) ? readFilterCodes(catalog, filter.codes) : null;
  if (isInvalidInput(codes)) return codes;
  const says = isGiven(filter.text) && filter.text.trim() !== '' ? sayingText(catalog, filter.text) : null;
  return {
    name: `entries ${order.field} ${order.direction}`,
    total: (count) => knownTotal(catalog, nameOf('entries', filter), count),
    order:
      codes === null
        ? indexOfOrder(catalog.indexes, order.field)
        : listOfEntries(catalog, '', entriesWithCodes(catalog, codes), order.field).order,
    descending: order.direction === 'DESC',
    // Entries without a code are together at the end, so that reaching them does not mean walking past all the others.
    ...(hasCode === false && order.field === 'CODE' ? { prefix: codePrefix(null) } : {}),
    select: (id) => {
      const entry = catalog.entry(id);
      if (entry?.status !== status) return null;
      if (guide !== null && entry.guideId !== guide.id) return null;
      if (isGiven(outcome) && outcomeOf(entry) !== outcome) return null;
      if (isGiven(hasCode) && (entry.code !== null) !== hasCode) return null;
      if (isGiven(facility) && (entry.code === null || !isOfFacility(entry.code, facility))) return null;
      if (isGiven(space) && (entry.code === null || decodeErrorCode(entry.code).space !== space)) return null;
      if (isGiven(family) && (entry.code === null || familyOf(entry.code).slug !== family)) return null;
      if (isGiven(mitigation) && !entry.steps.some((step) => step.mitigationId === mitigation)) return null;
      if (says !== null && !says(entry)) return null;
      return entry;
    },
  };
}

/** The most codes that a filter takes. */
const mostFilterCodes = 500;

function readFilterCodes(catalog: Catalog, texts: readonly string[]): ReadonlySet<ErrorCode> | InvalidInput {
  const path = ['filter', 'codes'];
  if (texts.length > mostFilterCodes) {
    const message = `codes has ${String(texts.length)} items; send at most ${String(mostFilterCodes)}.`;
    return invalidInput('INVALID_VALUE', path, message);
  }
  const codes = new Set<ErrorCode>();
  for (const [index, text] of texts.entries()) {
    const code = readOneCode(catalog, text, [...path, String(index)]);
    if (isInvalidInput(code)) return code;
    codes.add(code);
  }
  return codes;
}

/** Those that are archived, too. */
function entriesWithCodes(catalog: Catalog, codes: ReadonlySet<ErrorCode>): EntryNode[] {
  const { entriesByCode } = catalog.indexes;
  const ids = [...codes].flatMap((code) => [...valuesUnder(entriesByCode, codePrefix(code))]);
  return ids.flatMap((id) => catalog.entry(id) ?? []);
}

/** Null if entries can have the outcome, or none is asked for. */
export function outcomeProblem(
  outcome: LookupOutcome | null | undefined,
  path: readonly string[],
): InvalidInput | null {
  if (!isGiven(outcome) || outcome === 'MITIGATED' || outcome === 'UNMITIGATED') return null;
  const message = `${outcome} is an outcome of look-ups only; an entry is MITIGATED or UNMITIGATED.`;
  return invalidInput('INVALID_VALUE', path, message);
}

/** Null if there is a family of codes with the slug, or none is asked for. */
export function familyProblem(slug: string | null | undefined, path: readonly string[]): InvalidInput | null {
  if (!isGiven(slug) || familyWithSlug(slug) !== undefined) return null;
  const known = codeFamilies.map((family) => `"${family.slug}"`).join(', ');
  return invalidInput('NOT_FOUND', path, `No family of codes has the slug "${slug.slice(0, 100)}"; there is ${known}.`);
}

/** Published entries of one guide, as in its source document. */
export function listEntriesOfGuide(catalog: Catalog, guide: GuideNode): PagedList<EntryNode> {
  return {
    name: `entries of ${guide.id}`,
    total: (count) => knownTotal(catalog, `entries of ${guide.id}`, count),
    order: catalog.indexes.entriesByPosition,
    prefix: `${guideOrderKey(guide)}/`,
    select: (id) => published(catalog.entry(id)),
  };
}

/** Published entries that use one mitigation, in the order of their codes. */
export function listUsers(catalog: Catalog, mitigationId: string): PagedList<EntryNode> {
  return {
    name: `users of ${mitigationId}`,
    total: (count) => knownTotal(catalog, `users of ${mitigationId}`, count),
    order: catalog.indexes.entriesByMitigation,
    prefix: `${mitigationId}/`,
    select: (id) => published(catalog.entry(id)),
  };
}

/** The mitigations that meet the filter, alphabetically unless another order is given. Answers InvalidInput for an unknown guide. */
export function listMitigations(
  catalog: Catalog,
  filter: MitigationFilter,
  { field, direction }: MitigationOrder = byText,
): PagedList<MitigationNode> | InvalidInput {
  const guide = guideNamed(catalog, filter.guide, ['filter', 'guide']);
  if (isInvalidInput(guide)) return guide;
  const wanted = isGiven(filter.text) ? mitigationKey(filter.text) : '';
  const unused = filter.unused;
  return {
    name: field === 'TEXT' && direction === 'ASC' ? 'mitigations' : `mitigations ${field} ${direction}`,
    total: (count) => knownTotal(catalog, nameOf('mitigations', filter), count),
    order: mitigationsInOrder(catalog, field),
    descending: direction === 'DESC',
    select: (id) => {
      const mitigation = catalog.mitigation(id);
      if (mitigation === null || !foldedMitigation(mitigation).includes(wanted)) return null;
      if (guide !== null && !isUsedIn(catalog, id, guide)) return null;
      if (isGiven(unused) && isUsed(catalog, id) === unused) return null;
      return mitigation;
    },
  };
}

const byText: MitigationOrder = { field: 'TEXT', direction: 'ASC' };

/** The published guide with a slug, null if no slug is given, InvalidInput if no guide has it; one that is archived is as unknown. */
export function guideNamed(
  catalog: Catalog,
  slug: string | null | undefined,
  path: readonly string[],
): GuideNode | null | InvalidInput {
  if (!isGiven(slug)) return null;
  const guide = catalog.guideWithSlug(slug);
  return guide !== null && guide.status !== 'ARCHIVED' ? guide : noGuide(catalog, slug, path);
}

function noGuide(catalog: Catalog, slug: string, path: readonly string[]): InvalidInput {
  const known = catalog.publishedGuides().map((each) => `"${each.slug}"`);
  return invalidInput(
    'NOT_FOUND',
    path,
    `No guide has the slug "${slug.slice(0, 100)}"; there is ${known.join(', ') || 'none yet'}.`,
  );
}

/** As guideNamed, for those who may know of archived guides: it says that the guide is, and how it comes back. */
export function guideToEdit(catalog: Catalog, slug: string, path: readonly string[]): GuideNode | InvalidInput {
  const guide = catalog.guideWithSlug(slug);
  if (guide?.status === 'ARCHIVED') {
    const message = `The guide "${guide.slug}" is archived; undo the change that did that, which its history names, to bring it back.`;
    return invalidInput('NOT_FOUND', path, message);
  }
  return guide ?? noGuide(catalog, slug, path);
}

/** Tells a list from all others by its filter, whatever the order of the conditions; those that are not given do not count. */
function nameOf(list: string, filter: EntryFilter | MitigationFilter): string {
  const given = Object.entries(filter).filter(([, value]) => isGiven(value));
  return `${list} ${JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

function isUsed(catalog: Catalog, mitigationId: string): boolean {
  return guidesOfUsers(catalog, mitigationId).size > 0 || catalog.guidesUsing(mitigationId).length > 0;
}

function isUsedIn(catalog: Catalog, mitigationId: string, guide: GuideNode): boolean {
  if (guide.firstSteps.some((step) => step.mitigationId === mitigationId)) return true;
  return guidesOfUsers(catalog, mitigationId).has(guide.id);
}

const guidesByMitigation = new WeakMap<Catalog, Map<string, ReadonlySet<string>>>();

/** Ids of the guides whose published entries use a mitigation; gathered once, as thousands of entries may use one. */
function guidesOfUsers(catalog: Catalog, mitigationId: string): ReadonlySet<string> {
  const known = guidesByMitigation.get(catalog) ?? new Map<string, ReadonlySet<string>>();
  guidesByMitigation.set(catalog, known);
  const before = known.get(mitigationId);
  if (before !== undefined) return before;
  const guides = new Set(catalog.publishedUsing(mitigationId).map((entry) => entry.guideId));
  known.set(mitigationId, guides);
  return guides;
}

function published(entry: EntryNode | null): EntryNode | null {
  return entry?.status === 'PUBLISHED' ? entry : null;
}

/** How many totals of one catalogue are kept, and the longest name of one. */
const mostTotals = 5_000;
const longestName = 300;

const totals = new WeakMap<Catalog, Map<string, number>>();

/** The total of a list of this catalogue, which never changes: counted once. `name` tells the list from all others, filters included. */
function knownTotal(catalog: Catalog, name: string, count: () => number): number {
  if (name.length > longestName) return count();
  const known = totals.get(catalog) ?? new Map<string, number>();
  totals.set(catalog, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const total = count();
  if (known.size >= mostTotals) known.clear();
  known.set(name, total);
  return total;
}
