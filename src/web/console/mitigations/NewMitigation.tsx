import { Textarea } from '@mantine/core';
import { useLocation } from 'wouter';
import { CreateMitigationDocument } from '../../generated/operations.ts';
import { useRunOperation } from '../kit/data/graphqlClient.ts';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page, type Crumb } from '../kit/Page.tsx';
import { fieldId, problemAt } from '../kit/data/problems.tsx';
import { useSession } from '../session/session.tsx';
import { useToast } from '../kit/toasts.tsx';
import { EditorFrame } from '../editing/EditorFrame.tsx';
import { useEditor } from '../editing/useEditor.ts';
import { mitigationWords as words } from '../words/mitigations.ts';
import { mitigationInput, mitigationLines, mitigationOutcome } from './saveMitigation.ts';

const form = 'mitigation';
const start = { version: 0, fields: { text: '', reason: '' } };

/** A mitigation that no entry uses yet. One that says the same already is opened instead. */
export function NewMitigation({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const may = useSession().can('EDIT_GUIDANCE');
  return (
    <Page title={words.new} crumbs={crumbs}>
      {may ? <NewMitigationForm /> : <RoleRequired needs="EDITOR" />}
    </Page>
  );
}

function NewMitigationForm() {
  const runOperation = useRunOperation();
  const toast = useToast();
  const [, go] = useLocation();
  const editor = useEditor({
    form: 'new-mitigation',
    start,
    plain: mitigationInput,
    save: async (fields) => {
      const result = await runOperation(CreateMitigationDocument, { input: mitigationInput(fields) });
      const answer = result.data?.createMitigation;
      const outcome = mitigationOutcome(result, answer);
      // With "it is so already" the answer names the one that says the same.
      const known = answer?.mitigation ?? null;
      if (known === null) return outcome;
      toast.say(outcome.kind === 'saved' ? words.created : words.exists);
      setTimeout(go, 0, `/mitigations/${known.id}`, { replace: true });
      return { kind: 'saved', next: null };
    },
  });
  return (
    <EditorFrame
      form={form}
      editor={editor}
      lines={mitigationLines}
      newest={start}
      readOnly={false}
      saveWords={words.create}
    >
      <Textarea
        id={fieldId(form, 'text')}
        label={words.text}
        description={words.textHint}
        autosize
        minRows={4}
        value={editor.fields.text}
        error={problemAt(editor.problems, 'text')}
        onChange={(event) => {
          editor.change({ text: event.currentTarget.value });
        }}
      />
    </EditorFrame>
  );
}
