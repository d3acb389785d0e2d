import { Text, Textarea } from '@mantine/core';
import { useParams } from 'wouter';
import {
  MitigationToEditDocument,
  UpdateMitigationDocument,
  type MitigationToEditQuery,
} from '../../generated/operations.ts';
import { useAsk, useRunOperation } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { fieldId, problemAt } from '../kit/data/problems.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { CarePanel } from '../review/CarePanel.tsx';
import { ProposeInstead } from '../review/ProposeInstead.tsx';
import { useEditRight, useProposal } from '../review/useProposal.ts';
import { EditorFrame } from '../editing/EditorFrame.tsx';
import { HistoryList } from '../editing/HistoryList.tsx';
import { lastChangeOf } from '../editing/snapshot.ts';
import { useEditor } from '../editing/useEditor.ts';
import { useUndo } from '../history/useUndo.ts';
import { useChanges } from '../kit/data/useChanges.ts';
import { mitigationWords as words } from '../words/mitigations.ts';
import { shellWords } from '../words/shell.ts';
import { CopyForOne } from './CopyForOne.tsx';
import { DeleteButton } from './DeleteButton.tsx';
import { MitigationPreview } from './MitigationPreview.tsx';
import { NewMitigation } from './NewMitigation.tsx';
import { mitigationInput, mitigationLines, mitigationOutcome, mitigationSnapshot } from './saveMitigation.ts';
import { SimilarList } from './SimilarList.tsx';
import { UsedByBanner } from './UsedByBanner.tsx';
import { UserTable } from './UserTable.tsx';
import { GuidanceIn, useGuidanceLang } from '../kit/guidanceLanguage.tsx';

const form = 'mitigation';
const crumbs = [{ words: shellWords.places.mitigations, to: '/mitigations' }];

/** One mitigation: who uses it, its text, what the change looks like in an entry. /mitigations/new makes one. */
export function MitigationScreen() {
  const { id = '' } = useParams();
  return id === 'new' ? <NewMitigation crumbs={crumbs} /> : <KnownMitigation id={id} />;
}

function KnownMitigation({ id }: { readonly id: string }) {
  const asked = useAsk(MitigationToEditDocument, { id });
  return (
    <QueryState
      asked={asked}
      isEmpty={({ mitigation }) => mitigation === null}
      empty={
        <Page title={words.gone} crumbs={crumbs}>
          <Text>{words.goneHow}</Text>
        </Page>
      }
    >
      {({ mitigation, guides }) =>
        mitigation !== null && (
          <GuidanceIn language={mitigation.language}>
            <MitigationEditor mitigation={mitigation} guides={guides} onChanged={asked.retry} />
          </GuidanceIn>
        )
      }
    </QueryState>
  );
}

interface EditorProps {
  readonly mitigation: NonNullable<MitigationToEditQuery['mitigation']>;
  readonly guides: MitigationToEditQuery['guides'];
  readonly onChanged: () => void;
}

function MitigationEditor({ mitigation, guides, onChanged }: EditorProps) {
  const langOf = useGuidanceLang();
  const runOperation = useRunOperation();
  const toast = useToast();
  const undo = useUndo();
  useChanges(onChanged);
  const right = useEditRight();
  const readOnly = right === 'READ';
  const propose = useProposal();
  const { id, usedBy } = mitigation;
  const users = usedBy.totalCount;
  const newest = { ...mitigationSnapshot(mitigation), by: lastChangeOf(mitigation.history) };
  const editor = useEditor({
    form: `mitigation:${id}`,
    start: newest,
    plain: mitigationInput,
    save: async (fields, expectedVersion) => {
      if (right === 'PROPOSE')
        return propose({ updateMitigation: { id, expectedVersion, text: fields.text } }, fields.reason, newest);
      const input = { id, expectedVersion, ...mitigationInput(fields) };
      const result = await runOperation(UpdateMitigationDocument, { input });
      const outcome = mitigationOutcome(result, result.data?.updateMitigation);
      const change = result.data?.updateMitigation?.change;
      if (outcome.kind === 'saved')
        toast.say(users === 0 ? words.savedUnused : words.saved(users), undo(change?.version));
      return outcome;
    },
  });
  const { fields, problems, dirty } = editor;
  return (
    <Page
      title={words.mitigation}
      crumbs={crumbs}
      actions={right === 'SAVE' && <DeleteButton mitigation={mitigation} />}
    >
      <UsedByBanner mitigation={mitigation} guides={guides} />
      <div className="two-columns">
        <div className="stacked">
          <ProposeInstead
            problems={problems}
            edit={{ updateMitigation: { id, expectedVersion: editor.base.version, text: fields.text } }}
            reason={mitigationInput(fields).reason}
            onProposed={editor.discard}
          />
          <EditorFrame
            form={form}
            editor={editor}
            lines={mitigationLines}
            newest={newest}
            readOnly={readOnly}
            proposes={right === 'PROPOSE'}
            {...(users > 1 ? { saveWords: words.saveForAll(users) } : {})}
          >
            <Textarea
              id={fieldId(form, 'text')}
              label={words.text}
              lang={langOf()}
              description={readOnly ? undefined : words.textHint}
              autosize
              minRows={4}
              readOnly={readOnly}
              value={fields.text}
              error={problemAt(problems, 'text')}
              onChange={(event) => {
                editor.change({ text: event.currentTarget.value });
              }}
            />
          </EditorFrame>
          {right === 'SAVE' && users > 1 && (
            <CopyForOne mitigation={mitigation} text={fields.text} onCopied={editor.discard} />
          )}
          <CarePanel id={id} version={mitigation.version} onChanged={onChanged} />
          {users > 0 && <UserTable id={id} />}
        </div>
        <aside className="stacked rail">
          <MitigationPreview
            mitigation={mitigation}
            fields={fields}
            dirty={dirty}
            staleBecauseOf={dirty && newest.version > editor.base.version ? (newest.by?.actor ?? null) : null}
          />
          {right === 'SAVE' && <SimilarList id={id} />}
          <HistoryList id={id} revisions={mitigation.history.nodes} />
        </aside>
      </div>
    </Page>
  );
}
