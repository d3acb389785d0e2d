import { Anchor, Checkbox, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useParams } from 'wouter';
import { GuideToEditDocument, UpdateGuideDocument, type GuideToEditQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk, useTell, useTry } from '../kit/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { fieldId, problemAt } from '../kit/problems.tsx';
import { QueryState } from '../kit/QueryState.tsx';
import { SafeHtml } from '../kit/SafeHtml.tsx';
import { useSession } from '../session/session.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useToast } from '../kit/toasts.tsx';
import { EditorFrame } from '../editing/EditorFrame.tsx';
import { PreviewPanel } from '../editing/PreviewPanel.tsx';
import { StepList } from '../editing/StepList.tsx';
import { useDryRun } from '../editing/useDryRun.ts';
import { useEditor } from '../editing/useEditor.ts';
import { guideWords as words } from '../words/guides.ts';
import { shellWords } from '../words/shell.ts';
import { ArchiveGuideButton } from './ArchiveGuideButton.tsx';
import { guideInput, guideLines, guideOutcome, guideSnapshot, type GuideFields } from './guideFields.ts';
import { serverPath } from '../../serverPath.ts';

type Guide = NonNullable<GuideToEditQuery['guide']>;

const form = 'guide';
const crumbs = [{ words: shellWords.places.guides, to: '/guides' }];

/** One guide: what it says of itself, its first steps, where it sends readers who find nothing. */
export function GuideScreen() {
  const { slug = '' } = useParams();
  const asked = useAsk(GuideToEditDocument, { slug });
  return (
    <QueryState
      asked={asked}
      isEmpty={({ guide }) => guide === null}
      empty={
        <Page title={words.gone} crumbs={crumbs}>
          <Text>{words.goneHow}</Text>
        </Page>
      }
    >
      {({ guide }) => guide !== null && <GuideEditor guide={guide} onArchived={asked.retry} />}
    </QueryState>
  );
}

function GuideEditor({ guide, onArchived }: { readonly guide: Guide; readonly onArchived: () => void }) {
  const tell = useTell();
  const tryOut = useTry();
  const toast = useToast();
  const mayEdit = useSession().can('EDIT_GUIDANCE');
  const readOnly = !mayEdit || guide.isArchived;
  const { slug, version } = guide;
  const editor = useEditor({
    // Drafts that browsers kept before guides had a scope have another name: they lack its fields.
    form: `scoped-guide:${guide.id}`,
    start: guideSnapshot(guide),
    plain: guideInput,
    save: async (fields, expectedVersion) => {
      const told = await tell(UpdateGuideDocument, { input: { slug, expectedVersion, ...guideInput(fields) } });
      const outcome = guideOutcome(told);
      if (outcome.kind === 'saved') toast.say(words.saved);
      return outcome;
    },
  });
  const { fields, dirty } = editor;
  const tried = useDryRun(dirty ? guideInput(fields) : null, async (input) => {
    const { data } = await tryOut(UpdateGuideDocument, {
      input: { slug, expectedVersion: version, ...input, dryRun: true },
    });
    const problems = data?.updateGuide?.problems ?? [];
    return {
      node: data?.updateGuide?.guide ?? null,
      problems: problems.filter(({ code }) => code !== 'NOTHING_TO_CHANGE' && code !== 'STALE_VERSION'),
    };
  });
  const shown = (dirty ? tried.node : null) ?? guide;
  return (
    <Page title={guide.title} crumbs={crumbs}>
      <div className="two-columns">
        <EditorFrame form={form} editor={editor} lines={guideLines} newestVersion={version} readOnly={readOnly}>
          <GuideFormBody editor={editor} readOnly={readOnly} />
        </EditorFrame>
        <aside className="stacked rail">
          <PreviewPanel problems={tried.problems}>
            <div className="panel prose">
              <Title order={3} fz="md">
                {words.preview}
              </Title>
              <ol className="preview-list">
                {shown.firstSteps.map(({ html, mitigation }) => (
                  <li key={mitigation.id}>
                    <SafeHtml html={html} />
                  </li>
                ))}
              </ol>
            </div>
          </PreviewPanel>
          <Stack gap={4}>
            <Text>
              {words.licence}: {guide.license ?? words.noLicence}
            </Text>
            {guide.attribution !== null && <Text size="sm">{guide.attribution}</Text>}
            <Text size="sm">
              {words.columns.changed} <TimeStamp at={guide.updatedAt} />
            </Text>
            <AppLink to={`/entries?guide=${slug}`}>
              {words.seeEntries} ({words.entries(guide.entries.totalCount)})
            </AppLink>
            {mayEdit && <ArchiveGuideButton guide={guide} onArchived={onArchived} />}
            <AppLink to={`/history/${guide.id}`}>{words.seeHistory}</AppLink>
            <Anchor href={serverPath(`/guides/${slug}`)}>{words.readers}</Anchor>
          </Stack>
        </aside>
      </div>
    </Page>
  );
}

interface BodyProps {
  readonly editor: Pick<ReturnType<typeof useEditor<GuideFields>>, 'fields' | 'problems' | 'change'>;
  readonly readOnly: boolean;
}

function GuideFormBody({ editor: { fields, problems, change }, readOnly }: BodyProps) {
  const field = (name: 'title' | 'description' | 'appliesTo' | 'sourceUrl' | 'escalation' | 'scope') => ({
    id: fieldId(form, name),
    label: words[name],
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
