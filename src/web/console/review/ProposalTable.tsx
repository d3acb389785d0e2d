import { Button, Group, Table, Text } from '@mantine/core';
import type { MyProposalsQuery, ProposalRowFragment } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { TableFrame } from '../kit/frames/TableFrame.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { reviewWords as words } from '../words/review.ts';
import { proposalName } from './proposalName.ts';

type OwnProposal = NonNullable<MyProposalsQuery['myProposals']>[number];

interface Props {
  /** One's own say what became of them. */
  readonly proposals: readonly (ProposalRowFragment | OwnProposal)[];
  /** Null: they are only to be read. */
  readonly onDecline: ((proposal: ProposalRowFragment) => void) | null;
}

/** One line a proposal, oldest first. */
export function ProposalTable({ proposals, onDecline }: Props) {
  const { actions, ...others } = words.columns;
  const columns = onDecline === null ? Object.values(others) : [...Object.values(others), actions];
  return (
    <TableFrame label={words.queueTable} columns={columns}>
      {proposals.map((proposal) => {
        const name = proposalName(proposal);
        return (
          <Table.Tr key={proposal.id}>
            <Table.Th scope="row">
              {onDecline === null ? name : <AppLink to={`/review/${proposal.id}`}>{name}</AppLink>}
              {'state' in proposal && <Outcome {...proposal} />}
              {proposal.comments.map(({ author, text }, place) => (
                <Text size="sm" c="dimmed" key={place}>
                  {words.said(author, text)}
                </Text>
              ))}
            </Table.Th>
            <Table.Td>{proposal.proposedBy ?? words.reader}</Table.Td>
            <Table.Td>
              <TimeStamp at={proposal.proposedAt} />
            </Table.Td>
            {onDecline !== null && (
              <Table.Td>
                <Group gap="xs">
                  <AppLink to={`/review/${proposal.id}`} aria-label={words.lookName(name)}>
                    {words.look}
                  </AppLink>
                  <Button
                    variant="default"
                    aria-label={words.declineName(name)}
                    onClick={() => {
                      onDecline(proposal);
                    }}
                  >
                    {words.decline}
                  </Button>
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        );
      })}
    </TableFrame>
  );
}

/** What became of a proposal: that it waits, or who decided and why. */
function Outcome({ state, decidedBy, decision }: Pick<OwnProposal, 'state' | 'decidedBy' | 'decision'>) {
  return (
    <Text size="sm">
      {decidedBy === null ? words.states[state] : words.decided(words.states[state], decidedBy)}
      {decision !== null && `: ${decision}`}
    </Text>
  );
}
