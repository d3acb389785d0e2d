import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { PointerEvent } from 'react';
import { fieldId, problemAt, type ShownProblem } from '../kit/data/problems.tsx';
import { stepWords as words } from '../words/steps.ts';
import { MoveButtons } from './MoveButtons.tsx';
import { SharedText } from './SharedText.tsx';
import type { StepFields } from './stepFields.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  readonly form: string;
  /** The field's name in the mutation: mitigations, or firstSteps. */
  readonly field: string;
  readonly index: number;
  readonly count: number;
  readonly step: StepFields;
  readonly problems: readonly ShownProblem[];
  readonly readOnly: boolean;
  readonly onChange: (step: StepFields) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly isDragged: boolean;
  readonly onRemove: () => void;
}

/** One step: its condition, the shared text or one's own, and its place. Alt+Up and Alt+Down move it from anywhere within. */
export function StepRow(props: Props) {
  const { form, field, index, count, step, problems, readOnly, onChange, onMove, onDrag, isDragged, onRemove } = props;
  const lang = useGuidanceLang()();
  const place = index + 1;
  const at = String(index);
  return (
    <Stack
      component="li"
      gap="xs"
      className="panel step-row"
      data-dragged={isDragged}
      id={fieldId(form, field, at)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!event.altKey || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <Group justify="space-between" align="center">
        <Text fw={600}>{words.step(place)}</Text>
        {!readOnly && (
          <MoveButtons
            words={{ up: words.up(place), down: words.down(place), remove: words.remove(place) }}
            first={index === 0}
            last={place === count}
            onMove={onMove}
            onDrag={onDrag}
            onRemove={onRemove}
          />
        )}
      </Group>
      {step.id === null ? (
        <Textarea
          id={fieldId(form, field, at, 'text')}
          label={words.text(place)}
          description={words.ownText}
          lang={lang}
          autosize
          minRows={2}
          readOnly={readOnly}
          value={step.text}
          error={problemAt(problems, field, at, 'text')}
          onChange={(event) => {
            onChange({ ...step, text: event.currentTarget.value });
          }}
        />
      ) : (
        <SharedText {...{ form, field, index, step, problems, readOnly, onChange }} />
      )}
      <TextInput
        id={fieldId(form, field, at, 'condition')}
        label={words.condition}
        lang={lang}
        placeholder={readOnly ? '' : words.conditionHint}
        readOnly={readOnly}
        size="sm"
        value={step.condition}
        error={problemAt(problems, field, at, 'condition')}
        onChange={(event) => {
          onChange({ ...step, condition: event.currentTarget.value });
        }}
      />
    </Stack>
  );
}
