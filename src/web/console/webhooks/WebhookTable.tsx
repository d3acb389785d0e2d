import { Badge, Button, Group, Table, Text } from '@mantine/core';
import type { WebhookRowFragment } from '../../generated/operations.ts';
import { TableFrame } from '../kit/frames/TableFrame.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { webhookWords as words } from '../words/webhooks.ts';

interface Props {
  readonly webhooks: readonly WebhookRowFragment[];
  readonly onEnable: (webhook: WebhookRowFragment) => void;
  readonly onOpen: (kind: 'secret' | 'delete' | 'log', webhook: WebhookRowFragment) => void;
}

/** One line a webhook: where to, how it goes, and what can be done about it. */
export function WebhookTable({ webhooks, onEnable, onOpen }: Props) {
  const actions = [
    { kind: 'log', label: words.log, name: words.logName },
    { kind: 'secret', label: words.rotate, name: words.rotateName },
    { kind: 'delete', label: words.remove, name: words.removeName },
  ] as const;
  return (
    <TableFrame label={words.title} columns={Object.values(words.columns)}>
      {webhooks.map((webhook) => (
        <Table.Tr key={webhook.id}>
          <Table.Th scope="row">
            {webhook.url}
            {webhook.guide !== null && (
              <Text size="sm" c="dimmed">
                {words.ofGuide(webhook.guide)}
              </Text>
            )}
          </Table.Th>
          <Table.Td>
            <Badge className="state" data-tone={webhook.status === 'ACTIVE' ? 'good' : 'wait'}>
              {words.status[webhook.status]}
            </Badge>
            {webhook.nextAttemptAt !== null && (
              <Text size="sm">
                {words.next} <TimeStamp at={webhook.nextAttemptAt} />
              </Text>
            )}
          </Table.Td>
          <Table.Td>{webhook.waiting}</Table.Td>
          <Table.Td>
            <Group gap="xs">
              {webhook.status !== 'ACTIVE' && (
                <Button
                  variant="default"
                  aria-label={words.enableName(webhook.url)}
                  onClick={() => {
                    onEnable(webhook);
                  }}
                >
                  {words.enable}
                </Button>
              )}
              {actions.map(({ kind, label, name }) => (
                <Button
                  key={kind}
                  variant="default"
                  aria-label={name(webhook.url)}
                  onClick={() => {
                    onOpen(kind, webhook);
                  }}
                >
                  {label}
                </Button>
              ))}
            </Group>
          </Table.Td>
        </Table.Tr>
      ))}
    </TableFrame>
  );
}
