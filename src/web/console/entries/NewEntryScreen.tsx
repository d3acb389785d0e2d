import { NativeSelect } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { CreateEntryDocument, GuidesToChooseDocument, type GuidesToChooseQuery } from '../../generated/operations.ts';
import { useAsk, useTell, useTry } from '../kit/graphqlClient.ts';
import { NoRight } from '../kit/NoRight.tsx';
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
import { entryInput, entryLines, type EntryFields } from './entryFields.ts';
import { entryForm, EntryFormBody } from './EntryFormBody.tsx';
import { EntryPreview } from './EntryPreview.tsx';
import { entryDryRun, entryOutcome } from './saveEntry.ts';

interface NewFields extends EntryFields {
  /** Slug. */
  readonly guide: string;
  readonly allowDuplicate: boolean;
}

/** A new entry; `?code=` brings the code of a gap along. */
export function NewEntryScreen() {
  const may = useSession().can('EDIT_GUIDANCE');
  const asked = useAsk(GuidesToChooseDocument, {});
  return (
    <Page title={words.newTitle} crumbs={[{ words: shellWords.places.entries, to: '/entries' }]}>
      {may ? (
        <QueryState asked={asked} isEmpty={({ guides }) => guides.length === 0}>
          {({ guides }) => <NewEntry guides={guides} />}
        </QueryState>
      ) : (
        <NoRight needs="EDITOR" />
      )}
    </Page>
  );
}

function NewEntry({ guides }: GuidesToChooseQuery) {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const tell = useTell();
  const tryOut = useTry();
  const toast = useToast();
  const code = search.get('code') ?? '';
  const guide = search.get('guide') ?? guides[0]?.slug ?? '';
  const start = useMemo(
    () => ({
      version: 0,
      fields: {
        code: '',
        symbol: '',
        causes: [],
        steps: [],
        reason: '',
        guide,
        allowDuplicate: false,
      } satisfies NewFields,
    }),
    [guide],
  );
  // A lost answer is asked for again under the same key, so that nothing is made twice.
  const [keys] = useState(() => new Map<string, string>());
  const editor = useEditor<NewFields>({
    form: `new-entry:${code}`,
    start,
    prefill: { ...start.fields, code },
    plain: newInput,
    save: async (fields) => {
      const input = newInput(fields);
      const idempotencyKey = keys.get(JSON.stringify(input)) ?? crypto.randomUUID();
      keys.set(JSON.stringify(input), idempotencyKey);
      const told = await tell(CreateEntryDocument, { input: { ...input, idempotencyKey } });
      const outcome = entryOutcome(told, told.data?.createEntry);
      if (outcome.kind === 'refused' || outcome.kind === 'failed') return outcome;
      const made = told.data?.createEntry?.entry;
      if (made === null || made === undefined) throw new Error('An entry without problems is made.');
      toast.say(words.created(made.code?.hex ?? words.noCode));
      setTimeout(go, 0, `/entries/${made.id}`, { replace: true });
      return { kind: 'saved', next: null };
    },
  });
  const { fields } = editor;
  const filled = fields.code.trim() !== '' || fields.causes.length > 0;
  const tried = useDryRun(
    filled ? newInput(fields) : null,
    useCallback(
      async (input: ReturnType<typeof newInput>) => {
        const { data } = await tryOut(CreateEntryDocument, { input: { ...input, dryRun: true } });
        return entryDryRun(data?.createEntry);
      },
      [tryOut],
    ),
  );
  return (
    <div className="two-columns">
      <EditorFrame
        form={entryForm}
        editor={editor}
        lines={entryLines}
        newestVersion={0}
        readOnly={false}
        saveWords={words.create}
      >
        <NativeSelect
          label={words.guide}
          value={fields.guide}
          data={guides.map(({ slug, title }) => ({ value: slug, label: title }))}
          onChange={(event) => {
            editor.change({ guide: event.currentTarget.value });
          }}
        />
        <EntryFormBody
          editor={editor}
          guide={fields.guide}
          entry={null}
          readOnly={false}
          duplicate={{
            allowed: fields.allowDuplicate,
            onAllow: (allowDuplicate) => {
              editor.change({ allowDuplicate });
            },
          }}
        />
      </EditorFrame>
      <aside className="stacked rail">
        <PreviewPanel problems={tried.problems}>
          {tried.node !== null && <EntryPreview entry={tried.node} />}
        </PreviewPanel>
      </aside>
    </div>
  );
}

function newInput({ guide, allowDuplicate, ...fields }: NewFields) {
  return { guide, allowDuplicate, ...entryInput(fields) };
}
