import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import type { Failure } from '../data/graphqlClient.ts';
import { fieldId, problemAt, ProblemSummary, type ShownProblem } from '../data/problems.tsx';
import { useToast } from '../toasts.tsx';

interface Props {
  /** Tells its fields from those of other forms on the screen. */
  readonly form: string;
  readonly title: string;
  /** What happens then. */
  readonly what: string;
  readonly label: string;
  /** What the button says that does it. */
  readonly confirm: string;
  /** What is said once it is done. */
  readonly done: string;
  readonly send: (
    reason: string,
  ) => Promise<{ readonly failure: Failure | null; readonly problems: readonly ShownProblem[] }>;
  readonly onClose: () => void;
}

/** Asks for the reason of something that has to have one, which is the input's field `reason`. */
export function ReasonDialog({ form, title, what, label, confirm, done, send, onClose }: Props) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function sendReason() {
    const sent = await send(reason);
    setFailure(sent.failure);
    setProblems(sent.problems);
    if (sent.failure !== null || sent.problems.length > 0) return;
    toast.say(done);
    onClose();
  }

  return (
    <ConfirmDialog title={title} confirm={confirm} onConfirm={sendReason} failure={failure} onClose={onClose}>
      <ProblemSummary form={form} problems={problems} />
      <Text>{what}</Text>
      <Textarea
        id={fieldId(form, 'input', 'reason')}
        label={label}
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
