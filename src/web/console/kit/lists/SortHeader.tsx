import { Table } from '@mantine/core';
import { listWords as words } from '../../words/lists.ts';
import type { Filters } from './useFilters.ts';

interface Props {
  readonly filters: Filters;
  /** What the column sorts by, as the address names it. */
  readonly field: string;
  readonly title: string;
  /** The order of the list while the address names none: "CODE ASC". */
  readonly usual: string;
  /** Which way the first press sorts. Default: ASC. */
  readonly first?: 'ASC' | 'DESC';
  readonly className?: string;
}

/** The header of a column that sorts the list when it is pressed, and the other way when it is pressed again; the order is in the address. */
export function SortHeader({ filters, field, title, usual, first = 'ASC', className = '' }: Props) {
  const [by = '', direction = ''] = (filters.get('order') || usual).split(' ');
  const isSorted = by === field;
  const next = isSorted ? (direction === 'ASC' ? 'DESC' : 'ASC') : first;
  const order = `${field} ${next}`;
  return (
    <Table.Th
      scope="col"
      className={className}
      aria-sort={isSorted ? (direction === 'ASC' ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className="sort-button"
        title={words.sortBy(title)}
        onClick={() => {
          filters.set({ order: order === usual ? '' : order });
        }}
      >
        {title}
        <span aria-hidden="true">{isSorted ? (direction === 'ASC' ? '▲' : '▼') : '↕'}</span>
      </button>
    </Table.Th>
  );
}
