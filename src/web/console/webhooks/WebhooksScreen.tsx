import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { EnableWebhookDocument, WebhooksDocument, type WebhookRowFragment } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useAsk, useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { useSession } from '../session/session.tsx';
import { webhookWords as words } from '../words/webhooks.ts';
import { DeleteWebhook } from './DeleteWebhook.tsx';
import { DeliveryLog } from './DeliveryLog.tsx';
import { NewSecret } from './NewSecret.tsx';
import { WebhookTable } from './WebhookTable.tsx';

/** Where changes are sent, and what came of it. */
export function WebhooksScreen() {
  const session = useSession();
  return (
    <Page title={words.title}>{session.can('MANAGE_WEBHOOKS') ? <Webhooks /> : <RoleRequired needs="ADMIN" />}</Page>
  );
}

/** What is open over the list; `secret` makes a webhook, or gives one another secret. */
type Opened =
  | { readonly kind: 'secret'; readonly webhook: WebhookRowFragment | null }
  | { readonly kind: 'delete' | 'log'; readonly webhook: WebhookRowFragment };

function Webhooks() {
  const asked = useAsk(WebhooksDocument, {});
  const runOperation = useRunOperation();
  const toast = useToast();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = () => {
    setOpened(null);
    asked.retry();
  };
  async function enable({ id }: WebhookRowFragment) {
    const { data, failure: failed } = await runOperation(EnableWebhookDocument, { input: { id } });
    setFailure(failed);
    const problem = data?.enableWebhook?.problems[0]?.message;
    if (failed === null) toast.say(problem ?? words.enabled);
    asked.retry();
  }
  return (
    <Stack>
      <Text maw="70ch">{words.why}</Text>
      {failure !== null && <FailureNotice failure={failure} />}
      <div>
        <Button
          onClick={() => {
            setOpened({ kind: 'secret', webhook: null });
          }}
        >
          {words.new}
        </Button>
      </div>
      <QueryState
        asked={asked}
        isEmpty={({ webhooks }) => (webhooks ?? []).length === 0}
        empty={<Text>{words.none}</Text>}
      >
        {({ webhooks }) => (
          <WebhookTable
            webhooks={webhooks ?? []}
            onEnable={(webhook) => {
              void enable(webhook);
            }}
            onOpen={(kind, webhook) => {
              setOpened({ kind, webhook });
            }}
          />
        )}
      </QueryState>
      {opened?.kind === 'secret' && <NewSecret webhook={opened.webhook} onClose={close} />}
      {opened?.kind === 'delete' && <DeleteWebhook webhook={opened.webhook} onClose={close} />}
      {opened?.kind === 'log' && <DeliveryLog webhook={opened.webhook} onClose={close} />}
    </Stack>
  );
}
