import { DeclineProposalDocument, type ProposalRowFragment } from '../../generated/operations.ts';
import { ReasonDialog } from '../kit/frames/ReasonDialog.tsx';
import { useRunOperation } from '../kit/data/graphqlClient.ts';
import { reviewWords as words } from '../words/review.ts';
import { proposalName } from './proposalName.ts';

interface Props {
  readonly proposal: ProposalRowFragment;
  readonly onClose: () => void;
  readonly onDeclined: () => void;
}

/** Declines a proposal, with a reason. */
export function DeclineProposal({ proposal, onClose, onDeclined }: Props) {
  const runOperation = useRunOperation();
  return (
    <ReasonDialog
      form="decline"
      title={words.declineName(proposalName(proposal))}
      what={words.declineWhat}
      label={words.reason}
      confirm={words.decline}
      done={words.declined}
      send={async (reason) => {
        const { data, failure } = await runOperation(DeclineProposalDocument, { input: { id: proposal.id, reason } });
        const problems = data?.declineProposal?.problems ?? [];
        if (failure === null && problems.length === 0) onDeclined();
        return { failure, problems };
      }}
      onClose={onClose}
    />
  );
}
