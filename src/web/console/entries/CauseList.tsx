import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { fieldId, problemAt, type ShownProblem } from '../kit/data/problems.tsx';
import { MoveButtons } from '../editing/MoveButtons.tsx';
import { moved } from '../editing/stepFields.ts';
import { useDragOrder } from '../editing/useDragOrder.ts';
import { entryWords as words } from '../words/entries.ts';
import { cause, type CauseFields } from './entryFields.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  readonly form: string;
  readonly causes: readonly CauseFields[];
  readonly problems: readonly ShownProblem[];
  readonly readOnly: boolean;
  readonly onChange: (causes: readonly CauseFields[]) => void;
}

/** The ordered causes of an entry, each a text of its own. */
export function CauseList({ form, causes, problems, readOnly, onChange }: Props) {
  const langOf = useGuidanceLang();
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current !== null) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });
  const list = useRef<HTMLDivElement>(null);
  const drag = useDragOrder(list, (from, to) => {
    onChange(moved(causes, from, to));
  });
  const own = problems.filter(({ path }) => path.at(-1) === 'causes');
  return (
    <Stack gap="sm" component="section" aria-labelledby={fieldId(form, 'causes')}>
      <div>
        <Title order={2} fz="lg" id={fieldId(form, 'causes')} tabIndex={-1}>
          {words.causes}
        </Title>
        <Text size="sm" c="dimmed">
          {words.causesHint}
        </Text>
      </div>
      {own.length > 0 && <Text c="var(--hr-bad)">{problemAt(own, 'causes')}</Text>}
      {causes.length === 0 && <Text>{words.noCauses}</Text>}
      <div className="bare-list" ref={list}>
        {causes.map(({ key, text }, index) => (
          <Group
            key={key}
            align="flex-end"
            wrap="wrap"
            gap="xs"
            className="step-row"
            data-dragged={drag.dragged === index}
          >
            <Textarea
              flex="1 1 16rem"
              id={fieldId(form, 'causes', String(index))}
              label={words.cause(index + 1)}
              lang={langOf()}
              autosize
              minRows={1}
              readOnly={readOnly}
              value={text}
              error={problemAt(problems, 'causes', String(index))}
              onChange={(event) => {
                onChange(causes.with(index, { key, text: event.currentTarget.value }));
              }}
              onKeyDown={(event) => {
                if (!event.altKey || readOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                move(index, event.key === 'ArrowUp' ? -1 : 1);
              }}
            />
            {!readOnly && (
              <MoveButtons
                words={{
                  up: words.upCause(index + 1),
                  down: words.downCause(index + 1),
                  remove: words.removeCause(index + 1),
                }}
                first={index === 0}
                last={index === causes.length - 1}
                onMove={(by) => {
                  move(index, by);
                }}
                onDrag={(event) => {
                  drag.start(event, index);
                }}
                onRemove={() => {
                  focusNext.current = fieldId(form, 'causes');
                  onChange(causes.toSpliced(index, 1));
                }}
              />
            )}
          </Group>
        ))}
      </div>
      {!readOnly && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              focusNext.current = fieldId(form, 'causes', String(causes.length));
              onChange([...causes, cause('')]);
            }}
          >
            {words.addCause}
          </Button>
        </Group>
      )}
    </Stack>
  );

  function move(from: number, by: -1 | 1) {
    if (causes[from + by] === undefined) return;
    focusNext.current = fieldId(form, 'causes', String(from + by));
    onChange(moved(causes, from, from + by));
  }
}
