import { isWindowsCode, type ErrorCode } from '../../codes/errorCode.ts';
import { mitigationKey } from '../../guidance/mitigationKey.ts';
import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode } from '../../guidance/nodes.ts';
import type { CatalogIndexes } from './catalogIndexes.ts';
import { subjectFacilityOf } from '../../guidance/subjectFacility.ts';
import {
  codeKeyAt,
  codePrefix,
  facilityGroup,
  guideOrderKey,
  joinedKey,
  mitigationOrderKey,
  positionOrderKey,
  updateKeyAt,
} from './orderKeys.ts';
import { replacePublished } from './publishedByCode.ts';
import { numberKey, type SortedMap } from './sortedMap.ts';
import { symbolsOfEntry } from './symbols.ts';

/** The indexes besides those that hold the nodes themselves. */
export type IndexName = Exclude<
  keyof CatalogIndexes,
  'guides' | 'entries' | 'mitigations' | 'synonyms' | 'publishedByCode'
>;

/** A key of an index under which a node is found. */
export interface IndexKey {
  readonly index: IndexName;
  readonly key: string;
  /** The node's id, or its code. */
  readonly value: string | ErrorCode;
}

/** What the keys of an entry are made of, besides itself. */
export interface NamedNodes {
  readonly guides: { get(id: string): GuideNode | undefined };
  readonly mitigations: { get(id: string): MitigationNode | undefined };
}

/** The keys under which indexes hold a node. Its guide and its mitigations stand in `named`. */
export function indexKeysOf(named: NamedNodes, node: KnowledgeNode): IndexKey[] {
  if (node.type === 'Guide') return [way('guidesInOrder', guideOrderKey(node), node.id)];
  if (node.type === 'Synonyms') return [];
  if (node.type === 'Mitigation')
    return [
      way('mitigationsInOrder', mitigationOrderKey(node), node.id),
      way('mitigationsByKey', mitigationKey(node.text), node.id),
    ];
  const position = positionOrderKey(node, guideOrderKey(requireGuide(named.guides, node)));
  const keys = [
    way('entriesByPosition', position, node.id),
    way('entriesByUpdate', updateKeyAt(node, position), node.id),
  ];
  visitKeysByCode(named, node, codeKeyAt(node, position), (index, group, key, value) => {
    keys.push(way(index, group === '' ? key : joinedKey(group, key), value));
  });
  return keys;
}

/** Throws if it is not there. */
export function requireGuide(guides: NamedNodes['guides'], { id, guideId }: EntryNode): GuideNode {
  const guide = guides.get(guideId);
  if (guide === undefined) throw new Error(`Entry ${id} belongs to guide ${guideId}, which is not there.`);
  return guide;
}

/** Told of a key by its beginning, which other nodes share, and the rest behind a slash; all of it is in the rest if `group` is empty. */
export type AddKey = (index: IndexName, group: string, key: string, value: IndexKey['value']) => void;

/**
 * The keys of an entry that hold its code order key: of entries in the order of their codes, those that begin alike come in order
 * too. All its keys but those of its position and its update.
 */
export function visitKeysByCode(
  { mitigations }: Pick<NamedNodes, 'mitigations'>,
  node: EntryNode,
  codeKey: string,
  add: AddKey,
): void {
  const { id, code, steps, guideId } = node;
  add('entriesByCode', '', codeKey, id);
  for (const { mitigationId } of steps) add('entriesByMitigation', mitigationId, codeKey, id);
  if (code === null || node.status !== 'PUBLISHED') return;
  const texts = steps.map((step) => mitigations.get(step.mitigationId)?.text ?? '');
  for (const symbol of symbolsOfEntry(node, texts)) add('codesBySymbol', '', joinedKey(symbol, codeKey), code);
  const facility = subjectFacilityOf(code);
  if (facility !== null) add('codesByFacility', facilityGroup(guideId, facility), codeKey, code);
  // Only the bits of Windows codes make numbers that differ in them the same status.
  if (isWindowsCode(code)) add('codesByStatus', numberKey(code & 0xffff), codePrefix(code), code);
}

export interface ChangedKeys {
  readonly before: readonly IndexKey[];
  readonly after: readonly IndexKey[];
  /** What the change touched, as it was and as it is. */
  readonly nodes: readonly KnowledgeNode[];
}

/**
 * Brings `indexes`, whose nodes are changed already, from the former keys to the new ones, in steps. Only
 * keys that differ are touched: an index that finds every node where it was stays shared as it is.
 */
export function* replaceIndexKeys(
  indexes: CatalogIndexes,
  { before, after, nodes }: ChangedKeys,
): Generator<void, void> {
  const kept = new Map<IndexName, Set<string>>();
  for (const { index, key } of after) {
    kept.set(index, (kept.get(index) ?? new Set()).add(key));
    yield;
  }
  const gone = before.filter(({ index, key }) => kept.get(index)?.has(key) !== true);
  for (const { index, key } of gone) {
    if (index !== 'codesByStatus') indexes[index].delete(key);
    yield;
  }
  for (const { index, key, value } of after) {
    const map = indexes[index] as SortedMap<string | ErrorCode>;
    if (map.get(key) !== value) map.set(key, value);
    yield;
  }
  yield* replacePublished(indexes, nodes);
  for (const { index, key, value } of gone) {
    // All the rows of a code have one key here: it stays until the last of them goes.
    if (index === 'codesByStatus' && !indexes.publishedByCode.has(value as ErrorCode)) indexes[index].delete(key);
    yield;
  }
}

function way(index: IndexName, key: string, value: string | ErrorCode): IndexKey {
  return { index, key, value };
}
