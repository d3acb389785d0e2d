import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { StaleListDocument, VerifyGuidanceDocument, type StaleNodeFragment } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { FailureNotice } from '../kit/FailureNotice.tsx';
import { TableFrame } from '../kit/frames/TableFrame.tsx';
import { useAsk, useTell, type Failure } from '../kit/graphqlClient.ts';
import { QueryState } from '../kit/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { useSession } from '../session/session.tsx';
import { reviewWords as words } from '../words/review.ts';

/** What someone should look at again, and a button that says it is still true. */
export function StaleGuidance() {
  const asked = useAsk(StaleListDocument, {});
  const session = useSession();
  const tell = useTell();
  const toast = useToast();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function verify(id: string, expectedVersion: number) {
    const { data, failure: failed } = await tell(VerifyGuidanceDocument, {
      input: { nodes: [{ id, expectedVersion }] },
    });
    setFailure(failed);
    if (failed === null) toast.say(data?.verifyGuidance?.problems[0]?.message ?? words.verified);
    asked.retry();
  }

  return (
    <Stack component="section" aria-labelledby="stale">
      <Title order={2} id="stale">
        {words.stale}
      </Title>
      <Text maw="70ch">{words.staleWhy}</Text>
      {failure !== null && <FailureNotice failure={failure} />}
      <QueryState
        asked={asked}
        isEmpty={({ staleGuidance }) => (staleGuidance?.totalCount ?? 0) === 0}
        empty={<Text>{words.none}</Text>}
      >
        {({ staleGuidance }) => (
          <TableFrame label={words.stale} columns={Object.values(words.staleColumns)}>
            {(staleGuidance?.items ?? []).map(({ node, reasons, lookupsLast30Days }) => (
              <Table.Tr key={node.id}>
                <Table.Th scope="row">
                  <AppLink to={placeOf(node)}>{nameOf(node)}</AppLink>
                  {node.__typename === 'Guide' && node.needsSecondEditor === true && (
                    <Text size="sm" c="dimmed">
                      {words.fourEyes}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td>
                  {reasons.map((reason) => words.reasons[reason]).join(', ')}
                  {'reviewBy' in node && node.reviewBy !== null && <Text size="sm">{words.due(node.reviewBy)}</Text>}
                </Table.Td>
                <Table.Td>{lookupsLast30Days}</Table.Td>
                <Table.Td>
                  {'version' in node && session.can('EDIT_GUIDANCE') && (
                    <Button
                      variant="default"
                      aria-label={words.verifyName(nameOf(node))}
                      onClick={() => {
                        void verify(node.id, node.version);
                      }}
                    >
                      {words.verify}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </TableFrame>
        )}
      </QueryState>
    </Stack>
  );
}

function nameOf(node: StaleNodeFragment): string {
  if (node.__typename === 'Entry') return `${node.code?.slug ?? node.id} (${node.guide.slug})`;
  if (node.__typename === 'Mitigation') return node.plainText.slice(0, 100);
  return node.__typename === 'Guide' ? node.title : node.id;
}

function placeOf(node: StaleNodeFragment): string {
  if (node.__typename === 'Entry') return `/entries/${node.id}`;
  if (node.__typename === 'Mitigation') return `/mitigations/${node.id}`;
  return node.__typename === 'Guide' ? `/guides/${node.slug}` : '/';
}
