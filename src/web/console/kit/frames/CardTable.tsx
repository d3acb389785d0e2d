import { Table, type TableProps } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';

/** A table whose rows are cards if there is no room for columns: each cell then says which column it is of. */
export function CardTable({ className = '', ...props }: TableProps) {
  const table = useRef<HTMLTableElement>(null);
  // Before it is painted, so that no row grows in front of the reader.
  useLayoutEffect(() => {
    if (table.current !== null) labelCells(table.current);
  });
  return <Table {...props} ref={table} className={`cards ${className}`} />;
}

function labelCells(table: HTMLTableElement): void {
  const titles = [...(table.tHead?.rows[0]?.cells ?? [])].map(titleOf);
  for (const { rows } of table.tBodies) {
    for (const { cells } of rows) {
      for (const [place, cell] of [...cells].entries())
        cell.dataset['label'] = place === 0 ? '' : (titles[place] ?? '');
    }
  }
}

/** What a header says, without the mark of how its column is sorted. */
function titleOf(header: HTMLTableCellElement): string {
  const marks = [...header.querySelectorAll('[aria-hidden="true"]')].map(({ textContent }) => textContent);
  return marks.reduce((title, mark) => title.replace(mark, ''), header.textContent).trim();
}
