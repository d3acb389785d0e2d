import { Checkbox, Stack, TextInput } from '@mantine/core';
import { fieldId, problemAt } from '../kit/data/problems.tsx';
import { StepList } from '../editing/StepList.tsx';
import type { Editor } from '../editing/useEditor.ts';
import { entryWords as words } from '../words/entries.ts';
import { stepWords } from '../words/steps.ts';
import { CauseList } from './CauseList.tsx';
import { CodeField } from './CodeField.tsx';
import { missingOf, type EntryFields } from './entryFields.ts';

/** The beginning of the ids of the fields. */
export const entryForm = 'entry';

interface Props {
  readonly editor: Pick<Editor<EntryFields>, 'fields' | 'problems' | 'change'>;
  readonly guide: string;
  readonly entry: string | null;
  readonly readOnly: boolean;
  readonly duplicate?: { readonly allowed: boolean; readonly onAllow: (allowed: boolean) => void };
}

/** The fields of an entry, new or old: code, symbol, causes, steps. */
export function EntryFormBody({ editor, guide, entry, readOnly, duplicate }: Props) {
  const { fields, problems, change } = editor;
  const common = { form: entryForm, problems, readOnly };
  return (
    <Stack gap="xl">
      <Stack gap="md">
        <CodeField
          {...common}
          code={fields.code}
          guide={guide}
          entry={entry}
          onChange={(code) => {
            change({ code });
          }}
          {...(duplicate === undefined ? {} : { duplicate })}
        />
        <TextInput
          id={fieldId(entryForm, 'symbol')}
          label={words.symbol}
          description={readOnly ? undefined : words.symbolHint}
          className="mono-input"
          spellCheck={false}
          readOnly={readOnly}
          value={fields.symbol}
          error={problemAt(problems, 'symbol')}
          onChange={(event) => {
            change({ symbol: event.currentTarget.value });
          }}
        />
      </Stack>
      <StepList
        {...common}
        field="mitigations"
        title={stepWords.title}
        hint={stepWords.hint}
        none={stepWords.none}
        steps={fields.steps}
        onChange={(steps) => {
          change({ steps });
        }}
      />
      <CauseList
        {...common}
        causes={fields.causes}
        onChange={(causes) => {
          change({ causes });
        }}
      />
      {!readOnly && missingOf(fields).length > 0 && (
        <Checkbox
          label={words.incomplete}
          checked={fields.isIncompleteMeant === true}
          onChange={(event) => {
            change({ isIncompleteMeant: event.currentTarget.checked });
          }}
        />
      )}
    </Stack>
  );
}
