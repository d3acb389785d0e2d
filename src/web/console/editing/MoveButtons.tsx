import { ActionIcon, Group } from '@mantine/core';

interface Props {
  readonly words: { readonly up: string; readonly down: string; readonly remove: string };
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Up, down and away, for one item of an ordered list. Buttons that cannot move stay in the row, so that nothing jumps. */
export function MoveButtons({ words, first, last, onMove, onRemove }: Props) {
  return (
    <Group gap={4} wrap="nowrap" className="move-buttons">
      <ActionIcon
        variant="default"
        aria-label={words.up}
        data-move="up"
        aria-disabled={first}
        onClick={() => {
          if (!first) onMove(-1);
        }}
      >
        ↑
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={words.down}
        data-move="down"
        aria-disabled={last}
        onClick={() => {
          if (!last) onMove(1);
        }}
      >
        ↓
      </ActionIcon>
      <ActionIcon variant="default" aria-label={words.remove} onClick={onRemove}>
        ✕
      </ActionIcon>
    </Group>
  );
}
