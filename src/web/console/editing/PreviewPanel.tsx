import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { editingWords as words } from '../words/editing.ts';

interface Props {
  /** What the last try run found wrong; empty if the preview is up to date. */
  readonly problems: readonly ShownProblem[];
  readonly children: ReactNode;
}

/** What the form would say to readers, and what keeps it from being saved. */
export function PreviewPanel({ problems, children }: Props) {
  return (
    <Stack gap="xs" className="preview" component="section" aria-labelledby="preview-title">
      <div>
        <Title order={2} fz="lg" id="preview-title">
          {words.preview}
        </Title>
        <Text size="sm" c="dimmed">
          {words.previewHint}
        </Text>
      </div>
      <div role="status">
        {problems.length > 0 && (
          <div className="notice" data-tone="wait">
            <Text size="sm">{words.previewWaits}</Text>
            <ul className="preview-list">
              {problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {children}
    </Stack>
  );
}
