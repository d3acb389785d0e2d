import { Text } from '@mantine/core';
import { useState } from 'react';
import { editingWords as words } from '../words/editing.ts';
import type { Preview } from './usePreview.ts';
import { PreviewPanel } from './PreviewPanel.tsx';

interface Props {
  readonly preview: Preview;
  /** Who saved after the form was opened, and is not in the preview; null if no one did. */
  readonly staleBecauseOf: string | null;
}

/** The public page as it would be, in a frame: no script of it runs, and nothing in it can be pressed. */
export function PagePreview({ preview: { html, problems, failed }, staleBecauseOf }: Props) {
  const [height, setHeight] = useState(480);
  return (
    <PreviewPanel problems={problems}>
      <div role="status">
        {staleBecauseOf !== null && (
          <div className="notice" data-tone="wait">
            {words.previewStale(staleBecauseOf)}
          </div>
        )}
        {failed && <Text size="sm">{words.previewFailed}</Text>}
      </div>
      {(html !== null || problems.length === 0) && (
        <div className="preview-window" role="region" aria-label={words.previewPage} tabIndex={0}>
          <iframe
            title={words.previewPage}
            className="preview-page"
            sandbox="allow-same-origin"
            tabIndex={-1}
            height={height}
            srcDoc={html ?? ''}
            onLoad={({ currentTarget }) => {
              setHeight(currentTarget.contentDocument?.documentElement.scrollHeight ?? height);
            }}
          />
        </div>
      )}
    </PreviewPanel>
  );
}
