import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work in one go, after which other callers are served. */
const longestTurn = 5;

/** Splits a job of thousands of steps into turns, so that look-ups are answered in between. */
export interface Yielding {
  /** Whether it is time to yield. */
  readonly isDue: () => boolean;
  /** Lets other work run. */
  readonly yieldNow: () => Promise<void>;
}

export function startYielding(): Yielding {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since >= longestTurn,
    yieldNow: async () => {
      await nextTurn();
      since = performance.now();
    },
  };
}

/** Maps each item in order, yielding between turns. */
export async function mapYielding<Item, Made>(
  items: readonly Item[],
  map: (item: Item, place: number) => Made,
): Promise<Made[]> {
  const yielding = startYielding();
  const made: Made[] = [];
  for (const [place, item] of items.entries()) {
    made.push(map(item, place));
    if (yielding.isDue()) await yielding.yieldNow();
  }
  return made;
}
