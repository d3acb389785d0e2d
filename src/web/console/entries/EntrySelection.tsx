import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { EntryListQuery } from '../../generated/operations.ts';
import type { Filters } from '../kit/lists/useFilters.ts';
import { useSession } from '../session/session.tsx';
import { bulkWords as words, entryWords } from '../words/entries.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { EntryTable } from './EntryTable.tsx';
import type { BulkAction, BulkRow } from './useBulk.ts';

interface Props {
  readonly entries: EntryListQuery['entries']['nodes'];
  readonly filters: Filters;
}

/** The table of entries; editors choose rows of it and do one thing to all of them. */
export function EntrySelection({ entries, filters }: Props) {
  const mayEdit = useSession().can('EDIT_GUIDANCE');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [action, setAction] = useState<BulkAction | null>(null);
  if (!mayEdit) return <EntryTable entries={entries} filters={filters} />;
  // What is not shown any more is not chosen: nothing happens to rows that nobody sees.
  const chosen = entries.filter(({ id }) => ids.has(id));
  const isArchive = entries.every(({ status }) => status === 'ARCHIVED');
  const actions: readonly BulkAction[] = isArchive ? ['restore'] : ['archive', 'move', 'review'];
  const choose = (some: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen.map(({ id }) => id));
    for (const id of some) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setIds(next);
  };
  return (
    <>
      <Group gap="sm" className="bulk-bar" role="group" aria-label={words.label}>
        <Text role="status" size="sm">
          {words.chosen(chosen.length)}
        </Text>
        {chosen.length > 0 &&
          actions.map((each) => (
            <Button
              key={each}
              variant="default"
              onClick={() => {
                setAction(each);
              }}
            >
              {words.actions[each].button}
            </Button>
          ))}
      </Group>
      <EntryTable entries={entries} filters={filters} selection={{ ids, choose }} />
      {action !== null && (
        <BulkDialog
          action={action}
          rows={chosen.map(rowOf)}
          onDone={(done) => {
            choose(
              done.map(({ id }) => id),
              false,
            );
          }}
          onClose={() => {
            setAction(null);
          }}
        />
      )}
    </>
  );
}

function rowOf({ id, version, code, causes }: Props['entries'][number]): BulkRow {
  return { id, version, name: code?.hex ?? causes[0]?.plainText.slice(0, 60) ?? entryWords.noCode };
}
