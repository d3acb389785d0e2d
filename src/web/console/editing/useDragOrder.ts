import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

interface DragOrder {
  /** Begins to drag the item at this place; given to the handle of each. */
  readonly start: (event: PointerEvent, place: number) => void;
  /** Where the item stands that is being dragged; null: none is. */
  readonly dragged: number | null;
}

/** Reorders the children of a list by a pointer: an item goes to another place as soon as it is dragged over its middle. */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): DragOrder {
  const latest = useRef(onMove);
  const [dragged, setDragged] = useState<number | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => () => end.current?.(), []);

  function start(event: PointerEvent, place: number) {
    if (event.button !== 0) return;
    // No text is selected on the way.
    event.preventDefault();
    let at = place;
    setDragged(at);
    const stop = new AbortController();
    end.current = () => {
      stop.abort();
      setDragged(null);
    };
    // The window hears of it: an element that moves in the page loses its pointer.
    const { signal } = stop;
    addEventListener(
      'pointermove',
      ({ clientY }) => {
        const to = placeAt([...(list.current?.children ?? [])], at, clientY);
        if (to === at) return;
        latest.current(at, to);
        at = to;
        setDragged(to);
        list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
      },
      { signal },
    );
    for (const name of ['pointerup', 'pointercancel']) addEventListener(name, () => end.current?.(), { signal });
  }

  return { start, dragged };
}

/** Where what stands at a place belongs while the pointer is at this height. */
function placeAt(rows: readonly Element[], at: number, y: number): number {
  const middles = rows.map((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return (top + bottom) / 2;
  });
  const below = middles.findLastIndex((middle, place) => place > at && y > middle);
  if (below !== -1) return below;
  const above = middles.findIndex((middle, place) => place < at && y < middle);
  return above === -1 ? at : above;
}
