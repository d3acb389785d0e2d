import { Button, Group, Text } from '@mantine/core';
import { EntriesToChangeDocument, type EntriesToChangeQuery } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { reviewWords as words } from '../words/review.ts';
import type { StoredEdit } from './storedEdit.ts';

interface Props {
  readonly code: string;
  readonly kind: 'EDIT' | 'STEP' | 'CAUSE' | 'CORRECTION';
  readonly text: string;
  readonly onChoose: (edit: StoredEdit) => void;
}

type Entry = EntriesToChangeQuery['lookup']['entries'][number];

/** Of a proposal that is words only: the entries of its code, of which one is chosen to carry it out. */
export function EntryToChange({ code, kind, text, onChoose }: Props) {
  const asked = useAsk(EntriesToChangeDocument, { code });
  return (
    <QueryState
      asked={asked}
      isEmpty={({ lookup }) => lookup.entries.length === 0}
      empty={<Text>{words.noEntry}</Text>}
    >
      {({ lookup }) => (
        <>
          <Text>{words.wordsOnly}</Text>
          <Group>
            {lookup.entries.map((entry) => (
              <Button
                key={entry.id}
                variant="default"
                onClick={() => {
                  onChoose(editOf(entry, kind, text));
                }}
              >
                {words.changeEntry(entry.guide.title)}
              </Button>
            ))}
          </Group>
        </>
      )}
    </QueryState>
  );
}

/** The entry as it stands, with what is suggested at the end of its list; a correction is for the editor to work in. */
function editOf({ id, version, causes, steps }: Entry, kind: Props['kind'], text: string): StoredEdit {
  const own = causes.map((cause) => cause.text);
  const used = steps.map(({ condition, mitigation }) => ({ id: mitigation.id, condition }));
  return {
    name: 'updateEntry',
    input: {
      id,
      expectedVersion: version,
      causes: kind === 'CAUSE' ? [...own, text] : own,
      mitigations: kind === 'STEP' ? [...used, { text }] : used,
    },
  };
}
