import type { Change } from '../changes/change.ts';
import type { Flaw } from '../changes/flaw.ts';
import type { KnowledgeNode, Lifetime } from '../guidance/nodes.ts';
import type { NodeRecord } from '../guidance/records.ts';
import { findWrongBefore } from './compareNodes.ts';

/** The nodes that a log comes to, found by following its changes from the first one on. */
export interface Replay {
  /** Applies the next change. Once a change does not fit the state before it, no more are applied. */
  readonly follow: (change: Change) => void;
  readonly nodes: () => KnowledgeNode[];
  /** The first revision that begins with something else than the changes before it have left; null if none does. */
  readonly flaw: () => Flaw | null;
}

/**
 * Follows a log as applyChange does, without the indexes that queries need: bringing those up to date is most of the work of a
 * catalogue, and they say nothing that the nodes do not.
 */
export function startReplay(): Replay {
  const nodes = new Map<string, ReplayedNode>();
  const known = { node: (id: string) => nodes.get(id)?.record ?? null };
  let flaw: Flaw | null = null;
  let isBroken = false;
  return {
    follow: (change) => {
      if (isBroken) return;
      flaw ??= findWrongBefore(known, change);
      followChange(nodes, change);
      const lost = findLostEntry(nodes, change);
      if (lost === null) return;
      isBroken = true;
      flaw ??= lost;
    },
    nodes: () => [...nodes.values()].map(({ record, lifetime }): KnowledgeNode => ({ ...record, ...lifetime })),
    flaw: () => flaw,
  };
}

interface ReplayedNode {
  readonly record: NodeRecord;
  readonly lifetime: Lifetime;
}

function followChange(nodes: Map<string, ReplayedNode>, { version, at, revisions }: Change): void {
  // One effect a node, also if the change touches it more than once: it was created when it came first.
  const createdAt = new Map(revisions.map(({ nodeId }) => [nodeId, nodes.get(nodeId)?.lifetime.createdAt ?? at]));
  for (const { nodeId, after } of revisions) {
    if (after === null) nodes.delete(nodeId);
    else
      nodes.set(nodeId, {
        record: after,
        lifetime: { version, createdAt: createdAt.get(nodeId) ?? at, updatedAt: at },
      });
  }
}

/** A start could not place the entry in any order. */
function findLostEntry(nodes: ReadonlyMap<string, ReplayedNode>, { version, revisions }: Change): Flaw | null {
  for (const { nodeId } of revisions) {
    const record = nodes.get(nodeId)?.record;
    if (record?.type !== 'Entry' || nodes.get(record.guideId)?.record.type === 'Guide') continue;
    const message = `Change ${String(version)} cannot be applied to what stood before it: Entry ${nodeId} belongs to guide ${record.guideId}, which is not there.`;
    return { version, nodeId: null, field: null, message };
  }
  return null;
}
