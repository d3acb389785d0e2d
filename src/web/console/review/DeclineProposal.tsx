import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DeclineProposalDocument, type ProposalRowFragment } from '../../generated/operations.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useTell, type Failure } from '../kit/graphqlClient.ts';
import { fieldId, problemAt, ProblemSummary, type ShownProblem } from '../kit/problems.tsx';
import { useToast } from '../kit/toasts.tsx';
import { reviewWords as words } from '../words/review.ts';
import { proposalName } from './proposalName.ts';

interface Props {
  readonly proposal: ProposalRowFragment;
  readonly onClose: () => void;
}

const form = 'decline';

/** Declines a proposal, with a reason. */
export function DeclineProposal({ proposal, onClose }: Props) {
  const tell = useTell();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function decline() {
    const { data, failure: failed } = await tell(DeclineProposalDocument, { input: { id: proposal.id, reason } });
    const found = data?.declineProposal?.problems ?? [];
    setFailure(failed);
    setProblems(found);
    if (failed !== null || found.length > 0) return;
    toast.say(words.declined);
    onClose();
  }

  return (
    <ConfirmDialog
      title={words.declineName(proposalName(proposal))}
      confirm={words.decline}
      onConfirm={decline}
      failure={failure}
      onClose={onClose}
    >
      <ProblemSummary form={form} problems={problems} />
      <Text>{words.declineWhat}</Text>
      <Textarea
        id={fieldId(form, 'input', 'reason')}
        label={words.reason}
        value={reason}
        error={problemAt(problems, 'reason')}
        autosize
        minRows={2}
        data-autofocus
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}
