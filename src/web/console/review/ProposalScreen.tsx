import { Stack, Text } from '@mantine/core';
import { useParams } from 'wouter';
import {
  ProposalEditDocument,
  ProposalToReviewDocument,
  type ProposalToReviewQuery,
} from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useSession } from '../session/session.tsx';
import { shellWords } from '../words/shell.ts';
import { reviewWords as words } from '../words/review.ts';
import { DecideProposal } from './DecideProposal.tsx';
import { readEdit } from './storedEdit.ts';
import { ProposalComments } from './ProposalComments.tsx';
import { longestSaid, proposalName } from './proposalName.ts';

const crumbs = [{ words: shellWords.places.review, to: '/review' }];

/** One proposal: what it would do, what was said of it, and its acceptance, as it is or changed. */
export function ProposalScreen() {
  const { id = '' } = useParams();
  const isEditor = useSession().can('EDIT_GUIDANCE');
  const asked = useAsk(ProposalToReviewDocument, { id }, { pause: !isEditor });
  if (!isEditor)
    return (
      <Page title={words.title} crumbs={crumbs}>
        <RoleRequired needs="EDITOR" />
      </Page>
    );
  return (
    <QueryState
      asked={asked}
      isEmpty={({ proposal }) => proposal === null}
      empty={
        <Page title={words.gone} crumbs={crumbs}>
          <Text>{words.goneHow}</Text>
        </Page>
      }
    >
      {({ proposal }) => proposal !== null && <Proposal proposal={proposal} onChanged={asked.retry} />}
    </QueryState>
  );
}

/** With its edit, but for an import: that is a whole document. */
function OpenProposal({ proposal }: Pick<Props, 'proposal'>) {
  const { id, editName } = proposal;
  const isShort = editName !== null && editName !== 'importGuide';
  const asked = useAsk(ProposalEditDocument, { id }, { pause: !isShort });
  if (!isShort)
    return <DecideProposal proposal={proposal} stored={editName === null ? null : { name: editName, input: {} }} />;
  return (
    <QueryState asked={asked}>
      {(data) => <DecideProposal proposal={proposal} stored={readEdit(data.proposal?.edit ?? null)} />}
    </QueryState>
  );
}

interface Props {
  readonly proposal: NonNullable<ProposalToReviewQuery['proposal']>;
  readonly onChanged: () => void;
}

function Proposal({ proposal, onChanged }: Props) {
  const { text, proposedBy, proposedAt, state, decidedBy, decision } = proposal;
  return (
    <Page title={proposalName(proposal)} crumbs={crumbs}>
      <Stack gap="lg">
        <div>
          <Text>
            {words.proposedBy(proposedBy ?? words.reader)} <TimeStamp at={proposedAt} />
          </Text>
          {text !== null && text.length > longestSaid && <div className="lines prose">{text}</div>}
        </div>
        {state === 'OPEN' ? (
          <OpenProposal proposal={proposal} />
        ) : (
          <Text>
            {words.decided(words.states[state], decidedBy ?? '')}
            {decision !== null && `: ${decision}`}
          </Text>
        )}
        <ProposalComments proposal={proposal} onSaid={onChanged} />
      </Stack>
    </Page>
  );
}
