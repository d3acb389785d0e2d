import { Table } from '@mantine/core';
import { CardTable } from '../../kit/frames/CardTable.tsx';
import { grouped, type Column } from './columns.ts';

interface Props<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** Rows with their exact figures; the first column names each. */
export function DataTable<Row>({ title, columns, rows, keyOf }: Props<Row>) {
  return (
    <div className="table-frame" role="region" aria-label={title} tabIndex={0}>
      <CardTable verticalSpacing={6} horizontalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.title} scope="col" className={sideOf(column, rows)}>
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <Table.Th key={column.title} scope="row" fw={400}>
                    {shown(column, row)}
                  </Table.Th>
                ) : (
                  <Table.Td key={column.title} className={sideOf(column, rows)}>
                    {shown(column, row)}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </CardTable>
    </div>
  );
}

function shown<Row>(column: Column<Row>, row: Row) {
  if (column.show !== undefined) return column.show(row);
  const value = column.value(row);
  return typeof value === 'number' ? grouped(value) : value;
}

/** Numbers stand under each other by their last digit. */
function sideOf<Row>({ value }: Column<Row>, [first]: readonly Row[]): string {
  return first !== undefined && typeof value(first) === 'number' ? 'figure-cell' : '';
}
