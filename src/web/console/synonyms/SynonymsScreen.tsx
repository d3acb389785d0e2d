import { Anchor, Stack, Text, Textarea } from '@mantine/core';
import {
  SynonymsToEditDocument,
  UpdateSynonymsDocument,
  type SynonymsToEditQuery,
} from '../../generated/operations.ts';
import { EditorFrame } from '../editing/EditorFrame.tsx';
import { useEditor } from '../editing/useEditor.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk, useRunOperation } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { fieldId, problemAt } from '../kit/data/problems.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useToast } from '../kit/toasts.tsx';
import { useSession } from '../session/session.tsx';
import { shellWords } from '../words/shell.ts';
import { synonymsWords as words } from '../words/synonyms.ts';
import { synonymsInput, synonymsLines, synonymsOutcome, synonymsSnapshot } from './synonymsFields.ts';
import { serverPath } from '../../serverPath.ts';

const form = 'synonyms';

/** The words that mean the same to search: one list, edited as text. */
export function SynonymsScreen() {
  const asked = useAsk(SynonymsToEditDocument, {});
  return <QueryState asked={asked}>{({ synonyms }) => <SynonymsEditor synonyms={synonyms} />}</QueryState>;
}

function SynonymsEditor({ synonyms }: { readonly synonyms: SynonymsToEditQuery['synonyms'] }) {
  const runOperation = useRunOperation();
  const toast = useToast();
  const readOnly = !useSession().can('EDIT_GUIDANCE');
  const newest = synonymsSnapshot(synonyms);
  const editor = useEditor({
    form,
    start: newest,
    plain: synonymsInput,
    save: async (fields, expectedVersion) => {
      const result = await runOperation(UpdateSynonymsDocument, {
        input: { expectedVersion, ...synonymsInput(fields) },
      });
      const outcome = synonymsOutcome(result);
      if (outcome.kind === 'saved') toast.say(words.saved);
      return outcome;
    },
  });
  const { fields, problems, change } = editor;
  return (
    <Page title={shellWords.places.synonyms}>
      <div className="two-columns">
        <EditorFrame form={form} editor={editor} lines={synonymsLines} newest={newest} readOnly={readOnly}>
          <Textarea
            id={fieldId(form, 'groups')}
            label={words.groups}
            description={words.groupsHint}
            readOnly={readOnly}
            value={fields.groups}
            error={problemAt(problems, 'groups')}
            autosize
            minRows={10}
            maxRows={30}
            onChange={(event) => {
              change({ groups: event.currentTarget.value });
            }}
          />
        </EditorFrame>
        <aside className="stacked rail">
          <Stack gap={4}>
            <Text>{words.count(synonyms.groups.length)}</Text>
            {synonyms.isFirst && <Text size="sm">{words.first}</Text>}
            {synonyms.updatedAt !== null && (
              <Text size="sm">
                {words.changed} <TimeStamp at={synonyms.updatedAt} />
              </Text>
            )}
            {!synonyms.isFirst && <AppLink to={`/history/${synonyms.id}`}>{words.seeHistory}</AppLink>}
            <Anchor href={serverPath('/search?q=restart')} title={words.tryHow}>
              {words.tryTitle}
            </Anchor>
          </Stack>
        </aside>
      </div>
    </Page>
  );
}
