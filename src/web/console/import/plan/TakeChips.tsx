import { Button, Group } from '@mantine/core';
import { planWords as words } from '../../words/import.ts';
import { takes, type Take } from './decisions.ts';

interface Props {
  /** What is pressed; null or undefined: nothing is decided, or not the same for all. */
  readonly take: Take | null | undefined;
  /** What is decided, for those who hear the page. */
  readonly name: string;
  readonly onDecide: (take: Take) => void;
}

/** The decision on a row or a conflict, a button a choice. */
export function TakeChips({ take, name, onDecide }: Props) {
  return (
    <Group gap={6}>
      {takes.map((each) => (
        <Button
          key={each}
          variant="default"
          className="chip"
          aria-pressed={take === each}
          aria-label={`${words.takes[each]}: ${name}`}
          onClick={() => {
            onDecide(each);
          }}
        >
          {words.takes[each]}
        </Button>
      ))}
    </Group>
  );
}
