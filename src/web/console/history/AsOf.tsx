import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { NodeAsOfDocument } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { asOfWords as words, historyWords } from '../words/history.ts';
import { nodeLines } from './nodeLines.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

/** A node as it stood at a time that one picks; the time is kept in the address. */
export function AsOf({ id }: { readonly id: string }) {
  const filters = useFilters();
  const asOf = filters.get('asOf');
  const [local, setLocal] = useState(() => localInput(asOf));
  const show = (time: string) => {
    const after = filters.get('after');
    filters.set({ asOf: time, ...(after === '' ? {} : { after }) });
  };
  return (
    <section aria-labelledby="as-of-title" className="panel">
      <Stack>
        <Title order={2} fz="lg" id="as-of-title">
          {words.title}
        </Title>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const time = new Date(local);
            if (!Number.isNaN(time.getTime())) show(time.toISOString());
          }}
        >
          <Group align="end">
            <TextInput
              type="datetime-local"
              size="sm"
              label={words.label}
              description={words.hint}
              value={local}
              required
              withAsterisk={false}
              onChange={(event) => {
                setLocal(event.currentTarget.value);
              }}
            />
            <Button type="submit" variant="default">
              {words.show}
            </Button>
            {asOf !== '' && (
              <Button
                variant="default"
                onClick={() => {
                  show('');
                }}
              >
                {words.clear}
              </Button>
            )}
          </Group>
        </form>
        {isTime(asOf) && <PastNode id={id} asOf={asOf} />}
      </Stack>
    </section>
  );
}

function PastNode({ id, asOf }: { readonly id: string; readonly asOf: string }) {
  const langOf = useGuidanceLang();
  const asked = useAsk(NodeAsOfDocument, { id, asOf });
  return (
    <QueryState
      asked={asked}
      isEmpty={({ catalog }) => catalog?.node == null}
      empty={<Text role="status">{asked.data?.catalog === null ? words.nothing : words.notYet}</Text>}
    >
      {({ catalog }) => (
        <Stack gap="sm" role="status">
          <Text size="sm" c="dimmed">
            {words.at(catalog?.version ?? 0)}
          </Text>
          {nodeLines(catalog?.node ?? null).map(({ key, words: name, text, restorable }) => (
            <div key={key}>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <div className="lines prose" lang={restorable && text !== '' ? langOf() : undefined}>
                {text === '' ? historyWords.empty : text}
              </div>
            </div>
          ))}
        </Stack>
      )}
    </QueryState>
  );
}

function isTime(text: string): boolean {
  return text !== '' && !Number.isNaN(Date.parse(text));
}

/** As a field for date and time takes it, in the reader's time zone: 2026-03-14T10:30. */
function localInput(asOf: string): string {
  if (!isTime(asOf)) return '';
  const time = new Date(asOf);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
