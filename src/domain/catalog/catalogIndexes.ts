import type { ErrorCode } from '../codes/errorCode.ts';
import { mitigationKey } from '../guidance/mitigationKey.ts';
import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode } from '../guidance/nodes.ts';
import {
  codeOrderKey,
  codePrefix,
  guideOrderKey,
  mitigationOrderKey,
  positionOrderKey,
  updateOrderKey,
  type EntryOrderField,
} from './orderKeys.ts';
import { emptySortedMap, numberKey, type SortedMap } from './sortedMap.ts';
import { symbolsOfEntry } from './symbols.ts';

/** The nodes by id, and the orders and ways in that questions need; the values of an index are ids or codes. */
export interface CatalogIndexes {
  readonly guides: SortedMap<GuideNode>;
  readonly entries: SortedMap<EntryNode>;
  readonly mitigations: SortedMap<MitigationNode>;

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

  /** Codes of published entries, each once, under their code prefix. */
  readonly listedCodes: SortedMap<ErrorCode>;
  /** Under symbol and code order key; of published entries. */
  readonly codesBySymbol: SortedMap<ErrorCode>;
  /** Under low word and code prefix; of published entries. */
  readonly codesByStatus: SortedMap<ErrorCode>;
}

export function emptyIndexes(): CatalogIndexes {
  return {
    guides: emptySortedMap(),
    entries: emptySortedMap(),
    mitigations: emptySortedMap(),
    guidesInOrder: emptySortedMap(),
    entriesByCode: emptySortedMap(),
    entriesByPosition: emptySortedMap(),
    entriesByUpdate: emptySortedMap(),
    entriesByMitigation: emptySortedMap(),
    mitigationsInOrder: emptySortedMap(),
    mitigationsByKey: emptySortedMap(),
    listedCodes: emptySortedMap(),
    codesBySymbol: emptySortedMap(),
    codesByStatus: emptySortedMap(),
  };
}

/** A copy that may be changed without changing the original; it costs nothing until it is. */
export function cloneIndexes(indexes: CatalogIndexes): CatalogIndexes {
  return Object.fromEntries(
    Object.entries(indexes).map(([name, map]) => [name, (map as SortedMap<unknown>).clone()]),
  ) as unknown as CatalogIndexes;
}

export function indexOfOrder(indexes: CatalogIndexes, field: EntryOrderField): SortedMap<string> {
  if (field === 'CODE') return indexes.entriesByCode;
  return field === 'POSITION' ? indexes.entriesByPosition : indexes.entriesByUpdate;
}

/** Puts a node under its own id. */
export function putNode(indexes: CatalogIndexes, node: KnowledgeNode): void {
  if (node.type === 'Guide') indexes.guides.set(node.id, node);
  else if (node.type === 'Entry') indexes.entries.set(node.id, node);
  else indexes.mitigations.set(node.id, node);
}

export function dropNode(indexes: CatalogIndexes, node: KnowledgeNode): void {
  if (node.type === 'Guide') indexes.guides.delete(node.id);
  else if (node.type === 'Entry') indexes.entries.delete(node.id);
  else indexes.mitigations.delete(node.id);
}

/** Adds the ways in to a node. Its guide and its mitigations stand in `indexes` already. */
export function addWaysIn(indexes: CatalogIndexes, node: KnowledgeNode): void {
  for (const [map, key, value] of waysIn(indexes, node)) map.set(key, value);
}

/** Takes away what addWaysIn added, as long as `indexes` still holds what the node named then. */
export function removeWaysIn(indexes: CatalogIndexes, node: KnowledgeNode): void {
  for (const [map, key] of waysIn(indexes, node)) map.delete(key);
  if (node.type !== 'Entry' || node.code === null) return;
  const prefix = codePrefix(node.code);
  if (!stillPublished(indexes, prefix)) return;
  indexes.listedCodes.set(prefix, node.code);
  indexes.codesByStatus.set(statusKey(node.code), node.code);
}

type WayIn = readonly [map: SortedMap<string | ErrorCode>, key: string, value: string | ErrorCode];

function waysIn(indexes: CatalogIndexes, node: KnowledgeNode): WayIn[] {
  if (node.type === 'Guide') return [way(indexes.guidesInOrder, guideOrderKey(node), node.id)];
  if (node.type === 'Mitigation') {
    return [
      way(indexes.mitigationsInOrder, mitigationOrderKey(node), node.id),
      way(indexes.mitigationsByKey, mitigationKey(node.text), node.id),
    ];
  }
  const guide = indexes.guides.get(node.guideId);
  if (guide === undefined) throw new Error(`Entry ${node.id} belongs to guide ${node.guideId}, which is not there.`);
  const codeKey = codeOrderKey(node, guide);
  const ways = [
    way(indexes.entriesByCode, codeKey, node.id),
    way(indexes.entriesByPosition, positionOrderKey(node, guide), node.id),
    way(indexes.entriesByUpdate, updateOrderKey(node, guide), node.id),
    ...node.steps.map((step) => way(indexes.entriesByMitigation, `${step.mitigationId}/${codeKey}`, node.id)),
  ];
  if (node.code === null || node.status !== 'PUBLISHED') return ways;
  const texts = node.steps.map((step) => indexes.mitigations.get(step.mitigationId)?.text ?? '');
  for (const symbol of symbolsOfEntry(node, texts)) {
    ways.push(way(indexes.codesBySymbol, `${symbol}/${codeKey}`, node.code));
  }
  ways.push(way(indexes.listedCodes, codePrefix(node.code), node.code));
  ways.push(way(indexes.codesByStatus, statusKey(node.code), node.code));
  return ways;
}

/** One code may stand in several rows: it stays listed until the last of them goes. */
function stillPublished(indexes: CatalogIndexes, prefix: string): boolean {
  for (const [key, id] of indexes.entriesByCode.entries(prefix)) {
    if (!key.startsWith(prefix)) return false;
    if (indexes.entries.get(id)?.status === 'PUBLISHED') return true;
  }
  return false;
}

function statusKey(code: ErrorCode): string {
  return `${numberKey(code & 0xffff)}/${codePrefix(code)}`;
}

function way<V extends string | ErrorCode>(map: SortedMap<V>, key: string, value: V): WayIn {
  return [map, key, value];
}
