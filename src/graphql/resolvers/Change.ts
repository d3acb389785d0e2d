import { locate, locateOrNull } from '../../domain/catalog/located.ts';
import { decodeErrorCode, type DecodedCode } from '../../domain/codes/decoding/decode.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { diffRecords } from '../../domain/changes/fieldDiff.ts';
import { partOf, readNode, visibleRevisions } from '../../knowledgeBase/reading/reading.ts';
import { answerOf } from '../argumentError.ts';
import type { ChangeResolvers, FieldDiffResolvers, RevisionResolvers } from '../generated/resolverTypes.ts';

export const Change: ChangeResolvers = {
  version: ({ it }) => it.version,
  kind: ({ it }) => it.kind,
  at: ({ it }) => it.at,
  actor: ({ it }) => it.actor,
  reason: ({ it }) => it.reason,
  revisions: ({ catalog, it }, { first, skip }, { caller }) =>
    answerOf(partOf(visibleRevisions(catalog, caller, it), first, skip)).map((revision) =>
      locate(catalog, { change: it, revision }),
    ),
  touched: ({ catalog, it }, _args, { caller }) => visibleRevisions(catalog, caller, it).length,
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

export const FieldDiff: FieldDiffResolvers = {
  beforeCode: ({ field, before }) => codeOrNull(field, before),
  afterCode: ({ field, after }) => codeOrNull(field, after),
};

function codeOrNull(field: string, value: string | null): DecodedCode | null {
  return field === 'code' && value !== null && /^\d+$/.test(value) ? decodeErrorCode(toErrorCode(Number(value))) : null;
}

function jsonOrNull(record: object | null): string | null {
  return record === null ? null : JSON.stringify(record);
}
