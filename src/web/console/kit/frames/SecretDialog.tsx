import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Shows the secret, and has a button that closes. */
  readonly children: ReactNode;
}

/** Shows what is shown only once: a slip of the finger must not lose it, so only its own button closes it. */
export function SecretDialog({ title, onClose, children }: Props) {
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      {children}
    </Modal>
  );
}
