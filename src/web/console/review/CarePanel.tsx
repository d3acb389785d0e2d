import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { NodeCareDocument, type CarePartsFragment } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useSession } from '../session/session.tsx';
import { reviewWords as words } from '../words/review.ts';
import { useCare } from './useCare.ts';

interface Props {
  /** Of an entry or a mitigation. */
  readonly id: string;
  /** As the screen has it: what someone else does meanwhile is fetched again. */
  readonly version: number;
  readonly onChanged: () => void;
}

/** Who looks after an entry or a mitigation, by when it is to be looked at again, and "still true". */
export function CarePanel({ id, version, onChanged }: Props) {
  const { data, retry } = useAsk(NodeCareDocument, { id });
  const node = data?.node;
  if (node?.__typename !== 'Entry' && node?.__typename !== 'Mitigation') return null;
  return (
    <Care
      key={`${String(version)}-${String(node.version)}`}
      id={id}
      care={node}
      onChanged={() => {
        retry();
        onChanged();
      }}
    />
  );
}

interface CareProps {
  readonly id: string;
  readonly care: CarePartsFragment;
  readonly onChanged: () => void;
}

function Care({ id, care, onChanged }: CareProps) {
  const mayEdit = useSession().can('EDIT_GUIDANCE');
  const [owner, setOwner] = useState(care.owner ?? '');
  const [reviewBy, setReviewBy] = useState(care.reviewBy ?? '');
  const { verify, assign, failure, refusal } = useCare(onChanged);
  const nodes = [{ id, expectedVersion: care.version }];
  return (
    <Stack gap="xs" component="section" aria-labelledby="care-title">
      <Title order={2} fz="lg" id="care-title">
        {words.care}
      </Title>
      <Text>
        {care.verifiedAt === null ? (
          words.notVerified
        ) : (
          <>
            {words.verifiedBy(care.verifiedBy)} <TimeStamp at={care.verifiedAt} />
          </>
        )}
      </Text>
      {care.isOverdue && care.reviewBy !== null && <Text fw={600}>{words.overdue(care.reviewBy)}</Text>}
      {care.documentChanged && <Text fw={600}>{words.documentChanged}</Text>}
      {failure !== null && <FailureNotice failure={failure} />}
      {refusal !== null && <Text role="alert">{refusal}</Text>}
      {mayEdit && (
        <form
          noValidate
          className="stacked"
          onSubmit={(event) => {
            event.preventDefault();
            void assign(nodes, { owner, reviewBy });
          }}
        >
          <TextInput
            label={words.owner}
            description={words.ownerHint}
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
          <Group>
            <Button
              type="submit"
              variant="default"
              disabled={owner.trim() === (care.owner ?? '') && reviewBy === (care.reviewBy ?? '')}
            >
              {words.assign}
            </Button>
            <Button variant="default" onClick={() => void verify(nodes)}>
              {words.verify}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
