import type { KnowledgeNode } from '../guidance/nodes.ts';
import type { StaleVersion } from '../problem.ts';

/**
 * The refusal of an edit that was made on another version than the one that stands; null where they
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
