import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { EntryListDocument } from '../../generated/operations.ts';
import { EntrySelection } from '../entries/EntrySelection.tsx';
import { entryListVariables } from '../entries/entryListVariables.ts';
import { FilterChoice } from '../kit/lists/FilterChoice.tsx';
import { FilterText } from '../kit/lists/FilterText.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Pager } from '../kit/lists/Pager.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { useChanges } from '../kit/data/useChanges.ts';
import { useSession } from '../session/session.tsx';
import { entryListWords as words, entryWords } from '../words/entries.ts';
import type { Guide } from './guideFields.ts';

/** The entries of one guide, with filter and page in the address. */
export function GuideEntries({ guide: { slug, isArchived } }: { readonly guide: Guide }) {
  const mayEdit = useSession().can('EDIT_GUIDANCE');
  const filters = useFilters();
  const variables = entryListVariables(filters);
  const asked = useAsk(EntryListDocument, { ...variables, filter: { ...variables.filter, guide: slug } });
  useChanges(asked.retry);
  return (
    <Stack>
      <Group className="filter-line">
        <FilterText filters={filters} name="text" label={words.text} />
        <FilterChoice
          filters={filters}
          name="outcome"
          label={words.outcome}
          choices={(['MITIGATED', 'UNMITIGATED'] as const).map((value) => ({
            value,
            label: entryWords.outcome[value],
          }))}
        />
        {mayEdit && !isArchived && (
          <Button component={Link} href={`/entries/new?guide=${slug}`}>
            {entryWords.new}
          </Button>
        )}
      </Group>
      <QueryState asked={asked}>
        {({ entries }) => (
          <>
            <Text role="status">{entries.totalCount === 0 ? words.none : words.count(entries.totalCount)}</Text>
            {entries.nodes.length > 0 && <EntrySelection entries={entries.nodes} filters={filters} />}
            <Pager filters={filters} pageInfo={entries.pageInfo} />
          </>
        )}
      </QueryState>
    </Stack>
  );
}
