import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { GuidesToChooseDocument } from '../../generated/operations.ts';
import { useUndo } from '../history/useUndo.ts';
import { ConfirmDialog, reasonOf } from '../kit/ConfirmDialog.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { bulkWords as words } from '../words/lists.ts';
import { useBulk, type BulkAction, type BulkResult, type BulkRow } from './useBulk.ts';

interface Props {
  readonly of: 'entries' | 'mitigations';
  readonly action: BulkAction;
  readonly rows: readonly BulkRow[];
  readonly onDone: (done: readonly BulkRow[]) => void;
  readonly onClose: () => void;
}

/** Asks once for all chosen rows, and says afterwards of which it was not done and why. */
export function BulkDialog({ of, action, rows, onDone, onClose }: Props) {
  const run = useBulk();
  const undo = useUndo();
  const toast = useToast();
  const [chosen] = useState(rows);
  const [guide, setGuide] = useState('');
  const [reason, setReason] = useState('');
  const [result, setResult] = useState<BulkResult | null>(null);
  const guides = useAsk(GuidesToChooseDocument, {}, { pause: action !== 'move' }).data?.guides ?? [];
  const { title, what, confirm, done } = words[of].actions[action];

  async function doIt() {
    const outcome = await run(action, chosen, { guide, reason: reasonOf(reason) });
    if (outcome.done.length > 0) toast.say(done(outcome.done.length), undo(...outcome.versions));
    onDone(outcome.done);
    if (outcome.refused.length === 0) onClose();
    else setResult(outcome);
  }

  return (
    <ConfirmDialog
      title={title(chosen.length)}
      confirm={confirm}
      disabled={action === 'move' && guide === ''}
      onConfirm={result === null ? doIt : null}
      reason={{ text: reason, onChange: setReason }}
      onClose={onClose}
    >
      {result === null ? (
        <>
          <Text>{what}</Text>
          {action === 'move' && (
            <NativeSelect
              label={words.guide}
              value={guide}
              data={[
                { value: '', label: words.chooseGuide },
                ...guides.map(({ slug, title: label }) => ({ value: slug, label })),
              ]}
              onChange={(event) => {
                setGuide(event.currentTarget.value);
              }}
            />
          )}
          <Text size="sm" c="dimmed" lineClamp={3}>
            {chosen.map(({ name }) => name).join(', ')}
          </Text>
        </>
      ) : (
        <div role="alert">
          <Text fw={600}>{words.refused(result.refused.length, chosen.length)}</Text>
          <ul className="scroll-list">
            {result.refused.map(({ row, why }) => (
              <li key={row.id}>
                <strong className="code">{row.name}</strong>: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </ConfirmDialog>
  );
}
