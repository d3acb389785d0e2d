import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { MyProposalsDocument, ReviewQueueDocument, type ProposalRowFragment } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { reviewWords as words } from '../words/review.ts';
import { DeclineProposal } from './DeclineProposal.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import { StaleGuidance } from './StaleGuidance.tsx';

/** What waits for an editor: proposals, and guidance that should be looked at again. Analysts see what they have proposed. */
export function ReviewScreen() {
  const session = useSession();
  const isEditor = session.can('EDIT_GUIDANCE');
  if (!session.can('PROPOSE_EDITS'))
    return (
      <Page title={words.title}>
        <RoleRequired needs="ANALYST" />
      </Page>
    );
  return (
    <Page title={words.title}>
      <Stack>
        {isEditor ? <Queue /> : <OwnProposals />}
        <StaleGuidance />
      </Stack>
    </Page>
  );
}

function Queue() {
  const asked = useAsk(ReviewQueueDocument, {});
  const [declined, setDeclined] = useState<ProposalRowFragment | null>(null);
  const close = () => {
    setDeclined(null);
    asked.retry();
  };
  return (
    <Stack component="section" aria-labelledby="queue">
      <Title order={2} fz="lg" id="queue">
        {words.queue}
      </Title>
      <Text maw="70ch">{words.queueWhy}</Text>
      <QueryState
        asked={asked}
        isEmpty={({ proposals }) => (proposals ?? []).length === 0}
        empty={<Text>{words.none}</Text>}
      >
        {({ proposals }) => <ProposalTable proposals={proposals ?? []} onDecline={setDeclined} />}
      </QueryState>
      {declined !== null && <DeclineProposal proposal={declined} onClose={close} onDeclined={asked.retry} />}
    </Stack>
  );
}

function OwnProposals() {
  const asked = useAsk(MyProposalsDocument, {});
  return (
    <Stack component="section" aria-labelledby="queue">
      <Title order={2} fz="lg" id="queue">
        {words.own}
      </Title>
      <QueryState
        asked={asked}
        isEmpty={({ myProposals }) => (myProposals ?? []).length === 0}
        empty={<Text>{words.ownNone}</Text>}
      >
        {({ myProposals }) => <ProposalTable proposals={myProposals ?? []} onDecline={null} />}
      </QueryState>
    </Stack>
  );
}
