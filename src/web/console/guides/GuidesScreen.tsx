import { Button, Table, Text } from '@mantine/core';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { Link } from 'wouter';
import { GuideListDocument } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { guideWords as words } from '../words/guides.ts';
import { shellWords } from '../words/shell.ts';

/** Every guide. */
export function GuidesScreen() {
  const mayImport = useSession().can('IMPORT_GUIDES');
  const asked = useAsk(GuideListDocument, {});
  return (
    <Page
      title={shellWords.places.guides}
      actions={
        mayImport && (
          <Button component={Link} href="/import">
            {words.import}
          </Button>
        )
      }
    >
      <QueryState asked={asked} isEmpty={({ guides }) => guides.length === 0} empty={<Text>{words.none}</Text>}>
        {({ guides }) => (
          <CardTable layout="fixed" verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.columns.title}</Table.Th>
                <Table.Th scope="col">{words.columns.entries}</Table.Th>
                <Table.Th scope="col" className="wide-only">
                  {words.columns.license}
                </Table.Th>
                <Table.Th scope="col" className="wide-only time-column">
                  {words.columns.changed}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {guides.map(({ id, slug, title, entries, license, updatedAt }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <AppLink to={`/guides/${slug}`}>{title}</AppLink>
                    <Text size="sm" c="dimmed" className="mono">
                      {slug}
                    </Text>
                  </Table.Td>
                  <Table.Td>{words.entries(entries.totalCount)}</Table.Td>
                  <Table.Td className="wide-only">{license ?? words.noLicence}</Table.Td>
                  <Table.Td className="wide-only">
                    <TimeStamp at={updatedAt} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </CardTable>
        )}
      </QueryState>
    </Page>
  );
}
