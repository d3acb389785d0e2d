import { locateAll, locateOrNull, type Located } from '../../domain/catalog/located.ts';
import type { Change as CommittedChange } from '../../domain/changes/change.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Committed } from '../../knowledgeBase/committer.ts';
import type {
  ChangePayloadResolvers,
  EntryPayloadResolvers,
  GuidePayloadResolvers,
  MitigationPayloadResolvers,
} from '../generated/resolverTypes.ts';

/*
 * Every mutation answers with what came of its command: the node it was about, the change, how far the
 * change reaches, and the problems.
 */

export const EntryPayload: EntryPayloadResolvers = {
  entry: ({ catalog, subjectId }) => locateOrNull(catalog, subjectId === null ? null : catalog.entry(subjectId)),
  change: changeOf,
  impact: impactOf,
  problems: problemsOf,
};

export const MitigationPayload: MitigationPayloadResolvers = {
  mitigation: ({ catalog, subjectId }) =>
    locateOrNull(catalog, subjectId === null ? null : catalog.mitigation(subjectId)),
  change: changeOf,
  impact: impactOf,
  problems: problemsOf,
};

export const GuidePayload: GuidePayloadResolvers = {
  guide: ({ catalog, subjectId }) => locateOrNull(catalog, subjectId === null ? null : catalog.guide(subjectId)),
  change: changeOf,
  impact: impactOf,
  problems: problemsOf,
};

export const ChangePayload: ChangePayloadResolvers = {
  change: changeOf,
  impact: impactOf,
  problems: problemsOf,
};

function changeOf({ catalog, change }: Committed): Located<CommittedChange> | null {
  return locateOrNull(catalog, change);
}

function impactOf({ touched }: Committed): { entries: number } {
  return { entries: touched.length };
}

function problemsOf({ catalog, problems }: Committed): Located<Problem>[] {
  return locateAll(catalog, problems);
}
