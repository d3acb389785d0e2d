import { listOfEntries } from '../../../domain/catalog/listOfEntries.ts';
import { readPage, type Page, type PageRequest } from '../../../domain/catalog/page.ts';
import { answerOf } from '../../argumentError.ts';
import { locate, locateAll, locateOrNull, type Located } from '../../../domain/catalog/located.ts';
import type { Change as CommittedChange } from '../../../domain/changes/change.ts';
import type { Problem } from '../../../domain/problem.ts';
import { decodeErrorCode } from '../../../domain/codes/decoding/decode.ts';
import type { EntryNode } from '../../../domain/guidance/nodes.ts';
import type { Committed } from '../../../knowledgeBase/editing/committer.ts';
import type {
  ArchiveGuidePayloadResolvers,
  AskForCodePayloadResolvers,
  ChangePayloadResolvers,
  EntryPayloadResolvers,
  GapPayloadResolvers,
  GuidePayloadResolvers,
  ImpactResolvers,
  MitigationPayloadResolvers,
  RedactTextPayloadResolvers,
  SynonymsPayloadResolvers,
} from '../../generated/resolverTypes.ts';

/*
 * Every mutation answers with what came of its command: the node it was about, the change, how far the
 * change reaches, and the problems.
 */

export const EntryPayload: EntryPayloadResolvers = {
  entry: ({ catalog, subjectId }) => locateOrNull(catalog, subjectId === null ? null : catalog.entry(subjectId)),
  change: changeOf,
  impact: impactOf,
  touchedEntries: touchedEntriesOf,
  problems: problemsOf,
};

export const MitigationPayload: MitigationPayloadResolvers = {
  mitigation: ({ catalog, subjectId }) =>
    locateOrNull(catalog, subjectId === null ? null : catalog.mitigation(subjectId)),
  change: changeOf,
  impact: impactOf,
  touchedEntries: touchedEntriesOf,
  deletedMitigationId: ({ change, subjectId }) => deletedIn(change).find((id) => id === subjectId) ?? null,
  deletedMitigationIds: ({ change }) => deletedIn(change),
  problems: problemsOf,
};

const ofGuide = {
  guide: ({ catalog, subjectId }: Committed) =>
    locateOrNull(catalog, subjectId === null ? null : catalog.guide(subjectId)),
  change: changeOf,
  impact: impactOf,
  touchedEntries: touchedEntriesOf,
  problems: problemsOf,
};

export const GuidePayload: GuidePayloadResolvers = ofGuide;
export const ArchiveGuidePayload: ArchiveGuidePayloadResolvers = ofGuide;

export const SynonymsPayload: SynonymsPayloadResolvers = {
  synonyms: ({ catalog, subjectId }) => locateOrNull(catalog, subjectId === null ? null : catalog.synonyms()),
  change: changeOf,
  impact: impactOf,
  problems: problemsOf,
};

export const ChangePayload: ChangePayloadResolvers = {
  change: changeOf,
  impact: impactOf,
  touchedEntries: touchedEntriesOf,
  deletedMitigationIds: ({ change }) => deletedIn(change),
  problems: problemsOf,
};

export const RedactTextPayload: RedactTextPayloadResolvers = {
  change: changeOf,
  impact: impactOf,
  problems: problemsOf,
};

export const Impact: ImpactResolvers = {
  entries: ({ touched }) => touched.length,
  lookupsLast30Days: async ({ touched }, _args, { knowledgeBase }) => knowledgeBase.lookupsLast30Days(touched),
};

export const GapPayload: GapPayloadResolvers = {
  code: ({ code }) => (code === null ? null : decodeErrorCode(code)),
  problems: ({ catalog, problems }) => locateAll(catalog, problems),
};

export const AskForCodePayload: AskForCodePayloadResolvers = {
  accepted: ({ problem }) => problem === null,
  asked: ({ asked }) => asked,
  problems: ({ catalog, problem }) => (problem === null ? [] : [locate(catalog, problem)]),
};

function changeOf({ catalog, change }: Committed): Located<CommittedChange> | null {
  return locateOrNull(catalog, change);
}

/** Ids of the mitigations that a change took away. */
export function deletedIn(change: CommittedChange | null): string[] {
  const revisions = change?.revisions ?? [];
  return revisions.flatMap(({ nodeType, nodeId, after }) =>
    nodeType === 'Mitigation' && after === null ? nodeId : [],
  );
}

/** As they read after the change; what the change took away is not among them. */
export function touchedEntriesOf({ catalog, touched }: Committed, page: PageRequest): Located<Page<EntryNode>> {
  const entries = touched.flatMap(({ id }) => catalog.entry(id) ?? []);
  return locate(catalog, answerOf(readPage(listOfEntries(catalog, 'touched entries', entries), page)));
}

function impactOf({ touched }: Committed): { touched: readonly EntryNode[] } {
  return { touched };
}

function problemsOf({ catalog, problems }: Committed): Located<Problem>[] {
  return locateAll(catalog, problems);
}
