import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { UpdateEntryDocument, type MitigationToEditQuery } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { stepRefs, stepFieldsOf } from '../editing/stepFields.ts';
import { entryWords } from '../words/entries.ts';
import { mitigationWords as words } from '../words/mitigations.ts';

interface Props {
  readonly mitigation: NonNullable<MitigationToEditQuery['mitigation']>;
  /** As it stands in the form. */
  readonly text: string;
  /** Runs once one entry has the text for itself: the shared mitigation keeps its own. */
  readonly onCopied: () => void;
}

/** The other way to save: the new text for one entry alone. */
export function CopyForOne({ mitigation: { id, text: shared, usedBy }, text, onCopied }: Props) {
  const runOperation = useRunOperation();
  const toast = useToast();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState(usedBy.nodes[0]?.id ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const entry = usedBy.nodes.find((each) => each.id === chosen);

  async function copy() {
    if (entry === undefined) return;
    const mitigations = stepRefs(
      stepFieldsOf(entry.steps).map((step) => (step.id === id ? { ...step, id: null, text } : step)),
    );
    const result = await runOperation(UpdateEntryDocument, {
      input: { id: entry.id, expectedVersion: entry.version, mitigations },
    });
    setFailure(result.failure);
    const problem = result.data?.updateEntry?.problems[0];
    setRefusal(problem?.message ?? null);
    if (result.failure !== null || problem !== undefined) return;
    onCopied();
    toast.say(words.copied(entry.code?.hex ?? entryWords.noCode), {
      words: words.openEntry,
      run: () => {
        go(`/entries/${entry.id}`);
      },
    });
  }

  return (
    <Stack gap="xs" component="section" className="panel quiet" aria-labelledby="copy-title">
      <Title order={2} fz="lg" id="copy-title">
        {words.onlyOne}
      </Title>
      <Text size="sm">{words.onlyOneHow}</Text>
      {failure !== null && <FailureNotice failure={failure} withText />}
      {refusal !== null && <Text role="alert">{refusal}</Text>}
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={words.chosen}
          size="sm"
          value={chosen}
          data={usedBy.nodes.map(({ id: value, code, causes }) => ({
            value,
            label: code?.hex ?? causes[0]?.text ?? entryWords.noCode,
          }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        />
        <Button
          variant="default"
          disabled={text.trim() === '' || text === shared}
          onClick={() => {
            void copy();
          }}
        >
          {words.saveForOne}
        </Button>
      </Group>
    </Stack>
  );
}
