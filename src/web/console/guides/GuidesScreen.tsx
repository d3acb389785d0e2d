import { Button, Table, Text } from '@mantine/core';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { Link } from 'wouter';
import { GuideListDocument, type GuideListQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { SortHeader } from '../kit/lists/SortHeader.tsx';
import { sortRows } from '../kit/lists/sortRows.ts';
import { useFilters } from '../kit/lists/useFilters.ts';
import { useSession } from '../session/session.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { guideWords as words } from '../words/guides.ts';
import { shellWords } from '../words/shell.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

/** As the server lists them. */
const usual = '';

type ListedGuide = GuideListQuery['guides'][number];

const sortable: Record<string, (guide: ListedGuide) => string | number> = {
  title: ({ title }) => title,
  entries: ({ entries }) => entries.totalCount,
  license: ({ license }) => license ?? '',
  changed: ({ updatedAt }) => updatedAt,
};

/** Every guide. */
export function GuidesScreen() {
  const mayImport = useSession().can('IMPORT_GUIDES');
  const langOf = useGuidanceLang();
  const filters = useFilters();
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
                <SortHeader {...{ filters, usual }} field="title" title={words.columns.title} className="wide-column" />
                <SortHeader {...{ filters, usual }} field="entries" title={words.columns.entries} first="DESC" />
                <SortHeader {...{ filters, usual }} field="license" title={words.columns.license} />
                <SortHeader
                  {...{ filters, usual }}
                  field="changed"
                  title={words.columns.changed}
                  first="DESC"
                  className="time-column"
                />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sortRows(guides, filters.get('order'), sortable).map(
                ({ id, slug, title, language, entries, license, updatedAt }) => (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <AppLink to={`/guides/${slug}`} lang={langOf(language)}>
                        {title}
                      </AppLink>
                      <Text size="sm" c="dimmed" className="mono">
                        {slug}
                      </Text>
                    </Table.Td>
                    <Table.Td>{words.entries(entries.totalCount)}</Table.Td>
                    <Table.Td>{license ?? words.noLicence}</Table.Td>
                    <Table.Td>
                      <TimeStamp at={updatedAt} />
                    </Table.Td>
                  </Table.Tr>
                ),
              )}
            </Table.Tbody>
          </CardTable>
        )}
      </QueryState>
    </Page>
  );
}
