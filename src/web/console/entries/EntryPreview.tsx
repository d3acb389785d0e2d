import { Stack, Text, Title } from '@mantine/core';
import type { EntryFormFragment } from '../../generated/operations.ts';
import { SafeHtml } from '../kit/SafeHtml.tsx';
import { entryWords as words } from '../words/entries.ts';

/** An entry as readers see it: code, steps, causes. */
export function EntryPreview({ entry }: { readonly entry: EntryFormFragment }) {
  return (
    <Stack gap="xs" className="panel prose">
      <Title order={3} className="mono" fz="lg">
        {entry.code?.hex ?? words.noCode}
      </Title>
      <Text fw={600}>{words.doFirst}</Text>
      {entry.steps.length === 0 ? (
        <Text>{words.supportOnly}</Text>
      ) : (
        <ol className="preview-list">
          {entry.steps.map(({ html, mitigation }, index) => (
            <li key={`${mitigation.id} ${String(index)}`}>
              <SafeHtml html={html} />
            </li>
          ))}
        </ol>
      )}
      {entry.causes.length > 0 && (
        <>
          <Text fw={600}>{words.whatMayBeWrong}</Text>
          <ul className="preview-list">
            {entry.causes.map(({ html, text }) => (
              <li key={text}>
                <SafeHtml html={html} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
}
