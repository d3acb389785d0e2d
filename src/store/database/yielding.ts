import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work at once, after which whoever waits is served. */
const longestTurn = 5;

/** Parts a job of thousands of steps into turns, so that look-ups are answered in between. */
export interface Pace {
  /** Whether it is time to give way. */
  readonly isDue: () => boolean;
  /** Lets whatever else is ready run. */
  readonly giveWay: () => Promise<void>;
}

export function startPace(): Pace {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since >= longestTurn,
    giveWay: async () => {
      await nextTurn();
      since = performance.now();
    },
  };
}

/** What `map` makes of each item, in order; in turns. */
export async function mapAtPace<Item, Made>(
  items: readonly Item[],
  map: (item: Item, place: number) => Made,
): Promise<Made[]> {
  const pace = startPace();
  const made: Made[] = [];
  for (const [place, item] of items.entries()) {
    made.push(map(item, place));
    if (pace.isDue()) await pace.giveWay();
  }
  return made;
}
