import { hourOf } from '../domain/analytics/counts.ts';
import type { Store } from '../store/store.ts';

/** For how long counts are kept how finely, in days. */
export interface CountAges {
  /** By the hour; from then on by the day. */
  readonly hours: number;
  /** By the day, the time by the hour included; from then on by the month. */
  readonly days: number;
}

export const usualCountAges: CountAges = { hours: 90, days: 1096 };

/** How long a search text is kept, in days. */
const searchTextDays = 90;

const hoursADay = 24;
/** In milliseconds: a start is not burdened, and a day that is over is packed soon after. */
const firstAfter = 20_000;
const thenEvery = 3_600_000;

export interface CountUpkeep {
  /** Rolls counts up and forgets search texts that are too old. */
  run(): Promise<void>;
  /** Stops after what is under way. */
  close(): Promise<void>;
}

/** Keeps the counters small, once an hour. What fails is tried again the next time: no count depends on it. */
export function startCountUpkeep(counts: Store['counts'], clock: () => number, ages: CountAges): CountUpkeep {
  let turn: Promise<void> = Promise.resolve();
  const tick = () => void (turn = turn.then(run).catch(() => undefined));
  const first = setTimeout(tick, firstAfter).unref();
  const timer = setInterval(tick, thenEvery).unref();
  return {
    run,
    close: async () => {
      clearTimeout(first);
      clearInterval(timer);
      await turn;
    },
  };

  async function run(): Promise<void> {
    const now = hourOf(clock());
    await counts.forgetSearchTexts(now - searchTextDays * hoursADay);
    // The hour that has just ended may still be on its way into the database.
    const packBefore = now - 1;
    await counts.rollUp({
      packBefore,
      sealBefore: now - ages.hours * hoursADay,
      joinBefore: now - ages.days * hoursADay,
    });
  }
}

/** For a process that counts nothing. */
export const noCountUpkeep: CountUpkeep = { run: () => Promise.resolve(), close: () => Promise.resolve() };
