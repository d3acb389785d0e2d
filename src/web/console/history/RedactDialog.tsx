import { Button, Group, List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RedactTextDocument, type RedactTextMutation } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, useTry, type Failure } from '../kit/data/graphqlClient.ts';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { redactWords as words } from '../words/redaction.ts';

type Answer = NonNullable<RedactTextMutation['redactText']>;

/** Shows first where a text stands, then takes it out of everything for good, and names the backups that still hold it. */
export function RedactDialog({ onClose }: { readonly onClose: () => void }) {
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isFound = answer !== null && answer.problems.length === 0 && answer.change === null;

  async function send(dryRun: boolean) {
    const { data, failure: failed } = await (dryRun ? tryOut : runOperation)(RedactTextDocument, {
      input: { text, reason, dryRun },
    });
    setFailure(failed);
    setAnswer(data?.redactText ?? null);
  }

  if (answer?.change != null) return <Done answer={answer} onClose={onClose} />;
  return (
    <ConfirmDialog
      wide
      title={words.title}
      confirm={isFound ? words.confirm : words.look}
      isFinal={isFound}
      disabled={text.trim() === '' || reason.trim() === ''}
      onConfirm={() => send(!isFound)}
      failure={failure}
      withText
      onClose={onClose}
    >
      <Text>{words.what}</Text>
      {answer !== null && answer.problems.length > 0 && (
        <div className="notice" data-tone="bad" role="alert">
          {answer.problems.map(({ message }) => (
            <Text key={message}>{message}</Text>
          ))}
        </div>
      )}
      <TextInput
        label={words.text}
        description={words.textHint}
        value={text}
        required
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAnswer(null);
        }}
      />
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        value={reason}
        required
        autosize
        minRows={2}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setAnswer(null);
        }}
      />
      {isFound && answer.found !== null && (
        <div role="status">
          <Text fw={600}>{words.found}</Text>
          <List>
            {words.places(answer.found).map((place) => (
              <List.Item key={place}>{place}</List.Item>
            ))}
          </List>
        </div>
      )}
    </ConfirmDialog>
  );
}

function Done({ answer, onClose }: { readonly answer: Answer; readonly onClose: () => void }) {
  const version = answer.change?.version ?? 0;
  return (
    <Modal opened onClose={onClose} size="lg" title={words.title} closeButtonProps={{ 'aria-label': words.close }}>
      <Stack>
        <Text role="status" fw={600}>
          {words.done(version)}
        </Text>
        <AppLink to={`/history/change/${String(version)}`}>{words.see}</AppLink>
        <Text>{answer.olderBackups.length === 0 ? words.noBackups : words.backups}</Text>
        {answer.olderBackups.length > 0 && (
          <List>
            {answer.olderBackups.map(({ name, at }) => (
              <List.Item key={name}>
                <span className="mono">{name}</span>, <TimeStamp at={at} />
              </List.Item>
            ))}
          </List>
        )}
        <Group>
          <Button onClick={onClose}>{words.close}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
