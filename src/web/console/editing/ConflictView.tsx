import { Button, Group, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { localTime } from '../kit/TimeStamp.tsx';
import { ComparedText } from '../kit/ComparedText.tsx';
import { conflictWords as words } from '../words/editing.ts';
import { settledChoice, type Choice, type FieldLine, type Snapshot } from './snapshot.ts';

interface Props<Fields> {
  readonly lines: readonly FieldLine<Fields>[];
  readonly base: Fields;
  readonly theirs: Snapshot<Fields>;
  readonly mine: Fields;
  /** The fields as chosen. `andSave` is false if the editor goes back to the form with them. */
  readonly onSettle: (fields: Fields, andSave: boolean) => void;
}

/** What the editor saw, what stands, and what they typed, field by field; they choose, or go on typing on what stands. */
export function ConflictView<Fields>({ lines, base, theirs, mine, onSettle }: Props<Fields>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<Partial<Record<string, Choice>>>({});
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const changed = lines
    .map((line) => ({ line, settled: settledChoice(line, base, theirs.fields, mine) }))
    .filter(({ line }) => line.show(base) !== line.show(theirs.fields) || line.show(base) !== line.show(mine));
  const open = changed.filter(({ line, settled }) => settled === null && chosen[line.key] === undefined);

  /** Fields that are still open count as the editor's own: they go on with them in the form. */
  function outcome(): Fields {
    const result = { ...mine };
    for (const line of lines) {
      const choice = settledChoice(line, base, theirs.fields, mine) ?? chosen[line.key] ?? 'mine';
      if (choice === 'theirs') result[line.key] = theirs.fields[line.key];
    }
    return result;
  }

  return (
    <section className="panel" aria-labelledby="conflict-title">
      <Stack gap="lg">
        <div>
          <Title order={2} fz="xl" id="conflict-title" ref={heading} tabIndex={-1}>
            {theirs.by === undefined || theirs.by === null ? words.title : words.titleOf(theirs.by.actor)}
          </Title>
          <Text>
            {theirs.by !== undefined && theirs.by !== null && `${words.when(localTime(new Date(theirs.by.at)))} `}
            {words.intro}
          </Text>
        </div>
        {changed.map(({ line, settled }) => (
          <Radio.Group
            key={line.key}
            label={line.words}
            value={settled ?? chosen[line.key] ?? ''}
            onChange={(value) => {
              setChosen((all) => ({ ...all, [line.key]: value === 'mine' ? 'mine' : 'theirs' }));
            }}
          >
            <SimpleGrid cols={{ base: 1, md: 3 }} mt="xs">
              <ComparedText title={words.seen} empty={words.none} text={line.show(base)} than={null} />
              <ComparedText
                title={words.stands}
                empty={words.none}
                text={line.show(theirs.fields)}
                than={line.show(base)}
                show="after"
              />
              <ComparedText
                title={words.yours}
                empty={words.none}
                text={line.show(mine)}
                than={line.show(base)}
                show="after"
              />
            </SimpleGrid>
            {settled === null ? (
              <Group mt="xs">
                <Radio value="mine" label={words.mine} size="md" />
                <Radio value="theirs" label={words.theirs} size="md" />
              </Group>
            ) : (
              <Text mt="xs" size="sm">
                {settled === 'mine' ? words.onlyMine : words.onlyTheirs}
              </Text>
            )}
          </Radio.Group>
        ))}
        <Group>
          <Button
            disabled={open.length > 0}
            onClick={() => {
              onSettle(outcome(), true);
            }}
          >
            {words.save}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              onSettle(outcome(), false);
            }}
          >
            {words.edit}
          </Button>
          {open.length > 0 && <Text size="sm">{words.choose}</Text>}
        </Group>
      </Stack>
    </section>
  );
}
