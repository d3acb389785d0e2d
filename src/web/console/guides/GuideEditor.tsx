import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { UpdateGuideDocument } from '../../generated/operations.ts';
import { useRunOperation } from '../kit/data/graphqlClient.ts';
import { fieldId, problemAt } from '../kit/data/problems.tsx';
import { useToast } from '../kit/toasts.tsx';
import { ProposeInstead } from '../review/ProposeInstead.tsx';
import { useEditRight, useProposal } from '../review/useProposal.ts';
import { EditorFrame } from '../editing/EditorFrame.tsx';
import { PagePreview } from '../editing/PagePreview.tsx';
import { StepList } from '../editing/StepList.tsx';
import { lastChangeOf } from '../editing/snapshot.ts';
import { useEditor } from '../editing/useEditor.ts';
import { usePreview } from '../editing/usePreview.ts';
import { useUndo } from '../history/useUndo.ts';
import { useChanges } from '../kit/data/useChanges.ts';
import { saveWithShared } from '../editing/saveWithShared.ts';
import { useSharedSteps } from '../editing/useSharedSteps.ts';
import { guideWords as words } from '../words/guides.ts';
import { guideAsTyped, guideInput, guideLines, guideOutcome, guideSnapshot, type GuideFields } from './guideFields.ts';
import type { Guide } from './guideFields.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

const form = 'guide';

/** What a guide says of itself: its first steps, its scope, where it sends readers who find nothing. */
export function GuideEditor({ guide, onChanged }: { readonly guide: Guide; readonly onChanged: () => void }) {
  useChanges(onChanged);
  const runOperation = useRunOperation();
  const undo = useUndo();
  const shared = useSharedSteps();
  const toast = useToast();
  const right = useEditRight();
  const propose = useProposal();
  const readOnly = right === 'READ' || guide.isArchived;
  const { slug, version } = guide;
  const newest = { ...guideSnapshot(guide), by: lastChangeOf(guide.history) };
  const editor = useEditor({
    // Drafts that browsers kept before guides had a scope have another name: they lack its fields.
    form: `scoped-guide:${guide.id}`,
    start: newest,
    plain: guideAsTyped,
    save: (fields, expectedVersion) => {
      if (right === 'PROPOSE') {
        const { reason: _, ...typed } = guideAsTyped(fields);
        return propose({ updateGuide: { slug, expectedVersion, ...typed } }, fields.reason, newest);
      }
      return saveWithShared(shared, {
        ...{ fields, field: 'firstSteps', reason: fields.reason, version: expectedVersion },
        stepsOf: ({ firstSteps }) => firstSteps,
        withSteps: (next, firstSteps) => ({ ...next, firstSteps, reason: '' }),
        send: async () => {
          const result = await runOperation(UpdateGuideDocument, {
            input: { slug, expectedVersion, ...guideInput(fields) },
          });
          return { outcome: guideOutcome(result), changed: result.data?.updateGuide?.change?.version };
        },
        onSaved: (versions) => {
          toast.say(words.saved, undo(...versions));
        },
      });
    },
  });
  const { fields, dirty } = editor;
  const path = `/guides/${slug}`;
  const input = { slug, expectedVersion: version, ...guideAsTyped(fields) };
  const preview = usePreview(dirty ? { edit: 'updateGuide', input, path } : { edit: null, input: null, path }, version);
  return (
    <div className="two-columns">
      <div className="stacked">
        <ProposeInstead
          problems={editor.problems}
          edit={{ updateGuide: { ...input, expectedVersion: editor.base.version } }}
          reason={input.reason}
          onProposed={editor.discard}
        />
        <EditorFrame {...{ form, editor, newest, readOnly }} lines={guideLines} proposes={right === 'PROPOSE'}>
          <GuideFormBody editor={editor} readOnly={readOnly} />
        </EditorFrame>
      </div>
      <aside className="stacked rail">
        {!guide.isArchived && (
          <PagePreview
            preview={preview}
            staleBecauseOf={dirty && version > editor.base.version ? (newest.by?.actor ?? null) : null}
          />
        )}
      </aside>
    </div>
  );
}

interface BodyProps {
  readonly editor: Pick<ReturnType<typeof useEditor<GuideFields>>, 'fields' | 'problems' | 'change'>;
  readonly readOnly: boolean;
}

function GuideFormBody({ editor: { fields, problems, change }, readOnly }: BodyProps) {
  const lang = useGuidanceLang()();
  const field = (name: 'title' | 'description' | 'appliesTo' | 'sourceUrl' | 'escalation' | 'scope') => ({
    id: fieldId(form, name),
    label: words[name],
    lang: name === 'sourceUrl' || name === 'scope' ? undefined : lang,
    readOnly,
    value: fields[name],
    error: problemAt(problems, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      change({ [name]: event.currentTarget.value });
    },
  });
  return (
    <Stack gap="md">
      <TextInput {...field('title')} />
      <Textarea {...field('description')} description={words.descriptionHint} autosize minRows={2} />
      <Textarea {...field('appliesTo')} description={words.appliesToHint} autosize minRows={2} />
      <TextInput {...field('sourceUrl')} description={words.sourceUrlHint} type="url" />
      <StepList
        {...{ form, problems, readOnly }}
        field="firstSteps"
        title={words.firstSteps}
        hint={words.firstStepsHint}
        none={words.noFirstSteps}
        steps={fields.firstSteps}
        onChange={(firstSteps) => {
          change({ firstSteps });
        }}
      />
      <Textarea {...field('escalation')} description={words.escalationHint} autosize minRows={3} />
      <Checkbox
        label={words.scopeIsInferred}
        description={words.scopeIsInferredHint}
        disabled={readOnly}
        checked={fields.scopeIsInferred}
        onChange={(event) => {
          change({ scopeIsInferred: event.currentTarget.checked });
        }}
      />
      <Textarea
        {...field('scope')}
        readOnly={readOnly || fields.scopeIsInferred}
        description={words.scopeHint}
        autosize
        minRows={2}
      />
    </Stack>
  );
}
