import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { MergeMitigationsDocument, type MergeMitigationsMutation } from '../../generated/operations.ts';
import { ConfirmDialog, reasonOf } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, useTry, type RunResult } from '../kit/data/graphqlClient.ts';
import { Waiting } from '../kit/data/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { mergeWords as words } from '../words/mitigations.ts';
import type { Merge } from './mergePair.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  readonly merge: Merge;
  readonly onClose: () => void;
  /** Runs once they are one. */
  readonly onMerged?: () => void;
}

/** What a merge reaches, tried on the server, before it is done. */
export function MergeDialog({ merge: { stays, goes }, onClose, onMerged }: Props) {
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const toast = useToast();
  const langOf = useGuidanceLang();
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState<RunResult<MergeMitigationsMutation> | null>(null);
  const [into, from] = [stays.id, goes.id];
  useEffect(() => {
    void tryOut(MergeMitigationsDocument, { input: { into, from: [from], dryRun: true } }).then(setAnswer);
  }, [tryOut, into, from]);

  async function mergeThem() {
    const input = { into, from: [from], reason: reasonOf(reason) };
    const result = await runOperation(MergeMitigationsDocument, { input });
    setAnswer(result);
    if (result.failure !== null || (result.data.mergeMitigations?.problems ?? []).length > 0) return;
    toast.say(words.merged);
    onClose();
    onMerged?.();
  }

  const payload = answer?.data?.mergeMitigations ?? null;
  const problems = payload?.problems ?? [];
  const possible = payload !== null && problems.length === 0;
  return (
    <ConfirmDialog
      wide
      title={words.confirmTitle}
      confirm={words.merge}
      onConfirm={possible ? mergeThem : null}
      failure={answer?.failure ?? null}
      reason={{ text: reason, onChange: setReason }}
      onClose={onClose}
    >
      {answer === null && <Waiting />}
      <div className="panel quiet">
        <Text size="sm" fw={600}>
          {words.stays}
        </Text>
        <div className="lines" lang={langOf()}>
          {stays.text}
        </div>
      </div>
      <div className="panel quiet">
        <Text size="sm" fw={600}>
          {words.goes}
        </Text>
        <div className="lines" lang={langOf()}>
          {goes.text}
        </div>
      </div>
      {problems.map(({ message }) => (
        <Text role="alert" key={message}>
          {message}
        </Text>
      ))}
      {possible && (
        <Text>
          {words.confirm(payload.impact.entries)} {words.lookups(payload.impact.lookupsLast30Days)}
        </Text>
      )}
    </ConfirmDialog>
  );
}
