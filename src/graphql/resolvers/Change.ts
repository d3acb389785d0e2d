import { locate, locateOrNull } from '../../domain/catalog/located.ts';
import { mayActAs } from '../../domain/access.ts';
import { diffRecords } from '../../domain/changes/fieldDiff.ts';
import { readNode, visibleRevisions } from '../../knowledgeBase/reading.ts';
import type { ChangeResolvers, RevisionResolvers } from '../generated/resolverTypes.ts';

export const Change: ChangeResolvers = {
  version: ({ it }) => it.version,
  kind: ({ it }) => it.kind,
  at: ({ it }) => it.at,
  actor: ({ it }, _args, { caller }) => (mayActAs(caller.role, 'EDITOR') ? it.actor : ''),
  reason: ({ it }) => it.reason,
  revisions: ({ catalog, it }, _args, { caller }) =>
    visibleRevisions(catalog, caller, it).map((revision) => locate(catalog, { change: it, revision })),
  hash: ({ it }) => it.hash,
};

export const Revision: RevisionResolvers = {
  change: ({ catalog, it }) => locate(catalog, it.change),
  node: ({ catalog, it }, _args, { caller }) => locateOrNull(catalog, readNode(catalog, caller, it.revision.nodeId)),
  nodeId: ({ it }) => it.revision.nodeId,
  nodeType: ({ it }) => it.revision.nodeType,
  action: ({ it }) => it.revision.action,
  before: ({ it }) => jsonOrNull(it.revision.before),
  after: ({ it }) => jsonOrNull(it.revision.after),
  diff: ({ it }) => diffRecords(it.revision.before, it.revision.after),
};

function jsonOrNull(record: object | null): string | null {
  return record === null ? null : JSON.stringify(record);
}
