import { Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { GuidesToChooseDocument, MitigationListDocument, type MitigationOrder } from '../../generated/operations.ts';
import { BulkSelection } from '../bulk/BulkSelection.tsx';
import { FilterChoice } from '../kit/lists/FilterChoice.tsx';
import { FilterText } from '../kit/lists/FilterText.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { Pager } from '../kit/lists/Pager.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { useChanges } from '../kit/data/useChanges.ts';
import { useFilters } from '../kit/lists/useFilters.ts';
import { listWords } from '../words/lists.ts';
import { mitigationListWords as words, mitigationWords } from '../words/mitigations.ts';
import { shellWords } from '../words/shell.ts';
import { MitigationTable, mitigationOrder } from './MitigationTable.tsx';

const pageSize = 25;
const fields = ['TEXT', 'USED_BY', 'UPDATED_AT'] as const satisfies readonly MitigationOrder['field'][];

function orderOf(text: string): MitigationOrder {
  const [by, direction] = (text || mitigationOrder).split(' ');
  return { field: fields.find((each) => each === by) ?? 'TEXT', direction: direction === 'DESC' ? 'DESC' : 'ASC' };
}

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
    orderBy: orderOf(filters.get('order')),
    ...filters.page(pageSize),
  });
  useChanges(asked.retry);
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
            {mitigations.nodes.length > 0 && (
              <BulkSelection
                of="mitigations"
                rows={mitigations.nodes.map(({ id, version, plainText }) => ({
                  id,
                  version,
                  name: plainText.slice(0, 60),
                }))}
                actions={['review', 'delete']}
              >
                {(selection) => (
                  <MitigationTable mitigations={mitigations.nodes} filters={filters} selection={selection} />
                )}
              </BulkSelection>
            )}
            <Pager filters={filters} pageInfo={mitigations.pageInfo} />
          </>
        )}
      </QueryState>
    </Page>
  );
}
