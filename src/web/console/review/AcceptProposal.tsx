import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import {
  AcceptProposalDocument,
  ProposalPlanDocument,
  type ProposalPlanQuery,
  type ProposalRowFragment,
} from '../../generated/operations.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useAsk, useTell, type Failure } from '../kit/graphqlClient.ts';
import { QueryState } from '../kit/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { WordDiff } from '../kit/WordDiff.tsx';
import { reviewWords as words } from '../words/review.ts';
import { proposalName } from './proposalName.ts';

interface Props {
  readonly proposal: ProposalRowFragment;
  readonly onClose: () => void;
}

type Plan = NonNullable<NonNullable<ProposalPlanQuery['proposal']>['planned']>;

/** Shows what a proposal does to each node as the catalogue stands, and commits it. */
export function AcceptProposal({ proposal, onClose }: Props) {
  const { id } = proposal;
  const tell = useTell();
  const toast = useToast();
  const asked = useAsk(ProposalPlanDocument, { id });
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const fits = asked.data?.proposal?.planned?.fits === true;

  async function accept() {
    const input = { id, ...(reason.trim() === '' ? {} : { reason }) };
    const { data, failure: failed } = await tell(AcceptProposalDocument, { input });
    const { change = null, problems = [] } = data?.acceptProposal ?? {};
    setFailure(failed);
    setRefusal(problems[0]?.message ?? null);
    if (failed !== null || change === null) return;
    toast.say(words.accepted(change.version));
    onClose();
  }

  return (
    <ConfirmDialog
      title={proposalName(proposal)}
      wide
      confirm={words.accept}
      onConfirm={fits ? accept : null}
      failure={failure}
      reason={{ text: reason, onChange: setReason }}
      onClose={onClose}
    >
      {refusal !== null && <Text role="alert">{refusal}</Text>}
      <QueryState asked={asked} isEmpty={() => false} empty={null}>
        {(data) => {
          const planned = data.proposal?.planned ?? null;
          return planned === null ? <Text>{words.wordsOnly}</Text> : <PlanOf plan={planned} />;
        }}
      </QueryState>
    </ConfirmDialog>
  );
}

function PlanOf({ plan: { fits, problems, impact, revisions } }: { readonly plan: Plan }) {
  return (
    <Stack gap="xs">
      {fits && <Text>{words.fits(impact.entries)}</Text>}
      {problems.map(({ message }) => (
        <Text key={message}>{message}</Text>
      ))}
      {revisions.map(({ nodeId, nodeType, action, diff }) => (
        <div key={nodeId} className="panel">
          <Text fw={600}>
            {nodeType} {action.toLowerCase()}
          </Text>
          {diff.map(({ field, before, after }) => (
            <div key={field} className="lines prose">
              {field}: <WordDiff before={before ?? ''} after={after ?? ''} />
            </div>
          ))}
        </div>
      ))}
    </Stack>
  );
}
