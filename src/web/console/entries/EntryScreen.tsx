import { Badge, Text } from '@mantine/core';
import { useParams } from 'wouter';
import { EntryToEditDocument, UpdateEntryDocument, type EntryToEditQuery } from '../../generated/operations.ts';
import { useUndo } from '../history/useUndo.ts';
import { useAsk, useRunOperation } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { useChanges } from '../kit/data/useChanges.ts';
import { CarePanel } from '../review/CarePanel.tsx';
import { ProposeInstead } from '../review/ProposeInstead.tsx';
import { useEditRight, useProposal } from '../review/useProposal.ts';
import { EditorFrame } from '../editing/EditorFrame.tsx';
import { PagePreview } from '../editing/PagePreview.tsx';
import { lastChangeOf } from '../editing/snapshot.ts';
import { usePreview } from '../editing/usePreview.ts';
import { useEditor } from '../editing/useEditor.ts';
import { saveWithShared } from '../editing/saveWithShared.ts';
import { useSharedSteps } from '../editing/useSharedSteps.ts';
import { entryWords as words } from '../words/entries.ts';
import { shellWords } from '../words/shell.ts';
import { ArchiveButton } from './ArchiveButton.tsx';
import { entryAsTyped, entryInput, entryLines, entrySnapshot, incompleteProblems } from './entryFields.ts';
import { entryForm, EntryFormBody } from './EntryFormBody.tsx';
import { EntryRail } from './EntryRail.tsx';
import { entryOutcome } from './saveEntry.ts';
import { GuidanceIn, useGuidanceLang } from '../kit/guidanceLanguage.tsx';

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
      {({ entry }) =>
        entry !== null && (
          <GuidanceIn language={entry.guide.language}>
            <EntryEditor entry={entry} onChanged={asked.retry} />
          </GuidanceIn>
        )
      }
    </QueryState>
  );
}

function EntryEditor({ entry, onChanged }: { readonly entry: Entry; readonly onChanged: () => void }) {
  const langOf = useGuidanceLang();
  const runOperation = useRunOperation();
  const toast = useToast();
  const undo = useUndo();
  const shared = useSharedSteps();
  useChanges(onChanged);
  const right = useEditRight();
  const propose = useProposal();
  const newest = { ...entrySnapshot(entry), by: lastChangeOf(entry.history) };
  const editor = useEditor({
    form: `entry:${entry.id}`,
    start: newest,
    plain: entryAsTyped,
    save: async (fields, expectedVersion) => {
      const incomplete = incompleteProblems(fields, newest.fields);
      if (incomplete.length > 0) return { kind: 'refused', problems: incomplete };
      if (right === 'PROPOSE') {
        const { reason: _, ...typed } = entryAsTyped(fields);
        return propose({ updateEntry: { id: entry.id, expectedVersion, ...typed } }, fields.reason, newest);
      }
      return saveWithShared(shared, {
        ...{ fields, field: 'mitigations', reason: fields.reason, version: expectedVersion },
        stepsOf: ({ steps }) => steps,
        withSteps: (next, steps) => ({ ...next, steps, reason: '' }),
        send: async () => {
          const input = { id: entry.id, expectedVersion, ...entryInput(fields) };
          const result = await runOperation(UpdateEntryDocument, { input });
          const answer = result.data?.updateEntry;
          return { outcome: entryOutcome(result, answer), changed: answer?.change?.version };
        },
        onSaved: (versions) => {
          toast.say(words.saved, undo(...versions));
        },
      });
    },
  });
  const readOnly = right === 'READ';
  const page = entry.code === null ? `/entries/${entry.id}` : `/codes/${entry.code.hex}`;
  const input = { id: entry.id, expectedVersion: entry.version, ...entryAsTyped(editor.fields) };
  const preview = usePreview(
    editor.dirty ? { edit: 'updateEntry', input, path: null } : { edit: null, input: null, path: page },
    entry.version,
  );
  return (
    <Page
      title={entry.code?.hex ?? words.noCode}
      crumbs={crumbs}
      actions={
        <>
          <Badge size="lg">{words.status[entry.status]}</Badge>
          {right === 'SAVE' && <ArchiveButton entry={entry} />}
        </>
      }
    >
      <Text c="dimmed" lang={langOf()}>
        {entry.guide.title}
      </Text>
      <div className="two-columns">
        <div className="stacked">
          <ProposeInstead
            problems={editor.problems}
            edit={{ updateEntry: { ...input, expectedVersion: editor.base.version } }}
            reason={input.reason}
            onProposed={editor.discard}
          />
          <EditorFrame
            {...{ editor, newest, readOnly }}
            form={entryForm}
            lines={entryLines}
            proposes={right === 'PROPOSE'}
          >
            <EntryFormBody editor={editor} guide={entry.guide.slug} entry={entry.id} readOnly={readOnly} />
          </EditorFrame>
          <CarePanel id={entry.id} version={entry.version} onChanged={onChanged} />
        </div>
        <aside className="stacked rail">
          {entry.status === 'PUBLISHED' && (
            <PagePreview
              preview={preview}
              staleBecauseOf={editor.dirty && entry.version > editor.base.version ? (newest.by?.actor ?? null) : null}
            />
          )}
          <EntryRail entry={entry} />
        </aside>
      </div>
    </Page>
  );
}
