import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { fieldId, problemAt } from '../kit/data/problems.tsx';
import { importWords as words } from '../words/import.ts';
import { longText } from './importSource.ts';
import { readDocumentFile } from './readDocumentFile.ts';
import type { Import } from './useImport.ts';

/** Takes the document from a file, from one that is dropped here, or from the clipboard. */
export function DocumentField({ flow: { source, problems, change } }: { readonly flow: Import }) {
  const [over, setOver] = useState(false);
  const [unread, setUnread] = useState<string | null>(null);
  const { markdown, fileName } = source;
  const isLong = markdown.length > longText;

  async function take(file: File | null) {
    if (file === null) return;
    const text = await readDocumentFile(file);
    setUnread(text === null ? words.notText(file.name) : null);
    if (text !== null) change({ markdown: text, fileName: file.name });
  }

  return (
    <Stack
      gap="xs"
      className="drop-field"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0] ?? null);
      }}
    >
      <Text fw={600}>{words.document}</Text>
      <Text size="sm" c="dimmed">
        {words.documentHint}
      </Text>
      <Group>
        <FileButton
          onChange={(file) => void take(file)}
          accept=".md,.markdown,.txt,.json,.csv,text/markdown,text/plain"
        >
          {(props) => (
            <Button {...props} variant="default">
              {words.choose}
            </Button>
          )}
        </FileButton>
        {fileName !== '' && (
          <Text role="status">{words.file(fileName, Math.ceil(new Blob([markdown]).size / 1024))}</Text>
        )}
      </Group>
      {unread !== null && (
        <Text c="var(--hr-bad)" role="alert">
          {unread}
        </Text>
      )}
      {isLong ? (
        <Group>
          <Text size="sm" className="prose">
            {words.long} {problemAt(problems, 'markdown')}
          </Text>
          <Button
            variant="default"
            id={fieldId('import', 'markdown')}
            onClick={() => {
              change({ markdown: '', fileName: '' });
            }}
          >
            {words.removeFile}
          </Button>
        </Group>
      ) : (
        <Textarea
          id={fieldId('import', 'markdown')}
          label={words.paste}
          rows={10}
          spellCheck={false}
          className="mono-area"
          value={markdown}
          error={problemAt(problems, 'markdown')}
          onChange={(event) => {
            change({ markdown: event.currentTarget.value, fileName: '' });
          }}
        />
      )}
    </Stack>
  );
}
