import { Button, Group, List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RedactTextDocument, type RedactTextMutation } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
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
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isFound = answer !== null && answer.problems.length === 0 && answer.change === null;

  async function send(dryRun: boolean) {
    setRunning(true);
    const { data, failure: failed } = await (dryRun ? tryOut : runOperation)(RedactTextDocument, {
      input: { text, reason, dryRun },
    });
    setRunning(false);
    setFailure(failed);
    setAnswer(data?.redactText ?? null);
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={words.title} closeButtonProps={{ 'aria-label': words.close }}>
      {answer?.change != null ? (
        <Done answer={answer} onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send(!isFound);
          }}
        >
          <Stack>
            <Text>{words.what}</Text>
            {failure !== null && <FailureNotice failure={failure} withText />}
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
            <Group>
              <Button type="submit" loading={running} {...(isFound ? { color: 'red' } : {})}>
                {isFound ? words.confirm : words.look}
              </Button>
              <Button variant="default" onClick={onClose}>
                {words.cancel}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function Done({ answer, onClose }: { readonly answer: Answer; readonly onClose: () => void }) {
  const version = answer.change?.version ?? 0;
  return (
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
  );
}
