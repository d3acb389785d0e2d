import { Button, Checkbox, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { StaleListDocument, type StaleNodeFragment } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { TableFrame } from '../kit/frames/TableFrame.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { reviewWords as words } from '../words/review.ts';
import { useCare } from './useCare.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

/** What someone should look at again: "still true" for one, and for all that are chosen this and who looks after them. */
export function StaleGuidance() {
  const langOf = useGuidanceLang();
  const asked = useAsk(StaleListDocument, {});
  const mayEdit = useSession().can('EDIT_GUIDANCE');
  /** Versions by the ids of what is chosen. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const care = useCare(() => {
    setChosen(new Map());
    asked.retry();
  });
  const { choose, what, owner, ...others } = words.staleColumns;
  const columns = [...(mayEdit ? [choose] : []), what, ...(mayEdit ? [owner] : []), ...Object.values(others)];
  return (
    <Stack component="section" aria-labelledby="stale">
      <Title order={2} fz="lg" id="stale">
        {words.stale}
      </Title>
      <Text maw="70ch">{words.staleWhy}</Text>
      {care.failure !== null && <FailureNotice failure={care.failure} />}
      {care.refusal !== null && <Text role="alert">{care.refusal}</Text>}
      <QueryState
        asked={asked}
        isEmpty={({ staleGuidance }) => (staleGuidance?.totalCount ?? 0) === 0}
        empty={<Text>{words.none}</Text>}
      >
        {({ staleGuidance }) => (
          <>
            <TableFrame label={words.staleTable} columns={columns}>
              {(staleGuidance?.items ?? []).map(({ node, reasons, lookupsLast30Days }) => (
                <Table.Tr key={node.id}>
                  {mayEdit && (
                    <Table.Td>
                      {'version' in node && (
                        <Checkbox
                          aria-label={words.chooseName(nameOf(node))}
                          checked={chosen.has(node.id)}
                          onChange={() => {
                            setChosen(toggled(chosen, node.id, node.version));
                          }}
                        />
                      )}
                    </Table.Td>
                  )}
                  <Table.Th scope="row">
                    <AppLink to={placeOf(node)} lang={'language' in node ? langOf(node.language) : undefined}>
                      {nameOf(node)}
                    </AppLink>
                    {node.__typename === 'Guide' && node.needsSecondEditor === true && (
                      <Text size="sm" c="dimmed">
                        {words.fourEyes}
                      </Text>
                    )}
                  </Table.Th>
                  {mayEdit && <Table.Td>{'owner' in node && node.owner}</Table.Td>}
                  <Table.Td>
                    {reasons.map((reason) => words.reasons[reason]).join(', ')}
                    {'reviewBy' in node && node.reviewBy !== null && <Text size="sm">{words.due(node.reviewBy)}</Text>}
                  </Table.Td>
                  <Table.Td>{lookupsLast30Days}</Table.Td>
                  <Table.Td>
                    {'version' in node && mayEdit && (
                      <Button
                        variant="default"
                        aria-label={words.verifyName(nameOf(node))}
                        onClick={() => void care.verify([{ id: node.id, expectedVersion: node.version }])}
                      >
                        {words.verify}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </TableFrame>
            {chosen.size > 0 && (
              <Chosen
                count={chosen.size}
                onVerify={() => void care.verify(nodesOf(chosen))}
                onAssign={(fields) => void care.assign(nodesOf(chosen), fields)}
              />
            )}
          </>
        )}
      </QueryState>
    </Stack>
  );
}

interface ChosenProps {
  readonly count: number;
  readonly onVerify: () => void;
  readonly onAssign: (fields: { readonly owner?: string; readonly reviewBy?: string }) => void;
}

function Chosen({ count, onVerify, onAssign }: ChosenProps) {
  const [owner, setOwner] = useState('');
  const [reviewBy, setReviewBy] = useState('');
  const given = { ...(owner.trim() === '' ? {} : { owner }), ...(reviewBy === '' ? {} : { reviewBy }) };
  return (
    <Group className="save-bar" align="end" role="group" aria-label={words.chosen(count)}>
      <Text>{words.chosen(count)}</Text>
      <Button onClick={onVerify}>{words.verify}</Button>
      <TextInput
        label={words.owner}
        value={owner}
        onChange={(event) => {
          setOwner(event.currentTarget.value);
        }}
      />
      <TextInput
        label={words.reviewBy}
        type="date"
        value={reviewBy}
        onChange={(event) => {
          setReviewBy(event.currentTarget.value);
        }}
      />
      <Button
        variant="default"
        disabled={Object.keys(given).length === 0}
        onClick={() => {
          onAssign(given);
        }}
      >
        {words.assign}
      </Button>
    </Group>
  );
}

function nodesOf(chosen: ReadonlyMap<string, number>) {
  return [...chosen].map(([id, expectedVersion]) => ({ id, expectedVersion }));
}

function toggled(chosen: ReadonlyMap<string, number>, id: string, version: number): ReadonlyMap<string, number> {
  const next = new Map(chosen);
  if (!next.delete(id)) next.set(id, version);
  return next;
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
