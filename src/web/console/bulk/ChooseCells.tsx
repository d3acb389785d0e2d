import { Checkbox, Table } from '@mantine/core';
import type { Selection } from './BulkSelection.tsx';

interface AllProps {
  /** Undefined: rows cannot be chosen, and there is no such column. */
  readonly selection: Selection | undefined;
  /** The rows that are shown, by their ids. */
  readonly ids: readonly string[];
  readonly label: string;
}

/** The header over the boxes of rows: chooses all that are shown, or none. */
export function ChooseAll({ selection, ids, label }: AllProps) {
  if (selection === undefined) return null;
  const chosen = ids.filter((id) => selection.ids.has(id)).length;
  return (
    <Table.Th scope="col" className="check-column">
      <Checkbox
        size="md"
        aria-label={label}
        checked={chosen === ids.length}
        indeterminate={chosen > 0 && chosen < ids.length}
        onChange={({ currentTarget: { checked } }) => {
          selection.choose(ids, checked);
        }}
      />
    </Table.Th>
  );
}

interface RowProps {
  readonly selection: Selection | undefined;
  readonly id: string;
  readonly label: string;
}

/** The box of a row. */
export function ChooseRow({ selection, id, label }: RowProps) {
  if (selection === undefined) return null;
  return (
    <Table.Td className="top-cell">
      <Checkbox
        size="md"
        aria-label={label}
        checked={selection.ids.has(id)}
        onChange={({ currentTarget: { checked } }) => {
          selection.choose([id], checked);
        }}
      />
    </Table.Td>
  );
}
