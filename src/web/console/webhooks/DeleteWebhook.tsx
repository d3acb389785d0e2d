import { Text } from '@mantine/core';
import { useState } from 'react';
import { DeleteWebhookDocument, type WebhookRowFragment } from '../../generated/operations.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { webhookWords as words } from '../words/webhooks.ts';

interface Props {
  readonly webhook: WebhookRowFragment;
  readonly onClose: () => void;
}

/** Asks before a webhook is deleted. */
export function DeleteWebhook({ webhook: { id, url }, onClose }: Props) {
  const runOperation = useRunOperation();
  const toast = useToast();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function remove() {
    const { data, failure: failed } = await runOperation(DeleteWebhookDocument, { input: { id } });
    const problem = data?.deleteWebhook?.problems[0]?.message ?? null;
    setFailure(failed);
    setRefusal(problem);
    if (failed !== null || problem !== null) return;
    toast.say(words.removed);
    onClose();
  }

  return (
    <ConfirmDialog
      title={words.removeName(url)}
      confirm={words.remove}
      onConfirm={remove}
      failure={failure}
      onClose={onClose}
    >
      {refusal !== null && <Text role="alert">{refusal}</Text>}
      <Text>{words.removeAsk}</Text>
    </ConfirmDialog>
  );
}
