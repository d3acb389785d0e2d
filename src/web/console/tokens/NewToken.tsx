import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CreateTokenDocument, type Role, type TokenRowFragment } from '../../generated/operations.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { SecretDialog } from '../kit/frames/SecretDialog.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { fieldId, problemAt, ProblemSummary, type ShownProblem } from '../kit/data/problems.tsx';
import { tokenWords as words } from '../words/tokens.ts';
import { ShownSecret } from './ShownSecret.tsx';

interface Props {
  /** The token whose place the new one takes; null for one more. */
  readonly old: TokenRowFragment | null;
  readonly onClose: () => void;
}

const form = 'token';

const roles = ['ANALYST', 'EDITOR', 'ADMIN'] as const satisfies readonly Role[];

/** Makes a token, and shows its secret until the reader says that it is kept. */
export function NewToken({ old, onClose }: Props) {
  const runOperation = useRunOperation();
  const [name, setName] = useState(old?.name ?? '');
  const [role, setRole] = useState<Role>(old?.role ?? 'EDITOR');
  const [days, setDays] = useState('90');
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [secret, setSecret] = useState<string | null>(null);

  async function create() {
    const input = { name, role, days: days === 'never' ? null : Number(days) };
    const { data, failure: failed } = await runOperation(CreateTokenDocument, { input });
    setFailure(failed);
    setProblems(data?.createToken?.problems ?? []);
    setSecret(data?.createToken?.secret ?? null);
  }

  if (secret !== null) {
    return (
      <SecretDialog title={words.secretTitle} onClose={onClose}>
        <ShownSecret secret={secret} old={old} onKept={onClose} />
      </SecretDialog>
    );
  }
  return (
    <ConfirmDialog wide title={words.new} confirm={words.create} onConfirm={create} failure={failure} onClose={onClose}>
      <ProblemSummary form={form} problems={problems} />
      {old !== null && <Text>{words.rotated(old.name)}</Text>}
      <TextInput
        id={fieldId(form, 'input', 'name')}
        label={words.name}
        description={words.nameHint}
        value={name}
        error={problemAt(problems, 'name')}
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <NativeSelect
        id={fieldId(form, 'input', 'role')}
        label={words.role}
        value={role}
        data={roles.map((value) => ({ value, label: words.roles[value] }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setRole(roles.find((each) => each === chosen) ?? role);
        }}
      />
      <NativeSelect
        id={fieldId(form, 'input', 'days')}
        label={words.days}
        value={days}
        data={words.spans}
        onChange={(event) => {
          setDays(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}
