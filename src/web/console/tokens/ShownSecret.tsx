import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TokenRowFragment } from '../../generated/operations.ts';
import { tokenWords as words } from '../words/tokens.ts';
import { serverPath } from '../../serverPath.ts';

interface Props {
  readonly secret: string;
  /** The token that this one follows. */
  readonly old: TokenRowFragment | null;
  readonly onKept: () => void;
}

/** The secret of a new token, the one time that it shows, with a command that tries it. */
export function ShownSecret({ secret, old, onKept }: Props) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  }
  return (
    <Stack>
      <Text>{words.secretOnce}</Text>
      <Text>{words.leaked}</Text>
      {old !== null && <Text>{words.rotated(old.name)}</Text>}
      <TextInput
        readOnly
        label={words.token}
        value={secret}
        className="mono-input"
        data-autofocus
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <div>
        <Text fw={600}>{words.tryIt}</Text>
        <pre className="mono lines panel quiet">{command(secret)}</pre>
      </div>
      <Group>
        <Button
          onClick={() => {
            void copy();
          }}
        >
          {copied ? words.copied : words.copy}
        </Button>
        <Button variant="default" onClick={onKept}>
          {words.kept}
        </Button>
      </Group>
    </Stack>
  );
}

function command(secret: string): string {
  const query = JSON.stringify({ query: '{ viewer { name role } }' });
  return `curl ${location.origin}${serverPath('/graphql')} -H 'content-type: application/json' -H 'authorization: Bearer ${secret}' --data '${query}'`;
}
