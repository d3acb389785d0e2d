import type { EntryListQuery } from '../../generated/operations.ts';
import { BulkSelection } from '../bulk/BulkSelection.tsx';
import type { BulkRow } from '../bulk/useBulk.ts';
import type { Filters } from '../kit/lists/useFilters.ts';
import { entryWords } from '../words/entries.ts';
import { EntryTable } from './EntryTable.tsx';

interface Props {
  readonly entries: EntryListQuery['entries']['nodes'];
  readonly filters: Filters;
}

/** The table of entries; editors choose rows of it and do one thing to all of them. */
export function EntrySelection({ entries, filters }: Props) {
  const isArchive = entries.every(({ status }) => status === 'ARCHIVED');
  return (
    <BulkSelection
      of="entries"
      rows={entries.map(rowOf)}
      actions={isArchive ? ['restore'] : ['archive', 'move', 'review']}
    >
      {(selection) => <EntryTable entries={entries} filters={filters} selection={selection} />}
    </BulkSelection>
  );
}

function rowOf({ id, version, code, causes }: Props['entries'][number]): BulkRow {
  return { id, version, name: code?.hex ?? causes[0]?.plainText.slice(0, 60) ?? entryWords.noCode };
}
