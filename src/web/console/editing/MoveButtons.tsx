import { ActionIcon, Group } from '@mantine/core';
import type { PointerEvent } from 'react';
import { editingWords } from '../words/editing.ts';

interface Props {
  readonly words: { readonly up: string; readonly down: string; readonly remove: string };
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  /** Begins to drag the item; the buttons and keys do the same without a pointer. */
  readonly onDrag: (event: PointerEvent) => void;
  readonly onRemove: () => void;
}

/** A handle to drag, up, down and away, for one item of an ordered list. Buttons that cannot move stay in the row, so that nothing jumps. */
export function MoveButtons({ words, first, last, onMove, onDrag, onRemove }: Props) {
  return (
    <Group gap={4} wrap="nowrap" className="move-buttons">
      <span className="drag-handle" aria-hidden="true" title={editingWords.drag} onPointerDown={onDrag}>
        ⠿
      </span>
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
