import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  CreateWebhookDocument,
  RotateWebhookSecretDocument,
  type WebhookRowFragment,
} from '../../generated/operations.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { SecretDialog } from '../kit/frames/SecretDialog.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { fieldId, problemAt, ProblemSummary, type ShownProblem } from '../kit/data/problems.tsx';
import { webhookWords as words } from '../words/webhooks.ts';

interface Props {
  /** Gets another secret; null: a new one is made. */
  readonly webhook: WebhookRowFragment | null;
  readonly onClose: () => void;
}

const form = 'webhook';

/** Makes a webhook or gives one another secret, and shows the secret until the reader says that it is kept. */
export function NewSecret({ webhook, onClose }: Props) {
  const runOperation = useRunOperation();
  const [url, setUrl] = useState('');
  const [guide, setGuide] = useState('');
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [secret, setSecret] = useState<string | null>(null);

  async function create() {
    const input = { url: url.trim(), guide: guide.trim() === '' ? null : guide.trim() };
    const { data, failure: failed } = await runOperation(CreateWebhookDocument, { input });
    setFailure(failed);
    setProblems(data?.createWebhook?.problems ?? []);
    setSecret(data?.createWebhook?.secret ?? null);
  }
  async function rotate(id: string) {
    const { data, failure: failed } = await runOperation(RotateWebhookSecretDocument, { input: { id } });
    setFailure(failed);
    setRefusal(data?.rotateWebhookSecret?.problems[0]?.message ?? null);
    setSecret(data?.rotateWebhookSecret?.secret ?? null);
  }

  if (secret !== null) {
    return (
      <SecretDialog title={words.secretTitle} onClose={onClose}>
        <Stack>
          <Text>{words.secretOnce}</Text>
          <TextInput readOnly label={words.secret} value={secret} className="mono-input" data-autofocus />
          <div>
            <Button onClick={onClose}>{words.kept}</Button>
          </div>
        </Stack>
      </SecretDialog>
    );
  }
  if (webhook !== null) {
    return (
      <ConfirmDialog
        title={words.rotateName(webhook.url)}
        confirm={words.rotate}
        onConfirm={() => rotate(webhook.id)}
        failure={failure}
        onClose={onClose}
      >
        {refusal !== null && <Text role="alert">{refusal}</Text>}
        <Text>{words.rotateAsk}</Text>
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog wide title={words.new} confirm={words.create} onConfirm={create} failure={failure} onClose={onClose}>
      <ProblemSummary form={form} problems={problems} />
      <TextInput
        id={fieldId(form, 'input', 'url')}
        label={words.url}
        description={words.urlHint}
        type="url"
        value={url}
        error={problemAt(problems, 'url')}
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          setUrl(event.currentTarget.value);
        }}
      />
      <TextInput
        id={fieldId(form, 'input', 'guide')}
        label={words.guide}
        description={words.guideHint}
        value={guide}
        error={problemAt(problems, 'guide')}
        autoComplete="off"
        onChange={(event) => {
          setGuide(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}
