import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { stateWords } from '../../words/shell.ts';
import type { Failure } from './graphqlClient.ts';

interface Props {
  readonly failure: Failure;
  /** Left out if trying again makes no sense. */
  readonly onRetry?: (() => void) | undefined;
  /** True if there is a form: says that what was typed is kept. */
  readonly withText?: boolean;
}

/** What happened, whether typed text is safe, the code and the request for a report, and another try. */
export function FailureNotice({ failure, onRetry, withText = false }: Props) {
  const [copied, setCopied] = useState(false);
  const detail = stateWords.detail(failure.code, failure.requestId);
  async function copy() {
    await navigator.clipboard.writeText(`${failure.message} (${detail})`);
    setCopied(true);
  }
  return (
    <div className="notice" data-tone="bad" role="alert">
      <Stack gap="xs">
        <Text fw={600}>{failure.code === 'FORBIDDEN' ? stateWords.noRight : stateWords.failed}</Text>
        <Text>{failure.message}</Text>
        {withText && <Text>{stateWords.safe}</Text>}
        <Text size="sm" className="mono">
          {detail}
        </Text>
        <Group gap="sm">
          {onRetry !== undefined && <Button onClick={onRetry}>{stateWords.retry}</Button>}
          <Button
            variant="default"
            onClick={() => {
              void copy();
            }}
          >
            {copied ? stateWords.copied : stateWords.copyDetail}
          </Button>
        </Group>
      </Stack>
    </div>
  );
}
