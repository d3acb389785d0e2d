import { Button, Group } from '@mantine/core';

interface Turn {
  readonly title: string;
  /** Null: there is nothing that way. */
  readonly go: (() => void) | null;
}

interface Props {
  readonly label: string;
  readonly back: Turn;
  readonly on: Turn;
}

/** Two buttons that turn the pages of a list. */
export function TurnButtons({ label, back, on }: Props) {
  return (
    <Group component="nav" aria-label={label}>
      {[back, on].map(({ title, go }) => (
        <Button key={title} variant="default" disabled={go === null} onClick={() => go?.()}>
          {title}
        </Button>
      ))}
    </Group>
  );
}
