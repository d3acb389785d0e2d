import { Button, Group, Stack, Text } from '@mantine/core';
import type { PlannedPartsFragment } from '../../generated/operations.ts';
import { isDecidable, openConflicts, type Decisions, type Take } from '../import/plan/decisions.ts';
import { PlanChips } from '../import/plan/PlanChips.tsx';
import { rowsToShow, showOf } from '../import/plan/planRows.ts';
import { PlanTable } from '../import/plan/PlanTable.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { planWords } from '../words/import.ts';

interface Props {
  readonly plan: NonNullable<PlannedPartsFragment['importPlan']>;
  readonly decisions: Decisions;
  readonly onDecide: (more: Decisions) => void;
}

/** The rows of a proposed import, with the decisions that someone has to take. */
export function ImportRows({ plan, decisions, onDecide }: Props) {
  const filters = useFilters();
  const show = showOf(filters.get('show'));
  const rows = rowsToShow(plan.rows, show, filters.get('text'));
  const decidable = rows.filter(isDecidable);
  const open = openConflicts(plan.rows, decisions).length;
  const decideAll = (take: Take) => {
    onDecide(Object.fromEntries(decidable.map(({ key }) => [key, take])));
  };
  return (
    <Stack gap="sm">
      <PlanChips filters={filters} rows={plan.rows} show={show} />
      {open > 0 && <Text role="status">{planWords.open(open)}</Text>}
      {decidable.length > 1 && (
        <Group role="group" aria-label={planWords.bulk}>
          <Button
            variant="default"
            onClick={() => {
              decideAll('KEEP_OURS');
            }}
          >
            {planWords.bulkOurs(decidable.length)}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              decideAll('TAKE_THEIRS');
            }}
          >
            {planWords.bulkTheirs(decidable.length)}
          </Button>
        </Group>
      )}
      <PlanTable
        rows={rows}
        decisions={decisions}
        changedSince={null}
        filters={filters}
        onDecide={(key, take) => {
          onDecide({ [key]: take });
        }}
      />
    </Stack>
  );
}
