import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { EntryListDocument } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { entryListWords, entryWords } from '../words/entries.ts';
import { listWords } from '../words/lists.ts';
import { mitigationWords as words } from '../words/mitigations.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

const pageSize = 50;

/** The entries that use a mitigation: filtered by what they say, 50 at a time. */
export function UserTable({ id }: { readonly id: string }) {
  const langOf = useGuidanceLang();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 250);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const after = cursors.at(-1);
  const asked = useAsk(EntryListDocument, {
    filter: { mitigation: id, text: wanted === '' ? null : wanted },
    first: pageSize,
    ...(after === undefined ? {} : { after }),
  });
  return (
    <Stack gap="sm" component="section" aria-labelledby="users-title">
      <Title order={2} fz="lg" id="users-title">
        {words.users}
      </Title>
      <TextInput
        type="search"
        size="sm"
        maw="24rem"
        label={words.usersFilter}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setCursors([]);
        }}
      />
      <QueryState asked={asked}>
        {({ entries: { nodes, totalCount, pageInfo } }) => (
          <>
            <Text size="sm" role="status">
              {entryListWords.count(totalCount)}
            </Text>
            <CardTable layout="fixed">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col" className="code-column">
                    {entryListWords.columns.code}
                  </Table.Th>
                  <Table.Th scope="col">{entryListWords.columns.causes}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {nodes.map((entry) => (
                  <Table.Tr key={entry.id}>
                    <Table.Td className="top-cell">
                      <AppLink to={`/entries/${entry.id}`} className={entry.code === null ? undefined : 'code'}>
                        {entry.code?.hex ?? entryWords.noCode}
                      </AppLink>
                    </Table.Td>
                    <Table.Td lang={entry.causes.length > 0 ? langOf(entry.guide.language) : undefined}>
                      {entry.causes[0]?.plainText ?? entryListWords.noCause}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </CardTable>
            {(cursors.length > 0 || pageInfo.hasNextPage) && (
              <Group>
                <Button
                  variant="default"
                  disabled={cursors.length === 0}
                  onClick={() => {
                    setCursors(cursors.slice(0, -1));
                  }}
                >
                  {listWords.previous}
                </Button>
                <Button
                  variant="default"
                  disabled={!pageInfo.hasNextPage}
                  onClick={() => {
                    if (pageInfo.endCursor !== null) setCursors([...cursors, pageInfo.endCursor]);
                  }}
                >
                  {listWords.next}
                </Button>
              </Group>
            )}
          </>
        )}
      </QueryState>
    </Stack>
  );
}
