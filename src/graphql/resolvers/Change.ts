import { capabilitiesOf, type Caller } from '../../domain/access/access.ts';
import { locate, locateOrNull } from '../../domain/catalog/located.ts';
import { diffRecords, type FieldDiff as FieldDifference } from '../../domain/changes/fieldDiff.ts';
import { decodeErrorCode, type DecodedCode } from '../../domain/codes/decoding/decode.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import type { NodeRecord } from '../../domain/guidance/records.ts';
import { isNaming, withoutNames } from '../../domain/guidance/withoutNames.ts';
import { readNode } from '../../knowledgeBase/reading/reading.ts';
import { answerOf } from '../argumentError.ts';
import type { ChangeResolvers, FieldDiffResolvers, RevisionResolvers } from '../generated/resolverTypes.ts';
import type { RevisionParent } from '../parents.ts';

export const Change: ChangeResolvers = {
  version: ({ it }) => it.version,
  kind: ({ it }) => it.kind,
  at: ({ it }) => it.at,
  actor: ({ it }) => it.actor,
  actorName: ({ it }) => it.actor,
  reason: ({ it }) => it.reason,
  revisions: async ({ catalog, it }, part, { caller, knowledgeBase, budget }) =>
    answerOf(
      await knowledgeBase.revisionsOf(catalog, caller, it, part, (count) => budget?.charge(count * pointsOfRevision)),
    ).map((revision) => locate(catalog, { change: it, revision })),
  touched: async ({ catalog, it }, _args, { caller, knowledgeBase }) => knowledgeBase.touchedBy(catalog, caller, it),
  isUndone: async ({ catalog, it }, _args, { caller, knowledgeBase, budget }) =>
    knowledgeBase.isUndone(catalog, caller, it, (count) => budget?.charge(count * pointsOfRevision)),
  hash: ({ it }) => it.hash,
  redactions: async ({ catalog, it }, _args, { knowledgeBase }) =>
    (await knowledgeBase.redactionsOf(it)).map((change) => locate(catalog, change)),
};

export const Revision: RevisionResolvers = {
  change: ({ catalog, it }) => locate(catalog, it.change),
  node: ({ catalog, it }, _args, { caller }) => locateOrNull(catalog, readNode(catalog, caller, it.revision.nodeId)),
  nodeId: ({ it }) => it.revision.nodeId,
  nodeType: ({ it }) => it.revision.nodeType,
  action: ({ it }) => it.revision.action,
  before: ({ it }, _args, { caller }) => jsonOrNull(shownTo(caller, it.revision.before)),
  after: ({ it }, _args, { caller }) => jsonOrNull(shownTo(caller, it.revision.after)),
  contentBefore: ({ it }) => it.revision.before,
  contentAfter: ({ it }) => it.revision.after,
  diff: ({ it }, _args, { caller }) =>
    diffOf(it.revision).filter(({ field }) => maySeeNames(caller) || !isNaming(field)),
};

export const FieldDiff: FieldDiffResolvers = {
  beforeCode: ({ field, before }) => codeOrNull(field, before),
  afterCode: ({ field, after }) => codeOrNull(field, after),
};

function codeOrNull(field: string, value: string | null): DecodedCode | null {
  return field === 'code' && value !== null && /^\d+$/.test(value) ? decodeErrorCode(toErrorCode(Number(value))) : null;
}
/** To read one from the database. */
const pointsOfRevision = 4;

/** As the caller may see it: names of people show to those who may see actors. */
function shownTo(caller: Caller, record: NodeRecord | null): NodeRecord | null {
  return record === null || maySeeNames(caller) ? record : withoutNames(record);
}

function maySeeNames({ role }: Caller): boolean {
  return capabilitiesOf(role).includes('SEE_ACTORS');
}

/** Records never change: what aliases ask for again is not made again. */
const jsonTexts = new WeakMap<object, string>();
const diffs = new WeakMap<RevisionOfNode, FieldDifference[]>();

type RevisionOfNode = RevisionParent['it']['revision'];

function jsonOrNull(record: object | null): string | null {
  if (record === null) return null;
  const text = jsonTexts.get(record) ?? JSON.stringify(record);
  jsonTexts.set(record, text);
  return text;
}

function diffOf(revision: RevisionOfNode): FieldDifference[] {
  const diff = diffs.get(revision) ?? diffRecords(revision.before, revision.after);
  diffs.set(revision, diff);
  return diff;
}
