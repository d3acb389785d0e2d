import { Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { EntryListChoicesDocument, EntryListDocument, type EntryListChoicesQuery } from '../../generated/operations.ts';
import { FilterChoice } from '../kit/lists/FilterChoice.tsx';
import { FilterText } from '../kit/lists/FilterText.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { Pager } from '../kit/lists/Pager.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { useFilters, type Filters } from '../kit/lists/useFilters.ts';
import { entryListWords as words, entryWords } from '../words/entries.ts';
import { listWords } from '../words/lists.ts';
import { shellWords } from '../words/shell.ts';
import { entryListVariables } from './entryListVariables.ts';
import { EntrySelection } from './EntrySelection.tsx';
import { useChanges } from '../kit/data/useChanges.ts';

/** All entries, with filters, order and page in the address. */
export function EntriesScreen() {
  const session = useSession();
  const filters = useFilters();
  const asked = useAsk(EntryListDocument, entryListVariables(filters));
  useChanges(asked.retry);
  return (
    <Page
      title={shellWords.places.entries}
      actions={
        session.can('PROPOSE_EDITS') && (
          <Button component={Link} href="/entries/new">
            {entryWords.new}
          </Button>
        )
      }
    >
      <EntryFilters filters={filters} archived={session.can('SEE_ARCHIVED_ENTRIES')} />
      <QueryState asked={asked}>
        {({ entries }) => (
          <>
            <Group>
              <Text role="status">{entries.totalCount === 0 ? words.none : words.count(entries.totalCount)}</Text>
              {filters.any && (
                <Button variant="default" onClick={filters.clear}>
                  {listWords.clear}
                </Button>
              )}
            </Group>
            {entries.nodes.length > 0 && <EntrySelection entries={entries.nodes} filters={filters} />}
            <Pager filters={filters} pageInfo={entries.pageInfo} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function EntryFilters({ filters, archived }: { readonly filters: Filters; readonly archived: boolean }) {
  const { data } = useAsk(EntryListChoicesDocument, {});
  const guides = data?.guides ?? [];
  return (
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
        name="outcome"
        label={words.outcome}
        choices={(['MITIGATED', 'UNMITIGATED'] as const).map((value) => ({ value, label: entryWords.outcome[value] }))}
      />
      <FilterChoice
        filters={filters}
        name="facility"
        label={words.facility}
        choices={facilityChoices(data?.facilities ?? [])}
      />
      <FilterChoice
        filters={filters}
        name="hasCode"
        label={words.hasCode}
        choices={[
          { value: 'true', label: words.with },
          { value: 'false', label: words.without },
        ]}
      />
      {archived && (
        <FilterChoice
          filters={filters}
          name="status"
          label={words.status}
          usual={entryWords.status.PUBLISHED}
          choices={[{ value: 'ARCHIVED', label: entryWords.status.ARCHIVED }]}
        />
      )}
      <FilterChoice
        filters={filters}
        name="order"
        label={words.order}
        usual={words.byCode}
        choices={Object.entries(words.orders).map(([value, label]) => ({ value, label }))}
      />
    </search>
  );
}

/** One choice a number: the filter does not tell HRESULT from NTSTATUS. */
function facilityChoices(facilities: EntryListChoicesQuery['facilities']): { value: string; label: string }[] {
  const numbers = new Set(facilities.map(({ facility }) => facility.number));
  return [...numbers].map((number) => {
    const same = facilities.filter(({ facility }) => facility.number === number);
    const names = new Set(same.flatMap(({ facility: { label, name } }) => label ?? name ?? []));
    const count = same.reduce((sum, each) => sum + each.count, 0);
    return { value: String(number), label: words.facilityOf([...names].join(', ') || String(number), count) };
  });
}
