import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { dialogWords as words } from '../words/shell.ts';
import { FailureNotice } from './data/FailureNotice.tsx';
import type { Failure } from './data/graphqlClient.ts';

interface Props {
  readonly title: string;
  readonly opened?: boolean;
  readonly wide?: boolean;
  /** What the button says that does it. */
  readonly confirm: string;
  /** Does it. Null if it cannot be done, or nothing is known yet: there is no button then. */
  readonly onConfirm: (() => Promise<void>) | null;
  /** True: what the button does cannot be undone; it is red. */
  readonly isFinal?: boolean;
  /** True if the button is there but cannot be pressed yet. */
  readonly disabled?: boolean;
  /** Why the last try, or the dry run before it, got no answer. */
  readonly failure?: Failure | null;
  /** Whether something was typed that a failure leaves as it is. Default: if there is a reason. */
  readonly withText?: boolean;
  /** The reason for the history, in the dialog of an edit that asks for one. */
  readonly reason?: { readonly text: string; readonly onChange: (text: string) => void };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Every dialog that says what is about to happen and asks: a form with one button that does it, and Cancel. */
export function ConfirmDialog({ title, opened = true, wide = false, reason, children, ...props }: Props) {
  const { confirm, onConfirm, isFinal = false, disabled = false, failure = null, onClose } = props;
  const { withText = reason !== undefined } = props;
  const [running, setRunning] = useState(false);

  async function run() {
    if (onConfirm === null || disabled || running) return;
    setRunning(true);
    await onConfirm();
    setRunning(false);
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={wide ? 'lg' : 'md'}
      title={title}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack>
          {failure !== null && <FailureNotice failure={failure} withText={withText} />}
          {children}
          {reason !== undefined && onConfirm !== null && (
            <Textarea
              label={words.reason}
              description={words.reasonHint}
              value={reason.text}
              autosize
              minRows={2}
              onChange={(event) => {
                reason.onChange(event.currentTarget.value);
              }}
            />
          )}
          <Group>
            {onConfirm !== null && (
              <Button type="submit" loading={running} disabled={disabled} {...(isFinal ? { color: 'red' } : {})}>
                {confirm}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A reason as an edit takes it: null if none was written. */
export function reasonOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}
