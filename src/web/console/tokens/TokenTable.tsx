import { Badge, Button, Group, Table, Text } from '@mantine/core';
import type { TokenRowFragment } from '../../generated/operations.ts';
import { TableFrame } from '../kit/frames/TableFrame.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { roleWords, tokenWords as words } from '../words/tokens.ts';

interface Props {
  readonly tokens: readonly TokenRowFragment[];
  readonly onRotate: (token: TokenRowFragment) => void;
  readonly onRevoke: (token: TokenRowFragment) => void;
}

/** One line a token; what is no longer valid stays, so that a name in the history can be told. */
export function TokenTable({ tokens, onRotate, onRevoke }: Props) {
  return (
    <TableFrame
      label={words.title}
      caption={words.count(tokens.length)}
      columns={[
        words.columns.name,
        words.columns.state,
        words.columns.used,
        words.columns.expires,
        words.columns.actions,
      ]}
    >
      {tokens.map((token) => (
        <Table.Tr key={token.id}>
          <Table.Th scope="row">
            {token.name}
            <Text size="sm" c="dimmed">
              {roleWords[token.role]}
            </Text>
          </Table.Th>
          <Table.Td>
            <Badge className="state" data-tone={token.status === 'ACTIVE' ? 'good' : 'wait'}>
              {words.status[token.status]}
            </Badge>
          </Table.Td>
          <Table.Td>{token.lastUsedOn ?? words.unused}</Table.Td>
          <Table.Td>{token.expiresAt === null ? words.never : <TimeStamp at={token.expiresAt} />}</Table.Td>
          <Table.Td>
            {token.status === 'ACTIVE' && (
              <Group gap="xs" wrap="nowrap">
                <Button
                  variant="default"
                  aria-label={words.rotateName(token.name)}
                  onClick={() => {
                    onRotate(token);
                  }}
                >
                  {words.rotate}
                </Button>
                <Button
                  variant="default"
                  aria-label={words.revokeName(token.name)}
                  onClick={() => {
                    onRevoke(token);
                  }}
                >
                  {words.revoke}
                </Button>
              </Group>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </TableFrame>
  );
}
