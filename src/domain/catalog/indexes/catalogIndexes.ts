import type { ErrorCode } from '../../codes/errorCode.ts';
import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode, SynonymsNode } from '../../guidance/nodes.ts';
import type { EntryOrderField } from './orderKeys.ts';
import { emptyNumberMap, emptySortedMap, type SortedMap } from './sortedMap.ts';

/** The nodes by id, and the orders and indexes that queries need; the values of an index are ids or codes. */
export interface CatalogIndexes {
  readonly guides: SortedMap<GuideNode>;
  readonly entries: SortedMap<EntryNode>;
  readonly mitigations: SortedMap<MitigationNode>;
  /** One at most; none as long as the list is the one that the program begins with. */
  readonly synonyms: SortedMap<SynonymsNode>;

  readonly guidesInOrder: SortedMap<string>;
  /** All entries, archived ones too, under their order keys. */
  readonly entriesByCode: SortedMap<string>;
  readonly entriesByPosition: SortedMap<string>;
  readonly entriesByUpdate: SortedMap<string>;
  /** Under mitigation id and code order key. */
  readonly entriesByMitigation: SortedMap<string>;
  readonly mitigationsInOrder: SortedMap<string>;
  /** Under the normalised text. */
  readonly mitigationsByKey: SortedMap<string>;

  /** Published entries by their codes, guide by guide, each as in its source document. */
  readonly publishedByCode: SortedMap<readonly EntryNode[], ErrorCode>;
  /** Under symbol and code order key; of published entries. */
  readonly codesBySymbol: SortedMap<ErrorCode>;
  /** Under low word and code prefix; of published entries. */
  readonly codesByStatus: SortedMap<ErrorCode>;
  /** Under guide id, facility and code order key; of published entries whose code has a facility of one subject. */
  readonly codesByFacility: SortedMap<ErrorCode>;
}

export function emptyIndexes(): CatalogIndexes {
  return {
    guides: emptySortedMap(),
    entries: emptySortedMap(),
    mitigations: emptySortedMap(),
    synonyms: emptySortedMap(),
    guidesInOrder: emptySortedMap(),
    entriesByCode: emptySortedMap(),
    entriesByPosition: emptySortedMap(),
    entriesByUpdate: emptySortedMap(),
    entriesByMitigation: emptySortedMap(),
    mitigationsInOrder: emptySortedMap(),
    mitigationsByKey: emptySortedMap(),
    publishedByCode: emptyNumberMap(),
    codesBySymbol: emptySortedMap(),
    codesByStatus: emptySortedMap(),
    codesByFacility: emptySortedMap(),
  };
}

/** A copy that may be changed without changing the original; it costs nothing until it is. */
export function cloneIndexes(indexes: CatalogIndexes): CatalogIndexes {
  return {
    guides: indexes.guides.clone(),
    entries: indexes.entries.clone(),
    mitigations: indexes.mitigations.clone(),
    synonyms: indexes.synonyms.clone(),
    guidesInOrder: indexes.guidesInOrder.clone(),
    entriesByCode: indexes.entriesByCode.clone(),
    entriesByPosition: indexes.entriesByPosition.clone(),
    entriesByUpdate: indexes.entriesByUpdate.clone(),
    entriesByMitigation: indexes.entriesByMitigation.clone(),
    mitigationsInOrder: indexes.mitigationsInOrder.clone(),
    mitigationsByKey: indexes.mitigationsByKey.clone(),
    publishedByCode: indexes.publishedByCode.clone(),
    codesBySymbol: indexes.codesBySymbol.clone(),
    codesByStatus: indexes.codesByStatus.clone(),
    codesByFacility: indexes.codesByFacility.clone(),
  };
}

export function indexOfOrder(indexes: CatalogIndexes, field: EntryOrderField): SortedMap<string> {
  if (field === 'CODE') return indexes.entriesByCode;
  return field === 'POSITION' ? indexes.entriesByPosition : indexes.entriesByUpdate;
}

/** Puts a node under its own id. */
export function putNode(indexes: CatalogIndexes, node: KnowledgeNode): void {
  if (node.type === 'Guide') indexes.guides.set(node.id, node);
  else if (node.type === 'Entry') indexes.entries.set(node.id, node);
  else if (node.type === 'Mitigation') indexes.mitigations.set(node.id, node);
  else indexes.synonyms.set(node.id, node);
}

export function dropNode(indexes: CatalogIndexes, node: KnowledgeNode): void {
  if (node.type === 'Guide') indexes.guides.delete(node.id);
  else if (node.type === 'Entry') indexes.entries.delete(node.id);
  else if (node.type === 'Mitigation') indexes.mitigations.delete(node.id);
  else indexes.synonyms.delete(node.id);
}
