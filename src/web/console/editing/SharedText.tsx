import { Button, Group, Radio, Text, Textarea } from '@mantine/core';
import { AppLink } from '../kit/AppLink.tsx';
import { fieldId, problemAt, type ShownProblem } from '../kit/data/problems.tsx';
import { editingWords } from '../words/editing.ts';
import { stepWords as words } from '../words/steps.ts';
import { useSession } from '../session/session.tsx';
import type { StepFields } from './stepFields.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  readonly form: string;
  readonly field: string;
  readonly index: number;
  readonly step: StepFields;
  readonly problems: readonly ShownProblem[];
  readonly readOnly: boolean;
  readonly onChange: (step: StepFields) => void;
}

/** The text of a shared step, which is changed where it stands: for all that use it, or only here. */
export function SharedText({ form, field, index, step, problems, readOnly, onChange }: Props) {
  const { edit, text, usedBy } = step;
  const lang = useGuidanceLang()();
  const place = index + 1;
  // A proposal is one edit: the text for all is proposed on the screen of its mitigation.
  const mayForAll = useSession().can('EDIT_GUIDANCE');
  const id = fieldId(form, field, String(index), 'text');
  const users = (
    <Text size="sm" c="dimmed">
      {editingWords.usedBy(usedBy)}
    </Text>
  );
  if (edit === undefined || readOnly) {
    return (
      <>
        <div className="lines prose" lang={lang}>
          {text}
        </div>
        <Group gap="sm">
          {users}
          {!readOnly && (
            <Button
              variant="default"
              size="xs"
              aria-label={words.editName(place)}
              onClick={() => {
                onChange({ ...step, edit: { text, reach: mayForAll ? 'all' : 'here' } });
                requestAnimationFrame(() => document.getElementById(id)?.focus());
              }}
            >
              {words.edit}
            </Button>
          )}
          <AppLink to={`/mitigations/${step.id ?? ''}`} size="sm" aria-label={words.openName(text.slice(0, 60))}>
            {words.open}
          </AppLink>
        </Group>
      </>
    );
  }
  return (
    <>
      <Textarea
        id={id}
        label={words.text(place)}
        lang={lang}
        autosize
        minRows={2}
        value={edit.text}
        error={problemAt(problems, field, String(index), 'text')}
        onChange={(event) => {
          onChange({ ...step, edit: { ...edit, text: event.currentTarget.value } });
        }}
      />
      {mayForAll && usedBy > 1 && (
        <Radio.Group
          label={words.reach}
          value={edit.reach}
          onChange={(reach) => {
            onChange({ ...step, edit: { ...edit, reach: reach === 'here' ? 'here' : 'all' } });
          }}
        >
          <Group gap="lg" mt={4}>
            <Radio value="all" label={words.reachAll(usedBy)} size="md" />
            <Radio value="here" label={words.reachHere} size="md" />
          </Group>
        </Radio.Group>
      )}
      <Group gap="sm">
        {users}
        <Button
          variant="default"
          size="xs"
          aria-label={words.keepName(place)}
          onClick={() => {
            const { edit: _, ...kept } = step;
            onChange(kept);
          }}
        >
          {words.keepText}
        </Button>
      </Group>
    </>
  );
}
