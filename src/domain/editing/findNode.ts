import type { Catalog } from '../catalog/catalog.ts';
import type { KnowledgeNode } from '../guidance/nodes.ts';
import { isOfType, type NodeType } from '../guidance/records.ts';
import { invalidInput, isInvalidInput, type InvalidInput, type StaleVersion } from '../problem.ts';
import { refuse, type Refusal } from './ruling.ts';

type NodeOfType<Type extends NodeType> = Extract<KnowledgeNode, { readonly type: Type }>;

/** The node that a command names, or NOT_FOUND with what the id is instead. */
export function findNode<T extends NodeType>(
  catalog: Catalog,
  type: T,
  id: string,
  path: readonly string[],
): NodeOfType<T> | InvalidInput {
  const node = catalog.node(id);
  if (node !== null && isOfType(node, type)) return node;
  const wanted = type.toLowerCase();
  const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id;
  const message =
    node === null
      ? `No ${wanted} has the id "${shown}"; take the id from a look-up or a list.`
      : `"${shown}" is the id of a ${node.type.toLowerCase()}; ${path.join('.')} takes the id of a ${wanted}.`;
  return invalidInput('NOT_FOUND', path, message.replace(/\ba (?=entry)/g, 'an '));
}

/** The node of an edit, at the version that the edit was made on; else why it cannot be edited. */
export function nodeToEdit<T extends NodeType>(
  catalog: Catalog,
  type: T,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): NodeOfType<T> | Refusal {
  const node = findNode(catalog, type, id, ['input', 'id']);
  if (isInvalidInput(node)) return refuse(node);
  const stale = staleVersion(node, expectedVersion);
  return stale === null ? node : refuse(stale);
}

/**
 * The refusal of an edit that was made on another version than the one that stands; null if they
 * agree. What changed in between is in the log, which rules do not read: the knowledge base adds it.
 */
export function staleVersion(node: KnowledgeNode, expectedVersion: number): StaleVersion | null {
  if (node.version === expectedVersion) return null;
  const stands = `The ${node.type.toLowerCase()} stands at version ${String(node.version)}`;
  return {
    kind: 'StaleVersion',
    code: 'STALE_VERSION',
    message: `${stands}, not ${String(expectedVersion)}: look at what changed, then send the edit again with expectedVersion ${String(node.version)}.`,
    path: ['input', 'expectedVersion'],
    current: node,
    currentVersion: node.version,
    expectedVersion,
    changed: [],
  };
}
