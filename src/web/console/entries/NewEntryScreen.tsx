import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { CreateEntryDocument, GuidesToChooseDocument, type GuidesToChooseQuery } from '../../generated/operations.ts';
import { useAsk, useRunOperation } from '../kit/data/graphqlClient.ts';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { problemAt } from '../kit/data/problems.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { saveWithShared } from '../editing/saveWithShared.ts';
import { useSharedSteps } from '../editing/useSharedSteps.ts';
import { EditorFrame } from '../editing/EditorFrame.tsx';
import { PagePreview } from '../editing/PagePreview.tsx';
import { usePreview } from '../editing/usePreview.ts';
import { useEditor } from '../editing/useEditor.ts';
import { useEditRight, useProposal } from '../review/useProposal.ts';
import { entryWords as words } from '../words/entries.ts';
import { shellWords } from '../words/shell.ts';
import { entryAsTyped, entryInput, entryLines, incompleteProblems, type EntryFields } from './entryFields.ts';
import { entryForm, EntryFormBody } from './EntryFormBody.tsx';
import { GuideField } from './GuideField.tsx';
import { entryOutcome } from './saveEntry.ts';

interface NewFields extends EntryFields {
  /** Slug. */
  readonly guide: string;
  readonly allowDuplicate: boolean;
}

/** A new entry; `?code=` brings the code of a gap along. */
export function NewEntryScreen() {
  const may = useEditRight() !== 'READ';
  const asked = useAsk(GuidesToChooseDocument, {});
  return (
    <Page title={words.newTitle} crumbs={[{ words: shellWords.places.entries, to: '/entries' }]}>
      {may ? (
        <QueryState asked={asked} isEmpty={({ guides }) => guides.length === 0}>
          {({ guides }) => <NewEntry guides={guides} />}
        </QueryState>
      ) : (
        <RoleRequired needs="ANALYST" />
      )}
    </Page>
  );
}

function NewEntry({ guides }: GuidesToChooseQuery) {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const runOperation = useRunOperation();
  const toast = useToast();
  const shared = useSharedSteps();
  const proposes = useEditRight() === 'PROPOSE';
  const propose = useProposal();
  const code = search.get('code') ?? '';
  const [only, ...more] = guides;
  // With several guides, which one it is is never guessed in silence.
  const guide = search.get('guide') ?? (more.length === 0 ? only?.slug : undefined) ?? '';
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
    plain: newAsTyped,
    save: async (fields) => {
      if (fields.guide === '') return { kind: 'refused', problems: [noGuide] };
      const incomplete = incompleteProblems(fields, null);
      if (incomplete.length > 0) return { kind: 'refused', problems: incomplete };
      const input = newInput(fields);
      if (proposes) {
        const { reason: _, ...typed } = newAsTyped(fields);
        const outcome = await propose<NewFields>({ createEntry: typed }, fields.reason, null);
        if (outcome.kind === 'proposed') setTimeout(go, 0, '/review', { replace: true });
        return outcome;
      }
      const idempotencyKey = keys.get(JSON.stringify(input)) ?? crypto.randomUUID();
      keys.set(JSON.stringify(input), idempotencyKey);
      const made = { id: '', name: '' };
      return saveWithShared<NewFields>(shared, {
        ...{ fields, field: 'mitigations', reason: fields.reason, version: 0 },
        stepsOf: ({ steps }) => steps,
        withSteps: (next, steps) => ({ ...next, steps }),
        send: async () => {
          const result = await runOperation(CreateEntryDocument, { input: { ...input, idempotencyKey } });
          const outcome = entryOutcome(result, result.data?.createEntry);
          if (outcome.kind === 'refused' || outcome.kind === 'failed') return { outcome, changed: undefined };
          const entry = result.data?.createEntry?.entry;
          if (entry === null || entry === undefined) throw new Error('An entry without problems is made.');
          Object.assign(made, { id: entry.id, name: entry.code?.hex ?? words.noCode });
          return { outcome: { kind: 'saved', next: null }, changed: undefined };
        },
        onSaved: () => {
          toast.say(words.created(made.name));
          setTimeout(go, 0, `/entries/${made.id}`, { replace: true });
        },
      });
    },
  });
  const { fields } = editor;
  const filled = fields.guide !== '' && (fields.code.trim() !== '' || fields.causes.length > 0);
  const preview = usePreview(filled ? { edit: 'createEntry', input: newAsTyped(fields), path: null } : null, 0);
  return (
    <div className="two-columns">
      <EditorFrame
        form={entryForm}
        editor={editor}
        lines={entryLines}
        newest={start}
        readOnly={false}
        proposes={proposes}
        saveWords={words.create}
      >
        <GuideField
          code={fields.code}
          guides={guides}
          value={fields.guide}
          error={problemAt(editor.problems, 'guide')}
          onChange={(chosen) => {
            editor.change({ guide: chosen });
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
      <aside className="stacked rail">{filled && <PagePreview preview={preview} staleBecauseOf={null} />}</aside>
    </div>
  );
}

const noGuide = { code: 'INVALID_VALUE', message: words.chooseGuide, path: ['input', 'guide'] };

function newInput({ guide, allowDuplicate, ...fields }: NewFields) {
  return { guide, allowDuplicate, ...entryInput(fields) };
}

function newAsTyped({ guide, allowDuplicate, ...fields }: NewFields) {
  return { guide, allowDuplicate, ...entryAsTyped(fields) };
}
