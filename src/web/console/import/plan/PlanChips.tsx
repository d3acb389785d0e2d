import { Button, Group } from '@mantine/core';
import type { PlanRowFragment } from '../../../generated/operations.ts';
import type { Filters } from '../../kit/lists/useFilters.ts';
import { planWords as words } from '../../words/import.ts';
import { actions, type Show } from './planRows.ts';
import { writeNumber } from '../../kit/consoleLanguage.ts';

interface Props {
  readonly filters: Filters;
  readonly rows: readonly PlanRowFragment[];
  readonly show: Show;
}

/** What the rows come to, with how many; each is a filter. */
export function PlanChips({ filters, rows, show }: Props) {
  const count = (action: Show) => rows.filter((row) => row.action === action).length;
  const chips: { value: Show; label: string; count: number; title?: string }[] = [
    { value: '', label: words.changes, count: rows.length - count('UNCHANGED') },
    ...actions.map((value) => ({
      value,
      label: words.actions[value],
      count: count(value),
      title: words.meaning[value],
    })),
    { value: 'ALL', label: words.all, count: rows.length },
  ];
  return (
    <Group gap="xs" role="group" aria-label={words.filters}>
      {chips
        .filter((chip) => chip.count > 0 || chip.value === show)
        .map(({ value, label, count: number, title }) => (
          <Button
            key={value}
            variant="default"
            radius="xl"
            className="chip"
            aria-pressed={value === show}
            title={title}
            onClick={() => {
              filters.set({ show: value });
            }}
          >
            {label} {writeNumber(number)}
          </Button>
        ))}
    </Group>
  );
}
