import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { NodeStateFragment } from '../../generated/operations.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, useTry } from '../kit/data/graphqlClient.ts';
import { Waiting } from '../kit/data/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { restoreWords as words, revertWords } from '../words/history.ts';
import { DifferingLines } from './DifferingLines.tsx';
import { differingLines } from './nodeLines.ts';
import { restore, type Restored } from './restoring.ts';

interface Props {
  readonly current: NodeStateFragment;
  readonly older: NodeStateFragment;
  /** Of the change that the older state is of. */
  readonly version: number;
  /** One field of the node's editor; null: all. */
  readonly field: string | null;
  readonly onClose: () => void;
}

/** Tries the edit back first, shows what would change from how it stands, and asks. */
export function RestoreDialog({ current, older, version, field, onClose }: Props) {
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const toast = useToast();
  const [tried, setTried] = useState<Restored | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    void restore(tryOut, { current, older, field, reason: '', dryRun: true }).then(setTried);
  }, [tryOut, current, older, field]);

  async function commit() {
    const outcome = await restore(runOperation, { current, older, field, reason, dryRun: false });
    if (outcome.failure !== null || outcome.problems.length > 0) {
      setTried(outcome);
      return;
    }
    toast.say(words.done(version));
    onClose();
  }

  const possible = tried?.failure === null && tried.problems.length === 0;
  return (
    <ConfirmDialog
      wide
      title={words.title(version)}
      confirm={words.confirm}
      onConfirm={possible ? commit : null}
      failure={tried?.failure ?? null}
      reason={{ text: reason, onChange: setReason }}
      onClose={onClose}
    >
      <Text>{words.what}</Text>
      {older.__typename !== 'Mitigation' && older.__typename !== 'Synonyms' && <Text size="sm">{words.shared}</Text>}
      {tried === null && <Waiting />}
      {tried?.failure === null && tried.problems.length > 0 && (
        <div className="notice" data-tone="wait" role="alert">
          {tried.problems.map(({ code, message }) => (
            <Text key={message}>
              {code === 'NOTHING_TO_CHANGE' ? words.nothing : code === 'STALE_VERSION' ? words.stale : message}
            </Text>
          ))}
        </div>
      )}
      {possible && (
        <>
          <Text fw={600} role="status">
            {words.changes}: {revertWords.impact(tried.entries)}
          </Text>
          <DifferingLines pairs={differingLines(current, tried.node)} layout="inline" />
        </>
      )}
    </ConfirmDialog>
  );
}
