import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { CardTable } from './CardTable.tsx';

interface Props {
  /** Names the region that scrolls sideways when the table is wider than the screen. */
  readonly label: string;
  readonly caption?: string;
  /** The headers of the columns, each another text. */
  readonly columns: readonly string[];
  /** The rows of the body. */
  readonly children: ReactNode;
}

/** A table of the console that can be reached by keys and scrolls inside its frame. */
export function TableFrame({ label, caption, columns, children }: Props) {
  return (
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      <CardTable verticalSpacing="sm">
        {caption !== undefined && <Table.Caption>{caption}</Table.Caption>}
        <Table.Thead>
          <Table.Tr>
            {columns.map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </CardTable>
    </div>
  );
}
