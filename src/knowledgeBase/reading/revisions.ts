import type { Caller } from '../../domain/access/access.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Change, ChangeHead, RevisedNode, Revision } from '../../domain/changes/change.ts';
import { diffRecords } from '../../domain/changes/fieldDiff.ts';
import { isUndone } from '../../domain/editing/isUndone.ts';
import { isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import { partOf, readNode } from './reading.ts';
import { mayBeHidden, seesArchived } from './visibility.ts';

/** What changes did to nodes, as far as a caller may see it: entries and guides that are archived or gone show to editors only. */
export interface RevisionVerbs {
  /** How many nodes a change touched. */
  touchedBy(catalog: Catalog, caller: Caller, change: ChangeHead): Promise<number>;
  /** Part of a change's revisions, as partOf cuts it: only these are read. `reading` is told how many, and may throw to keep them from it. */
  revisionsOf(
    catalog: Catalog,
    caller: Caller,
    change: ChangeHead,
    part: { readonly first?: number | null | undefined; readonly skip?: number | null | undefined },
    reading?: (count: number) => void,
  ): Promise<readonly Revision[] | InvalidInput>;
  /** Whether nothing that a change set stands any more, as far as the caller may see it; `reading` as above. */
  isUndone(catalog: Catalog, caller: Caller, change: ChangeHead, reading?: (count: number) => void): Promise<boolean>;
  /** The redactions that took something out of a change, oldest first. */
  redactionsOf(change: ChangeHead): Promise<readonly ChangeHead[]>;
}

/** How many nodes of changes are kept in memory; a change never changes. */
const keptNodes = 200_000;

/** How many revisions are read at once to see whether a change is undone. */
const fewRevisions = 50;

export function revisionVerbs(store: Store): RevisionVerbs {
  const nodesOf = keepNodes((version) => store.revisedNodes(version));
  const readRevisions: RevisionVerbs['revisionsOf'] = async (catalog, caller, change, { first, skip }, reading) => {
    // An edit that was just made, or tried out, has them at hand; of what was tried out nothing is in the store.
    if (isWhole(change)) return partOf(visible(catalog, caller, change.revisions), first, skip);
    const part = partOf(visible(catalog, caller, await nodesOf(change.version)), first, skip);
    if (isInvalidInput(part)) return part;
    reading?.(part.length);
    return store.revisionsAt(
      change.version,
      part.map(({ position }) => position),
    );
  };
  return {
    revisionsOf: readRevisions,
    isUndone: async (catalog, caller, change, reading) => {
      let hasSet = false;
      for (let skip = 0; ; skip += fewRevisions) {
        const part = await readRevisions(catalog, caller, change, { first: fewRevisions, skip }, reading);
        if (isInvalidInput(part) || part.length === 0) return hasSet;
        const isSetting = part.some(({ before, after }) => diffRecords(before, after).length > 0);
        // One revision that stands tells of them all, so an import is seldom read whole.
        if (isSetting && !isUndone(catalog, part)) return false;
        hasSet ||= isSetting;
      }
    },
    redactionsOf: ({ version }) => store.redactionsOf(version),
    touchedBy: async (catalog, caller, change) => visible(catalog, caller, await nodesOf(change.version)).length,
  };
}

function isWhole(change: ChangeHead): change is Change {
  return 'revisions' in change;
}

function visible<Node extends Pick<Revision, 'nodeId' | 'nodeType'>>(
  catalog: Catalog,
  caller: Caller,
  nodes: readonly Node[],
): readonly Node[] {
  if (seesArchived(caller)) return nodes;
  return nodes.filter(({ nodeId, nodeType }) => !mayBeHidden(nodeType) || readNode(catalog, caller, nodeId) !== null);
}

type ReadNodes = (version: number) => Promise<readonly RevisedNode[]>;

/** Keeps what was read last; what is asked for twice at once is read once. */
function keepNodes(read: ReadNodes): ReadNodes {
  const kept = new Map<number, Promise<readonly RevisedNode[]>>();
  let size = 0;
  return (version) => {
    const known = kept.get(version);
    if (known !== undefined) return known;
    const reading = read(version);
    kept.set(version, reading);
    reading.then(
      ({ length }) => {
        size += length;
        if (size <= keptNodes) return;
        kept.clear();
        size = 0;
      },
      () => kept.delete(version),
    );
    return reading;
  };
}
