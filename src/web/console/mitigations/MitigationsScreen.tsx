import { Button, Group, Table, Text } from '@mantine/core';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { Link } from 'wouter';
import {
  GuidesToChooseDocument,
  MitigationListDocument,
  type MitigationListQuery,
} from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { FilterChoice } from '../kit/lists/FilterChoice.tsx';
import { FilterText } from '../kit/lists/FilterText.tsx';
import { useAsk } from '../kit/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { Pager } from '../kit/lists/Pager.tsx';
import { QueryState } from '../kit/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { editingWords } from '../words/editing.ts';
import { listWords } from '../words/lists.ts';
import { mitigationListWords as words, mitigationWords } from '../words/mitigations.ts';
import { shellWords } from '../words/shell.ts';
import { UserCodes } from './UserCodes.tsx';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

const pageSize = 25;

/** All mitigations with who uses them; filters and page are in the address. */
export function MitigationsScreen() {
  const mayEdit = useSession().can('EDIT_GUIDANCE');
  const filters = useFilters();
  const unused = filters.get('unused');
  const asked = useAsk(MitigationListDocument, {
    filter: {
      text: filters.get('text') || null,
      guide: filters.get('guide') || null,
      unused: unused === '' ? null : unused === 'true',
    },
    ...filters.page(pageSize),
  });
  const guides = useAsk(GuidesToChooseDocument, {}).data?.guides ?? [];
  return (
    <Page
      title={shellWords.places.mitigations}
      actions={
        mayEdit && (
          <>
            <Button component={Link} href="/mitigations/merge" variant="default">
              {words.merge}
            </Button>
            <Button component={Link} href="/mitigations/new">
              {mitigationWords.new}
            </Button>
          </>
        )
      }
    >
      <search className="filter-line" aria-label={listWords.filters}>
        <FilterText filters={filters} name="text" label={words.text} />
        {guides.length > 1 && (
          <FilterChoice
            filters={filters}
            name="guide"
            label={words.guide}
            isGuidance
            choices={guides.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
        )}
        <FilterChoice
          filters={filters}
          name="unused"
          label={words.use}
          choices={[
            { value: 'false', label: words.used },
            { value: 'true', label: words.unused },
          ]}
        />
      </search>
      <QueryState asked={asked}>
        {({ mitigations }) => (
          <>
            <Group>
              <Text role="status">
                {mitigations.totalCount === 0 ? words.none : words.count(mitigations.totalCount)}
              </Text>
              {filters.any && (
                <Button variant="default" onClick={filters.clear}>
                  {listWords.clear}
                </Button>
              )}
            </Group>
            {mitigations.nodes.length > 0 && <MitigationTable mitigations={mitigations.nodes} />}
            <Pager filters={filters} pageInfo={mitigations.pageInfo} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function MitigationTable({ mitigations }: { mitigations: MitigationListQuery['mitigations']['nodes'] }) {
  const langOf = useGuidanceLang();
  return (
    <CardTable verticalSpacing="sm" layout="fixed" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.columns.text}</Table.Th>
          <Table.Th scope="col" className="code-column">
            {words.columns.users}
          </Table.Th>
          <Table.Th scope="col" className="wide-only time-column">
            {words.columns.changed}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mitigations.map(({ id, plainText, language, usedBy, updatedAt }) => (
          <Table.Tr key={id}>
            <Table.Td className="top-cell">
              <AppLink to={`/mitigations/${id}`} lineClamp={3} lang={langOf(language)}>
                {plainText}
              </AppLink>
            </Table.Td>
            <Table.Td className="top-cell">
              <Text>{editingWords.usedBy(usedBy.totalCount)}</Text>
              <div className="wide-only">
                <UserCodes users={usedBy.nodes} count={usedBy.totalCount} />
              </div>
            </Table.Td>
            <Table.Td className="top-cell wide-only">
              <TimeStamp at={updatedAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
