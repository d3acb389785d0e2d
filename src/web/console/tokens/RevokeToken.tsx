import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RevokeTokenDocument, type TokenRowFragment } from '../../generated/operations.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { tokenWords as words } from '../words/tokens.ts';

interface Props {
  readonly token: TokenRowFragment;
  readonly onClose: () => void;
}

const dayInMilliseconds = 86_400_000;

/** Asks before a token is revoked; for one that was used within a day, its name must be typed. */
export function RevokeToken({ token, onClose }: Props) {
  const runOperation = useRunOperation();
  const toast = useToast();
  const [openedAt] = useState(() => Date.now());
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const inUse = token.lastUsedOn !== null && openedAt - Date.parse(token.lastUsedOn) < 2 * dayInMilliseconds;

  async function revoke() {
    const { data, failure: failed } = await runOperation(RevokeTokenDocument, { input: { id: token.id } });
    const problem = data?.revokeToken?.problems[0]?.message ?? null;
    setFailure(failed);
    setRefusal(problem);
    if (failed !== null || problem !== null) return;
    toast.say(words.revoked(token.name));
    onClose();
  }

  return (
    <ConfirmDialog
      title={words.revokeName(token.name)}
      confirm={words.revoke}
      onConfirm={revoke}
      disabled={inUse && typed.trim() !== token.name}
      failure={failure}
      onClose={onClose}
    >
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
    </ConfirmDialog>
  );
}
