import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DismissGapDocument, type GapRowFragment } from '../../generated/operations.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useTell, type Failure } from '../kit/graphqlClient.ts';
import { fieldId, problemAt, ProblemSummary, type ShownProblem } from '../kit/problems.tsx';
import { useToast } from '../kit/toasts.tsx';
import { gapWords as words } from '../words/gaps.ts';

interface Props {
  readonly gap: GapRowFragment;
  readonly onClose: () => void;
}

const form = 'gap';

/** Takes a gap off the list, with a reason. */
export function DismissGap({ gap, onClose }: Props) {
  const tell = useTell();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { hex } = gap.code;

  async function dismiss() {
    const { data, failure: failed } = await tell(DismissGapDocument, { input: { code: hex, reason } });
    const found = data?.dismissGap?.problems ?? [];
    setFailure(failed);
    setProblems(found);
    if (failed !== null || found.length > 0) return;
    toast.say(words.done(hex));
    onClose();
  }

  return (
    <ConfirmDialog
      title={words.dismissName(hex)}
      confirm={words.dismiss}
      onConfirm={dismiss}
      failure={failure}
      onClose={onClose}
    >
      <ProblemSummary form={form} problems={problems} />
      <Text>{words.dismissWhat}</Text>
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
