import { capabilitiesOf } from '../../domain/access/access.ts';
import { locateAll, locateOrNull, type Located } from '../../domain/catalog/located.ts';
import type { Change } from '../../domain/changes/change.ts';
import { diffRecords } from '../../domain/changes/fieldDiff.ts';
import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { isNaming } from '../../domain/guidance/withoutNames.ts';
import type { Problem } from '../../domain/problem.ts';
import { storedEditOf } from '../../knowledgeBase/editing/storedEdit.ts';
import type { ProposalResult } from '../../knowledgeBase/editing/proposing.ts';
import { maySee } from '../../knowledgeBase/reading/visibility.ts';
import type {
  AcceptProposalPayloadResolvers,
  CommentOnProposalPayloadResolvers,
  DeclineProposalPayloadResolvers,
  PlannedEditResolvers,
  PlannedRevisionResolvers,
  ProposalResolvers,
  ProposeEditPayloadResolvers,
} from '../generated/resolverTypes.ts';
import { touchedEntriesOf } from './answers/payloads.ts';

export const Proposal: ProposalResolvers = {
  code: ({ code }) => (code === null ? null : decodeErrorCode(toErrorCode(code))),
  editName: (proposal) => storedEditOf(proposal)?.name ?? null,
  planned: async (proposal, _args, { knowledgeBase }) => knowledgeBase.planOfProposal(proposal),
};

const ofProposal = { change: changeOf, problems: problemsOf };

export const ProposeEditPayload: ProposeEditPayloadResolvers = ofProposal;
export const AcceptProposalPayload: AcceptProposalPayloadResolvers = ofProposal;
export const DeclineProposalPayload: DeclineProposalPayloadResolvers = ofProposal;
export const CommentOnProposalPayload: CommentOnProposalPayloadResolvers = ofProposal;

export const PlannedEdit: PlannedEditResolvers = {
  fits: ({ committed }) => committed.problems.length === 0,
  problems: ({ committed: { catalog, problems } }) => locateAll(catalog, problems),
  importPlan: ({ committed: { catalog }, importPlan }) => locateOrNull(catalog, importPlan),
  revisions: ({ committed: { revisions } }, _args, { caller }) =>
    revisions.filter(({ before, after }) =>
      [before, after].every((record) => record === null || maySee(caller, record)),
    ),
  impact: ({ committed: { touched } }) => ({ touched }),
  touchedEntries: ({ committed }, args) => touchedEntriesOf(committed, args),
};

export const PlannedRevision: PlannedRevisionResolvers = {
  contentBefore: ({ before }) => before,
  contentAfter: ({ after }) => after,
  diff: ({ before, after }, _args, { caller }) => {
    const diff = diffRecords(before, after);
    return capabilitiesOf(caller.role).includes('SEE_ACTORS') ? diff : diff.filter(({ field }) => !isNaming(field));
  },
};

function changeOf({ catalog, planned }: ProposalResult): Located<Change> | null {
  return locateOrNull(catalog, planned?.committed.change ?? null);
}

function problemsOf({ catalog, problems }: ProposalResult): Located<Problem>[] {
  return locateAll(catalog, problems);
}
