import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { MergeMitigationsDocument, type MergeMitigationsMutation } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/FailureNotice.tsx';
import { useTell, useTry, type Told } from '../kit/graphqlClient.ts';
import { Waiting } from '../kit/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { editingWords } from '../words/editing.ts';
import { mergeWords as words } from '../words/mitigations.ts';
import type { Merge } from './mergePair.ts';

interface Props {
  readonly merge: Merge;
  readonly onClose: () => void;
}

/** What a merge reaches, tried on the server, before it is done. */
export function MergeDialog({ merge: { stays, goes }, onClose }: Props) {
  const tell = useTell();
  const tryOut = useTry();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState<Told<MergeMitigationsMutation> | null>(null);
  const [into, from] = [stays.id, goes.id];
  useEffect(() => {
    void tryOut(MergeMitigationsDocument, { input: { into, from: [from], dryRun: true } }).then(setAnswer);
  }, [tryOut, into, from]);

  async function mergeThem() {
    const input = { into, from: [from], reason: reason.trim() === '' ? null : reason };
    const told = await tell(MergeMitigationsDocument, { input });
    setAnswer(told);
    if (told.failure !== null || (told.data.mergeMitigations?.problems ?? []).length > 0) return;
    toast.say(words.merged);
    onClose();
  }

  const payload = answer?.data?.mergeMitigations ?? null;
  const problems = payload?.problems ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.confirmTitle}
      closeButtonProps={{ 'aria-label': editingWords.cancel }}
    >
      <Stack>
        {answer === null && <Waiting />}
        {answer?.failure != null && <FailureNotice failure={answer.failure} />}
        <div className="panel quiet">
          <Text size="sm" fw={600}>
            {words.stays}
          </Text>
          <div className="lines">{stays.text}</div>
        </div>
        <div className="panel quiet">
          <Text size="sm" fw={600}>
            {words.goes}
          </Text>
          <div className="lines">{goes.text}</div>
        </div>
        {problems.map(({ message }) => (
          <Text role="alert" key={message}>
            {message}
          </Text>
        ))}
        {payload !== null && problems.length === 0 && (
          <>
            <Text>
              {words.confirm(payload.impact.entries)} {words.lookups(payload.impact.lookupsLast30Days)}
            </Text>
            <TextInput
              label={editingWords.reason}
              description={editingWords.reasonHint}
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
          </>
        )}
        <Group>
          {payload !== null && problems.length === 0 && (
            <Button
              onClick={() => {
                void mergeThem();
              }}
            >
              {words.merge}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {editingWords.cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
