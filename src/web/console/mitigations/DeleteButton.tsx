import { Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  DeleteMitigationDocument,
  type DeleteMitigationMutation,
  type MitigationToEditQuery,
} from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { MitigationPicker } from '../editing/MitigationPicker.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, useTry, type RunResult } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { useUndo } from '../history/useUndo.ts';
import { entryWords } from '../words/entries.ts';
import { mitigationWords as words } from '../words/mitigations.ts';
import { MergeDialog } from './MergeDialog.tsx';
import type { Merge } from './mergePair.ts';

interface Props {
  readonly mitigation: NonNullable<MitigationToEditQuery['mitigation']>;
}

/** Asks the server first whether the mitigation may go; if entries use it, they are listed instead. */
export function DeleteButton({ mitigation: { id, version, text } }: Props) {
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const toast = useToast();
  const undo = useUndo();
  const [, go] = useLocation();
  const [answer, setAnswer] = useState<RunResult<DeleteMitigationMutation> | null>(null);
  const [merge, setMerge] = useState<Merge | null>(null);
  const input = { id, expectedVersion: version };

  async function remove() {
    const result = await runOperation(DeleteMitigationDocument, { input });
    setAnswer(result);
    if (result.failure !== null || result.data.deleteMitigation?.problems[0] !== undefined) return;
    toast.say(words.deleted, undo(result.data.deleteMitigation?.change?.version));
    go('/mitigations');
  }
  const close = () => {
    setAnswer(null);
  };
  const [problem] = answer?.data?.deleteMitigation?.problems ?? [];
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          void tryOut(DeleteMitigationDocument, { input: { ...input, dryRun: true } }).then(setAnswer);
        }}
      >
        {words.delete}
      </Button>
      <ConfirmDialog
        opened={answer !== null}
        title={words.deleteTitle}
        confirm={words.delete}
        onConfirm={answer?.data != null && problem === undefined ? remove : null}
        failure={answer?.failure ?? null}
        onClose={close}
      >
        {answer?.data != null && problem === undefined && <Text>{words.deleteUnused}</Text>}
        {problem !== undefined && <Refusal problem={problem} />}
        {problem?.__typename === 'InUse' && (
          <MitigationPicker
            label={words.mergeInto}
            taken={[id]}
            onPick={(step) => {
              close();
              if (step.id !== null) setMerge({ stays: { id: step.id, text: step.text }, goes: { id, text } });
            }}
          />
        )}
      </ConfirmDialog>
      {merge !== null && (
        <MergeDialog
          merge={merge}
          onClose={() => {
            setMerge(null);
          }}
          onMerged={() => {
            go(`/mitigations/${merge.stays.id}`);
          }}
        />
      )}
    </>
  );
}

type Problem = NonNullable<DeleteMitigationMutation['deleteMitigation']>['problems'][number];

function Refusal({ problem }: { readonly problem: Problem }) {
  if (problem.__typename !== 'InUse' || problem.usedBy.length === 0) return <Text>{problem.message}</Text>;
  return (
    <>
      <Text>{words.deleteUsed(problem.usedBy.length)}</Text>
      <List className="scroll-list">
        {problem.usedBy.map(({ id, code }) => (
          <List.Item key={id}>
            <AppLink to={`/entries/${id}`} className="code">
              {code?.hex ?? entryWords.noCode}
            </AppLink>
          </List.Item>
        ))}
      </List>
      <Text>{words.deleteHow}</Text>
    </>
  );
}
