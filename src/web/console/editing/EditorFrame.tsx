import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { fieldId, ProblemSummary } from '../kit/data/problems.tsx';
import { useShortcut } from '../kit/shortcuts.tsx';
import { clockTime, localTime } from '../kit/TimeStamp.tsx';
import { editingWords as words } from '../words/editing.ts';
import { reviewWords } from '../words/review.ts';
import { dialogWords } from '../words/shell.ts';
import { ConflictView } from './ConflictView.tsx';
import type { FieldLine, Snapshot } from './snapshot.ts';
import type { Editor } from './useEditor.ts';

interface Props<Fields extends { readonly reason: string }> {
  /** The beginning of the ids of the fields. */
  readonly form: string;
  readonly editor: Editor<Fields>;
  readonly lines: readonly FieldLine<Fields>[];
  /** As the server has it by now. */
  readonly newest: Snapshot<Fields>;
  readonly readOnly: boolean;
  /** True: what is typed is proposed, not saved. */
  readonly proposes?: boolean;
  readonly saveWords?: string;
  readonly children: ReactNode;
}

/** How much of the window the line that saves takes, in CSS pixels. */
const barRoom = 96;

/** What every editor has around its fields: problems, conflict, draft, reason, save. Escape never throws anything away. */
export function EditorFrame<Fields extends { readonly reason: string }>(props: Props<Fields>) {
  const { form, editor, lines, newest, readOnly, proposes = false, saveWords, children } = props;
  const { fields, base, theirs, failure, dirty } = editor;
  const save = () => {
    if (!readOnly && theirs === null && dirty) void editor.save();
  };
  useShortcut('Ctrl+S', words.keys.save, save);
  useShortcut('Ctrl+Enter', words.keys.saveAlso, save);
  /** What the newest version has otherwise than the one that is edited. */
  function changedFields(): string {
    const changed = lines.filter(({ show }) => show(newest.fields) !== show(base.fields));
    return changed.map((line) => line.words).join(', ');
  }

  return (
    <form
      noValidate
      className="stacked"
      onFocus={({ target }) => {
        // A field that is taller than the window may begin behind the line that saves.
        const isInBar = target.closest('.save-bar') !== null;
        if (!isInBar && target.getBoundingClientRect().top > innerHeight - barRoom)
          target.scrollIntoView({ block: 'start' });
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ProblemSummary form={form} problems={editor.problems} />
      {failure !== null && <FailureNotice failure={failure} onRetry={save} withText />}
      {readOnly && (
        <div className="notice" data-tone="wait">
          <strong>{words.readOnly}.</strong> {words.readOnlyHow}
        </div>
      )}
      {proposes && !readOnly && (
        <div className="notice">
          <strong>{reviewWords.proposesTitle}.</strong> {reviewWords.proposesHow}
        </div>
      )}
      {editor.restored && theirs === null && (
        <div className="notice">{words.restored(editor.keptAt === null ? '' : localTime(editor.keptAt))}</div>
      )}
      {dirty && theirs === null && newest.version > base.version && (
        <div className="notice" data-tone="wait" role="status">
          {words.newer(newest.by?.actor ?? words.someone, changedFields())}
        </div>
      )}
      {theirs !== null && (
        <ConflictView
          lines={lines}
          base={base.fields}
          theirs={theirs}
          mine={fields}
          onSettle={(settled, andSave) => void editor.settle(settled, andSave)}
        />
      )}
      {theirs === null && children}
      {!readOnly && theirs === null && (
        <>
          <TextInput
            id={fieldId(form, 'reason')}
            label={dialogWords.reason}
            description={dialogWords.reasonHint}
            value={fields.reason}
            onChange={(event) => {
              editor.change({ reason: event.currentTarget.value } as Partial<Fields>);
            }}
          />
          <SaveBar editor={editor} saveWords={proposes ? reviewWords.propose : (saveWords ?? words.save)} />
        </>
      )}
    </form>
  );
}

function SaveBar<Fields>({ editor, saveWords }: { editor: Editor<Fields>; saveWords: string }) {
  const [asks, setAsks] = useState(false);
  const { status, dirty, keptAt, draftRefused } = editor;
  const draft = keptAt === null ? words.status.undrafted : words.status.dirty(clockTime(keptAt));
  const usual = draftRefused ? words.draftRefused : draft;
  const said = status === 'dirty' ? usual : words.status[status];
  return (
    <div className="save-bar">
      <Group gap="sm" wrap="nowrap" hidden={asks && dirty}>
        <Button type="submit" size="md" disabled={!dirty || status === 'saving'} title={words.saveHint}>
          {status === 'saving' ? words.saving : saveWords}
        </Button>
        {dirty && (
          <Button
            variant="default"
            size="md"
            className="gives-way"
            onClick={() => {
              setAsks(true);
            }}
          >
            {words.discard}
          </Button>
        )}
        <Text role="status" size="sm" data-status={status} className="one-line" title={said}>
          {said}
        </Text>
      </Group>
      {asks && dirty && (
        <Group gap="sm" role="alert" wrap="nowrap">
          <Text className="one-line" title={words.discardAsk}>
            {words.discardAsk}
          </Text>
          <Button
            variant="default"
            className="danger"
            onClick={() => {
              setAsks(false);
              editor.discard();
            }}
          >
            {words.discard}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setAsks(false);
            }}
          >
            {words.keepTyping}
          </Button>
        </Group>
      )}
    </div>
  );
}
