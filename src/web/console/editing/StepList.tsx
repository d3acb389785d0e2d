import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { fieldId, problemAt, type ShownProblem } from '../kit/data/problems.tsx';
import { stepWords as words } from '../words/steps.ts';
import { MitigationPicker } from './MitigationPicker.tsx';
import { moved, ownStep, type StepFields } from './stepFields.ts';
import { StepRow } from './StepRow.tsx';
import { useDragOrder } from './useDragOrder.ts';

interface Props {
  readonly form: string;
  /** The field's name in the mutation: mitigations, or firstSteps. */
  readonly field: string;
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly steps: readonly StepFields[];
  readonly problems: readonly ShownProblem[];
  readonly readOnly: boolean;
  readonly onChange: (steps: readonly StepFields[]) => void;
}

/** The ordered steps of an entry or a guide. */
export function StepList({ form, field, title, hint, none, steps, problems, readOnly, onChange }: Props) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current !== null) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });
  const own = problems.filter(({ path }) => path.at(-1) === field);

  function move(from: number, by: -1 | 1) {
    if (steps[from + by] === undefined) return;
    // The row moves in the page, and browsers take the focus from what moves.
    const focused = document.activeElement;
    const inRow = focused?.id.split('-').slice(3).join('-') ?? '';
    const button = focused instanceof HTMLElement ? focused.dataset['move'] : undefined;
    onChange(moved(steps, from, from + by));
    setSaid(words.movedTo(from + by + 1));
    requestAnimationFrame(() => {
      const row = list.current?.children[from + by];
      const target =
        button === undefined
          ? document.getElementById(fieldId(form, field, String(from + by), ...(inRow === '' ? [] : [inRow])))
          : row?.querySelector<HTMLElement>(`[data-move="${button}"]`);
      target?.focus();
    });
  }

  const drag = useDragOrder(list, (from, to) => {
    onChange(moved(steps, from, to));
    setSaid(words.movedTo(to + 1));
  });

  function add(step: StepFields, stays = false) {
    if (!stays) focusNext.current = fieldId(form, field, String(steps.length), step.id === null ? 'text' : 'condition');
    onChange([...steps, step]);
  }

  return (
    <Stack gap="sm" component="section" aria-labelledby={fieldId(form, field)}>
      <div>
        <Title order={2} fz="lg" id={fieldId(form, field)} tabIndex={-1}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </div>
      {own.length > 0 && <Text c="var(--hr-bad)">{problemAt(own, field)}</Text>}
      {steps.length === 0 && <Text>{none}</Text>}
      <ol className="bare-list" ref={list}>
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            {...{ form, field, index, step, problems, readOnly }}
            count={steps.length}
            onChange={(changed) => {
              onChange(steps.with(index, changed));
            }}
            onMove={(by) => {
              move(index, by);
            }}
            onDrag={(event) => {
              drag.start(event, index);
            }}
            isDragged={drag.dragged === index}
            onRemove={() => {
              focusNext.current = fieldId(form, field);
              onChange(steps.toSpliced(index, 1));
            }}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {!readOnly && (
        <MitigationPicker
          taken={steps.flatMap(({ id }) => (id === null ? [] : [id]))}
          onPick={add}
          onWrite={(text, stays) => {
            add(ownStep(text), stays);
            setSaid(words.written(steps.length + 1));
          }}
        />
      )}
    </Stack>
  );
}
