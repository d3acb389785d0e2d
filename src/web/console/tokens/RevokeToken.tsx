import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RevokeTokenDocument, type TokenRowFragment } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/FailureNotice.tsx';
import { useTell, type Failure } from '../kit/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { tokenWords as words } from '../words/tokens.ts';

interface Props {
  readonly token: TokenRowFragment;
  readonly onClose: () => void;
}

const dayInMilliseconds = 86_400_000;

/** Asks before a token is revoked; for one that was used within a day, its name must be typed. */
export function RevokeToken({ token, onClose }: Props) {
  const tell = useTell();
  const toast = useToast();
  const [openedAt] = useState(() => Date.now());
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const inUse = token.lastUsedOn !== null && openedAt - Date.parse(token.lastUsedOn) < 2 * dayInMilliseconds;

  async function revoke() {
    const { data, failure: failed } = await tell(RevokeTokenDocument, { input: { id: token.id } });
    const problem = data?.revokeToken?.problems[0]?.message ?? null;
    setFailure(failed);
    setRefusal(problem);
    if (failed !== null || problem !== null) return;
    toast.say(words.revoked(token.name));
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.revokeName(token.name)}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!inUse || typed.trim() === token.name) void revoke();
        }}
      >
        <Stack>
          {failure !== null && <FailureNotice failure={failure} />}
          {refusal !== null && <Text role="alert">{refusal}</Text>}
          <Text>{words.revokeAsk(token.name)}</Text>
          {inUse && (
            <>
              <Text>{words.inUse}</Text>
              <TextInput
                label={words.typeName}
                value={typed}
                autoComplete="off"
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                }}
              />
            </>
          )}
          <Group>
            <Button type="submit" disabled={inUse && typed.trim() !== token.name}>
              {words.revoke}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
