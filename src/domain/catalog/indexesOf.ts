import type { ErrorCode } from '../codes/errorCode.ts';
import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode, SynonymsNode } from '../guidance/nodes.ts';
import { emptyIndexes, type CatalogIndexes } from './catalogIndexes.ts';
import { publishedByCode } from './publishedByCode.ts';
import { emptySortedMap, sortedMapOf, type SortedMap } from './sortedMap.ts';
import { indexKeysOf, type IndexName } from './indexKeys.ts';

/** The indexes of a set of nodes, each once. Throws if an entry names a guide that is not among them. */
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
  const ways = new Map<IndexName, Pairs>();
  for (const each of [guides, mitigations, entries]) {
    for (const node of each.values()) {
      for (const { index, key, value } of indexKeysOf({ guides, mitigations }, node)) {
        let pairs = ways.get(index);
        if (pairs === undefined) ways.set(index, (pairs = { keys: [], values: [] }));
        pairs.keys.push(key);
        pairs.values.push(value);
      }
    }
  }
  const indexes = Object.fromEntries(
    [...ways].map(([index, { keys, values }]) => [index, sortedMapOf(keys, values)]),
  ) as Partial<CatalogIndexes>;
  return {
    ...emptyIndexes(),
    ...indexes,
    guides: byId(guides),
    entries: byId(entries),
    mitigations: byId(mitigations),
    synonyms: byId(synonyms),
    publishedByCode: publishedByCode(entriesInOrder()),
  };

  function* entriesInOrder(): Generator<EntryNode> {
    for (const id of (indexes.entriesByCode ?? emptySortedMap<string>()).values()) {
      const entry = entries.get(id);
      if (entry !== undefined) yield entry;
    }
  }
}

interface Pairs {
  readonly keys: string[];
  readonly values: (string | ErrorCode)[];
}

function byId<Node>(nodes: ReadonlyMap<string, Node>): SortedMap<Node> {
  return sortedMapOf([...nodes.keys()], [...nodes.values()]);
}
