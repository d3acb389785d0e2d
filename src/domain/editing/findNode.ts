import type { Catalog } from '../catalog/catalog.ts';
import type { EntryNode, GuideNode, MitigationNode } from '../guidance/nodes.ts';
import { invalidInput, type InvalidInput } from '../problem.ts';

interface NodeOfType {
  Entry: EntryNode;
  Guide: GuideNode;
  Mitigation: MitigationNode;
}

/** The node that a command names, or NOT_FOUND with what the id is instead. */
export function findNode<T extends keyof NodeOfType>(
  catalog: Catalog,
  type: T,
  id: string,
  path: readonly string[],
): NodeOfType[T] | InvalidInput {
  const node = catalog.node(id);
  if (node?.type === type) return node as NodeOfType[T];
  const wanted = type.toLowerCase();
  const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id;
  const message =
    node === null
      ? `No ${wanted} has the id "${shown}"; take the id from a look-up or a list.`
      : `"${shown}" is the id of a ${node.type.toLowerCase()}; ${path.join('.')} takes the id of a ${wanted}.`;
  return invalidInput('NOT_FOUND', path, message.replace(/\ba (?=entry)/g, 'an '));
}
