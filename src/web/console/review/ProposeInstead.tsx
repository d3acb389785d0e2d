import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ProposeEditDocument, type EditInput } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { useToast } from '../kit/toasts.tsx';
import { reviewWords as words } from '../words/review.ts';

interface Props {
  /** What the save was answered with. */
  readonly problems: readonly ShownProblem[];
  readonly edit: EditInput;
  readonly reason: string | null;
  /** What was typed is in the queue now. */
  readonly onProposed: () => void;
}

/** Next to an editor whose save was refused as the guide needs a second editor: lays the edit into the queue. */
export function ProposeInstead({ problems, edit, reason, onProposed }: Props) {
  const runOperation = useRunOperation();
  const toast = useToast();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!problems.some(({ code }) => code === 'NEEDS_SECOND_EDITOR')) return null;

  async function propose() {
    const { data, failure: failed } = await runOperation(ProposeEditDocument, { input: { edit, reason } });
    const { proposal = null, problems: refusals = [] } = data?.proposeEdit ?? {};
    setFailure(failed);
    setRefusal(refusals[0]?.message ?? null);
    if (proposal === null) return;
    toast.say(words.proposed);
    onProposed();
  }

  return (
    <div className="notice" data-tone="wait">
      <Text>{words.needsTwo}</Text>
      {failure !== null && <FailureNotice failure={failure} />}
      {refusal !== null && <Text role="alert">{refusal}</Text>}
      <Button variant="default" onClick={() => void propose()}>
        {words.propose}
      </Button>
    </div>
  );
}
