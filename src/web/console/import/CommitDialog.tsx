import { Checkbox, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Waiting } from '../kit/data/QueryState.tsx';
import { revertWords } from '../words/history.ts';
import { commitWords as words } from '../words/import.ts';
import { outcomeOf } from './plan/decisions.ts';
import { archivesMost } from './plan/planRows.ts';
import type { Committed, Import, Plan } from './useImport.ts';

interface Props {
  readonly flow: Import;
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Says how far the import reaches as it is decided, and asks. */
export function CommitDialog({ flow, plan, onClose }: Props) {
  const [reach, setReach] = useState<Committed | 'unknown' | null>(null);
  const [reason, setReason] = useState('');
  const [isMeant, setIsMeant] = useState(false);
  const doubtful = archivesMost(plan);
  const { comeIn, stay } = outcomeOf(plan.rows, flow.decisions);
  useEffect(() => {
    void flow.reach(plan).then((answer) => {
      setReach(answer ?? 'unknown');
    });
    // Nothing is decided while the dialog is open.
  }, []);
  const known = reach !== null && reach !== 'unknown' && reach.problems.length === 0 ? reach.impact : null;

  async function commit() {
    onClose();
    await flow.commit(plan, reason);
  }

  return (
    <ConfirmDialog
      wide
      title={words.title}
      confirm={words.confirm}
      onConfirm={commit}
      disabled={doubtful && !isMeant}
      reason={{ text: reason, onChange: setReason }}
      onClose={onClose}
    >
      <div>
        <Text>{words.comesIn(comeIn)}</Text>
        {stay > 0 && <Text>{words.stays(stay)}</Text>}
      </div>
      {reach === null && <Waiting />}
      {known !== null && (
        <Text fw={600} role="status">
          {revertWords.impact(known.entries)}{' '}
          {known.lookupsLast30Days > 0 && revertWords.lookups(known.lookupsLast30Days)}
        </Text>
      )}
      {doubtful && (
        <Checkbox
          label={words.archiveMost(plan.archived)}
          checked={isMeant}
          onChange={(event) => {
            setIsMeant(event.currentTarget.checked);
          }}
        />
      )}
      <Text size="sm">{words.one}</Text>
    </ConfirmDialog>
  );
}
