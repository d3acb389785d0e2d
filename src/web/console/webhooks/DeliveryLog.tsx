import { Modal, Table, Text } from '@mantine/core';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { WebhookDeliveriesDocument, type WebhookRowFragment } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { webhookWords as words } from '../words/webhooks.ts';

interface Props {
  readonly webhook: WebhookRowFragment;
  readonly onClose: () => void;
}

/** The last attempts to deliver to a webhook, newest first. */
export function DeliveryLog({ webhook: { id, url }, onClose }: Props) {
  const asked = useAsk(WebhookDeliveriesDocument, {});
  const title = words.logName(url);
  return (
    <Modal opened size="xl" onClose={onClose} title={title} closeButtonProps={{ 'aria-label': words.close }}>
      <QueryState
        asked={asked}
        isEmpty={({ webhooks }) => (webhooks?.find((each) => each.id === id)?.deliveries ?? []).length === 0}
        empty={<Text>{words.noDeliveries}</Text>}
      >
        {({ webhooks }) => (
          <div className="table-frame" role="region" aria-label={title} tabIndex={0}>
            <CardTable>
              <Table.Thead>
                <Table.Tr>
                  {Object.values(words.logColumns).map((column) => (
                    <Table.Th key={column} scope="col">
                      {column}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(webhooks?.find((each) => each.id === id)?.deliveries ?? []).map((delivery) => (
                  <Table.Tr key={`${delivery.at} ${String(delivery.version)} ${String(delivery.attempt)}`}>
                    <Table.Td>
                      <TimeStamp at={delivery.at} />
                    </Table.Td>
                    <Table.Td>{delivery.version}</Table.Td>
                    <Table.Td>{delivery.attempt}</Table.Td>
                    <Table.Td>
                      {delivery.status ?? '–'} ({words.milliseconds(delivery.tookMilliseconds)})
                    </Table.Td>
                    <Table.Td>{delivery.failure === null ? words.taken : words.failures[delivery.failure]}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </CardTable>
          </div>
        )}
      </QueryState>
    </Modal>
  );
}
