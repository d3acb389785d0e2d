import type { Nodes } from 'mdast';

/** The targets of a text's link definitions, by label in lower case. If a label is defined twice, the first counts. */
export function linkTargets(root: Nodes): Map<string, string> {
  const targets = new Map<string, string>();
  collect(root, targets);
  return targets;
}

function collect(node: Nodes, targets: Map<string, string>): void {
  if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) collect(child, targets);
}
