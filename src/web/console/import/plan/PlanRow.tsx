import { Badge, Button, Group, Table, Text } from '@mantine/core';
import type { ImportAction, PlanRowFragment } from '../../../generated/operations.ts';
import { fieldName } from '../../history/fieldText.ts';
import { planWords as words } from '../../words/import.ts';
import { isDecidable, type Take } from './decisions.ts';
import { rowName } from './planRows.ts';
import { RowDiff } from './RowDiff.tsx';
import { TakeChips } from './TakeChips.tsx';

interface Props {
  readonly row: PlanRowFragment;
  /** Null: a conflict that is still to be decided. */
  readonly take: Take | null;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly onDecide: (take: Take) => void;
}

const tones: Partial<Record<ImportAction, string>> = { CONFLICT: 'wait', CREATE: 'good', UPDATE: 'good' };

export function toggleId(key: string): string {
  return `plan-row-${key}`;
}

/** One row of the plan: what the import does with it, where it differs once it is opened, and the decision. */
export function PlanRow({ row, take, isOpen, isChanged, onToggle, onFocus, onDecide }: Props) {
  const { key, action, code, diff } = row;
  const name = rowName(row);
  const diffId = `${toggleId(key)}-diff`;
  return (
    <>
      <Table.Tr onFocus={onFocus} className="plan-row">
        <Table.Td className="top-cell">
          <Button
            id={toggleId(key)}
            variant="default"
            aria-expanded={isOpen}
            aria-controls={isOpen ? diffId : undefined}
            onClick={onToggle}
            className="plan-toggle"
            leftSection={<span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>}
          >
            <span className={code === null ? undefined : 'code'}>{name}</span>
          </Button>
          <Group gap={6} mt={6}>
            <Badge className="state" data-tone={tones[action]}>
              {words.actions[action]}
            </Badge>
            {isChanged && (
              <Badge className="state" data-tone="wait">
                {words.changedSince}
              </Badge>
            )}
            {diff.length > 0 && (
              <Text size="sm" c="dimmed">
                {words.differsIn(diff.map(({ field }) => fieldName(field)).join(', '))}
              </Text>
            )}
          </Group>
        </Table.Td>
        <Table.Td className="top-cell">
          {isDecidable(row) && <TakeChips take={take} name={name} onDecide={onDecide} />}
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={2} id={diffId}>
            <RowDiff row={row} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
