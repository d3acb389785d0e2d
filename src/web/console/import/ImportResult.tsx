import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { AppLink } from '../kit/AppLink.tsx';
import { RevertDialog } from '../history/RevertDialog.tsx';
import { revertWords } from '../words/history.ts';
import { commitWords as words } from '../words/import.ts';
import type { Committed, Plan } from './useImport.ts';

interface Props {
  readonly result: Committed;
  readonly plan: Plan | null;
  readonly onAgain: () => void;
}

/** What came of it, where to look, and the way back. */
export function ImportResult({ result: { change, guide, impact }, plan, onAgain }: Props) {
  const [undoing, setUndoing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Stack gap="md">
      <div className="notice" data-tone="good">
        <Title order={2} fz="xl" ref={heading} tabIndex={-1}>
          {change === null ? words.nothing : words.done}
        </Title>
        <Text>{change === null ? words.nothingHow : words.doneHow(change.version)}</Text>
        {change !== null && plan !== null && <Text>{words.counts(plan.created, plan.updated, plan.archived)}</Text>}
        {change !== null && <Text>{revertWords.impact(impact.entries)}</Text>}
      </div>
      <Group gap="lg">
        {change !== null && <AppLink to={`/history/change/${String(change.version)}`}>{words.see}</AppLink>}
        {guide !== null && <AppLink to={`/entries?guide=${guide.slug}`}>{words.entries}</AppLink>}
      </Group>
      <Group>
        <Button onClick={onAgain}>{words.another}</Button>
        {change !== null && (
          <Button
            variant="default"
            onClick={() => {
              setUndoing(true);
            }}
          >
            {words.undo}
          </Button>
        )}
      </Group>
      {undoing && change !== null && (
        <RevertDialog
          version={change.version}
          onClose={() => {
            setUndoing(false);
          }}
        />
      )}
    </Stack>
  );
}
