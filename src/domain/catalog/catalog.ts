import type { ErrorCode } from '../codes/errorCode.ts';
import type { Listing } from '../codes/listing.ts';
import type { LocalWork } from '../changes/localWork.ts';
import { mitigationKey } from '../guidance/mitigationKey.ts';
import { firstSynonyms } from '../guidance/firstSynonyms.ts';
import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode, SynonymsNode } from '../guidance/nodes.ts';
import { synonymsId } from '../guidance/records.ts';
import { emptyIndexes, type CatalogIndexes } from './indexes/catalogIndexes.ts';
import { subjectFacilityOf, type FacilityNumber } from '../guidance/subjectFacility.ts';
import { facilityKey, guideOrderKey } from './indexes/orderKeys.ts';
import { allUnder, emptySortedMap, numberKey, valuesUnder, type SortedMap } from './indexes/sortedMap.ts';

/**
 * Everything that is known, as of one version: immutable, so whoever holds one sees one consistent
 * state for as long as they like. Versions share what did not change between them. Every question
 * about one code, entry or mitigation finds it in logarithmic time and then costs what its answer holds: the uses of a
 * shared mitigation may be thousands. Nothing here reads a database.
 */
export class Catalog implements Listing {
  /** Version of the last change applied; 0 before the first. */
  readonly version: number;
  /** Time of that change, milliseconds since 1970 UTC; 0 before the first. */
  readonly committedAt: number;
  /** For the rooms that list and for applyChange; everybody else asks the methods. */
  readonly indexes: CatalogIndexes;
  /** For applyChange; everybody else asks `localWork`. */
  readonly works: SortedMap<LocalWork>;
  #guides: readonly GuideNode[] | null = null;
  #published: readonly GuideNode[] | null = null;
  readonly #mitigations = new Map<string, MitigationNode>();
  readonly #guidesById = new Map<string, GuideNode>();

  constructor(
    version: number,
    committedAt: number,
    indexes: CatalogIndexes,
    works: SortedMap<LocalWork> = emptySortedMap(),
  ) {
    this.version = version;
    this.committedAt = committedAt;
    this.indexes = indexes;
    this.works = works;
  }

  static readonly empty = new Catalog(0, 0, emptyIndexes());

  guide(id: string): GuideNode | null {
    return this.indexes.guides.get(id) ?? null;
  }

  /** Published or archived: a slug is taken for ever. */
  guideWithSlug(slug: string): GuideNode | null {
    return this.guides().find((guide) => guide.slug === slug) ?? null;
  }

  /** Those that readers see, in the order they came. */
  publishedGuides(): readonly GuideNode[] {
    this.#published ??= this.guides().filter(({ status }) => status === undefined);
    return this.#published;
  }

  /** Archived ones too, in the order they came. */
  guides(): readonly GuideNode[] {
    this.#guides ??= [...this.indexes.guidesInOrder.values()].map((id) => this.require(this.indexes.guides, id));
    return this.#guides;
  }

  /** Published or archived. */
  entry(id: string): EntryNode | null {
    return this.indexes.entries.get(id) ?? null;
  }

  mitigation(id: string): MitigationNode | null {
    return this.indexes.mitigations.get(id) ?? null;
  }

  node(id: string): KnowledgeNode | null {
    return this.entry(id) ?? this.mitigation(id) ?? this.guide(id) ?? this.indexes.synonyms.get(id) ?? null;
  }

  /** What editors here made of a node; null if it says what was imported. */
  localWork(nodeId: string): LocalWork | null {
    return this.works.get(nodeId) ?? null;
  }

  /** The words of the same meaning: an editor's list, or, at version 0, the one that the program begins with. */
  synonyms(): SynonymsNode {
    return this.indexes.synonyms.get(synonymsId) ?? unchangedSynonyms;
  }

  /** The guide that an entry of this catalogue belongs to. */
  guideOf(entry: EntryNode): GuideNode {
    return this.once(this.#guidesById, this.indexes.guides, entry.guideId);
  }

  /** The mitigation that a step of this catalogue names. */
  mitigationOf(step: { readonly mitigationId: string }): MitigationNode {
    return this.once(this.#mitigations, this.indexes.mitigations, step.mitigationId);
  }

  /** Published rows that list the code, guide by guide, each as in its source document. */
  publishedWithCode(code: ErrorCode): readonly EntryNode[] {
    return this.indexes.publishedByCode.get(code) ?? none;
  }

  /** Published entries that use the mitigation, in the order of their codes. */
  publishedUsing(mitigationId: string): EntryNode[] {
    return this.published(valuesUnder(this.indexes.entriesByMitigation, `${mitigationId}/`));
  }

  /** Entries that use the mitigation, archived ones too, in the order of their codes. */
  entriesUsing(mitigationId: string): EntryNode[] {
    return this.idsOfEntriesUsing(mitigationId).map((id) => this.require(this.indexes.entries, id));
  }

  /** Their ids alone, each once, of at most that many steps: a shared mitigation may have tens of thousands of entries. */
  idsOfEntriesUsing(mitigationId: string, most = Infinity): string[] {
    return [...new Set(allUnder(this.indexes.entriesByMitigation, `${mitigationId}/`, most))];
  }

  /** Entries of a guide, archived ones too, as in its source document. */
  entriesOf(guide: GuideNode): EntryNode[] {
    return [...this.entriesInOrder(guide)];
  }

  /** The same one by one, for who may need only the first of them. */
  *entriesInOrder(guide: GuideNode): Generator<EntryNode> {
    const ids = valuesUnder(this.indexes.entriesByPosition, `${guideOrderKey(guide)}/`);
    for (const id of ids) yield this.require(this.indexes.entries, id);
  }

  lastEntryOf(guide: GuideNode): EntryNode | null {
    const prefix = `${guideOrderKey(guide)}/`;
    for (const [key, id] of this.indexes.entriesByPosition.entriesReversed(`${prefix}\uffff`)) {
      return key.startsWith(prefix) ? this.require(this.indexes.entries, id) : null;
    }
    return null;
  }

  /** Guides whose first steps use the mitigation. */
  guidesUsing(mitigationId: string): GuideNode[] {
    return this.guides().filter((guide) => guide.firstSteps.some((step) => step.mitigationId === mitigationId));
  }

  /** Whose address the relative links of a bare mitigation are taken against; null if nothing uses it. */
  firstGuideUsing(mitigationId: string): GuideNode | null {
    for (const id of valuesUnder(this.indexes.entriesByMitigation, `${mitigationId}/`)) {
      return this.guideOf(this.require(this.indexes.entries, id));
    }
    return this.guidesUsing(mitigationId)[0] ?? null;
  }

  /** The mitigation that says the same, spelling aside; null if none does. */
  mitigationSaying(text: string): MitigationNode | null {
    const id = this.indexes.mitigationsByKey.get(mitigationKey(text));
    return id === undefined ? null : this.mitigation(id);
  }

  lists(code: ErrorCode): boolean {
    return this.indexes.publishedByCode.has(code);
  }

  codesNamed(symbol: string): ErrorCode[] {
    return [...new Set(valuesUnder(this.indexes.codesBySymbol, `${symbol}/`))];
  }

  codesWithStatus(status: number): ErrorCode[] {
    return allUnder(this.indexes.codesByStatus, `${numberKey(status)}/`);
  }

  neighbours(code: ErrorCode, count: number): { below: ErrorCode[]; above: ErrorCode[] } {
    const { publishedByCode } = this.indexes;
    return {
      below: take(count, codesOf(publishedByCode.entriesReversed(code, undefined, true))),
      above: take(count, publishedByCode.keys(behind(code))),
    };
  }

  /** Listed codes behind one, or from the first: ascending, each once, at most `count`. */
  listedAfter(code: ErrorCode | null, count: number): ErrorCode[] {
    return take(count, this.indexes.publishedByCode.keys(code === null ? undefined : behind(code)));
  }

  /** Whether a guide lists at least `several` codes of a facility that belongs to one subject. */
  listsSeveral(guide: GuideNode, facility: FacilityNumber, several: number): boolean {
    const codes = new Set<ErrorCode>();
    for (const code of valuesUnder(this.indexes.codesByFacility, facilityKey(guide.id, facility))) {
      if (codes.add(code).size >= several) return true;
    }
    return false;
  }

  /** Facilities of one subject of which a guide lists a code, HRESULT before NTSTATUS, by number. */
  subjectFacilitiesOf(guide: GuideNode): FacilityNumber[] {
    const facilities: FacilityNumber[] = [];
    let from = `${guide.id}/`;
    for (;;) {
      const [first] = this.indexes.codesByFacility.entries(from);
      if (first?.[0].startsWith(`${guide.id}/`) !== true) return facilities;
      const facility = subjectFacilityOf(first[1]);
      if (facility === null) return facilities;
      facilities.push(facility);
      from = `${facilityKey(guide.id, facility)}~~`;
    }
  }

  private published(ids: Iterable<string>): EntryNode[] {
    const nodes: EntryNode[] = [];
    for (const id of ids) {
      const node = this.require(this.indexes.entries, id);
      if (node.status === 'PUBLISHED') nodes.push(node);
    }
    return nodes;
  }

  /** What every look-up asks for: the shared mitigations and the guides of this version, found once. */
  private once<V>(found: Map<string, V>, nodes: SortedMap<V>, id: string): V {
    const known = found.get(id);
    if (known !== undefined) return known;
    const node = this.require(nodes, id);
    if (found.size < mostFound) found.set(id, node);
    return node;
  }

  private require<V>(nodes: SortedMap<V>, id: string): V {
    const node = nodes.get(id);
    if (node === undefined)
      throw new Error(`The catalogue at version ${String(this.version)} names ${id} but does not hold it.`);
    return node;
  }
}

/** Of each kind; finding one in a tree takes a microsecond, and all of a large catalogue would take as much memory again. */
const mostFound = 10_000;

const unchangedSynonyms: SynonymsNode = {
  type: 'Synonyms',
  id: synonymsId,
  groups: firstSynonyms,
  version: 0,
  createdAt: 0,
  updatedAt: 0,
};

const none: readonly EntryNode[] = [];

/** Codes are whole numbers, so that nothing lies between. */
function behind(code: ErrorCode): ErrorCode {
  return (code + 0.5) as ErrorCode;
}

function* codesOf(pairs: Iterable<readonly [ErrorCode, unknown]>): Generator<ErrorCode> {
  for (const [code] of pairs) yield code;
}

function take(count: number, all: Iterable<ErrorCode>): ErrorCode[] {
  const codes: ErrorCode[] = [];
  for (const code of all) {
    if (codes.length === count) break;
    codes.push(code);
  }
  return codes;
}
