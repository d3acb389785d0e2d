import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode, SynonymsNode } from '../../guidance/nodes.ts';
import { emptyIndexes, type CatalogIndexes } from './catalogIndexes.ts';
import { indexKeysOf, requireGuide, visitKeysByCode, type AddKey, type IndexKey, type IndexName } from './indexKeys.ts';
import { codeKeyAt, guideOrderKey, joinedKey, positionOrderKey, updateKeyAt } from './orderKeys.ts';
import { publishedByCode } from './publishedByCode.ts';
import { numberKey, sortedMapOf, type SortedMap } from './sortedMap.ts';

/**
 * The indexes of a set of nodes, each once. Throws if an entry names a guide that is not among them. Keys come in the order in
 * which they are to stand, as far as numbers can tell: comparing a million texts would take longer than all the rest.
 */
export function indexesOf(nodes: Iterable<KnowledgeNode>): CatalogIndexes {
  const guides = new Map<string, GuideNode>();
  const mitigations = new Map<string, MitigationNode>();
  const entries = new Map<string, EntryNode>();
  const synonyms = new Map<string, SynonymsNode>();
  for (const node of nodes) {
    if (node.type === 'Guide') guides.set(node.id, node);
    else if (node.type === 'Mitigation') mitigations.set(node.id, node);
    else if (node.type === 'Entry') entries.set(node.id, node);
    else synonyms.set(node.id, node);
  }
  const keys = new Map<IndexName, GroupedKeys>();
  const keysOf = (index: IndexName): GroupedKeys => {
    let grouped = keys.get(index);
    if (grouped === undefined) keys.set(index, (grouped = new GroupedKeys()));
    return grouped;
  };
  const add: AddKey = (index, group, key, value) => {
    keysOf(index).add(group, group === '' ? key : joinedKey(group, key), value);
  };
  for (const each of [guides, mitigations]) {
    for (const node of each.values()) {
      for (const { index, key, value } of indexKeysOf({ guides, mitigations }, node)) add(index, '', key, value);
    }
  }
  const placed = inPositions(entries.values(), guides);
  for (const { entry, position } of placed) {
    add('entriesByPosition', '', position, entry.id);
    keysOf('entriesByUpdate').add(numberKey(entry.version), updateKeyAt(entry, position), entry.id);
  }
  // Stable: entries of one code stay in the order of their positions.
  placed.sort((one, other) => placeOfCode(one.entry) - placeOfCode(other.entry));
  for (const { entry, position } of placed) {
    visitKeysByCode({ mitigations }, entry, codeKeyAt(entry, position), add);
  }
  const indexes = Object.fromEntries([...keys].map(([index, grouped]) => [index, grouped.toMap()]));
  return {
    ...emptyIndexes(),
    ...(indexes as Partial<CatalogIndexes>),
    guides: byId(guides),
    entries: byId(entries),
    mitigations: byId(mitigations),
    synonyms: byId(synonyms),
    publishedByCode: publishedByCode(placed.map(({ entry }) => entry)),
  };
}

interface PlacedEntry {
  readonly entry: EntryNode;
  /** Its position order key. */
  readonly position: string;
}

/** Guide by guide in the order they came, each as in its source document. */
function inPositions(entries: Iterable<EntryNode>, guides: ReadonlyMap<string, GuideNode>): PlacedEntry[] {
  const byGuide = new Map<string, EntryNode[]>();
  for (const entry of entries) {
    const key = guideOrderKey(requireGuide(guides, entry));
    const others = byGuide.get(key);
    if (others === undefined) byGuide.set(key, [entry]);
    else others.push(entry);
  }
  const placed: PlacedEntry[] = [];
  for (const guide of [...byGuide.keys()].sort()) {
    const ofGuide = byGuide.get(guide) ?? [];
    ofGuide.sort((one, other) => one.ordinal - other.ordinal || (one.id < other.id ? -1 : 1));
    for (const entry of ofGuide) placed.push({ entry, position: positionOrderKey(entry, guide) });
  }
  return placed;
}

/** Codes are in the order of their numbers, entries without one behind them. */
function placeOfCode({ code }: EntryNode): number {
  return code ?? Number.MAX_SAFE_INTEGER;
}

interface KeyGroup {
  readonly begin: string;
  readonly keys: string[];
  readonly values: IndexKey['value'][];
}

/** The keys of one index with their nodes, grouped by prefix. */
class GroupedKeys {
  readonly #groups = new Map<string, KeyGroup>();

  /** `group`: what the key begins with, without the slash behind it. Ids that entries share are found at once; a text made for this is read first. */
  add(group: string, key: string, value: IndexKey['value']): void {
    let pairs = this.#groups.get(group);
    if (pairs === undefined) this.#groups.set(group, (pairs = { begin: `${group}/`, keys: [], values: [] }));
    // Rows of one code, and steps of one mitigation, give the same key one after the other.
    if (pairs.keys.at(-1) === key) return;
    pairs.keys.push(key);
    pairs.values.push(value);
  }

  toMap(): SortedMap<IndexKey['value']> {
    const groups = [...this.#groups.values()];
    this.#groups.clear();
    if (groups.length > 1) groups.sort((one, other) => (one.begin < other.begin ? -1 : 1));
    const [only] = groups;
    if (groups.length === 1 && only !== undefined) return sortedMapOf(only.keys, only.values);
    const keys: string[] = [];
    const values: IndexKey['value'][] = [];
    for (const group of groups) {
      for (const key of group.keys) keys.push(key);
      for (const value of group.values) values.push(value);
    }
    return sortedMapOf(keys, values);
  }
}

function byId<Node>(nodes: ReadonlyMap<string, Node>): SortedMap<Node> {
  return sortedMapOf([...nodes.keys()], [...nodes.values()]);
}
