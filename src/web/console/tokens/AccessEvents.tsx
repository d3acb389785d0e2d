import { Stack, Table, Text, Title } from '@mantine/core';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { AccessEventsDocument, type AccessEventKind, type Role } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Pager } from '../kit/lists/Pager.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { accessWords as words, roleWords } from '../words/tokens.ts';

const pageSize = 20;

/** In these events the role belongs to the token, user or link concerned, not to the actor. */
const givesRole: ReadonlySet<AccessEventKind> = new Set([
  'TOKEN_CREATED',
  'TOKEN_REVOKED',
  'ROLE_CHANGED',
  'ADMIN_LINK_CREATED',
]);

/** The log of sign-ins, refusals, and changes of tokens and roles; newest first. */
export function AccessEvents() {
  const filters = useFilters();
  const after = filters.get('after');
  const asked = useAsk(AccessEventsDocument, { first: pageSize, after: after === '' ? null : after });
  return (
    <Stack>
      <Title order={2} fz="xl">
        {words.title}
      </Title>
      <Text c="dimmed">{words.kept}</Text>
      <QueryState
        asked={asked}
        isEmpty={({ accessEvents }) => (accessEvents?.nodes ?? []).length === 0}
        empty={<Text>{words.none}</Text>}
      >
        {({ accessEvents }) =>
          accessEvents !== null && (
            <>
              <div className="table-frame" role="region" aria-label={words.title} tabIndex={0}>
                <CardTable>
                  <Table.Thead>
                    <Table.Tr>
                      {Object.values(words.columns).map((title) => (
                        <Table.Th key={title} scope="col">
                          {title}
                        </Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {accessEvents.nodes.map(({ at, kind, actor, role, subject, requestId }) => (
                      <Table.Tr key={[at, kind, requestId, subject].join()}>
                        <Table.Td>
                          <TimeStamp at={at} />
                        </Table.Td>
                        <Table.Td>{words.kinds[kind]}</Table.Td>
                        <Table.Td>
                          {actor ?? words.stranger}
                          {!givesRole.has(kind) && <RoleOf role={role} />}
                        </Table.Td>
                        <Table.Td>
                          {subject}
                          {givesRole.has(kind) && <RoleOf role={role} />}
                        </Table.Td>
                        <Table.Td className="mono">{requestId ?? words.terminal}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </CardTable>
              </div>
              <Pager filters={filters} pageInfo={{ ...accessEvents.pageInfo, hasPreviousPage: false }} />
            </>
          )
        }
      </QueryState>
    </Stack>
  );
}

function RoleOf({ role }: { readonly role: Role | null }) {
  return (
    role !== null && (
      <Text size="sm" c="dimmed">
        {roleWords[role]}
      </Text>
    )
  );
}
