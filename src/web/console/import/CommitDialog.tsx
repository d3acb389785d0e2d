import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Waiting } from '../kit/QueryState.tsx';
import { revertWords } from '../words/history.ts';
import { commitWords as words } from '../words/import.ts';
import { outcomeOf } from './decisions.ts';
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
  const { comeIn, stay } = outcomeOf(plan.rows, flow.decisions);
  useEffect(() => {
    void flow.reach(plan).then((answer) => {
      setReach(answer ?? 'unknown');
    });
    // Nothing is decided while the dialog is open.
  }, []);
  const known = reach !== null && reach !== 'unknown' && reach.problems.length === 0 ? reach.impact : null;

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.title}
      closeButtonProps={{ 'aria-label': revertWords.cancel }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void flow.commit(plan, reason);
        }}
      >
        <Stack>
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
          <Text size="sm">{words.one}</Text>
          <Textarea
            label={revertWords.reason}
            description={revertWords.reasonHint}
            value={reason}
            autosize
            minRows={2}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Group>
            <Button type="submit">{words.confirm}</Button>
            <Button variant="default" onClick={onClose}>
              {revertWords.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
