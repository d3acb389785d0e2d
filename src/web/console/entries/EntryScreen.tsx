import { Badge, Text } from '@mantine/core';
import { useCallback } from 'react';
import { useParams } from 'wouter';
import { EntryToEditDocument, UpdateEntryDocument, type EntryToEditQuery } from '../../generated/operations.ts';
import { useAsk, useTell, useTry } from '../kit/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { useToast } from '../kit/toasts.tsx';
import { EditorFrame } from '../editing/EditorFrame.tsx';
import { PreviewPanel } from '../editing/PreviewPanel.tsx';
import { useDryRun } from '../editing/useDryRun.ts';
import { useEditor } from '../editing/useEditor.ts';
import { entryWords as words } from '../words/entries.ts';
import { shellWords } from '../words/shell.ts';
import { ArchiveButton } from './ArchiveButton.tsx';
import { entryInput, entryLines, entrySnapshot } from './entryFields.ts';
import { entryForm, EntryFormBody } from './EntryFormBody.tsx';
import { EntryPreview } from './EntryPreview.tsx';
import { EntryRail } from './EntryRail.tsx';
import { entryDryRun, entryOutcome } from './saveEntry.ts';

type Entry = NonNullable<EntryToEditQuery['entry']>;

const crumbs = [{ words: shellWords.places.entries, to: '/entries' }];

/** One entry: its editor, or for readers without the right its fields as they are. */
export function EntryScreen() {
  const { id = '' } = useParams();
  const asked = useAsk(EntryToEditDocument, { id });
  return (
    <QueryState
      asked={asked}
      isEmpty={({ entry }) => entry === null}
      empty={
        <Page title={words.gone} crumbs={crumbs}>
          <Text>{words.goneHow}</Text>
        </Page>
      }
    >
      {({ entry }) => entry !== null && <EntryEditor entry={entry} />}
    </QueryState>
  );
}

function EntryEditor({ entry }: { readonly entry: Entry }) {
  const tell = useTell();
  const tryOut = useTry();
  const toast = useToast();
  const readOnly = !useSession().can('EDIT_GUIDANCE');
  const editor = useEditor({
    form: `entry:${entry.id}`,
    start: entrySnapshot(entry),
    plain: entryInput,
    save: async (fields, expectedVersion) => {
      const told = await tell(UpdateEntryDocument, { input: { id: entry.id, expectedVersion, ...entryInput(fields) } });
      const outcome = entryOutcome(told, told.data?.updateEntry);
      if (outcome.kind === 'saved') toast.say(words.saved);
      return outcome;
    },
  });
  const tried = useDryRun(
    editor.dirty ? entryInput(editor.fields) : null,
    useCallback(
      async (input: ReturnType<typeof entryInput>) => {
        const expectedVersion = entry.version;
        const { data } = await tryOut(UpdateEntryDocument, {
          input: { id: entry.id, expectedVersion, ...input, dryRun: true },
        });
        return entryDryRun(data?.updateEntry);
      },
      [tryOut, entry.id, entry.version],
    ),
  );
  return (
    <Page
      title={entry.code?.hex ?? words.noCode}
      crumbs={crumbs}
      actions={
        <>
          <Badge size="lg">{words.status[entry.status]}</Badge>
          {!readOnly && <ArchiveButton entry={entry} />}
        </>
      }
    >
      <Text c="dimmed">{entry.guide.title}</Text>
      <div className="two-columns">
        <EditorFrame
          form={entryForm}
          editor={editor}
          lines={entryLines}
          newestVersion={entry.version}
          readOnly={readOnly}
        >
          <EntryFormBody editor={editor} guide={entry.guide.slug} entry={entry.id} readOnly={readOnly} />
        </EditorFrame>
        <aside className="stacked rail">
          <PreviewPanel problems={tried.problems}>
            <EntryPreview entry={editor.dirty ? (tried.node ?? entry) : entry} />
          </PreviewPanel>
          <EntryRail entry={entry} />
        </aside>
      </div>
    </Page>
  );
}
